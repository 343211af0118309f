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
import { answerReports, OF_EVERY_REPORT, type TypedReport } from './reports-page.ts';
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
    const report = reports.find(({ id }) => id === fieldIn(c, 'report'));
    if (!report) return notPossible(c, visit);
    const typed = typedReport(c, report);
    if (isBack(c)) return answerReports(c, visit, { reports, typed });
    const read = filedReport.safeParse(wishOf(typed));
    if (!read.success) {
      const missing = read.error.issues.map(({ path }) => String(path.at(-1)));
      const { wrong } = reportMessagesIn(visit.words.language).page;
      const problems = new Map(missing.map((field) => [field, problemOf(wrong, field)]));
      return answerReports(c, visit, { reports, typed: { ...typed, problems } });
    }
    const outcome = await filedOn(deps, visit, { report, filed: read.data });
    if (outcome === undefined) return seeOther(c, `${statusPath(c, visit.file, 'reports')}#main`);
    const problems = problemsOf(visit, outcome);
    return answerReports(c, visit, { reports, typed: { ...typed, problems } });
  };

type Wrong = ReturnType<typeof reportMessagesIn>['page']['wrong'];

const problemOf = (wrong: Wrong, field: string): string =>
  field === 'filedOn' ? wrong['no-date'] : wrong.missing;

function typedReport(c: HttpContext, report: Report): TypedReport {
  const names = [...OF_EVERY_REPORT, ...report.gaps];
  const values = new Map(names.map((name) => [name as string, typedIn(c, name)]));
  return { report: report.id, values, problems: new Map() };
}

/** What is empty was not answered. */
function wishOf({ values }: TypedReport): unknown {
  const said = [...values].filter(([, value]) => value.trim() !== '');
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

function problemsOf({ words }: CaseVisit, outcome: Unfiled): TypedReport['problems'] {
  const { wrong } = reportMessagesIn(words.language).page;
  switch (outcome.outcome) {
    case 'gaps':
      return new Map(outcome.missing.map((field) => [field, wrong.missing]));
    case 'no-date':
      return new Map([[outcome.field, wrong['no-date']]]);
    case 'after-today':
      return new Map([['filedOn', wrong['after-today']]]);
    case 'not-open':
    case 'reference-used':
      return new Map([['reference', wrong[outcome.outcome]]]);
  }
}
