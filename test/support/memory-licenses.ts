import type {
  ClientLicenses,
  HeldAsked,
  ListAsked,
  ShippingMachine,
} from '../../functions/adapters/ports/shipments.ts';
import type { KnownCase } from '../../shared/cases/known-case.ts';
import type { CaseFile } from '../../shared/contracts/case.ts';
import type { KeptLicense } from '../../shared/contracts/license.ts';
import type { KeptShipment, ShipmentAct, ShipmentEntry } from '../../shared/contracts/shipment.ts';
import type { Shipped, ShippingInput } from '../../shared/contracts/shipping.ts';
import { CaseConflictError } from '../../shared/errors.ts';
import { exemptionOf } from '../../shared/licenses/exemption.ts';
import type { LineBook } from '../../shared/shipments/book.ts';
import { leftIn, linesAfter } from '../../shared/shipments/lines.ts';
import { licenseLines } from '../../shared/shipments/lines-of.ts';
import { noticeFromTpp } from '../../shared/shipments/notices.ts';
import { referenceKey } from '../../shared/shipments/reference.ts';
import { ship } from '../../shared/shipments/ship.ts';

/** Licenses and shipments over the cases of a memory, as the table and the machine would have them. */
export class MemoryLicenses implements ClientLicenses, ShippingMachine {
  readonly ran: ShippingInput[] = [];
  standsAgainst = false;
  failure: Error | undefined;
  readonly #files: ReadonlyMap<string, CaseFile>;
  readonly #clock: () => Date;
  readonly #kept = new Map<string, Partial<KeptLicense>>();
  readonly #shipments = new Map<string, KeptShipment>();
  readonly #entries = new Map<string, ShipmentEntry>();

  constructor(files: ReadonlyMap<string, CaseFile>, clock: () => Date) {
    this.#files = files;
    this.#clock = clock;
  }

  /** As officers or time leave it. */
  change(caseId: string, license: Partial<KeptLicense>): void {
    this.#kept.set(caseId, { ...this.#kept.get(caseId), ...license });
  }

  async find(number: string) {
    const key = referenceKey(number);
    return this.#all().find(({ license }) => license && referenceKey(license.id) === key);
  }

  async heldBy(clientId: string, { holder, after, limit }: HeldAsked) {
    const own = this.#all().filter(
      ({ row }) => row.clientId === clientId && row.request.contact.email === holder,
    );
    const from = after === undefined ? 0 : Number(after) + 1;
    const items = own.slice(from, from + limit);
    const last = from + items.length - 1;
    return { items, next: last + 1 < own.length ? String(last) : undefined };
  }

  async ofCases(clientId: string, caseIds: readonly string[]) {
    const all = new Map(this.#all().map((known) => [known.row.id, known]));
    const found = caseIds.flatMap((id) => all.get(id) ?? []);
    return found.filter(({ row }) => row.clientId === clientId);
  }

  async shipments(caseId: string, { after, limit }: ListAsked) {
    const own = [...this.#shipments]
      .filter(([key]) => key.startsWith(`${caseId} `))
      .map(([, shipment]) => shipment)
      .filter(({ number }) => after === undefined || number > after);
    const items = own.slice(0, limit);
    return { items, next: own.length > limit ? items.at(-1)?.number : undefined };
  }

  /** A case as it is known, and all that happened to its lines. */
  shippedUnder(caseId: string) {
    const known = this.#all().find(({ row }) => row.id === caseId);
    const shipments = [...this.#shipments].filter(([key]) => key.startsWith(`${caseId} `));
    const entries = [...this.#entries.values()].filter((one) => one.caseId === caseId);
    return known && { known, shipments: shipments.map(([, shipment]) => shipment), entries };
  }

  /** A notice that was filed for a plan: it lets it leave. */
  notice(caseId: string, number: string, notice: NonNullable<KeptShipment['notice']>): void {
    const key = `${caseId} ${referenceKey(number)}`;
    this.#shipments.set(key, { ...this.#shipments.get(key)!, notice });
  }

  async shipment(caseId: string, number: string) {
    const shipment = this.#shipments.get(`${caseId} ${referenceKey(number)}`);
    if (!shipment) return undefined;
    const entries = [...this.#entries.values()].filter((one) => one.shipment === shipment.number);
    return { shipment, entries };
  }

  async ship(input: ShippingInput): Promise<Shipped> {
    this.ran.push(structuredClone(input));
    if (this.failure) throw this.failure;
    const { caseId, act } = input;
    const book = this.#book(caseId, act);
    const outcome = ship(book, act);
    if (outcome.outcome === 'refused') {
      const { because, lines } = outcome;
      return { caseId, isKnown: false, refusal: { because, lines }, lines: leftIn(book.lines) };
    }
    const isKnown = outcome.outcome === 'known';
    if (!isKnown) this.#keep(caseId, act, outcome.entry, outcome.shipment);
    const shipment = isKnown ? book.shipment : outcome.shipment;
    const lines = this.#book(caseId, act).lines;
    return { caseId, isKnown, ...(shipment && { shipment }), lines: leftIn(lines) };
  }

  #keep(caseId: string, act: ShipmentAct, entry: ShipmentEntry, shipment?: KeptShipment): void {
    const { lines } = this.#book(caseId, act);
    this.#entries.set(placeOf(caseId, act), entry);
    if (shipment) this.#shipments.set(`${caseId} ${referenceKey(shipment.number)}`, shipment);
    const uses = linesAfter(lines, entry.moved).map(({ line, planned, shipped }) => ({
      line,
      planned,
      used: planned + shipped,
      ...(entry.type === 'total' && { totalAsOf: entry.sequence! }),
    }));
    this.change(caseId, { uses, lastShippedAt: entry.at });
  }

  #book(caseId: string, act: ShipmentAct): LineBook {
    const known = this.#all().find(({ row }) => row.id === caseId);
    const { row, license } = known!;
    const { request } = row;
    if (!license || !('parties' in request)) throw new CaseConflictError('Nothing ships by it');
    const number = 'number' in act ? `${caseId} ${referenceKey(act.number)}` : '';
    return {
      license: license.id,
      caseId,
      state: license.state,
      lines: licenseLines({ ...row, request }, license.uses ?? []),
      shipment: this.#shipments.get(number),
      written: this.#entries.get(placeOf(caseId, act)),
      noticeFromTpp: noticeFromTpp(known!),
      law: { policy: row.policy, on: '2026-03-04', standsAgainst: this.standsAgainst },
      at: this.#clock(),
    };
  }

  #all(): KnownCase[] {
    return [...this.#files.values()].map((file) => {
      const { decision, license, ...rest } = file;
      const row = { ...rest, decisions: 1, events: 1, draws: [] };
      const recorded = decision ? { ...decision, number: 1 } : undefined;
      const kept = license ?? exemptionOf(row, recorded);
      return {
        row,
        decision: recorded,
        license: kept && { ...kept, ...this.#kept.get(file.id) },
      };
    });
  }
}

function placeOf(caseId: string, act: ShipmentAct): string {
  if (act.do === 'total') return `${caseId} total ${act.sequence}`;
  const of = act.do === 'correct' ? referenceKey(act.reference) : act.do === 'plan' ? '' : 'end';
  return `${caseId} ${referenceKey(act.number)} ${act.do === 'correct'} ${of}`;
}
