import { cloudEvent, eventBatch } from '../../shared/contracts/cloud-event.ts';
import type { BatchedEvent } from '../../shared/contracts/intake.ts';
import { describeIssue, fieldErrors } from '../../shared/filing/field-errors.ts';
import { problemOf, problemOfError, refuse } from '../adapters/http/problems.ts';
import type { HttpContext, HttpHandler } from '../adapters/http/route.ts';
import { SCOPES, type TakenEvent, takeEvent } from '../adapters/intake/take-event.ts';
import { tellReplay } from '../adapters/suppliers/idempotency.ts';
import { bodyIn } from '../adapters/suppliers/json-body.ts';
import { toIntakeAnswer, toResult } from './answers.ts';
import { inHeaders } from './binary.ts';
import type { IntakeApiDependencies } from './dependencies.ts';

/** What is not carried out by then goes on by itself: API Gateway ends a call at 30 s. */
const CARRY_OUT_FOR_MS = 15_000;
/** And what is not stored by then is told to come back. */
const STORE_FOR_MS = 25_000;

const BATCH = /^application\/cloudevents-batch\+json\b/i;

/** POST /v1/intake: one event, structured or in headers; or a batch, each by itself, in the order given. */
export const takeEvents =
  (deps: IntakeApiDependencies): HttpHandler =>
  async (c) => {
    const { scopes } = c.get('client').key;
    if (!scopes.some((scope) => SENDING.has(scope))) {
      const detail = 'This takes a key with the scope orders:write or shipments:write.';
      return refuse(c, 'insufficient-scope', { detail });
    }
    const inTime = timed(deps);
    const type = c.req.header('Content-Type') ?? '';
    if (BATCH.test(type)) return takeBatch(deps, c, inTime);
    const taken = await takeOne(deps, c, { sent: inHeaders(c) ?? c.get('body'), ...inTime });
    if ('problem' in taken) return refuse(c, taken.problem, taken.details);
    if (taken.failure) c.set('error', taken.failure);
    tellReplay(c, taken.isReplay);
    const answer = toIntakeAnswer(taken.event, deps.publicUrl);
    c.header('Location', answer.links.self);
    return c.json(answer, answer.status as 200 | 202);
  };

const SENDING: ReadonlySet<string> = new Set(Object.values(SCOPES));

interface InTime {
  readonly isInTime: () => boolean;
  readonly mayStore: () => boolean;
}

function timed({ clock }: IntakeApiDependencies): InTime {
  const startedAt = clock().getTime();
  const within = (ms: number) => () => clock().getTime() < startedAt + ms;
  return { isInTime: within(CARRY_OUT_FOR_MS), mayStore: within(STORE_FOR_MS) };
}

async function takeBatch(deps: IntakeApiDependencies, c: HttpContext, inTime: InTime) {
  const events = bodyIn(c, eventBatch);
  if (events instanceof Response) return events;
  const results: BatchedEvent[] = [];
  for (const [index, sent] of events.entries()) {
    results.push({ index, ...(await takeMember(deps, c, { sent, ...inTime })) });
  }
  return c.json({ results }, 207);
}

type Member = InTime & { readonly sent: unknown };

/** Whatever happens to one of them, the others are stored and answered. */
async function takeMember(deps: IntakeApiDependencies, c: HttpContext, member: Member) {
  try {
    const taken = await takeOne(deps, c, member);
    if ('failure' in taken && taken.failure) c.set('error', taken.failure);
    return toResult(taken, deps.publicUrl);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    c.set('error', error);
    const problem = problemOf(problemOfError(error));
    return { status: problem.status, problem };
  }
}

async function takeOne(
  deps: IntakeApiDependencies,
  c: HttpContext,
  { sent, isInTime, mayStore }: Member,
): Promise<TakenEvent> {
  if (!mayStore()) return { problem: 'unavailable', details: {} };
  const parsed = cloudEvent.safeParse(sent, { error: describeIssue });
  if (!parsed.success) {
    return { problem: 'invalid-request', details: { errors: fieldErrors(parsed.error.issues) } };
  }
  const { id: clientId, key } = c.get('client');
  return takeEvent(deps, { clientId, scopes: key.scopes, event: parsed.data, isInTime });
}
