import type { Filing } from '../contracts/application.ts';
import type { Policy } from '../rules/index.ts';
import { itemName } from './amounts.ts';
import { numberIn } from './index.ts';
import { countryIn, listIn } from './people/index.ts';
import type { Words } from './words.ts';

const MOST_COUNTRIES = 4;

export interface AskedOfOfficer {
  readonly asked: Filing;
  readonly policy: Policy | undefined;
  readonly review: { readonly planId: string };
}

/** What is asked of an officer, as one question. */
export function questionIn(words: Words, { asked, policy, review }: AskedOfOfficer): string {
  const { questions } = words.people;
  if (review.planId === 'screening') return questions.screening(asked.reference);
  switch (asked.type) {
    case 'chip-order':
      return orderQuestion(words, asked, policy);
    case 'model-weights':
      return questions.weights(
        asked.parties.ultimateConsignee.name,
        countryIn(words.language, asked.destination),
        asked.model.name,
      );
    case 'national-veu':
      return questions.nationalVeu(asked.company.name, countriesIn(words, asked.countries));
    case 'universal-veu':
      return questions.universalVeu(asked.company.name);
  }
}

function orderQuestion(
  { language, people: { questions } }: Words,
  { items, parties, destination }: Extract<Filing, { type: 'chip-order' }>,
  policy: Policy | undefined,
): string {
  const [first, ...more] = items;
  const item = first ? `${numberIn(language, first.quantity)} × ${itemName(first, policy)}` : '';
  return questions.order(
    parties.ultimateConsignee.name,
    countryIn(language, destination),
    more.length > 0 ? questions.itemsAndMore(item, more.length) : item,
  );
}

function countriesIn({ language }: Words, countries: readonly string[]): string {
  const names = countries.slice(0, MOST_COUNTRIES).map((code) => countryIn(language, code));
  const more = countries.length - names.length;
  return listIn(language, more > 0 ? [...names, `+${numberIn(language, more)}`] : names);
}
