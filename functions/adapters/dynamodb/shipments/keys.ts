import type { ShipmentAct } from '../../../../shared/contracts/shipment.ts';
import { referenceKey } from '../../../../shared/shipments/reference.ts';
import { beside } from '../cases/keys.ts';
import type { Key } from '../table/expression.ts';

export const SHIPMENT = 'shipment#';
export const ENTRY = 'shipment-entry#';
export const TOTAL = 'shipment-total#';

/** A shipment is found by its number, however that is written: no number is used twice. */
export const shipmentKey = (caseId: string, number: string): Key =>
  beside(caseId, SHIPMENT + referenceKey(number));

/** Entries of one shipment lie side by side. */
export const entriesBegin = (number: string): string => `${ENTRY}${referenceKey(number)}#`;

const entryKey = (caseId: string, number: string, what: string): Key =>
  beside(caseId, entriesBegin(number) + what);

/** Where what is done is written, once: a repeat finds it there. */
export function entryPlace(caseId: string, act: ShipmentAct): Key {
  switch (act.do) {
    case 'plan':
      return entryKey(caseId, act.number, 'plan');
    case 'depart':
    case 'void':
      return entryKey(caseId, act.number, 'end');
    case 'correct':
      return entryKey(caseId, act.number, `correction#${referenceKey(act.reference)}`);
    case 'total':
      return beside(caseId, `${TOTAL}${String(act.sequence).padStart(16, '0')}`);
  }
}
