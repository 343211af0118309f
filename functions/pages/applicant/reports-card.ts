import { html } from 'hono/html';
import { dayIn } from '../../../shared/messages/people/index.ts';
import { reportMessagesIn } from '../../../shared/messages/reports/index.ts';
import type { Tone } from '../../../shared/messages/tones.ts';
import type { Report } from '../../../shared/reports/report.ts';
import { reportsOf } from '../../../shared/reports/reports.ts';
import type { ReportState } from '../../../shared/reports/vocabulary.ts';
import type { HttpContext } from '../../adapters/http/route.ts';
import type { Html } from '../layout.ts';
import type { ApplicantDependencies } from './dependencies.ts';
import { type CaseVisit, statusPath } from './visit.ts';

const STATE_TONES: Readonly<Record<ReportState, Tone>> = {
  upcoming: 'wait',
  due: 'act',
  late: 'bad',
  filed: 'good',
};

/** How a report stands, in its color. */
export const stateTag = ({ words }: CaseVisit, { state }: Report): Html =>
  html`<span class="tag ${STATE_TONES[state]}">${reportMessagesIn(words.language).states[state]}</span>`;

/** What is to be reported of the case, and was. */
export async function reportsOfVisit(
  { reports }: Pick<ApplicantDependencies, 'reports'>,
  { file, now }: CaseVisit,
): Promise<Report[]> {
  const of = await reports.find(file.id, now);
  return of ? reportsOf(of, now.toISOString().slice(0, 10)) : [];
}

/** The reports of a case at a glance, each with its day; nothing, where there are none. */
export async function reportsCard(
  c: HttpContext,
  deps: ApplicantDependencies,
  visit: CaseVisit,
): Promise<Html | ''> {
  const reports = await reportsOfVisit(deps, visit);
  if (reports.length === 0) return '';
  const { language } = visit.words;
  const said = reportMessagesIn(language);
  const path = statusPath(c, visit.file, 'reports');
  return html`
<section aria-labelledby="reports"><h3 id="reports">${said.page.title}</h3>
<ul class="todo">${reports.map(
    (report) => html`<li><div><p>${said.kinds[report.kind].title}</p>
<p class="small soft">${said.dueOn} ${dayIn(language, report.dueOn)}</p></div>${stateTag(visit, report)}</li>`,
  )}</ul>
<p><a class="button" href="${path}">${said.page.toReports}</a></p></section>`;
}
