import { sectionOf } from '../../../../shared/drafts/open.ts';
import { orderQuestionOf } from '../../../../shared/drafts/questions.ts';
import { savingOf } from '../draft/save.ts';
import { answerLabel, answerSection, isSection } from './section.ts';
import { knowsOf } from './so-far.ts';
import { orderVisit } from './visit.ts';

/** POST /apply/order/{draft}/{section} */
export const saveSection = savingOf({
  isSection,
  sectionOf: (field) => (orderQuestionOf(field) === undefined ? undefined : sectionOf(field)),
  rooms: ['documents', 'check'],
  visitOf: (_deps, found) => orderVisit(found),
  answer: answerSection,
  labelOf: answerLabel,
  told: async (_c, deps, visit) => ({ knows: await knowsOf(deps, visit) }),
});
