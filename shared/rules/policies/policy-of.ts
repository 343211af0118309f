import type { CountryList, ListedCountry, Policy } from '../policy.ts';
import { catalogueOf, type WrittenPart } from './catalogue-of.ts';

/** A list as people write it: bare codes, some to a line, stand there as long as the list does. */
type WrittenList = Omit<CountryList, 'countries'> & {
  readonly countries: readonly (string | ListedCountry)[];
};
type Written<L> = {
  readonly [K in keyof L]: L[K] extends CountryList | undefined ? WrittenList : Written<L[K]>;
};

/** A pack as its document has it: everything that a version says, in one place. */
export type WrittenPolicy = Omit<Policy, 'countries' | 'parts'> & {
  readonly countries: Written<Policy['countries']>;
  readonly parts: readonly WrittenPart[];
};

/** The pack that a document writes down. */
export function policyOf(document: WrittenPolicy): Policy {
  const { groups, ...lists } = document.countries;
  const countries = { ...each(lists), ...(groups && { groups: each(groups) }) };
  return {
    ...document,
    countries: countries as Policy['countries'],
    parts: catalogueOf(document.parts),
  };
}

const each = (lists: object): object =>
  Object.fromEntries(
    Object.entries(lists).map(([name, list]: [string, object]) => [
      name,
      'countries' in list ? listed(list as WrittenList) : list,
    ]),
  );

const listed = ({ countries, ...list }: WrittenList): CountryList => ({
  ...list,
  countries: countries.flatMap((entry) =>
    typeof entry === 'string' ? entry.split(' ').map((country) => ({ country })) : [entry],
  ),
});
