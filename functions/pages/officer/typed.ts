import { line } from '../../../shared/contracts/text.ts';
import type { HttpContext } from '../../adapters/http/route.ts';
import { typedIn } from '../forms/form.ts';
import type { FormError } from '../forms/form-fields.ts';

const TYPED = [
  'reason',
  'conditions',
  'question',
  'colleague',
  'delegate-reason',
  'recuse-reason',
] as const;
export type TypedField = (typeof TYPED)[number];

/** What an officer typed into the form of a task, and what is wrong with it. */
export interface Typed {
  readonly values: Readonly<Partial<Record<TypedField, string>>>;
  readonly errors: readonly FormError[];
  /** It was typed on a case that has changed since. */
  readonly isStale?: boolean;
}

export const NOTHING_TYPED: Typed = { values: {}, errors: [] };

/** Whichever button was pressed, everything that was typed comes with it. */
export const valuesIn = (c: HttpContext): Typed['values'] =>
  Object.fromEntries(TYPED.map((name) => [name, typedIn(c, name)]));

export const MOST_REASON = 4000;
const MOST_CONDITIONS = 20;
const condition = line(500);

/** One condition or ground a line; `undefined` when one of them cannot be taken. */
export function conditionsIn(c: HttpContext, name: string): string[] | undefined {
  const lines = typedIn(c, name)
    .split('\n')
    .filter((text) => text.trim() !== '');
  const parsed = lines.map((text) => condition.safeParse(text).data);
  const good = parsed.filter((text) => text !== undefined);
  const isShort = lines.length <= MOST_CONDITIONS && good.join('').length <= MOST_REASON;
  return good.length === lines.length && isShort ? good : undefined;
}
