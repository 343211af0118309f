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
export const OF_EVERY_REPORT = ['reference', 'filedOn', 'name', 'title'] as const;

/** What was typed into the form of one of the reports, and what is wrong with it. */
export interface TypedReport {
  readonly report: string;
  readonly values: ReadonlyMap<string, string>;
  readonly problems: ReadonlyMap<string, string>;
}

interface Shown {
  readonly reports: readonly Report[];
  readonly typed?: TypedReport;
}

/** Every report of a case, each with what is known of it and its form. */
export function answerReports(
  c: HttpContext,
  visit: CaseVisit,
  { reports, typed }: Shown,
): Promise<Response> {
  const { words } = visit;
  const { page } = reportMessagesIn(words.language);
  const cards = reports.map((report, index) => reportCard(c, visit, { report, index, typed }));
  const errors = reports.flatMap((report, index) => errorsOf({ report, index, typed }));
  return answerPage(c, words, {
    title: titleWith(words, page.title, errors),
    main: html`
${errorSummary(words, errors)}
<h1 id="reports">${page.title}</h1><p class="lead">${page.intro}</p>
${reports.length === 0 ? html`<p>${page.none}</p>` : cards}
<p><a href="${statusPath(c, visit.file)}">${page.toCase}</a></p>`,
    path: statusPath(c, visit.file, 'reports'),
    ...inOtherLanguage(c, visit, { reports, ...(typed && { typed }) }),
    status: errors.length > 0 ? 422 : 200,
  });
}

/** With what was typed by then into the form that came back, else into the first that is to be filed. */
function inOtherLanguage(c: HttpContext, { words, file }: CaseVisit, { reports, typed }: Shown) {
  const index = reports.findIndex(({ id, state }) =>
    typed ? id === typed.report : state === 'due' || state === 'late',
  );
  if (index < 0) return {};
  const button = { form: idOf(index, 'form'), name: 'back', value: 'yes' };
  return { languageButton: languageSubmit(words, statusPath(c, file, 'reports'), button) };
}

interface ShownReport {
  readonly report: Report;
  readonly index: number;
  readonly typed: TypedReport | undefined;
}

const idOf = (index: number, field: string): string => `report-${index}-${field}`;

const errorsOf = ({ report, index, typed }: ShownReport): FormError[] =>
  typed?.report === report.id
    ? [...typed.problems].map(([field, problem]) => ({ field: idOf(index, field), problem }))
    : [];

function reportCard(c: HttpContext, visit: CaseVisit, shown: ShownReport): Html {
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
${report.state === 'upcoming' ? '' : filingForm(c, visit, shown)}</section>`;
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
function filingForm(c: HttpContext, visit: CaseVisit, shown: ShownReport): Html {
  const { report, index, typed } = shown;
  const { page } = reportMessagesIn(visit.words.language);
  const isFiled = report.state === 'filed';
  const isOpen = !isFiled || typed?.report === report.id;
  const label = isFiled ? page.correct : page.file;
  return html`
<details${isOpen ? html` open` : ''}><summary>${label}</summary>
<form method="post" action="${statusPath(c, visit.file, 'reports')}" id="${idOf(index, 'form')}">
${hidden(CSRF_FIELD, visit.session?.csrfToken ?? '')}${hidden('report', report.id)}
${controls(visit, shown)}
<button class="primary">${label}</button></form></details>`;
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
  const own = typed?.report === report.id ? typed : undefined;
  const errors = errorsOf({ report, index, typed });
  const field = (name: string, { label, hint }: { label: string; hint: string }) => ({
    id: idOf(index, name),
    name,
    label,
    hint,
    errors,
    value: own?.values.get(name) ?? '',
  });
  const input = (shown: ReturnType<typeof field>, more: Html | '' = html` required`) =>
    labelled(
      shown,
      (described) =>
        html`<input id="${shown.id}" name="${shown.name}" maxlength="${MOST_LINE}" value="${shown.value}"${more}${described}>`,
    );
  return [
    ...report.gaps.map((gap) => {
      const shown = field(gap, said.fields[gap]);
      return LONG.has(gap) ? textArea({ ...shown, rows: 5, most: MOST_ANSWER }) : input(shown);
    }),
    input(field('reference', said.reference)),
    input(field('filedOn', said.filedOn)),
    input(field('name', said.signer), html` required autocomplete="name"`),
    input(field('title', said.signerTitle), html` autocomplete="organization-title"`),
  ];
}
