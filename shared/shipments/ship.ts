import { isAhead } from '../calendar/days-ahead.ts';
import type { ShipmentAct } from '../contracts/shipment.ts';
import { type LineBook, misnamed, refusing, type ShipmentOutcome } from './book.ts';
import { corrected } from './correcting.ts';
import { departedAs, plannedAs, voidedPlan } from './planning.ts';
import { totalled } from './totals.ts';

/** What comes of it when something is done with the lines of a license. A repeat changes nothing. */
export function ship(book: LineBook, act: ShipmentAct): ShipmentOutcome {
  const wrong = misnamed(book, act);
  if (wrong) return wrong;
  const done = outcomeOf(book, act);
  if (done.outcome !== 'booked') return done;
  const notice = noticeFor(book, act);
  return notice && isAhead(notice.filedOn, book.at) ? refusing('notice-after-today', book) : done;
}

/** The notice that it comes with, or leaves by. */
function noticeFor({ shipment }: LineBook, act: ShipmentAct) {
  const own = 'notice' in act ? act.notice : undefined;
  return own ?? (act.do === 'depart' ? shipment?.notice : undefined);
}

function outcomeOf(book: LineBook, act: ShipmentAct): ShipmentOutcome {
  switch (act.do) {
    case 'plan':
      return plannedAs(book, act);
    case 'depart':
      return departedAs(book, act);
    case 'void':
      return voidedPlan(book);
    case 'correct':
      return corrected(book, act);
    case 'total':
      return totalled(book, act);
  }
}

/** What takes more of a license asks the law of the day; what gives back asks nobody. */
export const asksLaw = (act: ShipmentAct): boolean =>
  act.do !== 'void' && !(act.do === 'correct' && (act.type === 'contra' || act.type === 'return'));
