import { numberIn } from '../../../../shared/messages/index.ts';
import { countryIn, listIn } from '../../../../shared/messages/people/index.ts';
import { itemName } from './amounts.ts';
import type { CaseView } from './case-view.ts';

const MOST_COUNTRIES = 4;

/** What is asked of the officer, as one question. */
export function questionOf({ asked, policy, review, visit: { words } }: CaseView): string {
  const { language, people } = words;
  const { questions } = people;
  if (review.planId === 'screening') return questions.screening(asked.reference);
  switch (asked.type) {
    case 'chip-order': {
      const [first, ...more] = asked.items;
      const item = first && `${numberIn(language, first.quantity)} × ${itemName(first, policy)}`;
      const items = more.length > 0 ? questions.itemsAndMore(item ?? '', more.length) : item;
      return questions.order(
        receiverIn(asked),
        countryIn(language, asked.destination),
        items ?? '',
      );
    }
    case 'model-weights':
      return questions.weights(
        receiverIn(asked),
        countryIn(language, asked.destination),
        asked.model.name,
      );
    case 'national-veu': {
      const names = asked.countries
        .slice(0, MOST_COUNTRIES)
        .map((code) => countryIn(language, code));
      const more = asked.countries.length - names.length;
      const countries = more > 0 ? [...names, `+${numberIn(language, more)}`] : names;
      return questions.nationalVeu(asked.company.name, listIn(language, countries));
    }
    case 'universal-veu':
      return questions.universalVeu(asked.company.name);
  }
}

const receiverIn = ({ parties }: Extract<CaseView['asked'], { parties: unknown }>): string =>
  parties.ultimateConsignee.name;
