import { html } from 'hono/html';
import { policyCarried } from '../../../shared/digests/policy-digest.ts';
import { amountIn } from '../../../shared/messages/amounts.ts';
import { numberIn } from '../../../shared/messages/index.ts';
import { dayIn } from '../../../shared/messages/people/index.ts';
import { type ReportMessages, reportMessagesIn } from '../../../shared/messages/reports/index.ts';
import { CLAUSES } from '../../../shared/reports/clauses.ts';
import { isOutdated } from '../../../shared/reports/filing.ts';
import type { Report } from '../../../shared/reports/report.ts';
import type { ReportField } from '../../../shared/reports/vocabulary.ts';
import type { HttpContext } from '../../adapters/http/route.ts';
import { CSRF_FIELD } from '../forms/csrf.ts';
import {
  errorSummary,
  type FormError,
  hidden,
  labelled,
  languageSubmit,
  textArea,
  titleWith,
} from '../forms/form-fields.ts';
import { answerPage } from '../forms/page.ts';
import { definitions, type Row, written } from '../forms/table.ts';
import type { Html } from '../layout.ts';
import { stateTag } from './reports-card.ts';
import { type CaseVisit, statusPath } from './visit.ts';

/** What every report asks for, beside its gaps. */
const OF_EVERY_REPORT = ['reference', 'filedOn', 'name', 'title'] as const;

/** What a report of the page asks for, by name: all of them stand in one form. */
export const reportField = ({ id }: Report, field: string): string => `${id}:${field}`;

/** What was typed into any of the reports, by name, and what is wrong with it. */
export interface TypedReports {
  readonly values: ReadonlyMap<string, string>;
  readonly problems: ReadonlyMap<string, string>;
}

export const isBegun = (report: Report, { values }: TypedReports): boolean =>
  [...values].some(
    ([name, value]) => name.startsWith(reportField(report, '')) && value.trim() !== '',
  );

interface Shown {
  readonly reports: readonly Report[];
  readonly typed?: TypedReports;
}

const NOTHING_TYPED: TypedReports = { values: new Map(), problems: new Map() };
const FORM = 'filing';

/** Every report of a case, each with what is known of it and its form. */
export function answerReports(
  c: HttpContext,
  visit: CaseVisit,
  { reports, typed = NOTHING_TYPED }: Shown,
): Promise<Response> {
  const { words } = visit;
  const said = reportMessagesIn(words.language);
  const { page } = said;
  const cards = reports.map((report, index) => reportCard(visit, { report, index, typed }));
  const apart = (problem: string, field: Asked) => `${wordsOf(said, field).label}: ${problem}`;
  const errors = reports.flatMap((report, index) => errorsOf({ report, index, typed }, apart));
  const path = statusPath(c, visit.file, 'reports');
  const filing = html`
<div><form method="post" action="${path}" id="${FORM}" class="cards">
${hidden(CSRF_FIELD, visit.session?.csrfToken ?? '')}${BY_ENTER}${cards}</form></div>`;
  return answerPage(c, words, {
    title: titleWith(words, page.title, errors),
    main: html`
${errorSummary(words, errors)}
<h1 id="reports">${page.title}</h1><p class="lead">${page.intro}</p>
${reports.length === 0 ? html`<p>${page.none}</p>` : filing}
<p><a href="${statusPath(c, visit.file)}">${page.toCase}</a></p>`,
    path,
    ...(reports.length > 0 && { languageButton: languageSubmit(words, path, BACK) }),
    status: errors.length > 0 ? 422 : 200,
  });
}

/** The page in the other language, with whatever was typed by then. */
const BACK = { form: FORM, name: 'back', value: 'yes' };

/** What a browser presses by Enter in a field: else it were the button of the first report. */
const BY_ENTER = html`<button class="skip" tabindex="-1" aria-hidden="true"></button>`;

interface ShownReport {
  readonly report: Report;
  readonly index: number;
  readonly typed: TypedReports;
}

const idOf = (index: number, field: string): string => `report-${index}-${field}`;

/** Everything that a report asks for. */
export const asksOf = ({ gaps }: Report): readonly Asked[] => [...gaps, ...OF_EVERY_REPORT];

type Asked = ReportField | (typeof OF_EVERY_REPORT)[number];

/** What is wrong with a report; where it stands apart from its field, it says what it is about. */
const errorsOf = (
  { report, index, typed }: ShownReport,
  told: (problem: string, field: Asked) => string = (problem) => problem,
): FormError[] =>
  asksOf(report).flatMap((field) => {
    const problem = typed.problems.get(reportField(report, field));
    return problem === undefined
      ? []
      : [{ field: idOf(index, field), problem: told(problem, field) }];
  });

/** How a field of a report is called, and what is asked for in it. */
function wordsOf(said: ReportMessages, field: Asked): { label: string; hint: string } {
  switch (field) {
    case 'reference':
    case 'filedOn':
      return said[field];
    case 'name':
      return said.signer;
    case 'title':
      return said.signerTitle;
    default:
      return said.fields[field];
  }
}

function reportCard(visit: CaseVisit, shown: ShownReport): Html {
  const { report, index } = shown;
  const said = reportMessagesIn(visit.words.language);
  const { title, asks } = said.kinds[report.kind];
  const { citation } = CLAUSES[report.kind];
  return html`
<section class="card" aria-labelledby="${idOf(index, 'heading')}">
<header><h2 id="${idOf(index, 'heading')}">${title}</h2>${stateTag(visit, report)}</header>
<p>${asks}</p>
${definitions(factsOf(visit, said, report))}
<p class="small soft" lang="en">${citation}</p>
${filingsOf(visit, said, report)}
${report.state === 'upcoming' ? '' : filingForm(visit, shown)}</section>`;
}

/** What is known of it here. */
function factsOf(
  { words, file }: CaseVisit,
  said: ReportMessages,
  { dueOn, period, license, shipment, authorization, draft }: Report,
): Row[] {
  const { language } = words;
  const day = (iso: string) => dayIn(language, iso);
  const policy = policyCarried(file.policy);
  const amount = (tpp: number) => amountIn(words, tpp, policy);
  const nameOf = (part: string) => policy?.parts.find(({ id }) => id === part)?.label ?? part;
  const goods = draft.lines.map(
    ({ part, description, quantity }) =>
      `${numberIn(language, quantity)} × ${description ?? nameOf(part)}`,
  );
  const { consignee } = draft;
  return [
    [said.dueOn, html`<strong>${day(dueOn)}</strong>`],
    [said.period, period && `${day(period.from)} – ${day(period.to)}`],
    [said.license, license ?? authorization],
    [said.shipment, shipment && written(shipment)],
    [words.people.roles['ultimate-consignee'], consignee && written(consignee.name)],
    [words.people.fields.item, goods.length > 0 ? written(goods.join('\n')) : undefined],
    [said.amount, draft.tpp > 0 ? amount(draft.tpp) : undefined],
    [said.limit, draft.limitTpp === undefined ? undefined : amount(draft.limitTpp)],
  ];
}

function filingsOf({ words }: CaseVisit, { page }: ReportMessages, report: Report): Html | '' {
  const { filings } = report;
  if (filings.length === 0) return '';
  return html`
<h3>${page.filings}</h3><ul class="plain">${filings.map(
    ({ reference, filedOn, by }) =>
      html`<li>${written(
        page.filedAs(reference, dayIn(words.language, filedOn)),
      )}${by ? html` · ${written(by.name)}` : ''}</li>`,
  )}</ul>${isOutdated(report) ? html`<p class="small soft">${page.outdated}</p>` : ''}`;
}

/** What is filed already is corrected by the same form, which stays closed until it is asked for. */
function filingForm(visit: CaseVisit, shown: ShownReport): Html {
  const { report, typed } = shown;
  const { page } = reportMessagesIn(visit.words.language);
  const isFiled = report.state === 'filed';
  const isOpen = !isFiled || isBegun(report, typed);
  const label = isFiled ? page.correct : page.file;
  return html`
<details${isOpen ? html` open` : ''}><summary>${label}</summary>
<div class="no-print">${controls(visit, shown)}
<button class="primary" name="report" value="${report.id}" formnovalidate>${label}</button></div></details>`;
}

const MOST_LINE = 200;
const MOST_ANSWER = 5000;

/** Answers of many lines; all others have one. */
const LONG: ReadonlySet<ReportField> = new Set([
  'inventory',
  'received-on',
  'customers',
  'chips-installed',
  'chips-lost',
]);

function controls({ words }: CaseVisit, { report, index, typed }: ShownReport): Html[] {
  const said = reportMessagesIn(words.language);
  const errors = errorsOf({ report, index, typed });
  const field = (name: Asked) => ({
    ...wordsOf(said, name),
    id: idOf(index, name),
    name: reportField(report, name),
    errors,
    value: typed.values.get(reportField(report, name)) ?? '',
  });
  const input = (shown: ReturnType<typeof field>, more: Html | '' = '') =>
    labelled(
      shown,
      (described) =>
        html`<input id="${shown.id}" name="${shown.name}" maxlength="${MOST_LINE}" value="${shown.value}"${more}${described}>`,
    );
  return [
    ...report.gaps.map((gap) =>
      LONG.has(gap)
        ? textArea({ ...field(gap), rows: 5, most: MOST_ANSWER, isOptional: true })
        : input(field(gap)),
    ),
    input(field('reference')),
    input(field('filedOn')),
    input(field('name'), html` autocomplete="name"`),
    input(field('title'), html` autocomplete="organization-title"`),
  ];
}
