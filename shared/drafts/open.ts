import {
  DRAFT_PARTIES,
  type DraftParty,
  describedBy,
  formedAnswer,
  parentAnswer,
} from './parties.ts';
import { type DraftFields, rowsOf, textOf } from './typed.ts';

/** The parts of the form, in the order in which they stand; any may be filled in first. */
export const DRAFT_SECTIONS = ['what', 'who', 'why', 'certify', 'contact'] as const;
export type DraftSection = (typeof DRAFT_SECTIONS)[number];

/** Every question that must be answered before it is sent, and is not. */
export function openFields(typed: DraftFields): string[] {
  const asked = [
    ...askedOfItems(typed),
    'destination',
    ...DRAFT_PARTIES.filter((party) => describedBy(typed, party) === party).flatMap((party) =>
      partyFields(typed, party),
    ),
    ...rowsOf(typed, 'intermediates').flatMap((row) =>
      [
        'name',
        'country',
        'headquarters',
        ...parentFields(typed, `intermediates.${row}`),
        ...ownerFields(typed, `intermediates.${row}`),
      ].map((name) => `intermediates.${row}.${name}`),
    ),
    'endUser.kind',
    'endUse',
    'certifications.noProhibitedEndUse',
    'reference',
    'contact.name',
    'contact.email',
  ];
  return asked.filter((field) => textOf(typed, field) === undefined);
}

/** What is asked of every line; there is always a first. */
export function askedOfItems(typed: DraftFields): string[] {
  const rows = rowsOf(typed, 'items');
  return (rows.length === 0 ? [0] : rows).flatMap((row) => itemFields(typed, row));
}

const itemFields = (typed: DraftFields, row: number): string[] =>
  (typed[`items.${row}.part`] === 'other'
    ? ['quantity', 'description', 'tppPerUnit', 'marketedForDatacenters']
    : ['part', 'quantity']
  ).map((name) => `items.${row}.${name}`);

function partyFields(typed: DraftFields, party: DraftParty): string[] {
  const names = [
    ...['name', 'country', 'headquarters', 'parent', 'formed'],
    ...parentFields(typed, party),
    ...(formedAnswer(typed, party) === 'recent' ? ['formedOn'] : []),
    ...ownerFields(typed, party),
  ];
  return names.map((name) => `${party}.${name}`);
}

const parentFields = (typed: DraftFields, from: string): string[] =>
  parentAnswer(typed, from) === 'other' ? ['parentName', 'parentHeadquarters'] : [];

/** An owner that is named at all is named whole. */
const ownerFields = (typed: DraftFields, from: string): string[] =>
  rowsOf(typed, `${from}.owners`).flatMap((row) =>
    ['name', 'headquarters', 'sharePercent'].map((name) => `owners.${row}.${name}`),
  );

const SECTION_OF: readonly (readonly [RegExp, DraftSection])[] = [
  [/^(items|destination)/, 'what'],
  [/^(consignee|endUser|purchaser|intermediates)/, 'who'],
  [/^(endUse$|purchaseOrder|nacNotifiedOn)/, 'why'],
  [/^certifications/, 'certify'],
];

/** Where a field is asked; `endUse` is what for, and `endUser` who. */
export const sectionOf = (field: string): DraftSection =>
  SECTION_OF.find(([pattern]) => pattern.test(field))?.[1] ?? 'contact';
