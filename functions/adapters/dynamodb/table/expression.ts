import type { Update } from '@aws-sdk/client-dynamodb';
import { toAttributes } from './attributes.ts';

/** A condition in DynamoDB's words; `#name` is an attribute, `:name` is in `values`. */
export interface Condition {
  readonly where: string;
  readonly values?: Readonly<Record<string, unknown>>;
}

/** All of them at once; each calls its values by names of its own. */
export const allOf = (conditions: readonly Condition[]): Condition => ({
  where: conditions.map(({ where }) => `(${where})`).join(' AND '),
  values: Object.assign({}, ...conditions.map(({ values }) => values)),
});

/** What an update does to single attributes. */
export interface Change {
  readonly set?: Readonly<Record<string, unknown>>;
  /** Set only where there is nothing yet. */
  readonly fill?: Readonly<Record<string, unknown>>;
  /** Numbers are added to, sets are joined; an absent attribute counts as nothing. */
  readonly add?: Readonly<Record<string, unknown>>;
  readonly remove?: readonly string[];
}

export type Key = { readonly pk: string; readonly sk: string };

/** The same for a key and the item as it was read, and for no other item. */
export const keyText = ({ pk, sk }: { readonly [of in keyof Key]?: unknown }): string =>
  `${pk}\n${sk}`;

/** Whose an item is: a partition is named `kind#owner`, as `request#` and the id of the case. */
export const ownerOf = ({ pk }: Key): string => pk.slice(pk.indexOf('#') + 1);

export interface ItemUpdate {
  readonly key: Key;
  readonly change: Change;
  readonly condition?: Condition | undefined;
}

type Expressed = Required<Pick<Update, 'ConditionExpression' | 'ExpressionAttributeNames'>> &
  Pick<Update, 'ExpressionAttributeValues'>;

/** The parts of a write that carry a condition. Every attribute goes by alias: many are reserved. */
export const conditionOf = ({ where, values = {} }: Condition): Expressed => ({
  ConditionExpression: where,
  ExpressionAttributeNames: namesIn(where),
  ...(Object.keys(values).length > 0 && { ExpressionAttributeValues: prefixed(values) }),
});

/** The parts of an update, with an optional condition. Absent values (`undefined`) are left out. */
export function updateOf(change: Change, condition?: Condition) {
  const set = Object.entries(change.set ?? {}).filter(([, value]) => value !== undefined);
  const fill = Object.entries(change.fill ?? {});
  const add = Object.entries(change.add ?? {});
  const UpdateExpression = [
    clause('SET', [
      ...set.map(([name]) => `#${name} = :${name}`),
      ...fill.map(([name]) => `#${name} = if_not_exists(#${name}, :${name})`),
    ]),
    clause(
      'ADD',
      add.map(([name]) => `#${name} :${name}`),
    ),
    clause(
      'REMOVE',
      (change.remove ?? []).map((name) => `#${name}`),
    ),
  ].join(' ');
  const values = prefixed({
    ...Object.fromEntries([...set, ...fill, ...add]),
    ...condition?.values,
  });
  return {
    UpdateExpression,
    ...(condition && { ConditionExpression: condition.where }),
    ExpressionAttributeNames: namesIn(`${UpdateExpression} ${condition?.where ?? ''}`),
    ...(Object.keys(values).length > 0 && { ExpressionAttributeValues: values }),
  };
}

const clause = (verb: string, parts: readonly string[]): string =>
  parts.length > 0 ? `${verb} ${parts.join(', ')}` : '';

const namesIn = (text: string): Record<string, string> =>
  Object.fromEntries([...text.matchAll(/#(\w+)/g)].map(([alias, name = '']) => [alias, name]));

const prefixed = (values: Readonly<Record<string, unknown>>) =>
  toAttributes(Object.fromEntries(Object.entries(values).map(([name, v]) => [`:${name}`, v])));
