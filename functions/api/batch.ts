import { type BatchResult, batch } from '../../shared/contracts/batch.ts';
import { checkRequest } from '../../shared/filing/check-request.ts';
import { describeIssue, fieldErrors } from '../../shared/filing/field-errors.ts';
import { problemOf, refuse } from '../adapters/http/problems.ts';
import type { HttpContext, HttpHandler } from '../adapters/http/route.ts';
import { askingFor, httpStatusOf, toAnswer } from './answers.ts';
import type { ApiDependencies } from './dependencies.ts';
import { IDEMPOTENCY_KEY } from './idempotency.ts';
import { type HandedIn, type Ran, runDecide, type TurnedAway, takeIn } from './submit.ts';

/** Cases not run by then are left for the sweep: API Gateway ends a call at 30 s. */
const RUN_FOR_MS = 15_000;

/** POST /v1/requests:batch: each request by itself, in the order given. */
export const submitBatch =
  (deps: ApiDependencies): HttpHandler =>
  async (c) => {
    const parsed = batch.safeParse(c.get('body'), { error: describeIssue });
    if (!parsed.success) {
      return refuse(c, 'invalid-request', { errors: fieldErrors(parsed.error.issues) });
    }
    const clientId = c.get('client').id;
    const key = c.req.header(IDEMPOTENCY_KEY);
    const orders = parsed.data.requests.map((body, place) => ({
      clientId,
      body,
      key,
      place,
      check: checkRequest,
    }));
    return c.json({ results: await submitInOrder(c, deps, orders) }, 207);
  };

/** One after the other, so that a client's order of importance is its order of being served. */
async function submitInOrder(
  c: HttpContext,
  deps: ApiDependencies,
  orders: readonly HandedIn[],
): Promise<BatchResult[]> {
  const runUntil = deps.clock().getTime() + RUN_FOR_MS;
  const results: BatchResult[] = [];
  let isAnswering = true;
  for (const [index, order] of orders.entries()) {
    const taken = await takeIn(deps, order);
    if ('problem' in taken) {
      results.push(refusedResult(index, taken));
      continue;
    }
    const mayRun: boolean = isAnswering && deps.clock().getTime() < runUntil;
    const { file, failure }: Ran = mayRun ? await runDecide(deps, taken.file) : taken;
    // One failure is enough to wait for: the rest are stored, and the sweep has them decided.
    isAnswering = isAnswering && failure === undefined;
    results.push({
      index,
      status: httpStatusOf(file),
      answer: toAnswer(file, askingFor(c, deps, file)),
    });
  }
  return results;
}

function refusedResult(index: number, { problem: name, details }: TurnedAway): BatchResult {
  const problem = problemOf(name, details);
  return { index, status: problem.status, problem };
}
