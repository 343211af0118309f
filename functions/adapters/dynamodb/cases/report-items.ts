import * as z from 'zod';
import {
  type ReceivedTpp,
  type ReportFiling,
  received,
  reportFiling,
} from '../../../../shared/contracts/report.ts';
import { sha256 } from '../../../../shared/digests/sha256.ts';
import { type Receiving, receivedAfter } from '../../../../shared/reports/receiving.ts';
import { referenceKey } from '../../../../shared/shipments/reference.ts';
import { put, update, type Write } from '../table/commit.ts';
import type { Condition, Key } from '../table/expression.ts';
import { dueShard } from '../table/partitions.ts';
import type { RawItem } from '../table/table.ts';
import { beside } from './keys.ts';

export const REPORT_FILING = 'report-filing#';

const filingKey = ({ caseId, report, reference }: ReportFiling): Key =>
  beside(caseId, `${REPORT_FILING}${report}#${shortened(referenceKey(reference))}`);

const MOST_KEY_BYTES = 240;

/** A key of the table has no more than 1,024 bytes. */
const shortened = (key: string): string =>
  Buffer.byteLength(key) <= MOST_KEY_BYTES ? key : sha256(key);

/** Written once: another reference is another filing, which corrects it. */
export const filingWrite = (filing: ReportFiling): Write =>
  put('report filing', { ...filingKey(filing), kind: 'report-filing', filing });

export const readFiling = (item: RawItem): ReportFiling => reportFiling.parse(item.filing);

/** When its contact is to be reminded of what is due of a case, and of what it was. */
export const remindersKey = (caseId: string): Key => beside(caseId, 'reminders');

const reminders = z.object({
  /** When to look again; not, where nothing is open. */
  dueAt: z.string().exactOptional(),
  /** For which day its contact was reminded last of each report. */
  reminded: z.record(z.string(), z.string()).default({}),
});
export type Reminders = z.infer<typeof reminders>;

export const readReminders = (item: RawItem): Reminders => reminders.parse(item);

/** The sweep looks, and says itself when it looks again. */
export const lookWrite = (caseId: string, at: string): Write =>
  update('reminders', remindersKey(caseId), {
    change: { set: { kind: 'reminders', duePk: dueShard('reports', caseId), dueAt: at } },
  });

export const receivedKey = (subject: string): Key => ({
  pk: `received#${subject}`,
  sk: 'received',
});

export const readReceived = (item: RawItem): ReceivedTpp => received.parse(item);

interface Arrival {
  readonly tpp: number;
  readonly at: string;
  readonly caseId: string;
}

/**
 * Counts what has shipped with what its receiver had before. Which shipment came to the amount that is
 * reported is known in the same write: where it might be another than was seen, the write fails.
 */
export function receivedWrites(
  receiving: Receiving,
  seen: ReceivedTpp | undefined,
  arrival: Arrival,
): Write[] {
  const { subject, fromTpp } = receiving;
  const { tpp } = arrival;
  if (tpp === 0) return [];
  const after = receivedAfter(receiving, seen, arrival);
  const isReached = after.reachedAt !== undefined;
  const isNews = isReached !== (seen?.reachedAt !== undefined);
  const condition = isNews ? asSeen(seen) : onThisSide(fromTpp, tpp, isReached);
  const { reachedAt, reachedBy } = after;
  return [
    update('received', receivedKey(subject), {
      change: {
        set: { kind: 'received', ...(isNews && { reachedAt, reachedBy }) },
        add: { receivedTpp: tpp },
        remove: isNews && !isReached ? ['reachedAt', 'reachedBy'] : [],
      },
      ...(condition && { condition }),
    }),
  ];
}

const asSeen = (seen: ReceivedTpp | undefined): Condition =>
  seen
    ? { where: '#receivedTpp = :seenTpp', values: { seenTpp: seen.receivedTpp } }
    : { where: 'attribute_not_exists(#receivedTpp)' };

/** Before and after it there is less than the amount, or there is as much. */
function onThisSide(
  fromTpp: number | undefined,
  tpp: number,
  isReached: boolean,
): Condition | undefined {
  if (fromTpp === undefined) return undefined;
  return isReached
    ? { where: '#receivedTpp >= :least', values: { least: Math.max(fromTpp, fromTpp - tpp) } }
    : {
        where: 'attribute_not_exists(#receivedTpp) OR #receivedTpp < :below',
        values: { below: Math.min(fromTpp, fromTpp - tpp) },
      };
}
