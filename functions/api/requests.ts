import { isApplication } from '../../shared/contracts/application.ts';
import type { CaseFile } from '../../shared/contracts/case.ts';
import { preCheckAnswer } from '../../shared/contracts/decision.ts';
import { checkApplication } from '../../shared/filing/check-application.ts';
import type { Check } from '../../shared/filing/check-body.ts';
import { checkRequest } from '../../shared/filing/check-request.ts';
import {
  type HandedIn,
  httpStatusOf,
  readOrder,
  runDecide,
  takeIn,
} from '../adapters/filing/take-in.ts';
import { RETRY_AFTER_SECONDS, refuse } from '../adapters/http/problems.ts';
import type { HttpContext, HttpHandler } from '../adapters/http/route.ts';
import { askingFor, toAnswer } from '../adapters/suppliers/answers.ts';
import { IDEMPOTENCY_KEY, tellReplay } from '../adapters/suppliers/idempotency.ts';
import { ofOwnCase } from '../adapters/suppliers/own-case.ts';
import { preChecked, refusePreCheck } from '../adapters/suppliers/pre-check.ts';
import { othersOfReference } from '../adapters/suppliers/same-reference.ts';
import type { ApiDependencies } from './dependencies.ts';

/** POST /v1/requests: stored, then decided, in one call. */
export const submitRequest = (deps: ApiDependencies): HttpHandler => submit(deps, checkRequest);

/** POST /v1/applications: the same, for a company that wants to become a validated end user. */
export const submitApplication = (deps: ApiDependencies): HttpHandler =>
  submit(deps, checkApplication);

const submit =
  (deps: ApiDependencies, check: Check): HttpHandler =>
  async (c) => {
    const taken = await takeIn(deps, orderOf(c, check));
    if ('problem' in taken) return refuse(c, taken.problem, taken.details);
    c.set('caseId', taken.file.id);
    tellReplay(c, taken.isReplay);
    const { file, failure } = await runDecide(deps, taken.file);
    if (failure) c.set('error', failure);
    if (file.status === 'received') c.header('Retry-After', RETRY_AFTER_SECONDS);
    const answer = toAnswer(file, askingFor(c, deps, file));
    c.header('Location', answer.links.self);
    return c.json(answer, httpStatusOf(file));
  };

/** POST /v1/pre-checks: the answer a request would get now, and no trace of it; rationed. */
export const preCheckRequest =
  (deps: ApiDependencies): HttpHandler =>
  async (c) => {
    const read = readOrder(deps, { ...orderOf(c, checkRequest), key: undefined });
    if ('problem' in read) return refuse(c, read.problem, read.details);
    const file = await preChecked(deps, read.submission);
    if ('waitSeconds' in file) return refusePreCheck(c, file);
    return c.json(preCheckAnswer.parse(toAnswer(file, askingFor(c, deps, file))));
  };

/** GET /v1/requests/{id} */
export const showRequest = ofOwnCase<ApiDependencies>(shown);

/** GET /v1/requests/{id}/request: what was sent, as the case stands; also of an application. */
export const showSent = ofOwnCase<ApiDependencies>((_deps, c, { request }) => c.json(request));

/** GET /v1/applications/{id} */
export const showApplication = ofOwnCase<ApiDependencies>((deps, c, file) =>
  isApplication(file.request) ? shown(deps, c, file) : refuse(c, 'not-found'),
);

async function shown(deps: ApiDependencies, c: HttpContext, file: CaseFile): Promise<Response> {
  const { reference } = file.request;
  const others = await othersOfReference(deps.references, { ...file, reference });
  return c.json(toAnswer(file, askingFor(c, deps, file), others));
}

const orderOf = (c: HttpContext, check: Check): HandedIn => ({
  check,
  clientId: c.get('client').id,
  body: c.get('body'),
  key: c.req.header(IDEMPOTENCY_KEY),
});
