/**
 * Widths of the letters of common interface fonts, in thousandths of the font size, on the wide
 * side: a picture is drawn without knowing the reader's fonts.
 */
const NARROW = new Set([...'iljtfrI.,:;|!\'’()[]{} -/·"']);
const WIDE = new Set([...'mwMW%@…→']);

export function widthOf(text: string, size: number): number {
  const units = [...text].reduce((sum, letter) => {
    if (NARROW.has(letter)) return sum + 360;
    if (WIDE.has(letter)) return sum + 900;
    return sum + (letter >= 'A' && letter <= 'Z' ? 690 : 570);
  }, 0);
  return Math.ceil((units * size) / 1000);
}

/** Breaks a text into lines no wider than that, where there is a blank. */
export function wrap(text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && widthOf(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
