import type { ElkExtendedEdge, ElkNode, LayoutOptions } from 'elkjs';
import { BOLD, sizeOf, TITLE_SIZE } from './card.ts';
import type { Arrow, Diagram } from './diagram.ts';
import { widthOf } from './text.ts';

export const LABEL_SIZE = 11;
const LABEL_HEIGHT = 15;
/** Around the whole picture. */
export const PADDING = 24;
const GROUP_SIDE = 16;

const optionsOf = (direction: string): LayoutOptions => ({
  'elk.algorithm': 'layered',
  'elk.direction': direction,
  'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.json.shapeCoords': 'ROOT',
  'elk.json.edgeCoords': 'ROOT',
  'elk.padding': `[top=${PADDING},left=${PADDING},bottom=${PADDING},right=${PADDING}]`,
  'elk.spacing.nodeNode': '20',
  'elk.spacing.edgeNode': '18',
  'elk.spacing.edgeEdge': '12',
  'elk.spacing.edgeLabel': '4',
  'elk.layered.spacing.nodeNodeBetweenLayers': '22',
  'elk.layered.spacing.edgeNodeBetweenLayers': '12',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '10',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  // What stands first is above, whatever leads back to it.
  'elk.layered.cycleBreaking.strategy': 'MODEL_ORDER',
  'elk.layered.thoroughness': '60',
  'elk.layered.mergeEdges': 'false',
});

/** The diagram as ELK lays it out. */
export const graphOf = (diagram: Diagram): ElkNode => ({
  id: 'root',
  layoutOptions: optionsOf(diagram.direction),
  children: nodesOf(diagram),
  edges: diagram.arrows.map(edgeOf),
});

/** In the order of the boxes; a group stands where its first box does. */
function nodesOf(diagram: Diagram): ElkNode[] {
  const together = Map.groupBy(diagram.boxes, ({ id, group }) => group ?? id);
  return [...together].flatMap(([id, boxes]): ElkNode[] => {
    const nodes = boxes.map((box) => ({ id: box.id, ...sizeOf(box) }));
    const isGroup = boxes.some(({ group }) => group === id);
    return isGroup ? [{ id, layoutOptions: groupOptions(diagram, id), children: nodes }] : nodes;
  });
}

/** A group is at least as wide as its title. */
const groupOptions = ({ groups }: Diagram, id: string): LayoutOptions => {
  const { title = '' } = groups.find((group) => group.id === id) ?? {};
  const width = 2 * GROUP_SIDE + widthOf(title, TITLE_SIZE) * BOLD;
  return {
    'elk.padding': `[top=38,left=${GROUP_SIDE},bottom=16,right=${GROUP_SIDE}]`,
    'elk.nodeSize.constraints': 'MINIMUM_SIZE',
    'elk.nodeSize.minimum': `(${Math.ceil(width)}, 0)`,
  };
};

const edgeOf = ({ from, to, label }: Arrow, index: number): ElkExtendedEdge => ({
  id: `arrow-${index}`,
  sources: [from],
  targets: [to],
  ...(label && {
    labels: [
      {
        text: label,
        width: widthOf(label, LABEL_SIZE) + 8,
        height: LABEL_HEIGHT,
        layoutOptions: { 'elk.edgeLabels.inline': 'true' },
      },
    ],
  }),
});
