import { type FiledReport, filedReport } from '../../../shared/contracts/report.ts';
import { reportMessagesIn } from '../../../shared/messages/reports/index.ts';
import type { FilingOutcome } from '../../../shared/reports/filing.ts';
import type { Report } from '../../../shared/reports/report.ts';
import { fileOnce } from '../../adapters/filing/file-report.ts';
import type { HttpContext, HttpHandler } from '../../adapters/http/route.ts';
import { fieldIn, typedIn } from '../forms/form.ts';
import { seeOther } from '../forms/paths.ts';
import { contactsVisit, isBack, notPossible } from './acts.ts';
import type { ApplicantDependencies } from './dependencies.ts';
import { reportsOfVisit } from './reports-card.ts';
import { answerReports, asksOf, isBegun, reportField, type TypedReports } from './reports-page.ts';
import { visitReference } from './sign-in.ts';
import { type CaseVisit, statusPath } from './visit.ts';

/** GET /status/{publicReference}/reports: to the contact, signed in. */
export const reportsPage =
  (deps: ApplicantDependencies): HttpHandler =>
  async (c) => {
    const visit = await visitReference(c, deps);
    if (visit instanceof Response) return visit;
    if (!visit.session) return seeOther(c, `${statusPath(c, visit.file)}#actions`);
    return answerReports(c, visit, { reports: await reportsOfVisit(deps, visit) });
  };

/** POST /status/{publicReference}/reports: files one, or corrects what was filed. */
export const fileOnPage =
  (deps: ApplicantDependencies): HttpHandler =>
  async (c) => {
    const visit = await contactsVisit(c, deps);
    if (visit instanceof Response) return visit;
    const reports = await reportsOfVisit(deps, visit);
    const typed = typedReports(c, reports);
    const report = meantIn(c, reports, typed);
    if (report === 'unknown') return notPossible(c, visit);
    if (isBack(c) || !report) return answerReports(c, visit, { reports, typed });
    const read = filedReport.safeParse(wishOf(typed, report));
    if (!read.success) {
      const missing = read.error.issues.map(({ path }) => String(path.at(-1)));
      const { wrong } = reportMessagesIn(visit.words.language).page;
      const problems = missing.map((field) => [field, problemOf(wrong, field)] as const);
      return answerReports(c, visit, { reports, typed: withProblems(typed, report, problems) });
    }
    const outcome = await filedOn(deps, visit, { report, filed: read.data });
    if (outcome === undefined) return afterFiling(c, deps, { visit, typed, report });
    const problems = problemsOf(visit, outcome);
    return answerReports(c, visit, { reports, typed: withProblems(typed, report, problems) });
  };

/** The one whose button was pressed; by Enter, the one into which something was typed, if it is one. */
function meantIn(c: HttpContext, reports: readonly Report[], typed: TypedReports) {
  const named = fieldIn(c, 'report');
  if (named) return reports.find(({ id }) => id === named) ?? 'unknown';
  const begun = reports.filter((report) => isBegun(report, typed));
  return begun.length === 1 ? begun[0] : undefined;
}

/** What was typed into the others goes along; without it, the page is as good as new. */
async function afterFiling(
  c: HttpContext,
  deps: ApplicantDependencies,
  { visit, typed, report }: { visit: CaseVisit; typed: TypedReports; report: Report },
): Promise<Response> {
  const values = new Map(
    [...typed.values].filter(([name]) => !name.startsWith(reportField(report, ''))),
  );
  const reports = await reportsOfVisit(deps, visit);
  const rest = { ...typed, values };
  return reports.some((other) => isBegun(other, rest))
    ? answerReports(c, visit, { reports, typed: rest })
    : seeOther(c, `${statusPath(c, visit.file, 'reports')}#main`);
}

type Problems = readonly (readonly [field: string, problem: string])[];

const withProblems = (typed: TypedReports, report: Report, problems: Problems): TypedReports => ({
  ...typed,
  problems: new Map(problems.map(([field, problem]) => [reportField(report, field), problem])),
});

type Wrong = ReturnType<typeof reportMessagesIn>['page']['wrong'];

const problemOf = (wrong: Wrong, field: string): string =>
  field === 'filedOn' ? wrong['no-date'] : wrong.missing;

function typedReports(c: HttpContext, reports: readonly Report[]): TypedReports {
  const names = reports.flatMap((report) =>
    asksOf(report).map((field) => reportField(report, field)),
  );
  return { values: new Map(names.map((name) => [name, typedIn(c, name)])), problems: new Map() };
}

/** What is empty was not answered. */
function wishOf({ values }: TypedReports, report: Report): unknown {
  const said = asksOf(report)
    .map((field) => [field, values.get(reportField(report, field)) ?? ''] as const)
    .filter(([, value]) => value.trim() !== '');
  const { reference, filedOn, name, title, ...answers } = Object.fromEntries(said);
  return { reference, filedOn, by: { name, ...(title !== undefined && { title }) }, answers };
}

type Unfiled = Exclude<FilingOutcome, { outcome: 'filed' | 'known' }>;

/** What stands against it; nothing, once it is filed. */
async function filedOn(
  deps: ApplicantDependencies,
  { file }: CaseVisit,
  { report, filed }: { readonly report: Report; readonly filed: FiledReport },
): Promise<Unfiled | undefined> {
  const wish = { caseId: file.id, reportId: report.id, filed, through: 'page' } as const;
  const done = await fileOnce(deps, wish);
  if (done === 'none') return { outcome: 'not-open' };
  const { outcome } = done;
  return outcome.outcome === 'filed' || outcome.outcome === 'known' ? undefined : outcome;
}

function problemsOf({ words }: CaseVisit, outcome: Unfiled): Problems {
  const { wrong } = reportMessagesIn(words.language).page;
  switch (outcome.outcome) {
    case 'gaps':
      return outcome.missing.map((field) => [field, wrong.missing]);
    case 'no-date':
      return [[outcome.field, wrong['no-date']]];
    case 'after-today':
      return [[outcome.field ?? 'filedOn', wrong['after-today']]];
    case 'not-open':
    case 'reference-used':
      return [['reference', wrong[outcome.outcome]]];
  }
}
