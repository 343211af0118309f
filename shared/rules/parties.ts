import { type Context, isExceptionable } from './context.ts';
import type { Country, Known, Party } from './facts.ts';
import type { Truth } from './kleene.ts';
import { EMBARGOED, isOn, OF_CONCERN, type Places } from './places.ts';

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
  { consignee, endUser, places: locations }: Context,
  test: (party: Party, places: Places) => Truth,
  places: Places = locations,
): Truth {
  const first = consignee === undefined ? undefined : test(consignee, places);
  if (first === false) return false;
  const second = endUser === undefined ? undefined : test(endUser, places);
  return second === false ? false : first === undefined ? undefined : second;
}

/** Whether an entity and its ultimate parent are both headquartered on one of the lists. */
export function isHeadquarteredOn(party: Party, seats: Places, mask: number): Truth {
  const own = isOn(seats, party.headquarters, mask);
  if (own === false) return false;
  const parent = isOn(seats, parentHeadquarters(party), mask);
  return parent === false ? false : own === undefined ? undefined : parent;
}

/** Whether any place of a party stands on a list: where it is, is headquartered or answers to. */
export const isAnywhereOn = (
  party: Party,
  { places, seats }: Pick<Context, 'places' | 'seats'>,
  mask: number,
): boolean =>
  isOn(places, party.country, mask) === true ||
  isOn(seats, party.headquarters, mask) === true ||
  isOn(seats, parentHeadquarters(party), mask) === true;

/** Whether the destination or anybody stands on a list. */
export const isAnybodyOn = (
  context: Context,
  mask: number,
  parties: readonly Party[] = context.facts.parties,
): boolean =>
  isOn(context.places, context.facts.destination, mask) === true ||
  parties.some((party) => isAnywhereOn(party, context, mask));

/** Whether the destination, or anybody but who only forwards, stands on a list. */
export const isReceiverOn = (context: Context, mask: number): boolean =>
  isAnybodyOn(
    context,
    mask,
    context.facts.parties.filter(({ role }) => role !== 'intermediate-consignee'),
  );

/** Whether no way is open to who receives, not even after notice. */
export const isReceiverBarred = (context: Context): boolean =>
  isReceiverOn(context, isExceptionable(context) ? EMBARGOED : OF_CONCERN);

/** Whether nobody stands in the way but who only forwards. */
export const areForwardersAlone = (context: Context): boolean =>
  !isReceiverBarred(context) &&
  isAnybodyOn(context, isReceiverOn(context, OF_CONCERN) ? EMBARGOED : OF_CONCERN);
