import type { ReportPeriod } from '../contracts/report.ts';
import type { Half } from '../rules/policies/us-diffusion-2025-01/reporting.ts';

/** A half year that is reported on, and by when. */
export interface HalfYear {
  /** Such as `2026-H1`. */
  readonly label: string;
  readonly period: ReportPeriod;
  readonly dueOn: string;
}

/** Which half of the year a day or instant lies in. */
export const halfOf = (iso: string): string =>
  `${iso.slice(0, 4)}-${iso.slice(5, 7) < '07' ? 'H1' : 'H2'}`;

/** The half year of such a name, by the days that a report of its kind has. */
export function halfYear(label: string, halves: readonly Half[]): HalfYear | undefined {
  const [year = '', name] = label.split('-');
  const half = halves[name === 'H1' ? 0 : 1];
  if (!half) return undefined;
  const dueIn = half.dueOn > half.to ? Number(year) : Number(year) + 1;
  return {
    label,
    period: { from: `${year}-${half.from}`, to: `${year}-${half.to}` },
    dueOn: `${dueIn}-${half.dueOn}`,
  };
}

/** The half years from one day up to the one that a later day lies in, in order. */
export function halvesBetween(from: string, to: string): string[] {
  const labels: string[] = [];
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++) {
    labels.push(`${year}-H1`, `${year}-H2`);
  }
  return labels.filter((label) => label >= halfOf(from) && label <= halfOf(to));
}
