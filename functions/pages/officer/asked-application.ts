import { html } from 'hono/html';
import type { Application } from '../../../shared/contracts/application.ts';
import { numberIn } from '../../../shared/messages/index.ts';
import { countryIn, listIn } from '../../../shared/messages/people/index.ts';
import { dataTable, definitions, written } from '../forms/table.ts';
import type { Words } from '../forms/words.ts';
import type { Html } from '../layout.ts';
import { amount } from './amounts.ts';
import { itemTable } from './asked-order.ts';
import type { CaseView } from './case-view.ts';
import { filedDocuments } from './filed-documents.ts';

/** What a company that wants to be validated asks for, and what it answers for. */
export const askedByApplication = (view: CaseView, asked: Application): Html => html`
${company(view, asked)}
${requested(view, asked)}
${attestations(view, asked)}`;

function company({ visit: { words }, policy }: CaseView, asked: Application): Html {
  const { people, language } = words;
  const { fields } = people;
  const { ultimateParent: parent } = asked.company;
  const customers = asked.customers.map(
    ({ name, headquarters }) =>
      html`<li><bdi>${name}</bdi>, ${countryIn(language, headquarters)}</li>`,
  );
  return html`
<section class="card"><h2 id="asked">${people.task.asked}</h2>
${definitions([
  [fields.company, written(asked.company.name)],
  [fields.headquarters, countryIn(language, asked.company.headquarters)],
  [
    fields.ultimateParent,
    parent
      ? html`${written(parent.name)}, ${countryIn(language, parent.headquarters)}`
      : fields.itself,
  ],
  [fields.lei, asked.company.lei],
  [
    fields.countries,
    listIn(
      language,
      asked.countries.map((code) => countryIn(language, code)),
    ),
  ],
  [
    fields.familyTotal,
    'familyTotalTpp' in asked ? amount(words, asked.familyTotalTpp, policy) : undefined,
  ],
  [
    fields.customers,
    customers.length > 0 ? html`<ul class="plain">${customers}</ul>` : fields.none,
  ],
  [fields.supplyChainPlan, written(asked.supplyChainPlan)],
])}
${itemTable(words, asked.items, policy)}</section>`;
}

/** One row for each quarter, one column for each country: what would stand there by its end. */
function requested({ visit: { words }, policy }: CaseView, { requestedTpp }: Application): Html {
  const { people, language } = words;
  const quarters = [...new Set(requestedTpp.map(({ quarter }) => quarter))].sort();
  const countries = [...new Set(requestedTpp.map(({ country }) => country))];
  const amountOf = (quarter: string, country: string) =>
    requestedTpp.find((row) => row.quarter === quarter && row.country === country)?.tpp;
  return html`
<section class="card"><h2 id="requested">${people.fields.requestedTpp}</h2>
${dataTable({
  labelledBy: 'requested',
  columns: [people.fields.quarter, ...countries.map((code) => countryIn(language, code))],
  numbers: countries.map((_, index) => index + 1),
  rows: quarters.map((quarter) => [
    quarter,
    ...countries.map((country) => {
      const tpp = amountOf(quarter, country);
      return tpp === undefined ? '–' : amount(words, tpp, policy);
    }),
  ]),
})}</section>`;
}

/** What is not met stands open; the rest is one click away. */
function attestations(view: CaseView, asked: Application): Html {
  const { policy } = view;
  const { people, language } = view.visit.words;
  const paragraphs = Object.entries(policy?.validatedEndUser.paragraphs.value ?? {});
  const isMet = ([paragraph]: readonly [string, string]) =>
    asked.attestations[paragraph]?.met === true;
  const met = paragraphs.filter(isMet);
  const open = paragraphs.filter((paragraph) => !isMet(paragraph));
  const counted = `${numberIn(language, met.length)} / ${numberIn(language, paragraphs.length)}`;
  return html`
<section class="card"><h2 id="attestations">${people.fields.attestations}</h2>
${open.length > 0 ? answerTable(view, asked, open) : ''}
<details><summary>${people.fields.attestationsRest} (${counted})</summary>
${answerTable(view, asked, met)}</details></section>`;
}

/** In English as the policy has it, which is what binds. */
function subjectIn({ language, findings }: Words, paragraph: string, subject: string): Html {
  const known: Readonly<Record<string, string>> = findings.paragraphs;
  const told = language === 'en' ? undefined : known[paragraph];
  return told === undefined ? html`<span lang="en">${subject}</span>` : html`${told}`;
}

function answerTable(
  view: CaseView,
  { attestations: given }: Application,
  paragraphs: readonly (readonly [string, string])[],
): Html {
  const { words } = view.visit;
  const { fields } = words.people;
  return dataTable({
    labelledBy: 'attestations',
    columns: [fields.paragraph, fields.answer, fields.evidence],
    rows: paragraphs.map(([paragraph, subject]) => {
      const said = given[paragraph];
      const no = said?.met === false ? html`<b>${fields.no}:</b> ` : '';
      return [
        html`${paragraph}. ${subjectIn(words, paragraph, subject)}`,
        said ? html`${no}${written(said.answer)}` : '–',
        html`${said ? written(said.evidence) : '–'}${evidenceFiles(view, paragraph)}`,
      ];
    }),
  });
}

/** What was sent as evidence for a paragraph. */
const evidenceFiles = (view: CaseView, paragraph: string): Html | '' =>
  filedDocuments(view, (document) => document.paragraph === paragraph);
