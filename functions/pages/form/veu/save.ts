import {
  applicationQuestionOf,
  asOfOrder,
} from '../../../../shared/drafts/applications/questions.ts';
import { applicationSectionOf } from '../../../../shared/drafts/applications/sections.ts';
import { orderQuestionOf } from '../../../../shared/drafts/questions.ts';
import { savingOf } from '../draft/save.ts';
import { EVIDENCE_ROOMS } from './evidence-files.ts';
import { liveParts } from './live.ts';
import { answerVeuSection, isVeuSection, veuLabel } from './section.ts';
import { veuVisit } from './visit.ts';

/** POST /apply/veu/{draft}/{section} */
export const saveVeuSection = savingOf({
  isSection: isVeuSection,
  sectionOf: (field) => (isAsked(field) ? applicationSectionOf(field) : undefined),
  rooms: [...EVIDENCE_ROOMS, 'check'],
  visitOf: veuVisit,
  answer: (c, _deps, visit, shown) => answerVeuSection(c, visit, shown),
  labelOf: veuLabel,
  told: async (c, _deps, visit, section) => ({ shows: liveParts(c, visit, section) }),
});

const isAsked = (field: string): boolean =>
  applicationQuestionOf(field) !== undefined || orderQuestionOf(asOfOrder(field)) !== undefined;
