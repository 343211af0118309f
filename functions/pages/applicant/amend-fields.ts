import { COUNTRY_CODES } from '../../../shared/contracts/country-codes.ts';
import type { ChipOrder } from '../../../shared/contracts/request.ts';
import { typedFrom } from '../../../shared/drafts/from-body.ts';
import { type DraftFields, rowsOf } from '../../../shared/drafts/typed.ts';
import { countryIn } from '../../../shared/messages/people/index.ts';
import type { Policy } from '../../../shared/rules/index.ts';
import { END_USER_KINDS } from '../../../shared/rules/vocabulary.ts';
import type { Words } from '../forms/words.ts';

type Options = readonly (readonly [value: string, text: string])[];

/** One answer of an order that can be changed: its name is the draft's, and so is the id of its control. */
export interface AmendField {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly options?: Options;
  readonly isLong?: boolean;
}

export interface AmendGroup {
  readonly title: string;
  /** A party that is filed as the same as another has nothing of its own to change. */
  readonly note?: string;
  readonly fields: readonly AmendField[];
}

/** What of an order can be changed here, in the order in which it was asked. */
export function amendGroups(
  words: Words,
  typed: DraftFields,
  policy: Policy | undefined,
): readonly AmendGroup[] {
  const { people, language } = words;
  const { fields, roles, amend, kinds } = people;
  const countries = [...COUNTRY_CODES]
    .map((code) => [code, countryIn(language, code)] as const)
    .toSorted(([, left], [, right]) => left.localeCompare(right, language));
  const party = (name: string, title: string, more: readonly AmendField[] = []): AmendGroup =>
    typed[`${name}.same`] === 'yes'
      ? { title, note: amend.same(title), fields: more }
      : { title, fields: [...partyFields(words, name, countries), ...more] };
  return [
    {
      title: people.task.asked,
      fields: [
        ...rowsOf(typed, 'items').flatMap((row) => itemFields(words, typed, { row, policy })),
        { name: 'destination', label: fields.destination, options: countries },
        { name: 'endUse', label: fields.endUse, isLong: true },
        { name: 'purchaseOrder', label: fields.purchaseOrder },
      ],
    },
    party('consignee', roles['ultimate-consignee']),
    party('endUser', roles['end-user'], [
      {
        name: 'endUser.kind',
        label: fields.kind,
        options: END_USER_KINDS.map((kind) => [kind, kinds[kind]]),
      },
    ]),
    party('purchaser', roles.purchaser),
    ...rowsOf(typed, 'intermediates').map((row) =>
      party(`intermediates.${row}`, roles['intermediate-consignee']),
    ),
    { title: fields.certifications, fields: certificationFields(words) },
  ];
}

function itemFields(
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

const certificationFields = ({ people }: Words): AmendField[] =>
  Object.entries(people.certificationWords).map(([name, label]) => ({
    name: `certifications.${name}`,
    label,
    options: [
      ['yes', people.fields.yes],
      ['no', people.fields.no],
    ],
  }));

/** What was filed, with what was typed over it; what leaving a field empty declares is declared. */
export function amendedFields(
  order: ChipOrder,
  groups: readonly AmendGroup[],
  typedIn: (name: string) => string | undefined,
): DraftFields {
  const names = groups.flatMap(({ fields }) => fields.map(({ name }) => name));
  const typed = names.flatMap((name) => {
    const value = typedIn(name);
    return value === undefined ? [] : [[name, value] as const];
  });
  const fields = { ...typedFrom(order), ...Object.fromEntries(typed) };
  const parties = new Set(names.flatMap((name) => /^(.+)\.parentName$/.exec(name)?.[1] ?? []));
  return { ...fields, ...Object.fromEntries([...parties].flatMap(declared(fields))) };
}

const declared = (fields: DraftFields) => (party: string) =>
  [
    [`${party}.parent`, fields[`${party}.parentName`]?.trim() ? 'other' : 'self'],
    [`${party}.formed`, fields[`${party}.formedOn`]?.trim() ? 'recent' : 'established'],
  ] as const;
