import type { CountedLine } from '../contracts/shipment.ts';

/** Shares of a license of which its holder is told when so much has shipped. */
const SHARES = [80, 90, 95, 100] as const;
/** So many days before its end the holder is told of it. */
const DAYS = [60, 30, 7] as const;

const DAY_MS = 86_400_000;

/** How much of the lines has shipped, in percent: by TPP, or by pieces where no limit counts them. */
export function shippedPercent(lines: readonly CountedLine[]): number {
  const isCounted = lines.some(({ tppPerUnit }) => tppPerUnit > 0);
  const weigh = ({ tppPerUnit }: CountedLine) => (isCounted ? tppPerUnit : 1);
  const sum = (of: 'quantity' | 'shipped') =>
    lines.reduce((all, line) => all + line[of] * weigh(line), 0);
  const whole = sum('quantity');
  return whole > 0 ? Math.floor((sum('shipped') * 100) / whole) : 0;
}

/** The highest share that was reached; nothing below the first. */
export const shareReached = (percent: number): number | undefined =>
  SHARES.findLast((share) => percent >= share);

/** The days of a warning whose time has come, the fewest of them; nothing before the first. */
export const daysReached = (expiresAt: string, now: Date): number | undefined =>
  DAYS.findLast((days) => Date.parse(expiresAt) - days * DAY_MS <= now.getTime());

/** When time has next something to do with a license: to warn of its end, or to end it. */
export function nextDueAt(expiresAt: string, now: Date): string {
  const days = DAYS.find((one) => Date.parse(expiresAt) - one * DAY_MS > now.getTime()) ?? 0;
  return new Date(Date.parse(expiresAt) - days * DAY_MS).toISOString();
}
