import type { Officer, Planned } from '../../shared/contracts/review.ts';
import { CANARY, isSynthetic } from '../../shared/deployment/synthetic.ts';
import { answersOf } from '../../shared/reviews/answer.ts';
import { type CaseReview, type Considered, openTasks } from '../../shared/reviews/case-review.ts';
import { isOver } from '../../shared/reviews/clock.ts';
import { overtaken, stageOpened, unasked } from '../../shared/reviews/course.ts';
import type { ReviewPlace } from '../../shared/reviews/task-id.ts';
import { nextStep } from '../../shared/rules/review/next-step.ts';
import type { ReviewDependencies } from './dependencies.ts';

type Planning = Pick<ReviewDependencies, 'offices'> & { readonly at: Date };

const ENDED: Planned = { ended: true, decided: false, tasks: [] };

/**
 * What the machine does next: asks the tasks named, carries out the decision, or nothing. Opens the
 * tasks of a stage when the stage is first asked, so a machine that starts anew finds them there.
 */
export async function plan(
  { caseId, round }: ReviewPlace,
  { reviews, offices, clock }: ReviewDependencies,
): Promise<Planned> {
  const at = clock();
  for (;;) {
    const planned = await reviews.change({ caseId, round, at }, (seen) =>
      consider(seen, { offices, at }),
    );
    if (planned) return planned;
  }
}

/** Nothing is planned by a look that opens a stage: the next look tells what became of it. */
async function consider(
  seen: CaseReview,
  { offices, at }: Planning,
): Promise<Considered<Planned | undefined>> {
  if (seen.review.state === 'ended') return { result: ENDED };
  const change = overtaken(seen, at);
  if (change) return { result: ENDED, change };
  const step = nextStep(seen.plan, answersOf(seen.tasks), isOver(seen.review, at));
  if ('outcome' in step) return { result: { ended: false, decided: true, tasks: [], ...step } };
  const open = openTasks(seen).filter(({ stage }) => stage === step.ask.id);
  if (open.length > 0) {
    const tasks = open.map(({ id }) => ({ taskId: id }));
    return { result: { ended: false, decided: false, tasks } };
  }
  const asked = new Map<string, readonly Officer[]>();
  for (const office of unasked(seen, step.ask)) {
    asked.set(office, await officersOf(office, seen, offices));
  }
  return { result: undefined, change: stageOpened(seen, step.ask, { asked, at }) };
}

/**
 * A synthetic case is put before the canary's one officer and before no person. Nobody is left to
 * countersign, so that it can only be refused; and nobody at all clears what it was screened for.
 */
async function officersOf(
  office: string,
  { file, plan: { id } }: CaseReview,
  offices: Planning['offices'],
): Promise<readonly Officer[]> {
  if (!isSynthetic(file)) return (await offices.find(office))?.officers ?? [];
  if (id !== 'red-flag') return [];
  return (await offices.find(CANARY.office))?.officers.slice(0, 1) ?? [];
}
