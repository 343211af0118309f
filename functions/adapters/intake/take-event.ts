import { type CloudEvent, intakeIdOf } from '../../../shared/contracts/cloud-event.ts';
import type { HeardEvent, ParkedReason, ReadEvent } from '../../../shared/contracts/intake.ts';
import { sha256 } from '../../../shared/digests/sha256.ts';
import { partsAt } from '../../../shared/filing/policy-at.ts';
import { bodyDigestOf } from '../../../shared/filing/request-id.ts';
import { type Lane, MOST_PENDING } from '../../../shared/intake/lane.ts';
import { eventReadAs } from '../../../shared/intake/reading.ts';
import type { ApiScope } from '../../../shared/keys/scopes.ts';
import { orderKey } from '../../../shared/shipments/reference.ts';
import type { TurnedAway } from '../filing/take-in.ts';
import { problemOf } from '../http/problems.ts';
import type { IntakeDependencies } from './dependencies.ts';
import { goOn } from './go-on.ts';
import { KEPT, reasonOf } from './outcomes.ts';

/** An event as it came, from whom, and what it may do. */
export interface EventIn {
  readonly clientId: string;
  readonly scopes: readonly ApiScope[];
  readonly event: CloudEvent;
  /** Whether there is time to carry it out; else it is stored, and the sweep goes on with it. */
  readonly isInTime: () => boolean;
}

/** `failure` is why it was left to go on by itself. */
export type TakenEvent =
  | { readonly event: HeardEvent; readonly isReplay: boolean; readonly failure?: Error }
  | TurnedAway;

/** Stores an event before anything is done by it, once, and carries it out if it is its turn. */
export async function takeEvent(deps: IntakeDependencies, sent: EventIn): Promise<TakenEvent> {
  const { clientId, event } = sent;
  const id = intakeIdOf(clientId, event);
  const digest = bodyDigestOf(event);
  const known = await deps.intake.find(id);
  if (known) return heard(deps, known, { ...sent, digest, isReplay: true });
  const receivedAt = deps.clock().toISOString();
  const fresh = {
    id,
    clientId,
    receivedAt,
    digest,
    version: 0,
    sent: event,
    state: 'parked',
  } as const;
  return keep(deps, fresh, sent);
}

/** As it is stored: another under the same two may have been faster. */
const heard = async (
  deps: IntakeDependencies,
  event: HeardEvent,
  { digest, ...how }: How & Pick<HeardEvent, 'digest'>,
): Promise<TakenEvent> =>
  event.digest === digest
    ? carried(deps, event, how)
    : { problem: 'idempotency-conflict', details: { detail: OTHER } };

const OTHER = 'Another event was sent with this source and id.';

/** Reads a parked event once more, by what maps it now. */
export const replayEvent = (
  deps: IntakeDependencies,
  event: HeardEvent,
  sent: Omit<EventIn, 'event' | 'clientId'>,
): Promise<TakenEvent> =>
  event.state === 'parked'
    ? keep(deps, event, { ...sent, clientId: event.clientId, event: event.sent })
    : carried(deps, event, { ...sent, isReplay: event.state !== 'waiting' });

/** Into its lane, or parked with the reason; as it stands by then, where another was faster. */
async function keep(
  deps: IntakeDependencies,
  event: HeardEvent,
  sent: EventIn,
): Promise<TakenEvent> {
  const { outcome: _, ...plain } = event;
  const mapping = await deps.mappings.inForce(event.clientId, event.sent);
  const read = eventReadAs(event.sent, mapping, partsAt(deps.clock()));
  if ('errors' in read) {
    const reason: ParkedReason = { ...problemOf('invalid-request'), errors: [...read.errors] };
    return parked(deps, plain, { reason, ...sent });
  }
  const scope = SCOPES[read.type];
  if (!sent.scopes.includes(scope)) {
    const detail = `This takes a key with the scope ${scope}.`;
    return { problem: 'insufficient-scope', details: { detail } };
  }
  const lane = await laneOf(deps, event.clientId, read.order);
  if (!lane) return parked(deps, plain, { reason: reasonOf('not-found'), ...sent });
  const came = await deps.intake.enqueue({ ...plain, reading: read }, lane);
  if (came === 'full') {
    const reason = reasonOf('case-conflict', { detail: FULL });
    return parked(deps, plain, { reason, ...sent });
  }
  const { digest } = event;
  return heard(deps, await stored(deps, event), { ...sent, digest, isReplay: !came });
}

const FULL =
  `${MOST_PENDING} events of this order wait already: replay this one once they are done, ` +
  'or dismiss those by which nothing is to be done any more.';

/** What the same takes by the API. */
export const SCOPES: Readonly<Record<ReadEvent['type'], ApiScope>> = {
  'order.placed': 'orders:write',
  'order.changed': 'orders:write',
  'order.cancelled': 'orders:write',
  'shipment.departed': 'shipments:write',
};

async function parked(
  deps: IntakeDependencies,
  event: HeardEvent,
  { reason, isInTime }: Pick<EventIn, 'isInTime'> & { readonly reason: ParkedReason },
): Promise<TakenEvent> {
  const outcome = { status: KEPT, reason };
  const isReplay = !(await deps.intake.park({ ...event, state: 'parked', outcome }));
  const { digest } = event;
  return heard(deps, await stored(deps, event), { digest, isReplay, isInTime });
}

async function stored(deps: IntakeDependencies, { id }: HeardEvent): Promise<HeardEvent> {
  const event = await deps.intake.find(id);
  if (!event) throw new Error(`The event ${id} was stored and is not there`);
  return event;
}

interface How extends Pick<EventIn, 'isInTime'> {
  readonly isReplay: boolean;
}

/** What was stored is safe: whatever fails from here on goes on by itself. */
async function carried(
  deps: IntakeDependencies,
  event: HeardEvent,
  { isReplay, isInTime }: How,
): Promise<TakenEvent> {
  const { lane } = event;
  if (event.state !== 'waiting' || lane === undefined || !isInTime()) return { event, isReplay };
  try {
    await goOn(deps, lane, isInTime);
    return { event: await stored(deps, event), isReplay };
  } catch (failure) {
    if (!(failure instanceof Error)) throw failure;
    return { event, isReplay, failure };
  }
}

/** Orders of a client have a lane by their reference; what only we have an id of, by that. */
async function laneOf(
  deps: IntakeDependencies,
  clientId: string,
  order: ReadEvent['order'],
): Promise<Pick<Lane, 'id' | 'caseId'> | undefined> {
  if ('reference' in order) return { id: await laneOfReference(deps, clientId, order.reference) };
  const file =
    'request' in order
      ? await deps.cases.find(order.request)
      : (await deps.licenses.find(order.license))?.row;
  if (file?.clientId !== clientId) return undefined;
  const { reference } = file.request;
  const byReference = await laneOfReference(deps, clientId, reference);
  const placed = await deps.intake.lane(byReference);
  if (placed?.caseId === file.id) return { id: byReference };
  return { id: laneIdOf(clientId, { request: file.id }), caseId: file.id };
}

/** However it is written; what had a lane by how it was written, before, keeps that. */
async function laneOfReference(
  { intake }: IntakeDependencies,
  clientId: string,
  reference: string,
): Promise<string> {
  const asWritten = laneIdOf(clientId, { reference });
  const isKnown = (await intake.lane(asWritten)) !== undefined;
  return isKnown ? asWritten : laneIdOf(clientId, { reference: orderKey(reference) });
}

const laneIdOf = (
  clientId: string,
  order: { readonly reference: string } | { readonly request: string },
): string => sha256(JSON.stringify([clientId, order])).slice(0, 32);
