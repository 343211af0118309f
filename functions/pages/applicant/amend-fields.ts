import type { Filing } from '../../../shared/contracts/application.ts';
import {
  rowsAndOne,
  typedFromFiling,
  withoutClearedRows,
} from '../../../shared/drafts/amendable.ts';
import { type DraftFields, rowsOf } from '../../../shared/drafts/typed.ts';
import type { Policy } from '../../../shared/rules/index.ts';
import { END_USER_KINDS } from '../../../shared/rules/vocabulary.ts';
import { countryOptions } from '../form/order/countries.ts';
import type { Option } from '../form/order/questions.ts';
import type { Words } from '../forms/words.ts';

type Options = readonly Option[];

/** One answer of an order that can be changed: its name is the draft's, and so is the id of its control. */
export interface AmendField {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly options?: Options;
  /** Several lines, of so many characters at most. */
  readonly mostText?: number;
}

export interface AmendGroup {
  readonly title: string;
  /** A party that is filed as the same as another has nothing of its own to change. */
  readonly note?: string;
  /** Opened by who wants to change it. */
  readonly isFolded?: boolean;
  /** Whether one more can be added of what it is of. */
  readonly hasMore?: boolean;
  readonly fields: readonly AmendField[];
}

/** What was filed, and what was typed over it so far. */
export interface Amendable {
  readonly typed: DraftFields;
  readonly typedIn: (name: string) => string | undefined;
  readonly policy: Policy | undefined;
}

/** A list of which entries are changed, cleared and added. */
interface RowList {
  readonly list: string;
  readonly title: string;
  readonly fieldsOf: (at: string, row: number) => readonly AmendField[];
}

/** An entry of a list in each group, and an empty one in the last. */
export function rowGroup(
  { people: { amend } }: Words,
  { typed, typedIn }: Amendable,
  { list, title, fieldsOf }: RowList,
): readonly AmendGroup[] {
  const isTyped = (row: number) =>
    fieldsOf(`${list}.${row}`, row).some(({ name }) => (typedIn(name) ?? '').trim() !== '');
  return rowsAndOne(typed, list, isTyped).map((row, index, { length }) => {
    const isLast = index === length - 1;
    return {
      title: `${title}: ${isLast ? amend.oneMore : index + 1}`,
      note: isLast ? amend.oneMoreHint : amend.clearHint,
      hasMore: isLast,
      fields: fieldsOf(`${list}.${row}`, row),
    };
  });
}

export const yesAndNo = ({ people: { fields } }: Words): Options => [
  ['yes', fields.yes],
  ['no', fields.no],
];

export const itemRows = (typed: DraftFields): readonly number[] => rowsOf(typed, 'items');

/** What of an order can be changed here, in the order in which it was asked. */
export function orderGroups(words: Words, amendable: Amendable): readonly AmendGroup[] {
  const { people } = words;
  const { fields, roles, amend, kinds } = people;
  const { typed, policy } = amendable;
  const countries = countryOptions({ words });
  const party = (name: string, title: string, more: readonly AmendField[] = []): AmendGroup[] =>
    typed[`${name}.same`] === 'yes'
      ? [{ title, note: amend.same(title), fields: more }]
      : [
          { title, fields: [...partyFields(words, name, countries), ...more] },
          ...rowGroup(words, amendable, {
            list: `${name}.owners`,
            title: `${title}, ${fields.owners}`,
            fieldsOf: (at) => ownerFields(words, at, countries),
          }),
        ];
  return [
    {
      title: people.task.asked,
      fields: [
        ...itemRows(typed).flatMap((row) => itemFields(words, typed, { row, policy })),
        ...(typed.type === 'model-weights' ? modelFields(words) : []),
        { name: 'destination', label: fields.destination, options: countries },
        { name: 'endUse', label: fields.endUse, mostText: 4000 },
        { name: 'purchaseOrder', label: fields.purchaseOrder },
      ],
    },
    ...party('consignee', roles['ultimate-consignee']),
    ...party('endUser', roles['end-user'], [
      {
        name: 'endUser.kind',
        label: fields.kind,
        options: END_USER_KINDS.map((kind) => [kind, kinds[kind]]),
      },
    ]),
    ...party('purchaser', roles.purchaser),
    ...rowsOf(typed, 'intermediates').flatMap((row) =>
      party(`intermediates.${row}`, roles['intermediate-consignee']),
    ),
    { title: fields.certifications, fields: certificationFields(words) },
  ];
}

export function itemFields(
  { people: { fields } }: Words,
  typed: DraftFields,
  { row, policy }: { readonly row: number; readonly policy: Policy | undefined },
): AmendField[] {
  const isListed = typed[`items.${row}.part`] !== 'other';
  const parts: Options = policy?.parts.map(({ id, label }) => [id, label]) ?? [];
  return [
    isListed
      ? { name: `items.${row}.part`, label: fields.item, options: parts }
      : { name: `items.${row}.description`, label: fields.item },
    { name: `items.${row}.quantity`, label: fields.quantity },
  ];
}

const modelFields = (words: Words): AmendField[] => {
  const { fields } = words.people;
  return [
    { name: 'model.name', label: fields.model },
    { name: 'model.trainingOperations', label: fields.operations },
    { name: 'model.published', label: fields.published, options: yesAndNo(words) },
    {
      name: 'model.securedStorage',
      label: fields.securedStorage,
      options: [['', '–'], ...yesAndNo(words)],
    },
  ];
};

const ownerFields = (
  { people: { fields, amend } }: Words,
  owner: string,
  countries: Options,
): AmendField[] => [
  { name: `${owner}.name`, label: fields.name },
  { name: `${owner}.headquarters`, label: fields.headquarters, options: [['', '–'], ...countries] },
  { name: `${owner}.sharePercent`, label: amend.share },
  { name: `${owner}.lei`, label: fields.lei },
];

function partyFields(
  { people: { fields, amend } }: Words,
  party: string,
  countries: Options,
): AmendField[] {
  const open: Options = [['', '–'], ...countries];
  return [
    { name: `${party}.name`, label: fields.name },
    { name: `${party}.country`, label: fields.country, options: countries },
    { name: `${party}.headquarters`, label: fields.headquarters, options: countries },
    { name: `${party}.address`, label: fields.address },
    { name: `${party}.lei`, label: fields.lei },
    { name: `${party}.formedOn`, label: fields.formedOn, hint: amend.formedHint },
    { name: `${party}.parentName`, label: fields.ultimateParent, hint: amend.parentHint },
    { name: `${party}.parentHeadquarters`, label: amend.parentHeadquarters, options: open },
  ];
}

const certificationFields = (words: Words): AmendField[] =>
  Object.entries(words.people.certificationWords).map(([name, label]) => ({
    name: `certifications.${name}`,
    label,
    options: yesAndNo(words),
  }));

/** What was filed, with what was typed over it; what leaving a field empty declares is declared. */
export function amendedFields(
  filed: Filing,
  groups: readonly AmendGroup[],
  typedIn: (name: string) => string | undefined,
): DraftFields {
  const names = groups.flatMap(({ fields }) => fields.map(({ name }) => name));
  const typed = names.flatMap((name) => {
    const value = typedIn(name);
    return value === undefined ? [] : [[name, value] as const];
  });
  const fields = { ...typedFromFiling(filed), ...Object.fromEntries(typed) };
  const parties = new Set(names.flatMap((name) => /^(.+)\.parentName$/.exec(name)?.[1] ?? []));
  const all = { ...fields, ...Object.fromEntries([...parties].flatMap(declared(fields))) };
  return withoutClearedRows(all);
}

const declared = (fields: DraftFields) => (party: string) =>
  [
    [`${party}.parent`, fields[`${party}.parentName`]?.trim() ? 'other' : 'self'],
    [`${party}.formed`, fields[`${party}.formedOn`]?.trim() ? 'recent' : 'established'],
  ] as const;
