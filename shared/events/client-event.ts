import type { ClientEvent } from '../contracts/client-event.ts';
import type { OutboxEvent } from '../contracts/event.ts';
import { TOLD_AS } from './types.ts';

/** What is said of the case of an event. None of it ever changes: a repeat says the same. */
export interface CaseOfEvent {
  /** As it was in the revision that the event is about. */
  readonly reference: string;
  readonly requestType: string;
  readonly isApplication: boolean;
  readonly revision: number;
  /** The one that the event tells of, if it tells of one. */
  readonly decision?: ClientEvent['data']['decision'];
  readonly license?: ClientEvent['data']['license'];
}

/** Its place among what the client is told of the case. */
export interface PlaceOfEvent {
  /** From 1. */
  readonly number: number;
  /** Digest of the event before. */
  readonly previous: string | undefined;
}

/** At least so many digits, so that they sort as text does. */
const DIGITS = 6;

/** An event as the client of its case is told it; `undefined` for one that it is not told. The same gives the same. */
export function clientEventOf(
  event: OutboxEvent,
  of: CaseOfEvent,
  { number, previous }: PlaceOfEvent,
): ClientEvent | undefined {
  const type = TOLD_AS[event.type];
  if (type === undefined) return undefined;
  const { caseId, eventId, at } = event;
  const self = `/v1/${of.isApplication ? 'applications' : 'requests'}/${caseId}`;
  return {
    specversion: '1.0',
    id: eventId,
    source: self,
    type,
    subject: caseId,
    time: at,
    datacontenttype: 'application/json',
    sequence: String(number).padStart(DIGITS, '0'),
    ...(previous !== undefined && { previous }),
    data: dataOf(event, of, self),
  };
}

function dataOf(
  { caseId, status, round, information, change, warning, report }: OutboxEvent,
  { reference, requestType, revision, decision, license: ofCase }: CaseOfEvent,
  self: string,
): ClientEvent['data'] {
  const named = change?.license ?? warning?.license;
  const license = ofCase ?? (named === undefined ? undefined : { id: named });
  return {
    request: { id: caseId, reference, type: requestType, revision },
    status,
    ...(decision && { decision }),
    ...(round && information && { question: { round, number: information } }),
    ...(license && { license }),
    ...(change && { change: { from: change.from, to: change.to, reason: change.reason } }),
    ...(warning && { warning: warningOf(warning) }),
    ...(report && { report: reportNamed(report) }),
    links: { self, ...(license && { license: `/v1/licenses/${license.id}` }) },
  };
}

const reportNamed = ({ id, kind, dueOn, isLate }: NonNullable<OutboxEvent['report']>) => ({
  id,
  kind,
  dueOn,
  isLate,
});

const warningOf = ({ shippedPercent, daysLeft }: NonNullable<OutboxEvent['warning']>) => ({
  ...(shippedPercent !== undefined && { shippedPercent }),
  ...(daysLeft !== undefined && { daysLeft }),
});
