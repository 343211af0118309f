import { appealBody, type MachineInput, submissionIn } from '../../shared/contracts/case.ts';
import { describeIssue, fieldErrors } from '../../shared/filing/field-errors.ts';
import { amendmentFrom } from '../adapters/filing/amendment.ts';
import { toldRefusal } from '../adapters/filing/refused-change.ts';
import { httpStatusOf } from '../adapters/filing/take-in.ts';
import { refuse } from '../adapters/http/problems.ts';
import type { HttpContext } from '../adapters/http/route.ts';
import { IDEMPOTENCY_KEY } from '../adapters/suppliers/idempotency.ts';
import { ofOwnCase } from '../adapters/suppliers/own-case.ts';
import { askingFor, toAnswer } from './answers.ts';
import type { ApiDependencies } from './dependencies.ts';

/** POST /v1/requests/{id}/amend: a whole new text of the same type, decided in one call. */
export const amendRequest = ofOwnCase<ApiDependencies>((deps, c, file) => {
  const amending = amendmentFrom(file, {
    body: c.get('body'),
    key: c.req.header(IDEMPOTENCY_KEY) ?? deps.secret(),
    now: deps.clock(),
  });
  if ('refused' in amending) return refuse(c, 'invalid-request', amending.refused);
  return run(deps, c, amending.input);
});

/** POST /v1/requests/{id}/appeal: once, and in time, to be reviewed by others. */
export const appealRequest = ofOwnCase<ApiDependencies>((deps, c, file) => {
  const parsed = appealBody.safeParse(c.get('body'), { error: describeIssue });
  if (!parsed.success) {
    return refuse(c, 'invalid-request', { errors: fieldErrors(parsed.error.issues) });
  }
  const { grounds } = parsed.data;
  return run(deps, c, { command: 'appeal', submission: submissionIn(file), grounds });
});

/** POST /v1/requests/{id}/withdraw: gives back what was held or posted. */
export const withdrawRequest = ofOwnCase<ApiDependencies>(async (deps, c, file) => {
  const input = { command: 'withdraw', submission: submissionIn(file) } as const;
  const { case: withdrawn } =
    file.status === 'withdrawn' ? { case: file } : await deps.decideMachine.run(input);
  return c.json(toAnswer(withdrawn, askingFor(c, deps, withdrawn)));
});

async function run(deps: ApiDependencies, c: HttpContext, input: MachineInput): Promise<Response> {
  const { case: file, refusal } = await deps.decideMachine.run(input);
  if (refusal === 'key-used') return refuse(c, 'idempotency-conflict', toldRefusal(refusal, file));
  if (refusal) return refuse(c, 'case-conflict', toldRefusal(refusal, file));
  return c.json(toAnswer(file, askingFor(c, deps, file)), httpStatusOf(file));
}
