import { dayNumber, daysAfter } from '../rules/calendar.ts';
import { REPORTING } from '../rules/policies/us-diffusion-2025-01/reporting.ts';
import type { Report } from './report.ts';

const { daysBefore, lateEveryDays } = REPORTING.reminders.value;

/** What its contact was last told of each report: the day that the reminder was for. */
export type Reminded = Readonly<Record<string, string>>;

/** What is to be told on a day, and when to look next; no next, where nothing is open any more. */
export interface Reminding {
  readonly tell: readonly Report[];
  readonly reminded: Reminded;
  readonly nextOn?: string;
}

/** The days on which a report is reminded of: before it is due, and every week once it is late. */
function remindersUntil({ dueOn }: Pick<Report, 'dueOn'>, today: string): string[] {
  const lateDays = dayNumber(today) - dayNumber(dueOn);
  const weeks = Math.max(0, Math.ceil(lateDays / lateEveryDays));
  return [
    ...daysBefore.map((days) => daysAfter(dueOn, -days)),
    ...Array.from({ length: weeks }, (_, week) => daysAfter(dueOn, 1 + week * lateEveryDays)),
  ].filter((day) => day <= today);
}

/** The first day after today on which there is something to tell of it. */
function nextReminder({ dueOn }: Pick<Report, 'dueOn'>, today: string): string {
  const ahead = [...daysBefore.map((days) => daysAfter(dueOn, -days)), daysAfter(dueOn, 1)];
  const next = ahead.filter((day) => day > today).sort()[0];
  if (next) return next;
  const lateDays = dayNumber(today) - dayNumber(dueOn) - 1;
  return daysAfter(dueOn, 1 + (Math.floor(lateDays / lateEveryDays) + 1) * lateEveryDays);
}

/** Of several reminders that were missed, the last is told. */
export function remind(reports: readonly Report[], before: Reminded, today: string): Reminding {
  const open = reports.filter(({ state }) => state !== 'filed');
  const last = (report: Report): string => remindersUntil(report, today).at(-1) ?? '';
  const tell = open.filter((report) => last(report) > (before[report.id] ?? ''));
  const told = open.flatMap((report) => {
    const day = [last(report), before[report.id] ?? ''].sort().at(-1);
    return day ? [[report.id, day] as const] : [];
  });
  const nextOn = open.map((report) => nextReminder(report, today)).sort()[0];
  return { tell, reminded: Object.fromEntries(told), ...(nextOn !== undefined && { nextOn }) };
}
