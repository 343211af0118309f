import { isApplication } from '../contracts/application.ts';
import type { RegisteredAuthorization } from '../contracts/authorization.ts';
import { dayBefore, daysAfter } from '../rules/calendar.ts';
import { type Half, REPORTING } from '../rules/policies/us-diffusion-2025-01/reporting.ts';
import { dutiesOf, dutyOf } from './duties.ts';
import { halfYear, halvesBetween } from './halves.ts';
import { underAuthorization } from './receiving.ts';
import { type ReportedCase, reportId, type WantedReport } from './report.ts';
import type { ReportField, ReportKind } from './vocabulary.ts';

interface HalfYearly {
  readonly kind: ReportKind;
  readonly halves: readonly Half[];
  readonly gaps: readonly ReportField[];
}

/** What validated end users report of themselves, each half year that their authorization has a day of. */
export function holderReports(of: ReportedCase, today: string): WantedReport[] {
  const { row } = of.known;
  if (!isApplication(row.request)) return [];
  const duties = dutiesOf(of.known);
  const isNational = row.request.type === 'national-veu';
  const wanted: HalfYearly[] = [
    ...(dutyOf(duties, 'reports-half-yearly')
      ? [
          {
            kind: 'veu-half-yearly' as const,
            halves: REPORTING.halfYearly.value,
            gaps: isNational ? [...RECEIVED, 'customers' as const] : RECEIVED,
          },
        ]
      : []),
    ...(dutyOf(duties, 'chips-accounted-for')
      ? [{ kind: 'chip-accounting' as const, halves: REPORTING.chipAccounting.value, gaps: CHIPS }]
      : []),
  ];
  return of.authorizations.flatMap((held) =>
    halvesHeld(held, today).flatMap((label) =>
      wanted.flatMap((kind) => halfYearlyReport(of, held, { ...kind, label })),
    ),
  );
}

const RECEIVED = ['inventory', 'received-on'] as const;
const CHIPS = ['chips-installed', 'chips-lost'] as const;

/** Up to the one that today lies in, or that the authorization ended in. */
export function halvesHeld(
  { validFrom, validTo, revokedOn = validTo }: RegisteredAuthorization,
  today: string,
): string[] {
  const ends = [today, dayBefore(validTo), dayBefore(revokedOn)].sort()[0] ?? today;
  return ends < validFrom ? [] : halvesBetween(validFrom, ends);
}

function halfYearlyReport(
  { known, received }: ReportedCase,
  { id: authorization, company, countries }: RegisteredAuthorization,
  { kind, halves, gaps, label }: HalfYearly & { readonly label: string },
): WantedReport[] {
  const half = halfYear(label, halves);
  if (!half) return [];
  const { receivedTpp: tpp = 0 } = received.get(underAuthorization(authorization, label)) ?? {};
  return [
    {
      id: reportId(kind, known.row.id, `${authorization}.${label}`),
      kind,
      authorization,
      period: half.period,
      opensOn: daysAfter(half.period.to, 1),
      dueOn: half.dueOn,
      draft: {
        authorization,
        company: company.name,
        countries,
        tpp: Math.max(0, tpp),
        lines: [],
      },
      gaps,
    },
  ];
}
