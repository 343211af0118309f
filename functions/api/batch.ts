import { type BatchResult, batch } from '../../shared/contracts/batch.ts';
import type { ProblemDetails } from '../../shared/contracts/problem.ts';
import { checkRequest } from '../../shared/filing/check-request.ts';
import type { ProblemName } from '../../shared/problems.ts';
import {
  type HandedIn,
  httpStatusOf,
  type Ran,
  runDecide,
  takeIn,
} from '../adapters/filing/take-in.ts';
import { problemOf, problemOfError } from '../adapters/http/problems.ts';
import type { HttpContext, HttpHandler } from '../adapters/http/route.ts';
import { askingFor, toAnswer } from '../adapters/suppliers/answers.ts';
import { IDEMPOTENCY_KEY } from '../adapters/suppliers/idempotency.ts';
import { bodyIn } from '../adapters/suppliers/json-body.ts';
import type { ApiDependencies } from './dependencies.ts';

/** Cases not run by then are left for the sweep: API Gateway ends a call at 30 s. */
const RUN_FOR_MS = 15_000;
/** And those not stored by then are told to come back. */
const STORE_FOR_MS = 25_000;

/** POST /v1/requests:batch: each request by itself, in the order given. */
export const submitBatch =
  (deps: ApiDependencies): HttpHandler =>
  async (c) => {
    const sent = bodyIn(c, batch);
    if (sent instanceof Response) return sent;
    const clientId = c.get('client').id;
    const key = c.req.header(IDEMPOTENCY_KEY);
    const orders = sent.requests.map((body, place) => ({
      clientId,
      body,
      key,
      place,
      check: checkRequest,
    }));
    return c.json({ results: await submitInOrder(c, deps, orders) }, 207);
  };

/** What the members of one batch share: the time there is, and whether the machine answers. */
interface Sending {
  readonly c: HttpContext;
  readonly deps: ApiDependencies;
  readonly startedAt: number;
  isAnswering: boolean;
}

/** One after the other, so that a client's order of importance is its order of being served. */
async function submitInOrder(
  c: HttpContext,
  deps: ApiDependencies,
  orders: readonly HandedIn[],
): Promise<BatchResult[]> {
  const sending: Sending = { c, deps, startedAt: deps.clock().getTime(), isAnswering: true };
  const results: BatchResult[] = [];
  for (const [index, order] of orders.entries()) {
    // Whatever happens to one of them, the others were stored and may have drawn: they are answered.
    const result = await submitOne(sending, order).catch((error: Error) => failed(c, error));
    results.push({ index, ...result });
  }
  return results;
}

type Result = Omit<BatchResult, 'index'>;

async function submitOne(sending: Sending, order: HandedIn): Promise<Result> {
  const { c, deps } = sending;
  if (!isWithin(sending, STORE_FOR_MS)) return refused('unavailable');
  const taken = await takeIn(deps, order);
  if ('problem' in taken) return refused(taken.problem, taken.details);
  const mayRun = sending.isAnswering && isWithin(sending, RUN_FOR_MS);
  const { file, failure }: Ran = mayRun ? await runDecide(deps, taken.file) : taken;
  // One failure is enough to wait for: the rest are stored, and the sweep has them decided.
  sending.isAnswering &&= failure === undefined;
  return {
    status: httpStatusOf(file),
    ...(taken.isReplay && { replayed: true }),
    answer: toAnswer(file, askingFor(c, deps, file)),
  };
}

const isWithin = ({ deps, startedAt }: Sending, ms: number): boolean =>
  deps.clock().getTime() < startedAt + ms;

function failed(c: HttpContext, error: Error): Result {
  c.set('error', error);
  return refused(problemOfError(error));
}

function refused(name: ProblemName, details?: ProblemDetails): Result {
  const problem = problemOf(name, details);
  return { status: problem.status, problem };
}
