import { ICON_SPACE, LINE_HEIGHT, linesOf } from './card.ts';
import type { Diagram } from './diagram.ts';
import { LABEL_SIZE, PADDING } from './graph.ts';
import { ICONS, type Icon } from './icons.ts';
import { type Layout, layOut, type Place } from './layout.ts';
import { DRAWING_STYLE } from './style.ts';
import { widthOf } from './text.ts';

const LEGEND_HEIGHT = 30;
const BEND = 7;

/** The diagram as an SVG document of its own, in the reader's own fonts, light or dark. */
export async function drawSvg(diagram: Diagram): Promise<string> {
  const layout = await layOut(diagram);
  const { width } = layout;
  const height = layout.height + (diagram.legend.length > 0 ? LEGEND_HEIGHT : 0);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title description">`,
    `<title id="title">${escaped(diagram.title)}</title>`,
    `<desc id="description">${escaped(diagram.description)}</desc>`,
    `<style>${DRAWING_STYLE}</style>`,
    HEADS,
    `<rect class="paper" width="${width}" height="${height}" rx="14"/>`,
    ...layout.groups.map(groupOf),
    ...layout.arrows.map(lineOf),
    ...layout.boxes.map(boxOf),
    ...layout.groups.map(groupTitleOf),
    ...layout.arrows.map((arrow) => labelOf(arrow, layout)),
    ...legendOf(diagram.legend, { x: PADDING, y: height - 22 }),
    '</svg>',
    '',
  ].join('\n');
}

const HEADS = `<defs>${['act', 'stream', 'fault']
  .map(
    (look) =>
      `<marker id="${look}" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto"><path class="head ${look}" d="M0 .6L7.4 4L0 7.4z"/></marker>`,
  )
  .join('')}</defs>`;

const groupOf = (group: Layout['groups'][number]): string =>
  `<rect class="group" ${rect(group)} rx="12"/>`;

/** Above the arrows, which may have to pass there. */
const groupTitleOf = ({ x, y, title }: Layout['groups'][number]): string =>
  text('group-title', x + 16, y + 24, title);

function lineOf({ points, look }: Pick<Layout['arrows'][number], 'points' | 'look'>): string {
  return `<path class="arrow ${look}" marker-end="url(#${look})" d="${rounded(points)}"/>`;
}

function labelOf({ at, label, look }: Layout['arrows'][number], { groups }: Layout): string {
  if (!at || !label) return '';
  const middle = { x: at.x + at.width / 2, y: at.y + at.height / 2 };
  const ground = groups.some((group) => isWithin(middle, group)) ? 'inside' : 'outside';
  return text(`label ${look} ${ground}`, middle.x, middle.y + 4, label);
}

const isWithin = (point: Point, { x, y, width, height }: Place): boolean =>
  point.x > x && point.x < x + width && point.y > y && point.y < y + height;

function legendOf(legend: Diagram['legend'], { x, y }: Point): string[] {
  let left = x;
  return legend.map((entry) => {
    const start = left;
    const sample = 'look' in entry ? 34 : 18;
    left += sample + widthOf(entry.text, LABEL_SIZE) + 30;
    const shown =
      'look' in entry
        ? lineOf({
            ...entry,
            points: [
              { x: start, y },
              { x: start + sample - 7, y },
            ],
          })
        : `<g class="${entry.hue}">${glyph(entry.icon, { x: start, y: y - 6, size: 12 })}</g>`;
    return `${shown}${text('legend', start + sample, y + 4, entry.text)}`;
  });
}

function boxOf(box: Layout['boxes'][number]): string {
  const { x, y, width, height, hue, icon, title, marks = [], shape = 'card' } = box;
  const lines = linesOf(box);
  const plain = lines.length + marks.length === 0;
  const top = plain ? y + height / 2 + 5 : y + 25;
  return [
    `<g class="${hue}"><rect class="box" ${rect({ x, y, width, height })} rx="${shape === 'round' ? height / 2 : 9}"/>`,
    `<rect class="tile" ${rect({ x: x + 8, y: plain ? y + height / 2 - 13 : y + 9, width: 26, height: 26 })} rx="7"/>`,
    glyph(icon, { x: x + 12, y: plain ? y + height / 2 - 9 : y + 13, size: 18 }),
    text('title', x + ICON_SPACE, top, title),
    ...lines.map((line, row) => text('line', x + ICON_SPACE, top + 16 + row * LINE_HEIGHT, line)),
    ...marks.map((mark, row) => {
      const base = top + 20 + (lines.length + row) * LINE_HEIGHT;
      return `<g class="${mark.hue}">${glyph(mark.icon, { x: x + ICON_SPACE, y: base - 10, size: 12 })}${text('mark', x + ICON_SPACE + 17, base, mark.text)}</g>`;
    }),
    '</g>',
  ].join('');
}

const glyph = (icon: Icon, { x, y, size }: { x: number; y: number; size: number }): string =>
  `<path class="icon" transform="translate(${short(x)} ${short(y)}) scale(${short(size / 20)})" d="${ICONS[icon]}"/>`;

const rect = ({ x, y, width, height }: Place): string =>
  `x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}"`;

const text = (look: string, x: number, y: number, words: string): string =>
  `<text class="${look}" x="${short(x)}" y="${short(y)}">${escaped(words)}</text>`;

type Point = { readonly x: number; readonly y: number };

/** A line through the points, its corners rounded. */
function rounded(points: readonly Point[]): string {
  const [first, ...rest] = points;
  const last = rest.at(-1);
  if (!first || !last) return '';
  const corners = rest.slice(0, -1).map((corner, index) => {
    const before = towards(corner, points[index] ?? corner);
    const after = towards(corner, points[index + 2] ?? corner);
    return `L${at(before)}Q${at(corner)} ${at(after)}`;
  });
  return `M${at(first)}${corners.join('')}L${at(last)}`;
}

/** The point a little way from one to another. */
function towards(from: Point, to: Point): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const part = Math.min(BEND, length / 2) / length;
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
}

const at = ({ x, y }: Point): string => `${short(x)} ${short(y)}`;
const short = (value: number): string => String(Math.round(value * 10) / 10);

const escaped = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
