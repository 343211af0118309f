import type { ShipmentAct, ShipmentEntry } from '../contracts/shipment.ts';
import {
  areAlike,
  barred,
  KNOWN,
  type LineBook,
  lacksNotice,
  refusing,
  type ShipmentOutcome,
  shipmentEntryOf,
} from './book.ts';
import { lineNamed } from './lines.ts';

type Totals = Extract<ShipmentAct, { do: 'total' }>;

/**
 * What has shipped of each line in all, as of a place in the supplier's own order of things: what is new
 * in it is counted, and nothing that was counted before. A total that is older than one taken counts
 * nothing; what was told with a later sequence stands beside it.
 */
export function totalled(book: LineBook, act: Totals): ShipmentOutcome {
  const { written } = book;
  if (written) {
    return areAlike(written.lines, act.lines) ? KNOWN : refusing('sequence-used', book, act.lines);
  }
  const fresh = act.lines.filter(({ line }) => isNewer(book, line, act.sequence));
  if (fresh.length === 0) return KNOWN;
  const moved = fresh.map(({ line, quantity }) => ({
    line,
    planned: 0,
    shipped: quantity - shippedBy(book, line, act.sequence),
  }));
  if (moved.some(({ shipped }) => shipped < 0)) {
    return refusing('total-too-low', book, act.lines);
  }
  const bar = barred(book, moved);
  if (bar) return bar;
  const added = moved.map(({ line, shipped }) => ({ line, quantity: shipped }));
  if (lacksNotice(book, added, act.notice)) return refusing('notice-missing', book, act.lines);
  const { sequence, lines, notice } = act;
  const entry = { type: 'total', lines, moved, sequence, ...(notice && { notice }) } as const;
  return { outcome: 'booked', entry: shipmentEntryOf(book, entry) };
}

function isNewer({ lines }: LineBook, line: number, sequence: number): boolean {
  const { totalAsOf = -1 } = lineNamed(lines, line) ?? {};
  return sequence > totalAsOf;
}

/** What is counted of a line by what was told up to there, or without a sequence. */
function shippedBy({ lines, sequenced = [] }: LineBook, line: number, sequence: number): number {
  const later = sequenced.filter((entry: ShipmentEntry) => (entry.sequence ?? 0) > sequence);
  const since = later
    .flatMap(({ moved }) => moved)
    .filter((one) => one.line === line)
    .reduce((sum, { shipped }) => sum + shipped, 0);
  return (lineNamed(lines, line)?.shipped ?? 0) - since;
}
