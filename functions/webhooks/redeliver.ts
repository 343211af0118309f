import { type KeptWebhook, redelivered, redelivery } from '../../shared/contracts/webhook.ts';
import { cursorAt, positionsAt } from '../../shared/events/cursor.ts';
import { type DeliveryLane, repeated, rewound } from '../../shared/webhooks/lane.ts';
import { readFeed } from '../adapters/feed/read.ts';
import { refuse } from '../adapters/http/problems.ts';
import type { HttpContext } from '../adapters/http/route.ts';
import type { LaneOf } from '../adapters/ports/webhooks.ts';
import { bodyIn } from '../adapters/suppliers/json-body.ts';
import { untilStill } from '../adapters/until-still.ts';
import type { WebhooksDependencies } from './dependencies.ts';
import { ofOwnWebhook } from './own-webhook.ts';

/** Events that one call looks at, so that it ends; what it does not reach, the next one begins with. */
const AT_ONCE = 200;

/** POST /v1/webhooks/{id}/redeliver: one event once more, or everything after a place in the feed. */
export const redeliver = ofOwnWebhook(async (deps, c, webhook) => {
  const wish = bodyIn(c, redelivery);
  if (wish instanceof Response) return wish;
  return 'event' in wish
    ? redeliverOne(deps, c, { webhook, event: wish.event })
    : redeliverAfter(deps, c, { webhook, cursor: wish.after });
});

async function redeliverOne(
  deps: WebhooksDependencies,
  c: HttpContext,
  { webhook, event }: { readonly webhook: KeptWebhook; readonly event: string },
): Promise<Response> {
  const caseId = event.slice(0, Math.max(0, event.lastIndexOf('.')));
  const of = laneOf(webhook, caseId);
  const place = await placeOf(deps, of, event);
  if (place === undefined) return refuse(c, 'not-found');
  await changeAndWake(deps, of, (lane) => repeated(lane, place, deps.clock()));
  return c.json(redelivered.parse({ events: 1 }), 202);
}

/** Among the events of a case: of a few, one that is asked for is most likely among the last. */
async function placeOf(
  { lanes, told }: WebhooksDependencies,
  of: LaneOf,
  event: string,
): Promise<number | undefined> {
  const pages = Object.entries((await lanes.find(of))?.lane.pages ?? {}).reverse();
  for (const [place, page] of pages) {
    const found = await told.find(of, { place: Number(place), page });
    if (found?.id === event) return Number(place);
  }
  return undefined;
}

async function redeliverAfter(
  deps: WebhooksDependencies,
  c: HttpContext,
  { webhook, cursor }: { readonly webhook: KeptWebhook; readonly cursor: string },
): Promise<Response> {
  const after = positionsAt(webhook.clientId, cursor);
  if (!after) {
    const errors = [{ pointer: '/after', detail: 'must be the nextCursor of GET /v1/events' }];
    return refuse(c, 'invalid-request', { errors });
  }
  const read = await readFeed(deps.feedPages, webhook.clientId, { after, most: AT_ONCE });
  if (read === 'gone') return refuse(c, 'events-gone');
  const byCase = Map.groupBy(read.events, ({ subject }) => subject);
  const counts = await Promise.all(
    [...byCase].map(async ([caseId, events]) => {
      const from = Math.min(...events.map(({ sequence }) => Number(sequence)));
      const isThere = await changeAndWake(deps, laneOf(webhook, caseId), (lane) =>
        rewound(lane, from, deps.clock()),
      );
      return isThere ? events.length : 0;
    }),
  );
  const next = read.isMore ? cursorAt(webhook.clientId, read.positions) : undefined;
  const events = counts.reduce((sum, count) => sum + count, 0);
  return c.json(redelivered.parse({ events, ...(next && { nextCursor: next }) }), 202);
}

const laneOf = ({ clientId, id: webhookId }: KeptWebhook, caseId: string): LaneOf => ({
  clientId,
  webhookId,
  caseId,
});

const LOOKS = { of: 'A lane', most: 12 };

/** Whoever holds the lane finds it changed. `false` where the endpoint was never told of that case. */
async function changeAndWake(
  { lanes, wakes }: WebhooksDependencies,
  of: LaneOf,
  to: (lane: DeliveryLane) => DeliveryLane,
): Promise<boolean> {
  const isThere = await untilStill(LOOKS, async () => {
    const read = await lanes.find(of);
    if (!read) return false;
    const after = await lanes.change(of, read, { to, releases: false, isParked: false });
    return after && true;
  });
  if (isThere) await wakes.send([{ body: JSON.stringify(of), group: of.webhookId }]);
  return isThere;
}
