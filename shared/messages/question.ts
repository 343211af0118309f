import type { Filing } from '../contracts/application.ts';
import type { Review } from '../contracts/review.ts';
import type { Policy } from '../rules/index.ts';
import { itemName } from './amounts.ts';
import { numberIn } from './index.ts';
import { countryIn, listIn } from './people/index.ts';
import type { Words } from './words.ts';

const MOST_COUNTRIES = 4;

export interface AskedOfOfficer {
  readonly asked: Filing;
  readonly policy: Policy | undefined;
  readonly review: Pick<Review, 'planId' | 'confirms' | 'matches'>;
}

/** What is asked of an officer, as one question. */
export function questionIn(words: Words, { asked, policy, review }: AskedOfOfficer): string {
  const { questions } = words.people;
  const { confirms, matches } = review;
  if (confirms) return questions.license[confirms.move](confirms.license, asked.reference);
  if (matches) return questions.licenseMatched(asked.reference);
  if (review.planId === 'screening') return questions.screening(asked.reference);
  switch (asked.type) {
    case 'chip-order':
      return orderQuestion(words, asked, policy);
    case 'model-weights':
      return questions.weights(receiverIn(words, asked), asked.model.name, userIn(words, asked));
    case 'national-veu':
      return questions.nationalVeu(asked.company.name, countriesIn(words, asked.countries));
    case 'universal-veu':
      return questions.universalVeu(asked.company.name);
  }
}

function orderQuestion(
  words: Words,
  order: Extract<Filing, { type: 'chip-order' }>,
  policy: Policy | undefined,
): string {
  const { language } = words;
  const { questions } = words.people;
  const [first, ...more] = order.items;
  const item = first ? `${numberIn(language, first.quantity)} × ${itemName(first, policy)}` : '';
  return questions.order(
    receiverIn(words, order),
    more.length > 0 ? questions.itemsAndMore(item, more.length) : item,
    userIn(words, order),
  );
}

type Order = Extract<Filing, { parties: unknown }>;

const receiverIn = (words: Words, { parties, destination }: Order): string =>
  placed(words, parties.ultimateConsignee.name, destination);

/** Who will use it, where that is another than who receives it. */
function userIn(words: Words, { parties }: Order): string | undefined {
  const { ultimateConsignee: receiver, endUser: user } = parties;
  const isSame = user.name === receiver.name && user.country === receiver.country;
  return isSame ? undefined : placed(words, user.name, user.country);
}

const placed = ({ language }: Words, name: string, country: string): string =>
  `${name}${language === 'ko' ? '' : ' '}(${countryIn(language, country)})`;

function countriesIn({ language }: Words, countries: readonly string[]): string {
  const names = countries.slice(0, MOST_COUNTRIES).map((code) => countryIn(language, code));
  const more = countries.length - names.length;
  return listIn(language, more > 0 ? [...names, `+${numberIn(language, more)}`] : names);
}
