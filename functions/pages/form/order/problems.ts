import { type DraftSection, sectionOf } from '../../../../shared/drafts/open.ts';
import { faultOf, orderQuestionOf, type Question } from '../../../../shared/drafts/questions.ts';
import type { CheckedDraft } from '../../../../shared/drafts/sections.ts';
import { rowsOf } from '../../../../shared/drafts/typed.ts';
import type { QuestionWords } from '../../../../shared/messages/apply/en.ts';
import { numberIn } from '../../../../shared/messages/index.ts';
import type { FormError } from '../../forms/form-fields.ts';
import type { DraftVisit } from '../draft/visit.ts';

type Told = Pick<DraftVisit, 'said' | 'words' | 'draft'>;

/** What is wrong in a section, in the words of the field; `open` also what is not answered yet. */
export function problemsIn(
  visit: Told,
  { sections }: CheckedDraft,
  section: DraftSection,
  { open }: { readonly open: boolean },
): FormError[] {
  const state = sections[section];
  const wrong = state.errors.map(({ field, detail }) => ({
    field,
    problem: worded(visit, field, detail),
  }));
  const missing = open
    ? state.open.map((field) => ({ field, problem: worded(visit, field, 'is required') }))
    : [];
  return [...wrong, ...missing];
}

function worded(visit: Told, field: string, detail: string): string {
  const told = toldProblem(visit, visit.said.questions[orderQuestionOf(field) as Question], detail);
  const where = whereOf(visit, field);
  return where === '' ? told : visit.said.problems.of(where, told);
}

/** What is wrong with an answer, in the words of its question; `detail` has those of the API. */
export function toldProblem(
  { said, words }: Pick<DraftVisit, 'said' | 'words'>,
  { label, missing, wrong }: QuestionWords,
  detail: string,
): string {
  const [most = ''] = /\d+/.exec(detail) ?? [];
  return {
    missing,
    wrong,
    'too-long': said.problems['too-long'](label, numberIn(words.language, Number(most))),
    unreadable: said.problems.unreadable(label),
  }[faultOf(detail)];
}

/** Which of several is meant. */
export function whereOf({ said, draft }: Told, field: string): string {
  const [list = '', row = ''] = field.split('.');
  const place = (name: string) => rowsOf(draft.fields, name).indexOf(Number(row)) + 1;
  if (list === 'items')
    return rowsOf(draft.fields, 'items').length > 1 ? said.problems.item(place(list)) : '';
  if (list === 'intermediates') return said.who.intermediateRole(place(list));
  const roles: Readonly<Record<string, string>> = {
    consignee: said.who.consigneeRole,
    endUser: said.who.endUserRole,
    purchaser: said.who.purchaserRole,
  };
  return sectionOf(field) === 'who' ? (roles[list] ?? '') : '';
}
