import { dayNumber, quarterNumber } from './calendar.ts';
import type { Country } from './facts.ts';
import { ALLIED, ASSURED, isOn, OF_CONCERN, type Places, placesAt } from './places.ts';
import type { Policy } from './policy.ts';
import { preparedOf } from './prepared-policy.ts';

export const smallOrderAccount = (parent: string, year: number): string =>
  `small-order/${parent}/${year}`;

export const countryAccount = (country: Country, policy: Policy): string =>
  `country/${country}/${policy.countryAllocation.period.value.label}`;

export const nationalVeuAccount = (authorization: string, country: Country): string =>
  `national-veu/${authorization}/${country}`;

export const universalVeuAccount = (authorization: string, share: string): string =>
  `universal-veu/${authorization}/${share}`;

/** A country's allocation, raised where assurances were given. */
export function countryLimit(places: Places, country: Country, policy: Policy): number {
  const { limitTpp, assuredRaisePercent } = policy.countryAllocation;
  if (isOn(places, country, ASSURED) !== true) return limitTpp.value;
  return Math.floor((limitTpp.value * (100 + assuredRaisePercent.value)) / 100);
}

/**
 * The policy's limit of an account at an ISO instant, in TPP. `undefined` for a name the policy gives
 * no limit, and for UVEU accounts, whose limit depends on the authorization.
 */
export function accountLimit(policy: Policy, account: string, at: string): number | undefined {
  const [kind, owner, scope, ...more] = account.split('/');
  if (!owner || !scope || more.length > 0) return undefined;
  switch (kind) {
    case 'small-order':
      return /^\d{4}$/.test(scope) ? policy.smallOrder.limitTppPerYear.value : undefined;
    case 'country':
      return allocationLimit(policy, account, { country: owner, at });
    case 'national-veu':
      return /^[A-Z]{2}$/.test(scope)
        ? preparedOf(policy).nationalVeuLimits.get(quarterNumber(at))
        : undefined;
    default:
      return undefined;
  }
}

/** The most that an account's limit is going to be: what asks for more can wait for ever. */
export function highestLimit(policy: Policy, account: string, at: string): number | undefined {
  const now = accountLimit(policy, account, at);
  if (now === undefined || !account.startsWith('national-veu/')) return now;
  const to = [...preparedOf(policy).nationalVeuLimits].filter(
    ([quarter]) => quarter >= quarterNumber(at),
  );
  return Math.max(now, ...to.map(([, limitTpp]) => limitTpp));
}

function allocationLimit(
  policy: Policy,
  account: string,
  { country, at }: { readonly country: Country; readonly at: string },
): number | undefined {
  if (!/^[A-Z]{2}$/.test(country) || account !== countryAccount(country, policy)) return undefined;
  const { places } = placesAt(preparedOf(policy).atlas, dayNumber(at));
  if (isOn(places, country, ALLIED | OF_CONCERN) !== false) return undefined;
  return countryLimit(places, country, policy);
}
