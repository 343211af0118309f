import { COLLECTIONS } from '../../constructs/case-table.ts';
import { code, inOneLine, markdownTable } from '../markdown.ts';
import { type Template, unique } from '../template.ts';
import { type Grant, grantsOf } from './grants.ts';
import { type DrawnPart, partsOf } from './parts.ts';
import { inOrder, spoken, verbOf } from './verbs.ts';

/** Who may do what, with the table and with all else: what the roles of the template say. */
export function permissionTable(template: Template): string {
  const parts = partsOf(template);
  const grants = Map.groupBy(grantsOf(template), ({ holder }) => holder);
  const rows = parts.flatMap((part) => {
    const own = part.ids.flatMap((id) => grants.get(id) ?? []);
    return own.length === 0 ? [] : [rowOf(part, own, parts)];
  });
  return markdownTable(['who', 'reads in the table', 'writes in the table', 'and beside it'], rows);
}

function rowOf(
  { title }: DrawnPart,
  grants: readonly Grant[],
  parts: readonly DrawnPart[],
): string[] {
  const ofItems = grants.filter(({ keys }) => keys !== undefined);
  const others = grants.filter(({ keys }) => keys === undefined);
  return [
    code(title),
    inOneLine(itemsFor('reads', ofItems)),
    inOneLine(itemsFor('writes', ofItems)),
    inOneLine(actsOf(others, parts)),
  ];
}

const itemsFor = (verb: string, grants: readonly Grant[]): string[] =>
  unique(
    grants
      .filter(({ actions }) => actions.some((action) => verbOf(action) === verb))
      .flatMap((grant) => (grant.keys ?? []).map((key) => inWords(key, grant))),
  );

/** The collection that a key is of; of an index, the partition. */
function inWords(key: string, { index, actions }: Grant): string {
  if (index !== undefined) return `${code(index)} of ${key === '*' ? 'everything' : code(key)}`;
  const [name = key] =
    Object.entries(COLLECTIONS).find(([, keys]) => (keys as readonly string[]).includes(key)) ?? [];
  const isPutOnly = actions.every((action) => action === 'dynamodb:PutItem');
  const words = name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return isPutOnly ? `${words} (put alone)` : words;
}

function actsOf(grants: readonly Grant[], parts: readonly DrawnPart[]): string[] {
  const titleOf = (id: string) => parts.find(({ ids }) => ids.includes(id))?.title;
  const acts = grants.flatMap(({ actions, targets }) => {
    const verbs = unique(actions.flatMap((action) => verbOf(action) ?? []));
    return verbs.flatMap((verb) => targets.flatMap((id) => ({ verb, title: titleOf(id) })));
  });
  const byTitle = Map.groupBy(acts, ({ title }) => title);
  return [...byTitle].flatMap(([title, found]) =>
    title === undefined
      ? []
      : [`${spoken(inOrder(unique(found.map(({ verb }) => verb))))} ${code(title)}`],
  );
}
