const UNITS = [
  ...'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen'.split(
    ' ',
  ),
  ...'fifteen sixteen seventeen eighteen nineteen'.split(' '),
];
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ORDINALS = [
  ...'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(
    ' ',
  ),
  ...'thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(' '),
];

/** "thirteenth", "twenty": what a word stands for as a number. */
const NUMBER_WORDS: ReadonlyMap<string, number> = new Map([
  ...ORDINALS.map((word, value) => [word, value] as const),
  ...UNITS.map((word, value) => [word, value] as const),
  ...TENS.flatMap((word, i) => [
    [word, 20 + 10 * i] as const,
    [word.replace(/y$/, 'ieth'), 20 + 10 * i] as const,
  ]),
]);
const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };
const ROMAN_NUMERAL = /^(?=..)x{0,4}(?:ix|iv|v?i{0,3})$/;
const ORDINAL = /^(\d+)(?:st|nd|rd|th|ya|iy|oy)$/;
const SIGN = new Set(['no', 'nr', 'num', 'number', 'numero', '№']);

/** Numbers in a name's words, as figures: 13th, No. 13, Thirteenth and XIII are one. */
export function inFigures(words: readonly string[]): string[] {
  const figures: string[] = [];
  for (const [i, word] of words.entries()) {
    const value = figureOf(word);
    const before = figures.at(-1);
    if (value === undefined) figures.push(word);
    else if (value > 0 && value < 10 && isTens(before, words[i - 1]))
      figures[figures.length - 1] = String(Number(before) + value);
    else if (before !== undefined && SIGN.has(before)) figures[figures.length - 1] = String(value);
    else figures.push(String(value));
  }
  return figures;
}

/** "Twenty" before "ninth". */
const isTens = (figure: string | undefined, word: string | undefined): boolean =>
  word !== undefined && /^[2-9]0$/.test(figure ?? '') && NUMBER_WORDS.has(word);

function figureOf(word: string): number | undefined {
  if (/^\d{1,9}$/.test(word)) return Number(word);
  const ordinal = ORDINAL.exec(word)?.[1];
  if (ordinal !== undefined) return Number(ordinal);
  return NUMBER_WORDS.get(word) ?? (ROMAN_NUMERAL.test(word) ? romanValue(word) : undefined);
}

function romanValue(numeral: string): number {
  const values = Array.from(numeral, (letter) => ROMAN[letter] ?? 0);
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0);
}
