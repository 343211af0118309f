import { PARAGRAPHS } from '../../rules/vocabulary.ts';
import { type DraftEntry, itemEntries } from '../body.ts';
import { answerOf, type DraftFields, numberOf, rowsOf, textOf } from '../typed.ts';
import { type EvidenceFiles, evidenceOf, paragraphField } from './paragraphs.ts';
import { askedField, isUniversal, placeRows, quarterField, typedQuarters } from './places.ts';

/** Every value that a draft says of an application to be a validated end user. */
export function applicationEntries(
  typed: DraftFields,
  files: EvidenceFiles,
): readonly DraftEntry[] {
  const text = (pointer: string, field: string, isAsked = true): DraftEntry => ({
    pointer,
    field,
    value: isAsked ? textOf(typed, field) : undefined,
  });
  /** The API asks for these whole, also where nothing stands in them. */
  const whole = (pointer: string, field: string, value: unknown): DraftEntry => ({
    pointer,
    field,
    value,
  });
  const [first = 0] = placeRows(typed);
  const hasParent = textOf(typed, 'company.parent') === 'other';
  return [
    text('/type', 'type'),
    text('/reference', 'reference'),
    text('/company/name', 'company.name'),
    text('/company/headquarters', 'company.headquarters'),
    text('/company/lei', 'company.lei'),
    text('/company/ultimateParent/name', 'company.parentName', hasParent),
    text('/company/ultimateParent/headquarters', 'company.parentHeadquarters', hasParent),
    text('/company/ultimateParent/lei', 'company.parentLei', hasParent),
    whole('/countries', `places.${first}.country`, []),
    ...countryEntries(typed),
    whole('/requestedTpp', askedField(first), []),
    ...requestedEntries(typed),
    {
      pointer: '/familyTotalTpp',
      field: 'familyTotalTpp',
      value: isUniversal(typed) ? numberOf(typed, 'familyTotalTpp') : undefined,
    },
    whole('/items', 'items.0.part', []),
    ...rowsOf(typed, 'items').flatMap((row, index) => itemEntries(typed, row, index)),
    whole('/customers', 'customers.0.name', []),
    ...rowsOf(typed, 'customers').flatMap((row, index) =>
      ['name', 'headquarters'].map((name) =>
        text(`/customers/${index}/${name}`, `customers.${row}.${name}`),
      ),
    ),
    text('/supplyChainPlan', 'supplyChainPlan'),
    whole('/attestations', paragraphField('1', 'answer'), {}),
    ...attestationEntries(typed, files),
    ...['name', 'email', 'language', 'role'].map((name) =>
      text(`/contact/${name}`, `contact.${name}`),
    ),
  ];
}

const countryEntries = (typed: DraftFields): DraftEntry[] =>
  rowsOf(typed, 'places').map((row, index) => ({
    pointer: `/countries/${index}`,
    field: `places.${row}.country`,
    value: textOf(typed, `places.${row}.country`),
  }));

function requestedEntries(typed: DraftFields): DraftEntry[] {
  const asked = rowsOf(typed, 'places').flatMap((row) =>
    typedQuarters(typed, row).map((quarter) => ({ row, quarter })),
  );
  return asked.flatMap(({ row, quarter }, index): DraftEntry[] => {
    const [country, field] = [`places.${row}.country`, quarterField(row, quarter)];
    const at = `/requestedTpp/${index}`;
    return [
      { pointer: `${at}/country`, field: country, value: textOf(typed, country) },
      { pointer: `${at}/quarter`, field, value: quarter },
      { pointer: `${at}/tpp`, field, value: numberOf(typed, field) },
    ];
  });
}

/** A paragraph of which nothing is said is left out. */
const attestationEntries = (typed: DraftFields, files: EvidenceFiles): DraftEntry[] =>
  PARAGRAPHS.flatMap((paragraph): DraftEntry[] => {
    const at = `/attestations/${paragraph}`;
    const [met, answer, evidence] = [
      paragraphField(paragraph, 'met'),
      paragraphField(paragraph, 'answer'),
      paragraphField(paragraph, 'evidence'),
    ];
    return [
      { pointer: `${at}/met`, field: met, value: answerOf(typed, met) },
      { pointer: `${at}/answer`, field: answer, value: textOf(typed, answer) },
      { pointer: `${at}/evidence`, field: evidence, value: evidenceOf(typed, files, paragraph) },
    ];
  });
