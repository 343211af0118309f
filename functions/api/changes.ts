import { submissionIn } from '../../shared/contracts/case.ts';
import { amendmentFrom } from '../adapters/filing/amendment.ts';
import { refuse } from '../adapters/http/problems.ts';
import { askingFor, toAnswer } from '../adapters/suppliers/answers.ts';
import { IDEMPOTENCY_KEY, tellReplay } from '../adapters/suppliers/idempotency.ts';
import { ofOwnCase } from '../adapters/suppliers/own-case.ts';
import { runChange } from '../adapters/suppliers/run-change.ts';
import type { ApiDependencies } from './dependencies.ts';

/** POST /v1/requests/{id}/amend: a whole new text of the same type, decided in one call. */
export const amendRequest = ofOwnCase<ApiDependencies>((deps, c, file) => {
  const amending = amendmentFrom(file, {
    body: c.get('body'),
    key: c.req.header(IDEMPOTENCY_KEY) ?? deps.secret(),
    now: deps.clock(),
  });
  if ('refused' in amending) return refuse(c, 'invalid-request', amending.refused);
  return runChange(deps, c, amending.input);
});

/** POST /v1/requests/{id}/withdraw: gives back what was held or posted. */
export const withdrawRequest = ofOwnCase<ApiDependencies>(async (deps, c, file) => {
  const input = { command: 'withdraw', submission: submissionIn(file) } as const;
  const { case: withdrawn, isRepeat } =
    file.status === 'withdrawn'
      ? ({ case: file, isRepeat: true } as const)
      : await deps.decideMachine.run(input);
  tellReplay(c, isRepeat);
  return c.json(toAnswer(withdrawn, askingFor(c, deps, withdrawn)));
});
