import type { LawAnswer } from '../contracts/case.ts';
import type {
  CountedLine,
  KeptShipment,
  Lot,
  MovedLine,
  RefusedShipment,
  ShipmentAct,
  ShipmentEntry,
} from '../contracts/shipment.ts';
import type { LicenseState } from '../licenses/lifecycle.ts';
import { leftIn, leftOf, lineNamed, tppOfLots } from './lines.ts';
import type { ShipmentRefusal } from './refusals.ts';

/** All that is known of a license when something is to be done with its lines. */
export interface LineBook {
  readonly license: string;
  readonly caseId: string;
  readonly state: LicenseState;
  readonly lines: readonly CountedLine[];
  /** The one that is named. */
  readonly shipment?: KeptShipment | undefined;
  /** Written before in the place of what is asked for now. */
  readonly written?: ShipmentEntry | undefined;
  /** Of a total: all that was told with a sequence. */
  readonly sequenced?: readonly ShipmentEntry[];
  /** A shipment of so much TPP waits for its notice; of none, where nothing asks for that. */
  readonly noticeFromTpp?: number | undefined;
  /** What the law of the day says of the license; missing, where nothing is granted by it. */
  readonly law?: NonNullable<LawAnswer['asked']> | undefined;
  readonly at: Date;
}

/** What is written: the entry, and the shipment as it stands then. */
export interface BookedShipment {
  readonly outcome: 'booked';
  readonly entry: ShipmentEntry;
  readonly shipment?: KeptShipment;
}

export type ShipmentOutcome =
  | BookedShipment
  /** It was done before: nothing is changed by a repeat. */
  | { readonly outcome: 'known' }
  | ({ readonly outcome: 'refused' } & RefusedShipment);

export const KNOWN = { outcome: 'known' } as const;

export const refusing = (
  because: ShipmentRefusal,
  { lines }: LineBook,
  named?: readonly Lot[],
): ShipmentOutcome => ({ outcome: 'refused', because, lines: leftIn(lines, named) });

/** Whether the lines are those of the license. */
export function misnamed(book: LineBook, act: ShipmentAct): ShipmentOutcome | undefined {
  const lots = 'lines' in act ? (act.lines ?? []) : [];
  for (const { line, unit } of lots) {
    const known = lineNamed(book.lines, line);
    if (!known) return refusing('no-such-line', book);
    if (unit !== undefined && unit !== known.unit) return refusing('other-unit', book, lots);
  }
  return undefined;
}

/**
 * Whether more may ship: under a license in force, by the law of the day, and no more than is left of
 * any line. What gives back asks nobody.
 */
export function barred(book: LineBook, moved: readonly MovedLine[]): ShipmentOutcome | undefined {
  const taking = moved.filter(({ planned, shipped }) => planned + shipped > 0 || shipped > 0);
  const lots = taking.map(({ line }) => ({ line, quantity: 0 }));
  const isReduced = moved.some(({ shipped }) => shipped < 0);
  if (isReduced && !['active', 'suspended'].includes(book.state)) {
    return refusing('license-over', book);
  }
  if (taking.length === 0) return undefined;
  if (book.state === 'suspended') return refusing('license-suspended', book, lots);
  if (book.state !== 'active') return refusing('license-over', book, lots);
  const isOver = taking.some(({ line, planned, shipped }) => {
    const known = lineNamed(book.lines, line);
    return !known || planned + shipped > leftOf(known);
  });
  if (isOver) return refusing('over', book, lots);
  if (!book.law?.standsAgainst) return undefined;
  return refusing(book.law.isUnscreened ? 'unscreened' : 'law', book, lots);
}

/** Whether so much at once waits for a notice that was not filed. */
export const lacksNotice = (
  { noticeFromTpp, lines }: LineBook,
  lots: readonly Lot[],
  notice: ShipmentEntry['notice'],
): boolean => noticeFromTpp !== undefined && !notice && tppOfLots(lines, lots) >= noticeFromTpp;

/** Whether a total has counted this before. */
export const isCounted = ({ totalAsOf }: CountedLine, sequence: number | undefined): boolean =>
  sequence !== undefined && totalAsOf !== undefined && sequence <= totalAsOf;

/** What an entry has of every kind. */
export const shipmentEntryOf = (
  { license, caseId, law, at }: LineBook,
  entry: Pick<ShipmentEntry, 'type' | 'lines' | 'moved'> &
    Partial<Omit<ShipmentEntry, 'license' | 'caseId' | 'at' | 'lawOfTheDay'>>,
): ShipmentEntry => ({
  ...entry,
  lines: entry.lines.map(({ line, quantity }) => ({ line, quantity })),
  caseId,
  license,
  ...(law && { lawOfTheDay: { policy: law.policy, on: law.on } }),
  at: at.toISOString(),
});

export const areAlike = (left: readonly Lot[], right: readonly Lot[]): boolean =>
  left.length === right.length &&
  left.every(({ line, quantity }) =>
    right.some((one) => one.line === line && one.quantity === quantity),
  );
