import type { Arrow, Box, Diagram, Mark } from '../drawing/diagram.ts';
import type { Template } from '../template.ts';
import { arrowsOf, OUTSIDE, type Outsider } from './arrows.ts';
import { isSmall, marksOf } from './marks.ts';
import { type DrawnPart, groupsOf, nameOf, partsOf } from './parts.ts';

const LEGEND: Diagram['legend'] = [
  { look: 'act', text: 'does something with' },
  { look: 'stream', text: 'is handed changes, as they are written' },
  { hue: 'store', icon: 'table', text: 'what it does with the table' },
  { hue: 'guard', icon: 'lock', text: 'a secret that it knows' },
  { hue: 'plain', icon: 'queue', text: 'where what it gave up on is put' },
];

/** The whole on AWS, as its template says it. */
export function architectureOf(template: Template): Diagram {
  const parts = partsOf(template).filter(({ resource }) => !isSmall(resource.Type));
  const arrows = arrowsOf(template, parts);
  const marks = marksOf(template);
  const met = new Set(arrows.flatMap(({ from, to }) => [from, to]));
  const [people, ...others] = (Object.keys(OUTSIDE) as Outsider[]).map(outsider);
  return {
    title: 'Chipgate on AWS',
    description: describe(parts, arrows),
    direction: 'DOWN',
    groups: groupsOf(parts),
    boxes: [
      ...(people ? [people] : []),
      ...parts.map((part) => boxOf(part, marks.get(nameOf(part)))),
      ...others.filter(({ id }) => met.has(id)),
    ],
    arrows,
    legend: LEGEND,
  };
}

const outsider = (id: Outsider): Box => ({
  id,
  hue: 'plain',
  icon: id === 'people' ? 'people' : 'mail',
  title: OUTSIDE[id],
  lines: [],
  shape: 'round',
});

const boxOf = (part: DrawnPart, marks: readonly Mark[] = []): Box => ({
  id: nameOf(part),
  group: part.group,
  hue: part.kind.hue,
  icon: part.kind.icon,
  title: part.title,
  lines: part.lines,
  marks,
});

function describe(parts: readonly DrawnPart[], arrows: readonly Arrow[]): string {
  const titles = new Map(parts.map((part) => [nameOf(part), part.title]));
  const told = arrows.flatMap(({ from, to, label }) => {
    const [one, other] = [titles.get(from), titles.get(to)];
    return one && other ? [`${one} ${label ?? 'leads to'} ${other}`] : [];
  });
  return `${told.join('. ')}.`;
}
