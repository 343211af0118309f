import type { FunctionName } from '../../../infra/functions.ts';
import {
  USUAL_LAST_STEPS,
  USUAL_POLLS,
  USUAL_STEPS,
  type UsualStep,
  type UsualStepName,
} from './assumptions.ts';
import type { Usage, Work } from './usage.ts';

/** How a request would go through the usual design. */
export interface UsualWay {
  /** The state that decides it. */
  readonly decidedAt: UsualStepName;
  /** Of a pre-check nothing is kept, and nobody is told. */
  readonly isRecorded: boolean;
}

export function usualStates({ decidedAt, isRecorded }: UsualWay): readonly UsualStep[] {
  const last = USUAL_STEPS.findIndex(({ name }) => name === decidedAt);
  return [...USUAL_STEPS.slice(0, last + 1), ...(isRecorded ? USUAL_LAST_STEPS : [])];
}

/** The steps of our decide machine, whose work is that of the usual design's steps. */
const OUR_STEPS = ['determine', 'settle'] as const satisfies readonly FunctionName[];

/**
 * The same request in the usual design, from what ours was seen to use. The work, the reads, the
 * writes, the mails and a review are the same; other are the workflow, the number of its functions,
 * and that the caller asks for the answer as `poll` does.
 */
export function usualUsage(ours: Usage, way: UsualWay, poll: Usage): Usage {
  const { meters } = ours;
  const of = poll.meters;
  return {
    meters: {
      ...meters,
      expressRuns: 0,
      expressMs: 0,
      expressSteps: 0,
      transitions: meters.transitions + usualStates(way).length,
      apiRequests: meters.apiRequests + USUAL_POLLS * of.apiRequests,
      readUnits: meters.readUnits + USUAL_POLLS * of.readUnits,
      logLines: meters.logLines + USUAL_POLLS * of.logLines,
      logBytes: meters.logBytes + USUAL_POLLS * of.logBytes,
    },
    functions: usualFunctions(ours, way, poll),
    operations: ours.operations,
  };
}

/** The last step is our `relay`, which is among ours already. */
function usualFunctions(ours: Usage, way: UsualWay, poll: Usage): Usage['functions'] {
  const steps = usualStates(way).filter(({ kind }) => kind === 'task').length;
  const more = steps - (way.isRecorded ? 1 : 0) - OUR_STEPS.length;
  const [front] = Object.keys(poll.functions) as FunctionName[];
  const { functions, meters } = ours;
  if (!front || !functions[front] || !functions.settle) throw new Error('Nobody decided this');
  const taken = {
    invocations: functions[front].invocations,
    // Whoever starts a Standard run does not wait for its end.
    billedMs: Math.max(1, functions[front].billedMs - meters.expressMs),
  };
  return {
    ...functions,
    [front]: plus(taken, poll.functions[front], USUAL_POLLS),
    settle: plus(functions.settle, { invocations: 1, billedMs: 0 }, more),
  };
}

const plus = (work: Work, other: Work | undefined, times: number): Work => ({
  invocations: work.invocations + (other?.invocations ?? 0) * times,
  billedMs: work.billedMs + (other?.billedMs ?? 0) * times,
});
