import type { KeptShipment, Lot, ShipmentAct, ShipmentEntry } from '../contracts/shipment.ts';
import {
  areAlike,
  barred,
  isCounted,
  KNOWN,
  type LineBook,
  lacksNotice,
  refusing,
  type ShipmentOutcome,
  shipmentEntryOf,
} from './book.ts';
import { lineNamed, quantityOf } from './lines.ts';

type Correction = Extract<ShipmentAct, { do: 'correct' }>;
type Kind = Correction['type'];

/** By how much a correction changes what left by a shipment. */
const CHANGES: Readonly<Record<Kind, (told: number, before: number) => number>> = {
  late: (told) => told,
  adjusted: (told, before) => told - before,
  contra: (told) => -told,
  return: (told) => -told,
};

interface LotChange {
  readonly line: number;
  readonly by: number;
  readonly was: number;
}

/** An entry of its own: what was told before stays as it was told. */
export function corrected(book: LineBook, act: Correction): ShipmentOutcome {
  if (book.written) return toldBefore(book, book.written, act);
  const before = correctable(book, act);
  if ('outcome' in before) return before;
  const changes = act.lines.map(({ line, quantity }) => {
    const was = quantityOf(before.departed, line);
    return { line, by: CHANGES[act.type](quantity, was), was };
  });
  if (changes.some(({ by, was }) => was + by < 0)) {
    return refusing('more-than-departed', book, act.lines);
  }
  const moved = changes.map((change) => movedBy(book, change, act.sequence));
  // A total may have counted less than single shipments tell: no line has shipped less than nothing.
  if (moved.some(({ line, shipped }) => shippedOf(book, line) + shipped < 0)) {
    return refusing('more-than-departed', book, act.lines);
  }
  const bar = barred(book, moved);
  if (bar) return bar;
  const after = departedAfter(before.departed, changes);
  const notice = act.notice ?? before.notice;
  if (changes.some(({ by }) => by > 0) && lacksNotice(book, after, notice)) {
    return refusing('notice-missing', book, act.lines);
  }
  const { do: _, number: _asWritten, ...told } = act;
  return {
    outcome: 'booked',
    entry: shipmentEntryOf(book, {
      ...told,
      shipment: before.number,
      moved,
      ...(notice && { notice }),
    }),
    shipment: {
      ...before,
      state: 'departed',
      departed: after,
      endedAt: before.endedAt ?? book.at.toISOString(),
      ...(notice && { notice }),
      changes: before.changes + 1,
    },
  };
}

function toldBefore(
  book: LineBook,
  written: ShipmentEntry,
  { type, lines }: Correction,
): ShipmentOutcome {
  const isSame = written.type === type && areAlike(written.lines, lines);
  return isSame ? KNOWN : refusing('reference-used', book);
}

const shippedOf = ({ lines }: LineBook, line: number): number =>
  lineNamed(lines, line)?.shipped ?? 0;

function movedBy(book: LineBook, { line, by }: LotChange, sequence: number | undefined) {
  const known = lineNamed(book.lines, line);
  const isKnown = known !== undefined && isCounted(known, sequence);
  return { line, planned: 0, shipped: isKnown ? 0 : by };
}

/** What left without a plan is told late; all else is a correction of what has left. */
function correctable(book: LineBook, act: Correction): KeptShipment | ShipmentOutcome {
  const { shipment, license } = book;
  const { type, number } = act;
  if (shipment) {
    const isOpen = type === 'late' ? shipment.state === 'planned' : shipment.state !== 'departed';
    return isOpen ? refusing('not-departed', book, shipment.lines) : shipment;
  }
  if (type !== 'late') return refusing('no-such-shipment', book);
  return { number, license, state: 'departed', lines: [], departed: [], changes: 0 };
}

function departedAfter(before: readonly Lot[], changes: readonly LotChange[]): Lot[] {
  const lines = new Set([...before, ...changes].map(({ line }) => line));
  return [...lines]
    .sort((left, right) => left - right)
    .map((line) => ({
      line,
      quantity: changes
        .filter((one) => one.line === line)
        .reduce((sum, { by }) => sum + by, quantityOf(before, line)),
    }))
    .filter(({ quantity }) => quantity > 0);
}
