import { type DraftFields, numberOf, rowsOf, textOf } from '../../../../shared/drafts/typed.ts';
import { numberIn } from '../../../../shared/messages/index.ts';
import { countryIn } from '../../../../shared/messages/people/index.ts';
import type { Part, Policy } from '../../../../shared/rules/policy.ts';
import type { DraftVisit } from '../draft/visit.ts';

/** A line of the order as far as it is known. */
export interface OrderRow {
  readonly row: number;
  readonly part: Part | undefined;
  readonly isOwn: boolean;
  readonly name: string;
  readonly quantity: number | undefined;
  readonly tppEach: number | undefined;
  readonly tpp: number | undefined;
}

export const orderRows = (
  typed: DraftFields,
  policy: Policy,
  words: Pick<DraftVisit, 'said'>,
): OrderRow[] =>
  rowsOf(typed, 'items').map((row) => {
    const id = typed[`items.${row}.part`] ?? '';
    const part = policy.parts.find((one) => one.id === id);
    const isOwn = id === 'other';
    const quantity = countOf(typed, `items.${row}.quantity`);
    const own = isOwn ? countOf(typed, `items.${row}.tppPerUnit`) : undefined;
    const tppEach = part ? part.tppPerChip * part.chipsPerUnit : own;
    const name = part?.label ?? (isOwn ? textOf(typed, `items.${row}.description`) : id);
    return {
      row,
      part,
      isOwn,
      name: name ?? words.said.what.own,
      quantity,
      tppEach,
      tpp: tppEach === undefined || quantity === undefined ? undefined : tppEach * quantity,
    };
  });

function countOf(typed: DraftFields, field: string): number | undefined {
  const value = numberOf(typed, field);
  return typeof value === 'number' ? value : undefined;
}

/** The order in a line, as far as it is known; `undefined` of an empty one. */
export function draftHeadline(
  { said, words, draft: { fields } }: Pick<DraftVisit, 'said' | 'words' | 'draft'>,
  policy: Policy,
): string | undefined {
  const rows = orderRows(fields, policy, { said });
  if (rows.length === 0) return undefined;
  const named = rows.map(({ quantity, name }) =>
    quantity === undefined
      ? name
      : words.people.case.item(name, numberIn(words.language, quantity)),
  );
  const items = named.length > 3 ? [...named.slice(0, 2), `+${named.length - 2}`] : named;
  const country = textOf(fields, 'destination');
  const list = items.join(', ');
  return country ? said.tasks.to(list, countryIn(words.language, country)) : list;
}

/** TPP of all lines together, as far as each is known. */
export const totalOf = (rows: readonly OrderRow[]): number =>
  rows.reduce((sum, { tpp = 0 }) => sum + tpp, 0);
