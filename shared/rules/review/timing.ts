import type { ReviewPlan, ReviewStage } from './plan.ts';

const DAY_MS = 86_400_000;

/** An ISO instant, later by so many milliseconds. */
export const later = (instant: string, ms: number): string =>
  new Date(Date.parse(instant) + ms).toISOString();

export const daysLater = (instant: string, days: number): string => later(instant, days * DAY_MS);

/** Of two instants. */
export const earlier = (left: string, right: string): string =>
  left.localeCompare(right) < 0 ? left : right;

/** When the whole review ends, if nothing stops the clock. */
export const reviewEnd = (plan: ReviewPlan, openedAt: string): string =>
  daysLater(openedAt, plan.totalDays);

/** Until when a question can be answered; then the clock runs again without an answer. */
export const answerDueAt = (
  { askedAt }: { readonly askedAt: string },
  { informationDays }: Pick<ReviewPlan, 'informationDays'>,
): string => daysLater(askedAt, informationDays);

/** When the tasks of a stage end: never later than the review. */
export function stageEnd(stage: ReviewStage, openedAt: string, endsAt: string): string {
  return earlier(daysLater(openedAt, stage.days), endsAt);
}

/** When a task is reminded of: at its share of the time, and days before the end; earliest first. */
export function remindersOf(plan: ReviewPlan, openedAt: string, dueAt: string): string[] {
  const whole = Date.parse(dueAt) - Date.parse(openedAt);
  const share = later(openedAt, Math.round(whole * plan.remindAtShare));
  const before = daysLater(dueAt, -plan.remindDaysBefore);
  return [...new Set([share, before])].filter((at) => at > openedAt && at < dueAt).sort();
}

/** How long the clock stood still for something that was opened before or during the pause. */
export function pauseFor(openedAt: string, pausedSince: string, resumedAt: string): number {
  const from = openedAt > pausedSince ? openedAt : pausedSince;
  return Math.max(0, Date.parse(resumedAt) - Date.parse(from));
}
