import type { MachineInput } from '../../../shared/contracts/case.ts';
import { toldRefusal } from '../filing/refused-change.ts';
import { httpStatusOf } from '../filing/take-in.ts';
import { refuse } from '../http/problems.ts';
import type { HttpContext } from '../http/route.ts';
import type { DecideMachine } from '../ports/cases.ts';
import { askingFor, toAnswer } from './answers.ts';
import { tellReplay } from './idempotency.ts';

interface ChangeDependencies {
  readonly decideMachine: DecideMachine;
  readonly publicUrl: string;
}

/** Has a case changed, and answers how it stands then; a repeat says that it is one. */
export async function runChange(
  deps: ChangeDependencies,
  c: HttpContext,
  input: MachineInput,
): Promise<Response> {
  const { case: file, refusal, isRepeat } = await deps.decideMachine.run(input);
  if (refusal === 'key-used') return refuse(c, 'idempotency-conflict', toldRefusal(refusal, file));
  if (refusal) return refuse(c, 'case-conflict', toldRefusal(refusal, file));
  tellReplay(c, isRepeat);
  return c.json(toAnswer(file, askingFor(c, deps, file)), httpStatusOf(file));
}
