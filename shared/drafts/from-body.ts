import type { FiledParty, Parties } from '../contracts/party.ts';
import type { ChipOrder, FiledItem } from '../contracts/request.ts';
import type { DraftParty } from './parties.ts';
import type { DraftFields } from './typed.ts';

export type TypedPair = readonly [field: string, value: unknown];

/** The draft that would be sent as this order: what it leaves out it declares, and the draft says so. */
export function typedFrom(order: ChipOrder): DraftFields {
  const { items, parties, certifications, contact, ...rest } = order;
  const pairs: TypedPair[] = [
    ...items.flatMap(itemPairs),
    ['destination', rest.destination],
    ...partiesPairs(parties),
    ['endUse', rest.endUse],
    ['purchaseOrder', rest.purchaseOrder],
    ['nacNotifiedOn', rest.nacNotifiedOn],
    ['reference', rest.reference],
    ...Object.entries(certifications).map(
      ([name, given]): TypedPair => [`certifications.${name}`, given],
    ),
    ...Object.entries(contact).map(([name, value]): TypedPair => [`contact.${name}`, value]),
  ];
  return asTyped(pairs);
}

/** What would have been typed of these values; what is not there was not. */
export const asTyped = (pairs: readonly TypedPair[]): DraftFields =>
  Object.fromEntries(pairs.flatMap(([field, value]) => written(field, value)));

function written(field: string, value: unknown): [string, string][] {
  if (value === undefined || value === null || typeof value === 'object') return [];
  return [[field, typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value)]];
}

/** No word on the market is "for datacenters". */
export const itemPairs = (item: FiledItem, row: number): TypedPair[] =>
  Object.entries('tppPerUnit' in item ? { marketedForDatacenters: true, ...item } : item).map(
    ([name, value]) => [`items.${row}.${name}`, value],
  );

function partiesPairs({
  ultimateConsignee,
  endUser,
  purchaser,
  intermediateConsignees,
}: Parties): TypedPair[] {
  const { kind, ...user } = endUser;
  const { validatedEndUser, ...consignee } = ultimateConsignee;
  return [
    ...partyPairs('consignee', consignee),
    ['consignee.validatedEndUser', validatedEndUser],
    ...sameOr('endUser', user, consignee),
    ['endUser.kind', kind],
    ...sameOr('purchaser', purchaser, consignee),
    ...intermediateConsignees.flatMap((party, row) => partyPairs(`intermediates.${row}`, party)),
  ];
}

function sameOr(party: DraftParty, it: FiledParty, consignee: FiledParty): TypedPair[] {
  const isSame = JSON.stringify(sorted(it)) === JSON.stringify(sorted(consignee));
  return isSame ? [[`${party}.same`, 'yes']] : [[`${party}.same`, 'no'], ...partyPairs(party, it)];
}

const sorted = (party: FiledParty) =>
  Object.entries(party).sort(([left], [right]) => (left < right ? -1 : 1));

function partyPairs(party: string, it: FiledParty): TypedPair[] {
  const { ultimateParent: parent, formedOn, owners = [], ...plain } = it;
  const pairs: TypedPair[] = [
    ...Object.entries(plain),
    ['parent', parent ? 'other' : 'self'],
    ['parentName', parent?.name],
    ['parentHeadquarters', parent?.headquarters],
    ['parentLei', parent?.lei],
    ['formed', formedOn ? 'recent' : 'established'],
    ['formedOn', formedOn],
    ...owners.flatMap((owner, row) =>
      Object.entries(owner).map(([name, value]): TypedPair => [`owners.${row}.${name}`, value]),
    ),
  ];
  return pairs.map(([name, value]) => [`${party}.${name}`, value]);
}
