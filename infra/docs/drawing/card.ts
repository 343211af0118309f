import type { Box } from './diagram.ts';
import { widthOf, wrap } from './text.ts';

export const TITLE_SIZE = 13.5;
export const LINE_SIZE = 11.5;
export const LINE_HEIGHT = 15;
export const ICON_SPACE = 42;
const PADDING = 12;
/** How much wider the titles are than what `widthOf` measures. */
export const BOLD = 1.14;
const LEAST_WIDTH = 120;
const MOST_TEXT = 168;

/** The lines of a card as they are broken. */
export const linesOf = ({ lines }: Box): string[] =>
  lines.flatMap((line) => wrap(line, LINE_SIZE, MOST_TEXT));

export function sizeOf(box: Box): { width: number; height: number } {
  const lines = linesOf(box);
  const marks = box.marks ?? [];
  const text = Math.max(
    widthOf(box.title, TITLE_SIZE) * BOLD,
    ...lines.map((line) => widthOf(line, LINE_SIZE)),
    ...marks.map(({ text }) => widthOf(text, LINE_SIZE) + 18),
  );
  const rows = lines.length + marks.length;
  return {
    width: Math.max(LEAST_WIDTH, Math.ceil(ICON_SPACE + text + PADDING)),
    height: Math.max(44, 2 * PADDING + 16 + rows * LINE_HEIGHT + (marks.length > 0 ? 4 : 0)),
  };
}
