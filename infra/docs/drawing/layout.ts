import elk, { type ElkExtendedEdge, type ElkNode, type ElkPoint } from 'elkjs';
import type { Arrow, Box, Diagram, Group } from './diagram.ts';
import { graphOf, PADDING } from './graph.ts';
import { islandsOf } from './islands.ts';

export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly groups: readonly (Group & Place)[];
  readonly boxes: readonly (Box & Place)[];
  readonly arrows: readonly (Arrow & { points: readonly ElkPoint[]; at: Place | undefined })[];
}

/**
 * Says where everything stands: what hangs together is laid out together, and stands above what has
 * nothing to do with it. The same diagram always gives the same answer.
 */
export async function layOut(diagram: Diagram): Promise<Layout> {
  const islands = await Promise.all(islandsOf(diagram).map(layOutIsland));
  const width = Math.max(...islands.map((island) => island.width));
  let top = 0;
  const moved = islands.map((island) => {
    const by = { x: (width - island.width) / 2, y: top };
    top += island.height - PADDING;
    return moveBy(island, by);
  });
  return {
    width,
    height: top + PADDING,
    groups: moved.flatMap(({ groups }) => groups),
    boxes: moved.flatMap(({ boxes }) => boxes),
    arrows: moved.flatMap(({ arrows }) => arrows),
  };
}

async function layOutIsland(diagram: Diagram): Promise<Layout> {
  const placed = await new elk.default().layout(graphOf(diagram));
  const places = new Map(everyNode(placed).map((node) => [node.id, placeOf(node)]));
  const at = (id: string): Place => {
    const place = places.get(id);
    if (place) return place;
    throw new Error(`${id} was not laid out`);
  };
  return {
    width: Math.ceil(placed.width ?? 0),
    height: Math.ceil(placed.height ?? 0),
    groups: diagram.groups
      .filter(({ id }) => places.has(id))
      .map((group) => ({ ...group, ...at(group.id) })),
    boxes: diagram.boxes.map((box) => ({ ...box, ...at(box.id) })),
    arrows: diagram.arrows.map((arrow, index) => ({ ...arrow, ...routeOf(placed.edges?.[index]) })),
  };
}

const everyNode = (node: ElkNode): ElkNode[] => [node, ...(node.children ?? []).flatMap(everyNode)];

const placeOf = ({ x = 0, y = 0, width = 0, height = 0 }: Partial<Place>): Place => ({
  x,
  y,
  width,
  height,
});

function routeOf(edge: ElkExtendedEdge | undefined) {
  const points = (edge?.sections ?? []).flatMap(({ startPoint, bendPoints = [], endPoint }) => [
    startPoint,
    ...bendPoints,
    endPoint,
  ]);
  const [label] = edge?.labels ?? [];
  return { points, at: label && placeOf(label) };
}

const moveBy = (layout: Layout, by: ElkPoint): Layout => {
  const move = <T extends ElkPoint>(point: T): T => ({
    ...point,
    x: point.x + by.x,
    y: point.y + by.y,
  });
  return {
    ...layout,
    groups: layout.groups.map(move),
    boxes: layout.boxes.map(move),
    arrows: layout.arrows.map((arrow) => ({
      ...arrow,
      points: arrow.points.map(move),
      at: arrow.at && move(arrow.at),
    })),
  };
};
