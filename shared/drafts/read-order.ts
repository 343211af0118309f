import type { ChipOrder } from '../contracts/request.ts';
import type { Policy } from '../rules/policy.ts';
import { asTyped, typedFrom } from './from-body.ts';
import type { DraftFields } from './typed.ts';

type Loose = Readonly<Record<string, unknown>>;

const objectIn = (value: unknown): Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Loose) : {};
const listIn = (value: unknown): readonly Loose[] =>
  Array.isArray(value) ? value.map(objectIn) : [];

/**
 * What JSON says of an order, right or not, as it would have been typed; `undefined` for JSON that
 * means to be something else. What is of no use to the form is passed over.
 */
export function typedFromJson(json: unknown): DraftFields | undefined {
  const body = objectIn(json);
  const isOrder = body.type === 'chip-order' || (body.type === undefined && 'items' in body);
  if (!isOrder) return undefined;
  const { parties: given, contact, certifications, items, ...rest } = body;
  const parties = objectIn(given);
  const party = (name: string) => partyIn(parties[name]);
  const order = {
    ...rest,
    items: listIn(items),
    certifications: objectIn(certifications),
    contact: objectIn(contact),
    parties: {
      ultimateConsignee: party('ultimateConsignee'),
      endUser: party('endUser'),
      purchaser: party('purchaser'),
      intermediateConsignees: listIn(parties.intermediateConsignees).map(partyIn),
    },
  };
  // As loose as it is: what is missing is missing there, too.
  const typed = typedFrom(order as unknown as ChipOrder);
  return 'ultimateConsignee' in parties ? typed : withoutDeclared(typed);
}

const partyIn = (value: unknown): Loose => {
  const party = objectIn(value);
  return {
    ...party,
    ...(party.owners !== undefined && { owners: listIn(party.owners) }),
    ...(party.ultimateParent !== undefined && { ultimateParent: objectIn(party.ultimateParent) }),
  };
};

/** Nobody who is not named declares anything. */
const withoutDeclared = (typed: DraftFields): DraftFields => {
  const declared = new Set(['consignee.parent', 'consignee.formed']);
  return Object.fromEntries(Object.entries(typed).filter(([field]) => !declared.has(field)));
};

/** Columns of a list of items, as the API names them. */
export const ITEM_COLUMNS = [
  'part',
  'quantity',
  'description',
  'eccn',
  'tppPerUnit',
  'performanceDensity',
  'marketedForDatacenters',
] as const;

const YES = /^(?:yes|true|1|예|y)$/i;

/** A list of items, a row for each, as it would have been typed. */
export const typedFromRows = (
  rows: readonly Readonly<Record<string, string | undefined>>[],
): DraftFields =>
  asTyped(
    rows.flatMap((row, index) =>
      ITEM_COLUMNS.flatMap((column) => {
        const value = row[column.toLowerCase()]?.trim();
        if (!value) return [];
        const told = column === 'marketedForDatacenters' ? YES.test(value) : value;
        return [[`items.${index}.${column}`, told] as const];
      }),
    ),
  );

/** Parts by their ids, however they are written, and where they are called by their names. */
export function partsNamed(typed: DraftFields, { parts }: Pick<Policy, 'parts'>): DraftFields {
  const ids = new Map(
    parts.flatMap(({ id, label }) => [id, label].map((name) => [keyOf(name), id])),
  );
  return Object.fromEntries(
    Object.entries(typed).map(([field, value]) => [
      field,
      /^items\.\d+\.part$/.test(field) ? (ids.get(keyOf(value)) ?? value) : value,
    ]),
  );
}

const keyOf = (name: string): string => name.toLowerCase().replace(/[\s_-]+/g, '-');
