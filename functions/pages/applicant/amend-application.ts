import { paragraphField } from '../../../shared/drafts/applications/paragraphs.ts';
import {
  type Asking,
  openQuarters,
  quarterField,
  typedQuarters,
} from '../../../shared/drafts/applications/places.ts';
import type { DraftFields } from '../../../shared/drafts/typed.ts';
import {
  type ApplicationMessages,
  applicationWordsIn,
} from '../../../shared/messages/applications/index.ts';
import { PARAGRAPHS, type Paragraph } from '../../../shared/rules/vocabulary.ts';
import { countryOptions } from '../form/order/countries.ts';
import type { Words } from '../forms/words.ts';
import {
  type Amendable,
  type AmendField,
  type AmendGroup,
  itemFields,
  itemRows,
  rowGroup,
  yesAndNo,
} from './amend-fields.ts';

/** What of an application can be changed here, in the order in which it was asked. */
export async function applicationGroups(
  words: Words,
  amendable: Amendable,
  asking: Asking | undefined,
): Promise<readonly AmendGroup[]> {
  const { people, language } = words;
  const { fields, amend } = people;
  const { typed, policy } = amendable;
  const countries = countryOptions({ words });
  const open = [['', '–'], ...countries] as const;
  const veu = await applicationWordsIn(language);
  return [
    {
      title: fields.company,
      fields: [
        { name: 'company.name', label: fields.name },
        { name: 'company.headquarters', label: fields.headquarters, options: countries },
        { name: 'company.lei', label: fields.lei },
        { name: 'company.parentName', label: fields.ultimateParent, hint: amend.parentHint },
        { name: 'company.parentHeadquarters', label: amend.parentHeadquarters, options: open },
        ...(typed.type === 'universal-veu'
          ? [{ name: 'familyTotalTpp', label: `${fields.familyTotal} (TPP)` }]
          : []),
      ],
    },
    {
      title: people.task.asked,
      fields: itemRows(typed).flatMap((row) => itemFields(words, typed, { row, policy })),
    },
    ...rowGroup(words, amendable, {
      list: 'places',
      title: fields.requestedTpp,
      fieldsOf: (at, row) => [
        { name: `${at}.country`, label: fields.country, options: open },
        ...quartersOf(typed, row, asking).map((quarter) => ({
          name: quarterField(row, quarter),
          label: `${veu.quarter(quarter)} (TPP)`,
        })),
      ],
    }),
    ...rowGroup(words, amendable, {
      list: 'customers',
      title: fields.customers,
      fieldsOf: (at) => [
        { name: `${at}.name`, label: fields.name },
        { name: `${at}.headquarters`, label: fields.headquarters, options: open },
      ],
    }),
    {
      title: fields.supplyChainPlan,
      fields: [{ name: 'supplyChainPlan', label: fields.supplyChainPlan, mostText: 10_000 }],
    },
    ...PARAGRAPHS.map((paragraph) => paragraphGroup(words, veu, paragraph)),
  ];
}

/** Those in which something stands, and those for which something can still be asked. */
const quartersOf = (typed: DraftFields, row: number, asking: Asking | undefined): string[] =>
  [...new Set([...typedQuarters(typed, row), ...(asking ? openQuarters(asking) : [])])].sort();

function paragraphGroup(words: Words, veu: ApplicationMessages, paragraph: Paragraph): AmendGroup {
  const { fields } = words.people;
  const of = (part: 'met' | 'answer' | 'evidence') => paragraphField(paragraph, part);
  const answered: AmendField[] = [
    {
      name: of('met'),
      label: veu.paragraphs[paragraph].question,
      options: [['', '–'], ...yesAndNo(words)],
    },
    { name: of('answer'), label: fields.answer, mostText: 4000 },
    { name: of('evidence'), label: fields.evidence },
  ];
  return {
    title: veu.paragraph.title(paragraph, words.findings.paragraphs[paragraph]),
    isFolded: true,
    fields: answered,
  };
}
