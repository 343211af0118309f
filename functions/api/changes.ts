import {
  appealBody,
  type CaseFile,
  type MachineInput,
  type Refusal,
  submissionIn,
} from '../../shared/contracts/case.ts';
import type { ProblemDetails } from '../../shared/contracts/problem.ts';
import { policyCarried } from '../../shared/digests/policy-digest.ts';
import { describeIssue, fieldErrors } from '../../shared/filing/field-errors.ts';
import { MOST_REVISIONS } from '../../shared/reviews/bounds.ts';
import { amendmentFrom } from '../adapters/filing/amendment.ts';
import { refuse } from '../adapters/http/problems.ts';
import type { HttpContext } from '../adapters/http/route.ts';
import { IDEMPOTENCY_KEY } from '../adapters/suppliers/idempotency.ts';
import { ofOwnCase } from '../adapters/suppliers/own-case.ts';
import { askingFor, httpStatusOf, toAnswer } from './answers.ts';
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

async function run(deps: ApiDependencies, c: HttpContext, input: MachineInput): Promise<Response> {
  const { case: file, refusal } = await deps.decideMachine.run(input);
  if (refusal === 'key-used') return refuse(c, 'idempotency-conflict', told(refusal, file));
  if (refusal) return refuse(c, 'case-conflict', told(refusal, file));
  return c.json(toAnswer(file, askingFor(c, deps, file)), httpStatusOf(file));
}

const told = (refusal: Refusal, file: CaseFile): ProblemDetails => ({
  detail: SENTENCES[refusal](policyCarried(file.policy)?.appealWithinDays.value ?? 0),
});

/** Why nothing was changed. */
const SENTENCES: Readonly<Record<Refusal, (appealDays: number) => string>> = {
  'not-amendable': () =>
    'Only what is received, under review, on hold, waitlisted or returned can be amended.',
  'license-suspended': () =>
    'Its license is suspended: until it is reinstated, nothing about it is changed.',
  'license-revoked': () => 'Its license was revoked: what you need now is a new request.',
  'amended-meanwhile': () => 'It has changed since you last saw it: look again, then amend it.',
  'amended-too-often': () =>
    `It has had ${MOST_REVISIONS} texts, and takes no more: withdraw it, and send a new request.`,
  'key-used': () => 'Use a new key for a new amendment.',
  'not-refused': () => 'Only a refused request can be appealed.',
  'refused-by-law': () =>
    'The rule itself refuses it: that is the law, and nobody may decide otherwise.',
  'appealed-before': () => 'A refusal can be appealed once, and this one has been.',
  'appeal-too-late': (days) => `A refusal can be appealed within ${days} days, and they are over.`,
  'no-room': () =>
    'What it asks for cannot be held again: the limit has no room for it now. Nothing has changed.',
};
