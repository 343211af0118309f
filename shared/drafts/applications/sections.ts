import { checkApplication } from '../../filing/check-application.ts';
import { PARAGRAPHS, type Paragraph } from '../../rules/vocabulary.ts';
import { askedOfItems } from '../open.ts';
import { type CheckedDraft, checkForm } from '../sections.ts';
import { type DraftFields, rowsOf, textOf } from '../typed.ts';
import { applicationEntries } from './entries.ts';
import {
  type EvidenceFiles,
  missingIn,
  PARAGRAPH_GROUPS,
  type ParagraphGroup,
  paragraphField,
} from './paragraphs.ts';
import { type Asking, askedField, isUniversal, placeRows, typedQuarters } from './places.ts';

const GROUPS = Object.keys(PARAGRAPH_GROUPS) as ParagraphGroup[];

/** The parts of the form, in the order in which they stand; any may be filled in first. */
export const APPLICATION_SECTIONS = [
  'company',
  'places',
  'supply',
  ...GROUPS,
  'contact',
] as const satisfies readonly string[];
export type ApplicationSection = (typeof APPLICATION_SECTIONS)[number];

export type CheckedApplication = CheckedDraft<ApplicationSection>;

/** How far each section of an application is. */
export const checkApplicationDraft = (
  typed: DraftFields,
  files: EvidenceFiles,
  asking: Asking,
): CheckedApplication =>
  checkForm(
    {
      sections: APPLICATION_SECTIONS,
      sectionOf: applicationSectionOf,
      entries: applicationEntries(typed, files),
      open: openFields(typed, files),
      check: checkApplication,
    },
    new Set(asking.policy.parts.map(({ id }) => id)),
  );

function openFields(typed: DraftFields, files: EvidenceFiles): string[] {
  const isOpen = (field: string) => textOf(typed, field) === undefined;
  const paragraphs = PARAGRAPHS.flatMap((paragraph) =>
    missingIn(typed, files, paragraph).map((part) => paragraphField(paragraph, part)),
  );
  const hasParent = textOf(typed, 'company.parent') === 'other';
  return [
    ...['type', 'company.name', 'company.headquarters', 'company.parent'].filter(isOpen),
    ...(hasParent ? ['company.parentName', 'company.parentHeadquarters'] : []).filter(isOpen),
    ...openInPlaces(typed),
    ...(isUniversal(typed) ? ['familyTotalTpp'] : []).filter(isOpen),
    ...askedOfItems(typed).filter(isOpen),
    ...rowsOf(typed, 'customers')
      .flatMap((row) => [`customers.${row}.name`, `customers.${row}.headquarters`])
      .filter(isOpen),
    ...['supplyChainPlan'].filter(isOpen),
    ...paragraphs,
    ...['reference', 'contact.name', 'contact.email'].filter(isOpen),
  ];
}

/** Of every country which it is, and a figure for one quarter at least. */
const openInPlaces = (typed: DraftFields): string[] =>
  placeRows(typed).flatMap((row) => [
    ...(textOf(typed, `places.${row}.country`) === undefined ? [`places.${row}.country`] : []),
    ...(typedQuarters(typed, row).length === 0 ? [askedField(row)] : []),
  ]);

const SECTION_OF: readonly (readonly [RegExp, ApplicationSection])[] = [
  [/^(type$|company\.)/, 'company'],
  [/^(places\.|familyTotalTpp$)/, 'places'],
  [/^(items\.|customers\.|supplyChainPlan$)/, 'supply'],
];

/** Where a field is asked. */
export function applicationSectionOf(field: string): ApplicationSection {
  const [, paragraph] = /^paragraph\.(\d+)\./.exec(field) ?? [];
  return (
    GROUPS.find((group) => holds(group, paragraph)) ??
    SECTION_OF.find(([pattern]) => pattern.test(field))?.[1] ??
    'contact'
  );
}

const holds = (group: ParagraphGroup, paragraph: string | undefined): boolean =>
  (PARAGRAPH_GROUPS[group] as readonly Paragraph[]).some((one) => one === paragraph);
