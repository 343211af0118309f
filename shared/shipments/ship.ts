import type { ShipmentAct } from '../contracts/shipment.ts';
import { type LicenseBook, misnamed, type ShipmentOutcome } from './book.ts';
import { corrected } from './correcting.ts';
import { departed, planned, voided } from './planning.ts';
import { totalled } from './totals.ts';

/** What comes of it when something is done with the lines of a license. A repeat changes nothing. */
export function ship(book: LicenseBook, act: ShipmentAct): ShipmentOutcome {
  const wrong = misnamed(book, act);
  if (wrong) return wrong;
  switch (act.do) {
    case 'plan':
      return planned(book, act);
    case 'depart':
      return departed(book, act);
    case 'void':
      return voided(book);
    case 'correct':
      return corrected(book, act);
    case 'total':
      return totalled(book, act);
  }
}

/** What takes more of a license asks the law of the day; what gives back asks nobody. */
export const asksLaw = (act: ShipmentAct): boolean =>
  act.do !== 'void' && !(act.do === 'correct' && (act.type === 'contra' || act.type === 'return'));
