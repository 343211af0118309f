import * as z from 'zod';
import type { BatchedEvent, HeardEvent } from '../../shared/contracts/intake.ts';
import { pageLimit } from '../../shared/contracts/page-limit.ts';
import { refuse } from '../adapters/http/problems.ts';
import type { HttpContext, HttpHandler } from '../adapters/http/route.ts';
import { replayEvent } from '../adapters/intake/take-event.ts';
import { tellReplay } from '../adapters/suppliers/idempotency.ts';
import { cursorAfter, positionIn, queryIn } from '../adapters/suppliers/paging.ts';
import { toIntakeAnswer, toResult } from './answers.ts';
import type { IntakeApiDependencies } from './dependencies.ts';

const asked = z.object({
  limit: pageLimit(100, 50),
  cursor: z.string().max(400).exactOptional(),
});

const OF_EVERY = 50;
const FOR_MS = 20_000;

/** Until then there is time to carry something out. */
function soon({ clock }: IntakeApiDependencies): () => boolean {
  const until = clock().getTime() + FOR_MS;
  return () => clock().getTime() < until;
}

/** GET /v1/intake/parked: what waits for somebody, or for its order; the oldest first. */
export const listParked =
  (deps: IntakeApiDependencies): HttpHandler =>
  async (c) => {
    const query = queryIn(c, asked);
    const after = query && positionIn(query.cursor);
    if (!query || after === 'none') return refuse(c, 'invalid-query', { detail: HOW_TO_ASK });
    const { limit } = query;
    const { items, next } = await deps.intake.parked(c.get('client').id, { after, limit });
    return c.json({
      events: items.map((event) => ({
        ...toIntakeAnswer(event, deps.publicUrl),
        sent: event.sent,
      })),
      ...(next !== undefined && { nextCursor: cursorAfter(next) }),
    });
  };

const HOW_TO_ASK = 'A limit is 1 to 100, and a cursor the nextCursor of the page before.';

/** GET /v1/intake/events/{id}: an event as it stands, with what was sent. */
export const showEvent =
  (deps: IntakeApiDependencies): HttpHandler =>
  async (c) => {
    const event = await ownEvent(deps, c);
    if (!event) return refuse(c, 'not-found');
    return c.json({ ...toIntakeAnswer(event, deps.publicUrl), sent: event.sent });
  };

/** POST /v1/intake/parked/{id}/replay: read once more, by what maps it now. */
export const replayOne =
  (deps: IntakeApiDependencies): HttpHandler =>
  async (c) => {
    const event = await ownEvent(deps, c);
    if (!event) return refuse(c, 'not-found');
    if (event.state === 'dismissed') return refuse(c, 'case-conflict', { detail: DISMISSED });
    const { scopes } = c.get('client').key;
    const taken = await replayEvent(deps, event, { scopes, isInTime: soon(deps) });
    if ('problem' in taken) return refuse(c, taken.problem, taken.details);
    if (taken.failure) c.set('error', taken.failure);
    tellReplay(c, taken.isReplay);
    const answer = toIntakeAnswer(taken.event, deps.publicUrl);
    return c.json(answer, answer.status as 200 | 202);
  };

const DISMISSED =
  'It was dismissed, and nothing is done by it any more: tell it again under another id.';

/** Another client's is not found. */
export async function ownEvent(
  { intake }: IntakeApiDependencies,
  c: HttpContext,
): Promise<HeardEvent | undefined> {
  const event = await intake.find(c.req.param('id') ?? '');
  return event?.clientId === c.get('client').id ? event : undefined;
}

/** POST /v1/intake/parked/replay: all of them, page by page, the oldest first. */
export const replayEvery =
  (deps: IntakeApiDependencies): HttpHandler =>
  async (c) => {
    const after = positionIn(c.req.query('cursor'));
    if (after === 'none') return refuse(c, 'invalid-query', { detail: HOW_TO_ASK });
    const { id: clientId, key } = c.get('client');
    const isInTime = soon(deps);
    const { items, next } = await deps.intake.parked(clientId, { after, limit: OF_EVERY });
    const results: BatchedEvent[] = [];
    let last = after;
    for (const event of items) {
      if (!isInTime()) break;
      const taken = await replayEvent(deps, event, { scopes: key.scopes, isInTime });
      results.push({ index: results.length, ...toResult(taken, deps.publicUrl) });
      last = `${event.receivedAt}#${event.id}`;
    }
    const goesOn = results.length < items.length ? last : next;
    return c.json({ results, ...(goesOn !== undefined && { nextCursor: cursorAfter(goesOn) }) });
  };
