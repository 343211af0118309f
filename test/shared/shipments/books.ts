import type {
  CountedLine,
  KeptShipment,
  ShipmentAct,
  ShipmentEntry,
} from '../../../shared/contracts/shipment.ts';
import type { LicenseState } from '../../../shared/licenses/lifecycle.ts';
import type { LineBook, ShipmentOutcome } from '../../../shared/shipments/book.ts';
import { linesAfter } from '../../../shared/shipments/lines.ts';
import { lapsedPlan } from '../../../shared/shipments/planning.ts';
import { referenceKey } from '../../../shared/shipments/reference.ts';
import { ship } from '../../../shared/shipments/ship.ts';
import { NOON } from '../../support/ledger.ts';

const pin = { id: 'us-diffusion-2025-01', version: 2, digest: 'sha256-x' };
const ALLOWING = { policy: pin, on: '2026-03-10', standsAgainst: false };

export const lineOf = (line: number, quantity: number, tppPerUnit = 15_832): CountedLine => ({
  line,
  quantity,
  unit: 'piece',
  planned: 0,
  shipped: 0,
  tppPerUnit,
});

/** A license in memory: what the table keeps of it, without the table. */
export class Shelf {
  lines: CountedLine[];
  state: LicenseState = 'active';
  at = NOON;
  law: NonNullable<LineBook['law']> = ALLOWING;
  noticeFromTpp: number | undefined;
  readonly shipments = new Map<string, KeptShipment>();
  readonly entries = new Map<string, ShipmentEntry>();

  constructor(...lines: CountedLine[]) {
    this.lines = lines;
  }

  do(act: ShipmentAct): ShipmentOutcome {
    const place = placeOf(act);
    return this.#keep(place, ship(this.#book(act, place), act));
  }

  /** Lets time end a plan. */
  lapse(number: string): ShipmentOutcome {
    const act = { do: 'void', number } as const;
    return this.#keep(placeOf(act), lapsedPlan(this.#book(act, placeOf(act))));
  }

  #book(act: ShipmentAct, place: string): LineBook {
    const key = 'number' in act ? referenceKey(act.number) : '';
    return {
      license: 'CG-1',
      caseId: 'case-1',
      state: this.state,
      lines: this.lines,
      shipment: this.shipments.get(key),
      written: this.entries.get(place),
      sequenced: [...this.entries.values()].filter(({ sequence }) => sequence !== undefined),
      noticeFromTpp: this.noticeFromTpp,
      law: this.law,
      at: this.at,
    };
  }

  #keep(place: string, outcome: ShipmentOutcome): ShipmentOutcome {
    if (outcome.outcome !== 'booked') return outcome;
    const { entry, shipment } = outcome;
    if (this.entries.has(place)) throw new Error(`${place} is written twice`);
    this.entries.set(place, entry);
    this.lines = linesAfter(this.lines, entry.moved).map((line) =>
      entry.type === 'total' && entry.moved.some((one) => one.line === line.line)
        ? { ...line, totalAsOf: entry.sequence! }
        : line,
    );
    if (shipment) this.shipments.set(referenceKey(shipment.number), shipment);
    return outcome;
  }
}

/** Where an entry is written, once. */
function placeOf(act: ShipmentAct): string {
  switch (act.do) {
    case 'plan':
      return `${referenceKey(act.number)} plan`;
    case 'depart':
    case 'void':
      return `${referenceKey(act.number)} end`;
    case 'correct':
      return `${referenceKey(act.number)} correction ${referenceKey(act.reference)}`;
    case 'total':
      return `total ${act.sequence}`;
  }
}
