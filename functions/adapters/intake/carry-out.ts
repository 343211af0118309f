import { type CaseFile, submissionIn } from '../../../shared/contracts/case.ts';
import {
  departedShipment,
  type HeardEvent,
  type ReadEvent,
} from '../../../shared/contracts/intake.ts';
import type { ShipmentAct } from '../../../shared/contracts/shipment.ts';
import { DependencyUnavailableError } from '../../../shared/errors.ts';
import { checkRequest } from '../../../shared/filing/check-request.ts';
import { isSuperseded, type Lane } from '../../../shared/intake/lane.ts';
import { asksLaw } from '../../../shared/shipments/ship.ts';
import { amendmentFrom } from '../filing/amendment.ts';
import { toldRefusal } from '../filing/refused-change.ts';
import { problemOfRefusal } from '../filing/refused-shipment.ts';
import { runDecide, takeIn } from '../filing/take-in.ts';
import type { SettledEvent } from '../ports/intake.ts';
import type { LaneDependencies } from './dependencies.ts';
import { orderNamed, ordersInTheWay } from './order-named.ts';
import { doneTo, parkedBy, reasonOf } from './outcomes.ts';

/** An event that was read, and came into its lane. */
export interface EventInLane extends Pick<HeardEvent, 'id' | 'clientId'> {
  readonly reading: ReadEvent;
  readonly happenedAt: string;
}

/** An order that an event is about, and what was just read of it where it was looked for. */
interface Order {
  readonly caseId: string;
  readonly file: CaseFile | undefined;
}

type Doing = (deps: LaneDependencies, event: EventInLane, of: Order) => Promise<SettledEvent>;

/**
 * Does to an order what an event says, the way the API does it; nothing, while there is no such order.
 * Every key follows from the event, so that a repeat changes nothing; a throw means that it may be tried
 * again.
 */
export async function carryOut(
  deps: LaneDependencies,
  lane: Lane,
  event: EventInLane,
): Promise<SettledEvent | undefined> {
  const { type } = event.reading;
  if (isSuperseded(lane, { type, happenedAt: event.happenedAt })) {
    return { state: 'superseded', outcome: { status: 200 } };
  }
  if (type === 'order.placed') {
    return unlessConflict(deps, lane.caseId, () => place(deps, event, lane.caseId));
  }
  const named = await orderNamed(deps, event, lane.caseId);
  if ('several' in named) return parkedBy(reasonOf('case-conflict', { detail: oneOf(named) }));
  const { caseId, file } = named;
  if (caseId === undefined) return undefined;
  const done = await unlessConflict(deps, caseId, () => DO[type](deps, event, { caseId, file }));
  return { ...done, caseId };
}

async function unlessConflict(
  { cases }: LaneDependencies,
  caseId: string | undefined,
  act: () => Promise<SettledEvent>,
): Promise<SettledEvent> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'CaseConflictError') throw error;
    const file = await cases.find(caseId ?? '');
    if (file) insistOnDecided(file);
    const detail = file && `The order is ${file.status} now: this cannot be done to it.`;
    return parkedBy(reasonOf('case-conflict', { ...(detail && { detail }) }));
  }
}

/** What is not decided yet was left to the sweep, or is being decided: whatever comes after it waits. */
function insistOnDecided({ status }: CaseFile, cause?: Error): void {
  if (status === 'received')
    throw new DependencyUnavailableError('The order is not decided yet', { cause });
}

const namesOf = (orders: readonly CaseFile[]): string => orders.map(({ id }) => id).join(', ');

const oneOf = ({ several }: { readonly several: readonly CaseFile[] }): string =>
  `${several.length} orders have this reference: ${namesOf(several)}. Name one by its id, as the subject.`;

async function place(
  deps: LaneDependencies,
  event: EventInLane,
  caseId: string | undefined,
): Promise<SettledEvent> {
  const { id, clientId, reading } = event;
  const before = await ordersInTheWay(deps, event, caseId);
  if (before.length > 0) {
    const detail = `An order of this reference was placed before, as ${namesOf(before)}: change or cancel that.`;
    return parkedBy(reasonOf('case-conflict', { detail }));
  }
  const order = { clientId, body: reading.data, key: id, check: checkRequest };
  const taken = await takeIn(deps, order);
  if ('problem' in taken) return parkedBy(reasonOf(taken.problem, taken.details, reading.origins));
  const { file, failure } = await runDecide(deps, taken.file);
  insistOnDecided(file, failure);
  return { ...doneTo(file), caseId: file.id };
}

const change: Doing = (deps, { id, clientId, reading }, of) =>
  toOwn(deps, { ...of, clientId }, async (file) => {
    const text = { body: reading.data, key: id, now: deps.clock() };
    const amending = amendmentFrom(file, text);
    if ('refused' in amending) {
      return parkedBy(reasonOf('invalid-request', amending.refused, reading.origins));
    }
    const { case: amended, refusal } = await deps.decideMachine.run(amending.input);
    if (refusal) return parkedBy(reasonOf('case-conflict', toldRefusal(refusal, amended)));
    return doneTo(amended);
  });

const cancel: Doing = (deps, { clientId }, of) =>
  toOwn(deps, { ...of, clientId }, async (file) => {
    if (file.status === 'withdrawn') return doneTo(file);
    const input = { command: 'withdraw', submission: submissionIn(file) } as const;
    return doneTo((await deps.decideMachine.run(input)).case);
  });

async function toOwn(
  { cases }: LaneDependencies,
  { clientId, caseId, file: read }: Order & { readonly clientId: string },
  act: (file: CaseFile) => Promise<SettledEvent>,
): Promise<SettledEvent> {
  const file = read ?? (await cases.find(caseId));
  if (file?.clientId !== clientId) return parkedBy(reasonOf('not-found'));
  insistOnDecided(file);
  return act(file);
}

/** What was planned before, by the API or by a run that died, departs; else it is planned first. */
const depart: Doing = async (deps, { reading }, { caseId }) => {
  const { number, lines, notice, sequence } = departedShipment.parse(reading.data);
  const known = await deps.licenses.shipment(caseId, number);
  const plan: ShipmentAct = { do: 'plan', number, lines, holdDays: HOLD_DAYS };
  const departure: ShipmentAct = {
    do: 'depart',
    number,
    lines,
    ...(notice && { notice }),
    ...(sequence !== undefined && { sequence }),
  };
  let done: SettledEvent | undefined;
  for (const act of known ? [departure] : [plan, departure]) {
    done = await book(deps, { caseId, act, origins: reading.origins });
    if (done.state === 'parked') return done;
  }
  return done ?? parkedBy(reasonOf('not-found'));
};

/** Only until it departs, which is at once. */
const HOLD_DAYS = 30;

interface Booking {
  readonly origins: ReadEvent['origins'] | undefined;
  readonly caseId: string;
  readonly act: ShipmentAct;
}

async function book(
  { shippingMachine }: LaneDependencies,
  { caseId, act, origins }: Booking,
): Promise<SettledEvent> {
  const command = asksLaw(act) ? 'ship' : 'unship';
  const { refusal, shipment } = await shippingMachine.ship({ command, caseId, act });
  if (refusal?.because === 'no-such-shipment') {
    throw new DependencyUnavailableError('A shipment that was planned was not read');
  }
  if (refusal) {
    const { problem, details } = problemOfRefusal(refusal, act);
    return parkedBy(reasonOf(problem, details, origins));
  }
  const { license = '', number = '', state = 'departed' } = shipment ?? {};
  return { state: 'done', outcome: { status: 200, shipment: { license, number, state } } };
}

const DO: Readonly<Record<Exclude<ReadEvent['type'], 'order.placed'>, Doing>> = {
  'order.changed': change,
  'order.cancelled': cancel,
  'shipment.departed': depart,
};
