import type { KeptShipment, Lot, MovedLine, ShipmentAct } from '../contracts/shipment.ts';
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

type Act<Do extends ShipmentAct['do']> = Extract<ShipmentAct, { do: Do }>;

const DAY_MS = 86_400_000;

/** Holds what is to ship. */
export function plannedAs(book: LineBook, act: Act<'plan'>): ShipmentOutcome {
  const { shipment, license, at } = book;
  const { number, notice, sequence } = act;
  if (shipment) {
    return areAlike(shipment.lines, act.lines) ? KNOWN : refusing('number-used', book, act.lines);
  }
  const lines = act.lines.map(({ line, quantity }) => ({ line, quantity }));
  const moved = lines.map(({ line, quantity }) => ({ line, planned: quantity, shipped: 0 }));
  const bar = barred(book, moved);
  if (bar) return bar;
  const told = { ...(notice && { notice }), ...(sequence !== undefined && { sequence }) };
  return {
    outcome: 'booked',
    entry: shipmentEntryOf(book, { type: 'plan', shipment: number, lines, moved, ...told }),
    shipment: {
      number,
      license,
      state: 'planned',
      lines,
      departed: [],
      plannedAt: at.toISOString(),
      expiresAt: new Date(at.getTime() + act.holdDays * DAY_MS).toISOString(),
      ...(notice && { notice }),
      changes: 1,
    },
  };
}

/** Posts all or part of a plan; the rest is free again. */
export function departedAs(book: LineBook, act: Act<'depart'>): ShipmentOutcome {
  const { shipment } = book;
  if (!shipment) return refusing('no-such-shipment', book);
  if (shipment.state !== 'planned' || isOver(shipment, book))
    return endedBefore(book, shipment, act);
  const lots = act.lines ?? shipment.lines;
  if (lots.some(({ line, quantity }) => quantity > quantityOf(shipment.lines, line))) {
    return refusing('more-than-planned', book, lots);
  }
  const moved = shipment.lines.map((one) => leaving(book, one, lots, act.sequence));
  const bar = barred(book, [...moved, ...lots.map(({ line }) => GRANTED(line))]);
  if (bar) return bar;
  const notice = act.notice ?? shipment.notice;
  if (lacksNotice(book, lots, notice)) return refusing('notice-missing', book, lots);
  return ending(book, shipment, {
    type: 'depart',
    lines: lots,
    moved,
    ...(notice && { notice }),
    ...(act.sequence !== undefined && { sequence: act.sequence }),
  });
}

/** What has left leaves no second time, and what is void or over does not leave. */
function endedBefore(
  book: LineBook,
  { state }: KeptShipment,
  { lines }: Act<'depart'>,
): ShipmentOutcome {
  if (state !== 'departed') return refusing('plan-over', book);
  const isSame = !lines || areAlike(book.written?.lines ?? [], lines);
  return isSame ? KNOWN : refusing('number-used', book, lines);
}

/** Even what a total has counted before leaves by the license in force and the law of the day. */
const GRANTED = (line: number): MovedLine => ({ line, planned: -1, shipped: 1 });

function leaving(
  { lines }: LineBook,
  { line, quantity }: Lot,
  lots: readonly Lot[],
  sequence: number | undefined,
): MovedLine {
  const known = lineNamed(lines, line);
  const isKnown = known !== undefined && isCounted(known, sequence);
  return { line, planned: -quantity, shipped: isKnown ? 0 : quantityOf(lots, line) };
}

/** Gives a plan back. Of what has ended before nothing is left to give. */
export function voidedPlan(book: LineBook): ShipmentOutcome {
  const { shipment } = book;
  if (!shipment) return refusing('no-such-shipment', book);
  if (shipment.state === 'departed') return refusing('departed', book, shipment.lines);
  if (shipment.state !== 'planned') return KNOWN;
  return ending(book, shipment, { type: 'void', lines: shipment.lines, moved: freed(shipment) });
}

/** What time does to a plan that nobody has ended. */
export function lapsedPlan(book: LineBook): ShipmentOutcome {
  const { shipment } = book;
  if (shipment?.state !== 'planned' || !isOver(shipment, book)) return KNOWN;
  return ending(book, shipment, { type: 'expire', lines: shipment.lines, moved: freed(shipment) });
}

const isOver = ({ expiresAt }: KeptShipment, { at }: LineBook): boolean =>
  expiresAt !== undefined && expiresAt <= at.toISOString();

const freed = ({ lines }: KeptShipment): MovedLine[] =>
  lines.map(({ line, quantity }) => ({ line, planned: -quantity, shipped: 0 }));

const STATES = { depart: 'departed', void: 'void', expire: 'expired' } as const;

function ending(
  book: LineBook,
  shipment: KeptShipment,
  end: Parameters<typeof shipmentEntryOf>[1] & { readonly type: keyof typeof STATES },
): ShipmentOutcome {
  const entry = shipmentEntryOf(book, { ...end, shipment: shipment.number });
  return {
    outcome: 'booked',
    entry,
    shipment: {
      ...shipment,
      state: STATES[end.type],
      departed: end.type === 'depart' ? entry.lines : [],
      endedAt: entry.at,
      ...(entry.notice && { notice: entry.notice }),
      changes: shipment.changes + 1,
    },
  };
}
