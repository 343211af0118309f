import type { Diagram } from './diagram.ts';

/**
 * The parts of a diagram that have nothing to do with each other; groups hold theirs together. The
 * first is the picture, those beneath it lie flat.
 */
export function islandsOf(diagram: Diagram): Diagram[] {
  const { boxes, groups, arrows } = diagram;
  const shoreOf = new Map([...groups, ...boxes].map(({ id }) => [id, id]));
  const join = (one: string, other: string) => {
    const [from, to] = [shoreOf.get(one), shoreOf.get(other)];
    for (const [id, shore] of shoreOf) if (shore === to && from) shoreOf.set(id, from);
  };
  for (const { from, to } of arrows) join(from, to);
  for (const { id, group } of boxes) {
    if (group !== undefined) join(group, id);
  }
  return [...Map.groupBy(boxes, ({ id }) => shoreOf.get(id)).values()].map((inside, index) => {
    const ids = new Set(inside.flatMap(({ id, group }) => [id, group]));
    return {
      ...diagram,
      direction: index === 0 ? diagram.direction : 'RIGHT',
      boxes: inside,
      groups,
      arrows: arrows.filter(({ from }) => ids.has(from)),
    };
  });
}
