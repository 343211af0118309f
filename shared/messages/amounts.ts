import type { Filing } from '../contracts/application.ts';
import type { Policy } from '../rules/index.ts';
import { numberIn } from './index.ts';
import { accounts } from './people/accounts-en.ts';
import { countryIn, type PeopleMessages } from './people/index.ts';
import type { Language } from './tongue.ts';
import type { Words } from './words.ts';

type Item = Extract<Filing, { items: unknown }>['items'][number];

/** As its maker sells it, where the catalogue knows it. */
export function itemName(item: Item, policy: Policy | undefined): string {
  if (item.part === 'other') return 'description' in item ? item.description : item.part;
  return policy?.parts.find(({ id }) => id === item.part)?.label ?? item.part;
}

/** TPP of one ordered unit; `undefined` for a part that this policy does not list. */
export function itemTpp(item: Item, policy: Pick<Policy, 'parts'> | undefined): number | undefined {
  if ('tppPerUnit' in item) return item.tppPerUnit;
  const part = policy?.parts.find(({ id }) => id === item.part);
  return part && part.tppPerChip * part.chipsPerUnit;
}

/** The part that people picture amounts by. */
const PICTURED = 'h100-sxm';

/** TPP of one H100 as it is sold; the round figure of the rule, where a policy does not list it. */
export const tppOfH100 = ({ parts, classes }: Policy): number =>
  itemTpp({ part: PICTURED, quantity: 1 }, { parts }) ?? classes.tppPerH100.value;

/** As many H100, in whole ones: 2,000 of them are 2,000. */
export const inH100 = (tpp: number, policy: Policy): number => Math.round(tpp / tppOfH100(policy));

/** TPP, and as many H100 to picture it. */
export function amountIn(
  { language, common }: Pick<Words, 'language' | 'common'>,
  tpp: number,
  policy: Policy | undefined,
): string {
  const h100 = policy === undefined ? '?' : numberIn(language, inH100(tpp, policy));
  return common.request.amountOf(numberIn(language, tpp), h100);
}

interface AccountWords {
  readonly language: Language;
  readonly people: Pick<PeopleMessages, 'accounts'>;
}

const ACCOUNT = /^(?<kind>[^/]+)\/(?<owner>.+)\/(?<last>[^/]+)$/;

/** The name of a limit in words, for who asked what counts against it; of an unknown kind as it is. */
export function accountName(
  { language, people }: AccountWords,
  account: string,
  asked: Filing,
): string {
  const { kind, owner = '', last = '' } = ACCOUNT.exec(account)?.groups ?? {};
  const shares: Readonly<Record<string, string>> = people.accounts.shares;
  switch (kind) {
    case 'country':
      return people.accounts.country(countryIn(language, owner), last.replace('-', '–'));
    case 'small-order':
      return people.accounts.smallOrder(parentIn(asked) ?? owner, last);
    case 'national-veu':
    case 'universal-veu':
      return people.accounts.validated(owner, shares[last] ?? countryIn(language, last));
    default:
      return account;
  }
}

const IN_ENGLISH: AccountWords = { language: 'en', people: { accounts } };
const NAMED = /\b(?:country|small-order|national-veu|universal-veu)\/[^\s,]+/g;

/** What was found, in the rules' own English, with words in the place of an account's name. */
export const becauseIn = ({ because }: { readonly because: string }, asked: Filing): string =>
  because.replace(NAMED, (account) => `“${accountName(IN_ENGLISH, account, asked)}”`);

/** Small orders count for the ultimate parent of whoever receives them. */
function parentIn(asked: Filing): string | undefined {
  if (!('parties' in asked)) return undefined;
  const { name, ultimateParent } = asked.parties.ultimateConsignee;
  return ultimateParent?.name ?? name;
}
