import type { Mark } from '../drawing/diagram.ts';
import { ofType, pathOf, type Template } from '../template.ts';
import { relationsOf, tableUsesOf } from './links.ts';
import { PLACES } from './places.ts';
import { inOrder, spoken } from './verbs.ts';

/** Small things that stand on the cards of whoever has them, instead of at the end of an arrow. */
const SMALL = {
  'AWS::SecretsManager::Secret': { hue: 'guard', icon: 'lock' },
  'AWS::SQS::Queue': { hue: 'plain', icon: 'queue' },
} as const;

export const isSmall = (type: string): boolean => type in SMALL;

/** What stands on the cards: the use of the table, secrets, dead letters. By logical id. */
export function marksOf(template: Template): Map<string, Mark[]> {
  const uses = [...tableUsesOf(template)].map(([id, words]): [string, Mark] => [
    id,
    { hue: 'store', icon: 'table', text: spoken(inOrder(words)) },
  ]);
  const found = Map.groupBy([...uses, ...smallThings(template)], ([id]) => id);
  return new Map([...found].map(([id, marks]) => [id, marks.map(([, mark]) => mark)]));
}

function smallThings(template: Template): [string, Mark][] {
  const marks = new Map(
    Object.entries(SMALL).flatMap(([type, look]) =>
      ofType(template, type).map(([id, one]): [string, Mark] => [
        id,
        { ...look, text: PLACES[pathOf(one)]?.title ?? id },
      ]),
    ),
  );
  return relationsOf(template).flatMap(({ from, to }) => {
    const mark = marks.get(to);
    return mark ? [[from, mark]] : [];
  });
}
