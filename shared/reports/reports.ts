import type { KnownCase } from '../cases/known-case.ts';
import { isApplication } from '../contracts/application.ts';
import type { RegisteredAuthorization } from '../contracts/authorization.ts';
import type { ReportFiling } from '../contracts/report.ts';
import { licenseNamed } from '../licenses/exemption.ts';
import { dutiesOf } from './duties.ts';
import { halvesHeld, holderReports } from './holder-reports.ts';
import { orderReports } from './order-reports.ts';
import { receivingOf, underAuthorization } from './receiving.ts';
import { type Report, type ReportedCase, stateOn, type WantedReport } from './report.ts';

/**
 * All that is to be reported of a case, or was: computed from what is known of it, so that nothing is
 * due that somebody has to remember. The most urgent first.
 */
export function reportsOf(of: ReportedCase, today: string): Report[] {
  const filings = Map.groupBy(of.filings, ({ report }) => report);
  const wanted = [...orderReports(of), ...holderReports(of, today)];
  const others = [...filings].filter(([id]) => !wanted.some((one) => one.id === id));
  const all = [...wanted, ...others.flatMap(([, [first]]) => (first ? [asFiled(of, first)] : []))];
  return all
    .map((one) => standing(one, filings.get(one.id) ?? [], today))
    .sort((left, right) => left.dueOn.localeCompare(right.dueOn) || (left.id < right.id ? -1 : 1));
}

const standing = (wanted: WantedReport, filings: readonly ReportFiling[], today: string) => ({
  ...wanted,
  state: stateOn(wanted, filings.length > 0, today),
  filings: filings.toSorted((left, right) => left.at.localeCompare(right.at)),
});

/** What was filed stays, also where nothing asks for it any more: a plan that was called off. */
function asFiled({ known }: ReportedCase, first: ReportFiling): WantedReport {
  const { report: id, kind, draft, filedOn } = first;
  const license = known.license?.id;
  const isOfLicense = license !== undefined && !isApplication(known.row.request);
  return {
    id,
    kind,
    ...(isOfLicense && { license }),
    opensOn: filedOn,
    dueOn: filedOn,
    draft,
    gaps: [],
  };
}

/** Whether anything is ever to be reported of it, without reading more than the case. */
export const isReported = (known: KnownCase): boolean => dutiesOf(known).length > 0;

/** Whose receipts its reports tell. */
export function receivedOf(
  known: KnownCase,
  authorizations: readonly RegisteredAuthorization[],
  today: string,
): string[] {
  const own = receivingOf(known, known.row.submittedAt);
  return [
    ...(own?.fromTpp === undefined ? [] : [own.subject]),
    ...authorizations.flatMap((held) =>
      halvesHeld(held, today).map((label) => underAuthorization(held.id, label)),
    ),
  ];
}

const CASE = /^req-[0-9a-f]{32}$/;

/** The case that a report is of, by its id; `undefined` for what can be none. */
export function caseOfReport(id: string): string | undefined {
  const [, of = ''] = id.split('.');
  if (CASE.test(of)) return of;
  const named = licenseNamed(of);
  return 'caseId' in named ? named.caseId : undefined;
}
