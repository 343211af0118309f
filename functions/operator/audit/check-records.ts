import { identityOf } from '../../../shared/audit/object.ts';
import type { AuditEntry, AuditKind, EntryOf } from '../../../shared/contracts/audit.ts';
import { recompute } from '../../../shared/ledger/recompute.ts';
import { impossibleCounts } from '../../../shared/shipments/recount.ts';
import { drawFaults } from './check-draws.ts';

/** What entries say of each other. */
export interface CheckedRecords {
  readonly faults: readonly string[];
  /** Draws of decisions whose transfers are not among the entries. */
  readonly unmatchedDraws: number;
}

/** Each entry once, however often it was archived. */
export const distinct = (entries: readonly AuditEntry[]): AuditEntry[] => [
  ...new Map(entries.map((entry) => [identityOf(entry), entry])).values(),
];

/**
 * Whether entries agree, and whether one is missing between others. Everything of one case, and of
 * one account, is archived in the order in which it was written, so that a gap is a loss; what is
 * missing at the end is seen by comparing with the table only.
 */
export function checkRecords(entries: readonly AuditEntry[]): CheckedRecords {
  const transfers = ofKind(entries, 'transfer');
  const { faults, unmatched } = drawFaults(ofKind(entries, 'decision'), transfers);
  return {
    faults: [
      ...contradictions(entries),
      ...gaps(entries, 'event', ({ record }) => record.sequence),
      ...gaps(entries, 'decision', ({ record }) => record.number),
      ...unfiled(entries),
      ...ledgerFaults(transfers),
      ...lineFaults(ofKind(entries, 'shipment-entry')),
      ...faults,
    ],
    unmatchedDraws: unmatched,
  };
}

const ofKind = <K extends AuditKind>(entries: readonly AuditEntry[], kind: K): EntryOf<K>[] =>
  entries.filter((entry): entry is EntryOf<K> => entry.kind === kind);

/** Only clearances are given anew in the same place. */
const placeOf = ({ kind, pk, sk, recordedAt }: AuditEntry): string =>
  kind === 'clearance' ? `${pk} ${sk} ${recordedAt}` : `${pk} ${sk}`;

const contradictions = (entries: readonly AuditEntry[]): string[] =>
  [...Map.groupBy(entries, placeOf)]
    .filter(([, same]) => same.length > 1)
    .map(([place, same]) => `${place}: there are ${same.length} that differ`);

function gaps<K extends AuditKind>(
  entries: readonly AuditEntry[],
  kind: K,
  numberOf: (entry: EntryOf<K>) => number,
): string[] {
  const byCase = Map.groupBy(ofKind(entries, kind), ({ pk }) => pk);
  return [...byCase].flatMap(([pk, found]) => {
    const numbers = new Set(found.map(numberOf));
    const last = Math.max(...numbers);
    return Array.from({ length: last }, (_, index) => index + 1)
      .filter((number) => !numbers.has(number))
      .map((number) => `${pk}: ${kind} ${number} of ${last} is missing`);
  });
}

/** Whatever was decided had been filed. */
function unfiled(entries: readonly AuditEntry[]): string[] {
  const filed = new Set(ofKind(entries, 'filing').map(({ pk }) => pk));
  const decided = new Set(ofKind(entries, 'decision').map(({ pk }) => pk));
  return [...decided].filter((pk) => !filed.has(pk)).map((pk) => `${pk}: its filing is missing`);
}

const ledgerFaults = (transfers: readonly EntryOf<'transfer'>[]): string[] =>
  [...Map.groupBy(transfers, ({ pk }) => pk)].flatMap(([pk, ofAccount]) =>
    recompute(ofAccount.map(({ record }) => record)).faults.map((fault) => `${pk}: ${fault}`),
  );

const lineFaults = (told: readonly EntryOf<'shipment-entry'>[]): string[] =>
  [...Map.groupBy(told, ({ pk }) => pk)].flatMap(([pk, ofCase]) =>
    impossibleCounts(ofCase.map(({ record }) => record)).map((fault) => `${pk}: ${fault}`),
  );
