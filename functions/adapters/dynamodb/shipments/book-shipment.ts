import type { KnownCase } from '../../../../shared/cases/known-case.ts';
import { isApplication } from '../../../../shared/contracts/application.ts';
import type { KeptLicense } from '../../../../shared/contracts/license.ts';
import type { ReceivedTpp } from '../../../../shared/contracts/report.ts';
import type {
  CountedLine,
  ShipmentAct,
  ShipmentEntry,
} from '../../../../shared/contracts/shipment.ts';
import type { Shipped } from '../../../../shared/contracts/shipping.ts';
import { CaseConflictError } from '../../../../shared/errors.ts';
import { type Receiving, receivingOf } from '../../../../shared/reports/receiving.ts';
import { isNewlyReported, noticeFiled } from '../../../../shared/reports/while-shipping.ts';
import type {
  BookedShipment,
  LineBook,
  ShipmentOutcome,
} from '../../../../shared/shipments/book.ts';
import { leftIn, lineNamed, linesAfter, shippedTppIn } from '../../../../shared/shipments/lines.ts';
import { licenseLines } from '../../../../shared/shipments/lines-of.ts';
import { noticeFromTpp } from '../../../../shared/shipments/notices.ts';
import type { AskedOfLines } from '../../ports/shipments.ts';
import { untilStill } from '../../until-still.ts';
import { caseKey, licenseKey } from '../cases/keys.ts';
import {
  countsMoved,
  identityOfLicense,
  sameTotal,
  standsAs,
  totalsTaken,
} from '../cases/license-item.ts';
import {
  filingWrite,
  lookWrite,
  readReceived,
  receivedKey,
  receivedWrites,
} from '../cases/report-items.ts';
import { readCase } from '../cases/stored-case.ts';
import { checkThat, commit, update, type Write } from '../table/commit.ts';
import { allOf, type Key } from '../table/expression.ts';
import { getItem, getItems, queryItems, type Table } from '../table/table.ts';
import { entryWrite, readShipment, readShipmentEntry, shipmentWrite } from './items.ts';
import { ENTRY, entryPlace, shipmentKey } from './keys.ts';

/** Looks at a contended license before giving up. */
const LOOKS = { of: 'A license', most: 20 };

/** A case under which something may ship, and what ships under it. */
interface Shippable {
  readonly known: KnownCase;
  readonly license: KeptLicense;
  readonly lines: readonly CountedLine[];
}

export async function readShippable(table: Table, caseId: string): Promise<Shippable> {
  const known = await readCase(table, caseId);
  const { row, license } = known ?? {};
  if (!known || !row || !license || isApplication(row.request)) {
    throw new CaseConflictError('Nothing may ship by this case');
  }
  const { request, submittedAt, policy } = row;
  return {
    known,
    license,
    lines: licenseLines({ request, submittedAt, policy }, license.uses ?? []),
  };
}

/** How an act is carried out: by what it is asked for, or by time. */
type Doing = (book: LineBook) => ShipmentOutcome;

/** Does it in one transaction with the lines of the license, once. */
export const bookShipment = (
  table: Table,
  asked: AskedOfLines & { readonly at: Date },
  doing: Doing,
): Promise<Shipped> =>
  untilStill(LOOKS, async () => {
    const { caseId, act } = asked;
    const seen = await readShippable(table, caseId);
    const place = entryPlace(caseId, act);
    const receiving = receivingOf(seen.known, asked.at.toISOString());
    const { book, received } = await readBook(table, seen, { ...asked, place, receiving });
    const outcome = doing(book);
    if (outcome.outcome === 'refused' && (await isTorn(table, place, book))) return undefined;
    if (outcome.outcome === 'booked') {
      const writes = [
        ...writesOf(seen, book, { booked: outcome, place }),
        ...reportWrites(seen, act, { booked: outcome, receiving, received }),
      ];
      if (!(await commit(table, writes)).committed) return undefined;
    }
    return shippedAs(caseId, book, outcome);
  });

/**
 * Whether the same was done while the book was read: its items are read at moments of their own, and a
 * shipment that has left looks like another's without the entry by which it left.
 */
const isTorn = async (table: Table, place: Key, { written }: LineBook): Promise<boolean> =>
  written === undefined && (await getItem(table, place)) !== undefined;

interface BookAsked extends AskedOfLines {
  readonly at: Date;
  readonly place: Key;
  readonly receiving: Receiving | undefined;
}

async function readBook(
  table: Table,
  { known, license, lines }: Shippable,
  { act, law, at, place, receiving }: BookAsked,
): Promise<{ book: LineBook; received: ReceivedTpp | undefined }> {
  const { id: caseId } = known.row;
  const named = 'number' in act ? shipmentKey(caseId, act.number) : undefined;
  const counted = receiving && receivedKey(receiving.subject);
  const items = await getItems(
    table,
    [place, named, counted].filter((key) => key !== undefined),
  );
  const counts = items.find(({ kind }) => kind === 'received');
  const shipment = items.find(({ kind }) => kind === 'shipment');
  const written = items.find(({ kind }) => kind === 'shipment-entry');
  const isPast = license.expiresAt !== undefined && license.expiresAt <= at.toISOString();
  const book: LineBook = {
    license: license.id,
    caseId,
    state: isPast && license.state === 'active' ? 'expired' : license.state,
    lines,
    shipment: shipment && readShipment(shipment),
    written: written && readShipmentEntry(written),
    sequenced: act.do === 'total' ? await sequencedIn(table, caseId) : [],
    noticeFromTpp: noticeFromTpp(known),
    law: law ?? undefined,
    at,
  };
  return { book, received: counts && readReceived(counts) };
}

/** All that was told with a place in the supplier's own order, but for totals. */
async function sequencedIn(table: Table, caseId: string): Promise<ShipmentEntry[]> {
  const { pk } = caseKey(caseId);
  const query = { where: '#pk = :pk AND begins_with(#sk, :entry)', values: { pk, entry: ENTRY } };
  const entries = await Array.fromAsync(queryItems(table, query), readShipmentEntry);
  return entries.filter(({ sequence }) => sequence !== undefined);
}

function writesOf(
  seen: Shippable,
  book: LineBook,
  { booked, place }: { readonly booked: BookedShipment; readonly place: Key },
): Write[] {
  const { known, license } = seen;
  const { entry, shipment } = booked;
  const { id: caseId, status } = known.row;
  return [
    licenseCounts(seen, entry),
    // What is not written yet cannot say that its case has ended.
    ...(license.isDerived
      ? [checkThat('case', caseKey(caseId), { where: '#status = :status', values: { status } })]
      : []),
    ...(shipment ? [shipmentWrite(caseId, shipment, book.shipment)] : []),
    entryWrite(place, entry),
  ];
}

interface Reporting {
  readonly booked: BookedShipment;
  readonly receiving: Receiving | undefined;
  readonly received: ReceivedTpp | undefined;
}

/** What the reports of the case have of it: a notice that was filed with it, what was received, a look. */
function reportWrites(
  { known, lines }: Shippable,
  act: ShipmentAct,
  { booked: { entry, shipment }, receiving, received }: Reporting,
): Write[] {
  const { id: caseId } = known.row;
  const shipped = { known, lines, act, entry, shipment };
  const arrival = { tpp: shippedTppIn(lines, entry.moved), at: entry.at, caseId };
  const counts = receiving ? receivedWrites(receiving, received, arrival) : [];
  const isReached = counts.some(({ updates }) => updates?.change.set?.reachedAt !== undefined);
  return [
    ...noticeFiled(shipped).map((filing) => ({ ...filingWrite(filing), isOptional: true })),
    ...counts,
    ...(isReached || isNewlyReported(shipped) ? [lookWrite(caseId, entry.at)] : []),
  ];
}

function licenseCounts({ known, license, lines }: Shippable, entry: ShipmentEntry): Write {
  const { id: caseId } = known.row;
  const { moved, type, sequence, at } = entry;
  const { add, conditions } = countsMoved(moved, (line) => lineNamed(lines, line)?.quantity ?? 0);
  const hasShipped = moved.some(({ shipped }) => shipped > 0);
  const totalled = type === 'total' ? moved.map(({ line }) => line) : [];
  return update('license', licenseKey(caseId), {
    change: {
      set: {
        ...identityOfLicense(caseId, license),
        ...(license.isDerived && { state: license.state }),
        ...(hasShipped && { lastShippedAt: at }),
        ...totalsTaken(totalled, sequence),
      },
      add: { ...add, shippedTpp: shippedTppIn(lines, moved), moves: 1 },
    },
    condition: allOf([
      standsAs(license),
      ...conditions,
      ...(type === 'total' ? [asOften(license)] : []),
      ...(sequence === undefined ? [] : moved.map(({ line }) => sameTotal(license, line))),
    ]),
  });
}

/** Nothing was told meanwhile that a total depends on. */
const asOften = ({ moves = 0 }: KeptLicense) => ({
  where: `#moves = :seenMoves${moves === 0 ? ' OR attribute_not_exists(#moves)' : ''}`,
  values: { seenMoves: moves },
});

function shippedAs(caseId: string, book: LineBook, outcome: ShipmentOutcome): Shipped {
  if (outcome.outcome === 'refused') {
    const { because, lines } = outcome;
    return { caseId, isKnown: false, refusal: { because, lines }, lines: leftIn(book.lines) };
  }
  const isKnown = outcome.outcome === 'known';
  const shipment = isKnown ? book.shipment : outcome.shipment;
  const lines = isKnown ? book.lines : linesAfter(book.lines, outcome.entry.moved);
  return { caseId, isKnown, ...(shipment && { shipment }), lines: leftIn(lines) };
}
