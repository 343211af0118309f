import { html } from 'hono/html';
import {
  missingIn,
  PARAGRAPH_GROUPS,
  type ParagraphGroup,
} from '../../../../shared/drafts/applications/paragraphs.ts';
import { placesOf } from '../../../../shared/drafts/applications/places.ts';
import type { ApplicationSection } from '../../../../shared/drafts/applications/sections.ts';
import { rowsOf, textOf } from '../../../../shared/drafts/typed.ts';
import { numberIn } from '../../../../shared/messages/index.ts';
import { countryIn } from '../../../../shared/messages/people/index.ts';
import type { Html } from '../../layout.ts';
import type { VeuVisit } from './visit.ts';

/** What a section has in a line; nothing where it is empty. */
export function summaryOf(visit: VeuVisit, section: ApplicationSection): Html | undefined {
  const { veu, words, draft } = visit;
  const { fields } = draft;
  const told = (value: number) => numberIn(words.language, value);
  const name = (field: string) => {
    const text = textOf(fields, field);
    return text === undefined ? [] : [html`<bdi>${text}</bdi>`];
  };
  switch (section) {
    case 'company':
      return joined(name('company.name'));
    case 'contact':
      return joined([...name('contact.name'), ...name('contact.email')]);
    case 'places':
      return joined(placesIn(visit));
    case 'supply': {
      const kinds = rowsOf(fields, 'items').length;
      const customers = rowsOf(fields, 'customers').length;
      return kinds + customers === 0
        ? undefined
        : html`${veu.supply.summary(told(kinds), told(customers))}`;
    }
    default:
      return html`${paragraphsIn(visit, section)}`;
  }
}

function placesIn(visit: VeuVisit): Html[] {
  const { veu, words, draft, policy, now } = visit;
  return placesOf(draft.fields, { policy, at: now.toISOString() }).flatMap(
    ({ country, quarters }) => {
      const asked = quarters.flatMap(({ asked: tpp }) => (typeof tpp === 'number' ? [tpp] : []));
      if (country === undefined) return [];
      const place = countryIn(words.language, country);
      const most = numberIn(words.language, Math.max(0, ...asked));
      return [html`${asked.length > 0 ? veu.places.summary(place, most) : place}`];
    },
  );
}

function paragraphsIn({ veu, words, draft, evidence }: VeuVisit, group: ParagraphGroup): string {
  const all = PARAGRAPH_GROUPS[group];
  const done = all.filter((one) => missingIn(draft.fields, evidence.names, one).length === 0);
  const told = (value: number) => numberIn(words.language, value);
  return veu.paragraph.summary(told(done.length), told(all.length));
}

const joined = (parts: readonly Html[]): Html | undefined => {
  const [first, ...rest] = parts;
  return first && html`${first}${rest.map((part) => html`; ${part}`)}`;
};

/** The company that asks, as far as it is known. */
export const veuTitle = ({ draft, veu }: VeuVisit): string => {
  const company = textOf(draft.fields, 'company.name');
  return company === undefined ? veu.whoseUnnamed : veu.whose(company);
};
