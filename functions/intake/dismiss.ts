import { dismissal, type HeardEvent } from '../../shared/contracts/intake.ts';
import { nextIn } from '../../shared/intake/lane.ts';
import { refuse } from '../adapters/http/problems.ts';
import type { HttpHandler } from '../adapters/http/route.ts';
import { orderNamed } from '../adapters/intake/order-named.ts';
import { SCOPES } from '../adapters/intake/take-event.ts';
import { tellReplay } from '../adapters/suppliers/idempotency.ts';
import { bodyIn } from '../adapters/suppliers/json-body.ts';
import { untilStill } from '../adapters/until-still.ts';
import { toIntakeAnswer } from './answers.ts';
import type { IntakeApiDependencies } from './dependencies.ts';
import { ownEvent } from './parked.ts';

/** POST /v1/intake/parked/{id}/dismiss: nothing is done by it any more, and no list shows it. */
export const dismissOne =
  (deps: IntakeApiDependencies): HttpHandler =>
  async (c) => {
    const asked = bodyIn(c, dismissal);
    if (asked instanceof Response) return asked;
    const event = await ownEvent(deps, c);
    if (!event) return refuse(c, 'not-found');
    const wanted = scopesFor(event);
    if (!c.get('client').key.scopes.some((scope) => wanted.includes(scope))) {
      const detail = `This takes a key with the scope ${wanted.join(' or ')}.`;
      return refuse(c, 'insufficient-scope', { detail });
    }
    const { after, isDone } = await dismissed(deps, event, asked.reason);
    tellReplay(c, !isDone && after.state === 'dismissed');
    if (after.state !== 'dismissed') return refuse(c, 'case-conflict', { detail: IN_HAND });
    return c.json(toIntakeAnswer(after, deps.publicUrl));
  };

const IN_HAND =
  'It is done, or goes on by itself: what is parked, or waits for its order to be placed, can be dismissed.';

/** What was never read might have been either. */
const scopesFor = ({ reading }: HeardEvent) =>
  reading ? [SCOPES[reading.type]] : [...new Set(Object.values(SCOPES))];

const LOOKS = { of: 'An event', most: 12 };

/** The event as it stands then: dismissed, unless it is past that; and whether this did it. */
const dismissed = (deps: IntakeApiDependencies, read: HeardEvent, reason: string) => {
  let [event, isDone] = [read, false];
  const dismissal = { at: deps.clock().toISOString(), reason };
  return untilStill(LOOKS, async () => {
    const outcome = { ...event.outcome, status: 200, dismissed: dismissal };
    const taken = await takeAway(deps, event, outcome);
    if (taken === 'nothing') return { after: event, isDone };
    isDone ||= taken;
    event = (await deps.intake.find(read.id)) ?? event;
    return event.state === 'dismissed' ? { after: event, isDone } : undefined;
  });
};

/** Whether it was taken away, of what was there to be; another may have been faster. */
async function takeAway(
  deps: IntakeApiDependencies,
  event: HeardEvent,
  outcome: NonNullable<HeardEvent['outcome']>,
): Promise<boolean | 'nothing'> {
  const { intake } = deps;
  const { state, reading } = event;
  if (state === 'parked') return intake.park({ ...event, state: 'dismissed', outcome });
  const lane = state === 'waiting' && event.lane ? await intake.lane(event.lane) : undefined;
  if (!lane || !reading || nextIn(lane)) return 'nothing';
  const order = await orderNamed(deps, { ...event, reading }, lane.caseId);
  // Filed otherwise meanwhile: whoever goes on with it may be at it just now.
  if ('several' in order || order.caseId !== undefined) return 'nothing';
  return intake.settle(lane, event, { state: 'dismissed', outcome });
}
