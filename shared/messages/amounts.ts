import type { Filing } from '../contracts/application.ts';
import type { Policy } from '../rules/index.ts';
import { numberIn } from './index.ts';
import { countryIn } from './people/index.ts';
import type { Words } from './words.ts';

type Item = Extract<Filing, { items: unknown }>['items'][number];

/** As its maker sells it, where the catalogue knows it. */
export function itemName(item: Item, policy: Policy | undefined): string {
  if (item.part === 'other') return 'description' in item ? item.description : item.part;
  return policy?.parts.find(({ id }) => id === item.part)?.label ?? item.part;
}

/** TPP of one ordered unit; `undefined` for a part that this policy does not list. */
export function itemTpp(item: Item, policy: Policy | undefined): number | undefined {
  if ('tppPerUnit' in item) return item.tppPerUnit;
  const part = policy?.parts.find(({ id }) => id === item.part);
  return part && part.tppPerChip * part.chipsPerUnit;
}

/** TPP, and as many H100 to picture it. */
export function amountIn(
  { language, common }: Pick<Words, 'language' | 'common'>,
  tpp: number,
  policy: Policy | undefined,
): string {
  const perH100 = policy?.classes.tppPerH100.value;
  const h100 = perH100 === undefined ? '?' : numberIn(language, tpp / perH100);
  return common.request.amountOf(numberIn(language, tpp), h100);
}

const ACCOUNT = /^(?<kind>[^/]+)\/(?<owner>.+)\/(?<last>[^/]+)$/;

/** The name of a limit in words; one of an unknown kind as it is. */
export function accountName(
  { language, people }: Pick<Words, 'language' | 'people'>,
  account: string,
): string {
  const { kind, owner = '', last = '' } = ACCOUNT.exec(account)?.groups ?? {};
  switch (kind) {
    case 'country':
      return people.accounts.country(countryIn(language, owner), last);
    case 'small-order':
      return people.accounts.smallOrder(owner, last);
    case 'national-veu':
    case 'universal-veu':
      return people.accounts.validated(owner, countryIn(language, last));
    default:
      return account;
  }
}
