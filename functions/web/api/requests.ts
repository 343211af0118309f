import { submission } from '../../../shared/contracts/case.ts';
import type { WebContext, WebDependencies, WebGuard, WebHandler } from '../dependencies.ts';
import { RETRY_AFTER_SECONDS, refuse } from '../problems.ts';
import { httpStatusOf, toAnswer } from './answers.ts';
import { isIdempotencyKey } from './idempotency.ts';
import { decide, type Order, readOrder, take } from './submit.ts';

export const IDEMPOTENCY_KEY = 'Idempotency-Key';

export const usableKey: WebGuard = async (c, next) => {
  const key = c.req.header(IDEMPOTENCY_KEY);
  if (key === undefined || isIdempotencyKey(key)) return next();
  return refuse(c, 'invalid-idempotency-key', {
    detail: 'A key is 1 to 255 visible ASCII characters.',
  });
};

/** POST /v1/requests: stored, then decided, in one call. */
export const submitRequest =
  (deps: WebDependencies): WebHandler =>
  async (c) => {
    const taken = await take(deps, orderOf(c));
    if ('problem' in taken) return refuse(c, taken.problem, taken.details);
    c.set('caseId', taken.file.id);
    const { file, failure } = await decide(deps, taken.file);
    if (failure) c.set('error', failure);
    if (file.status === 'received') c.header('Retry-After', RETRY_AFTER_SECONDS);
    const answer = toAnswer(file, deps.publicUrl);
    c.header('Location', answer.links.self);
    return c.json(answer, httpStatusOf(file));
  };

/** POST /v1/pre-checks: the answer a request would get now, and no trace of it. */
export const preCheck =
  (deps: WebDependencies): WebHandler =>
  async (c) => {
    const read = readOrder(deps, { ...orderOf(c), key: undefined });
    if ('problem' in read) return refuse(c, read.problem, read.details);
    const settled = await deps.decideMachine.run({
      command: 'pre-check',
      submission: read.submission,
    });
    const answer = toAnswer(settled.case, deps.publicUrl);
    // Nothing was stored, so there is nothing to link to but this.
    const here = `${deps.publicUrl}/v1/pre-checks`;
    return c.json({ ...answer, links: { self: here, statusPage: here } });
  };

/** GET /v1/requests/{id} */
export const showRequest =
  (deps: WebDependencies): WebHandler =>
  async (c) => {
    const file = await ownCase(deps, c);
    return file ? c.json(toAnswer(file, deps.publicUrl)) : refuse(c, 'not-found');
  };

/** POST /v1/requests/{id}/withdraw: gives back what was held or posted. */
export const withdrawRequest =
  (deps: WebDependencies): WebHandler =>
  async (c) => {
    const file = await ownCase(deps, c);
    if (!file) return refuse(c, 'not-found');
    const input = { command: 'withdraw', submission: submission.parse(file) } as const;
    const isWithdrawn = file.status === 'withdrawn';
    const withdrawn = isWithdrawn ? file : (await deps.decideMachine.run(input)).case;
    return c.json(toAnswer(withdrawn, deps.publicUrl));
  };

const orderOf = (c: WebContext): Order => ({
  clientId: c.get('client').id,
  body: c.get('body'),
  key: c.req.header(IDEMPOTENCY_KEY),
});

/** Another client's case is not found, so that ids tell nothing. */
async function ownCase(deps: WebDependencies, c: WebContext) {
  const file = await deps.cases.find(c.req.param('id') ?? '');
  if (file?.clientId !== c.get('client').id) return undefined;
  c.set('caseId', file.id);
  return file;
}
