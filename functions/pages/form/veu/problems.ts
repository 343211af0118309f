import {
  applicationQuestionOf,
  asOfOrder,
} from '../../../../shared/drafts/applications/questions.ts';
import type { ApplicationSection } from '../../../../shared/drafts/applications/sections.ts';
import { orderQuestionOf, type Question } from '../../../../shared/drafts/questions.ts';
import { rowsOf, textOf } from '../../../../shared/drafts/typed.ts';
import type { QuestionWords } from '../../../../shared/messages/apply/en.ts';
import { numberIn } from '../../../../shared/messages/index.ts';
import { countryIn } from '../../../../shared/messages/people/index.ts';
import type { FormError } from '../../forms/form-fields.ts';
import { toldProblem } from '../order/problems.ts';
import type { VeuVisit } from './visit.ts';

/** What a field asks, in words of its own or in those in which an order asks the same. */
export function wordsOf({ veu, said }: Pick<VeuVisit, 'veu' | 'said'>, field: string) {
  const own = applicationQuestionOf(field);
  const words: QuestionWords | undefined = own
    ? veu.questions[own]
    : said.questions[orderQuestionOf(asOfOrder(field)) as Question];
  return words ?? { label: field, missing: '', wrong: '' };
}

/** What is wrong in a section, in the words of the field; `open` also what is not answered yet. */
export function veuProblemsIn(
  visit: VeuVisit,
  section: ApplicationSection,
  { open }: { readonly open: boolean },
): FormError[] {
  const state = visit.checked.sections[section];
  const missing = open ? state.open.map((field) => ({ field, detail: 'is required' })) : [];
  return [...state.errors, ...missing].map(({ field, detail }) => {
    const told = toldProblem(visit, wordsOf(visit, field), detail);
    const where = veuWhereOf(visit, field);
    return { field, problem: where === '' ? told : visit.said.problems.of(where, told) };
  });
}

/** Which of several is meant. */
export function veuWhereOf(visit: VeuVisit, field: string): string {
  const { veu, words, said, draft } = visit;
  const [list = '', row = '', rest = ''] = field.split('.');
  const place = () => rowsOf(draft.fields, list).indexOf(Number(row)) + 1;
  const told = (value: number) => numberIn(words.language, value);
  switch (list) {
    case 'items':
      return rowsOf(draft.fields, list).length > 1 ? said.problems.item(place()) : '';
    case 'customers':
      return veu.supply.number(told(place()));
    case 'paragraph':
      return veu.paragraph.number(row);
    case 'places': {
      const country = textOf(draft.fields, `places.${row}.country`);
      const name = country
        ? countryIn(words.language, country)
        : veu.places.number(told(Math.max(1, place())));
      return /^20/.test(rest) ? `${name}, ${veu.quarter(rest)}` : name;
    }
    default:
      return '';
  }
}
