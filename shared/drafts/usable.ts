import type { Policy } from '../rules/policy.ts';
import { type DraftFields, numberOf } from './typed.ts';

/**
 * What was typed, without the answers of which neither the rules nor the server can make anything: they
 * wait as if they were open, until they are mended.
 */
export const usable = (typed: DraftFields, { parts }: Pick<Policy, 'parts'>): DraftFields =>
  Object.fromEntries(
    Object.entries(typed).filter(([field, value]) => {
      const means = MEANINGS.find(([pattern]) => pattern.test(field))?.[1];
      return value.trim() === '' || (means?.(value.trim(), parts) ?? true);
    }),
  );

type Means = (text: string, parts: Policy['parts']) => boolean;

const number = (least: number, most: number): Means => {
  return (text) => {
    const value = numberOf({ text }, 'text');
    return typeof value === 'number' && value >= least && value <= most;
  };
};
const whole = (least: number, most: number): Means => {
  const isWithin = number(least, most);
  return (text, parts) => isWithin(text, parts) && !text.includes('.');
};
const country: Means = (text) => /^[A-Z]{2}$/.test(text);
const day: Means = (text) => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));

/** As `shared/contracts` takes them. */
const MEANINGS: readonly (readonly [RegExp, Means])[] = [
  [/^items\.\d+\.part$/, (text, parts) => text === 'other' || parts.some(({ id }) => id === text)],
  [/^items\.\d+\.quantity$/, whole(1, 10_000_000)],
  [/^items\.\d+\.tppPerUnit$/, whole(0, 10_000_000)],
  [/(^destination|\.country|\.headquarters|\.parentHeadquarters)$/, country],
  [/\.sharePercent$/, number(50, 100)],
  [/\.formedOn$|^nacNotifiedOn$/, day],
  [/^contact\.email$/, (text) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)],
];
