import { madeOnce } from './made-once.ts';
import type { Language } from './tongue.ts';

const numbersIn = madeOnce(
  (language: Language) => new Intl.NumberFormat(language, { maximumFractionDigits: 1 }),
);

export const numberIn = (language: Language, value: number): string =>
  numbersIn(language).format(value);
