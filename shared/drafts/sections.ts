import type { FieldError } from '../contracts/problem.ts';
import type { Check } from '../filing/check-body.ts';
import { checkRequest } from '../filing/check-request.ts';
import { bodyOf, type DraftEntry, entriesOf, fieldAt } from './body.ts';
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

/** What is wrong with a field, in the words of the API: `message` has those of people. */
export interface DraftError {
  readonly field: string;
  readonly detail: string;
}

export interface DraftSectionState {
  /** Questions that wait for an answer, by the name of the field. */
  readonly open: readonly string[];
  readonly errors: readonly DraftError[];
}

export interface CheckedDraft<Section extends string = DraftSection> {
  readonly sections: Readonly<Record<Section, DraftSectionState>>;
  /** Whether it can be sent: nothing is open and nothing wrong. */
  readonly isReady: boolean;
  /** What would be sent. */
  readonly body: unknown;
}

/** What a form makes of what was typed into it. */
export interface DraftForm<Section extends string> {
  readonly sections: readonly Section[];
  readonly sectionOf: (field: string) => Section;
  readonly entries: readonly DraftEntry[];
  /** Questions that must be answered before it is sent, and are not. */
  readonly open: readonly string[];
  readonly check: Check;
}

/** How far each section is. `parts` is the catalogue of the policy in force. */
export const checkDraft = (typed: DraftFields, parts: ReadonlySet<string>): CheckedDraft =>
  checkForm(
    {
      sections: DRAFT_SECTIONS,
      sectionOf,
      entries: entriesOf(typed),
      open: openFields(typed),
      check: checkRequest,
    },
    parts,
  );

export function checkForm<Section extends string>(
  { sections, sectionOf, entries, open, check }: DraftForm<Section>,
  parts: ReadonlySet<string>,
): CheckedDraft<Section> {
  const body = bodyOf(entries);
  const checked = check(body, parts);
  const errors = 'refused' in checked ? errorsOf(checked.refused.errors ?? [], entries, open) : [];
  const states = sections.map((section) => [
    section,
    {
      open: open.filter((field) => sectionOf(field) === section),
      errors: errors.filter(({ field }) => sectionOf(field) === section),
    },
  ]);
  return {
    sections: Object.fromEntries(states) as Record<Section, DraftSectionState>,
    body,
    isReady: open.length === 0 && errors.length === 0,
  };
}

/** A field that is open is not wrong as well. */
function errorsOf(
  errors: readonly FieldError[],
  entries: readonly DraftEntry[],
  open: readonly string[],
): DraftError[] {
  const told = errors.flatMap(({ pointer, detail }) => {
    const field = fieldAt(entries, pointer) ?? 'items.0.part';
    return open.includes(field) ? [] : [{ field, detail }];
  });
  // Who is the same is told once.
  return told.filter(
    ({ field }, index) => index === told.findIndex((other) => other.field === field),
  );
}

/** Every question that must be answered before it is sent, and is not. */
function openFields(typed: DraftFields): string[] {
  const asked = [
    ...askedOfItems(typed),
    'destination',
    ...DRAFT_PARTIES.filter((party) => describedBy(typed, party) === party).flatMap((party) =>
      partyFields(typed, party),
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
    ...(parentAnswer(typed, party) === 'other' ? ['parentName', 'parentHeadquarters'] : []),
    ...(formedAnswer(typed, party) === 'recent' ? ['formedOn'] : []),
  ];
  return names.map((name) => `${party}.${name}`);
}

const SECTION_OF: readonly (readonly [RegExp, DraftSection])[] = [
  [/^(items|destination)/, 'what'],
  [/^(consignee|endUser|purchaser|intermediates)/, 'who'],
  [/^(endUse$|purchaseOrder)/, 'why'],
  [/^certifications/, 'certify'],
];

/** Where a field is asked; `endUse` is what for, and `endUser` who. */
export const sectionOf = (field: string): DraftSection =>
  SECTION_OF.find(([pattern]) => pattern.test(field))?.[1] ?? 'contact';
