import type { Context } from './context.ts';
import type { Country, Known, Party } from './facts.ts';
import type { Truth } from './kleene.ts';
import { isOn, type Places } from './places.ts';

/** Headquarters of the ultimate parent; a party that is its own answers with its own. */
export function parentHeadquarters(party: Party): Known<Country> {
  const parent = party.ultimateParent;
  if (parent === undefined) return undefined;
  return parent === 'self' ? party.headquarters : parent.headquarters;
}

/** Identity of the ultimate parent, for limits. */
export function parentKey(party: Party): Known<string> {
  const parent = party.ultimateParent;
  if (parent === undefined) return undefined;
  return parent === 'self' ? party.key : parent.key;
}

/** Name of the ultimate parent, where it is known. */
export const parentName = ({ name, ultimateParent }: Party): Known<string> =>
  ultimateParent === 'self' ? name : ultimateParent?.name;

/** Whether both the ultimate consignee and the end user pass; unknown where one is not named. */
export function bothReceivers(
  { consignee, endUser, places }: Context,
  test: (party: Party, places: Places) => Truth,
): Truth {
  const first = consignee === undefined ? undefined : test(consignee, places);
  if (first === false) return false;
  const second = endUser === undefined ? undefined : test(endUser, places);
  return second === false ? false : first === undefined ? undefined : second;
}

/** Whether an entity and its ultimate parent are both headquartered on one of the lists. */
export function isHeadquarteredOn(party: Party, places: Places, mask: number): Truth {
  const own = isOn(places, party.headquarters, mask);
  if (own === false) return false;
  const parent = isOn(places, parentHeadquarters(party), mask);
  return parent === false ? false : own === undefined ? undefined : parent;
}
