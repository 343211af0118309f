import { DESCRIPTIONS } from './descriptions/index.ts';
import { MEANINGS } from './descriptions/meanings.ts';
import { SCHEMA_DESCRIPTIONS } from './descriptions/schemas.ts';

interface Schema {
  readonly description?: string;
  readonly enum?: readonly unknown[];
}

/** What is shown as an example describes nothing, whatever its fields are called. */
const VALUES: ReadonlySet<string> = new Set(['example', 'examples', 'default', 'const', 'enum']);

/**
 * The same document with a description of every schema and field, and of every word that a status may be.
 * What a schema says of itself stands; the rest is looked up by the field's name and those around it, here and
 * not in the schemas, so that no function carries sentences that it never tells.
 */
export const withDescriptions = <T extends object>(document: T): T => inside(document, []) as T;

function inside(node: unknown, at: readonly string[]): unknown {
  if (Array.isArray(node)) return node.map((one) => inside(one, at));
  if (typeof node !== 'object' || node === null) return node;
  const here = 'operationId' in node ? [String(node.operationId)] : at;
  const members = Object.entries(node).map(([key, value]) => {
    if (key === 'properties') return [key, fields(value, here)];
    if (key === 'schemas') return [key, schemas(value)];
    return [key, VALUES.has(key) ? value : inside(value, here)];
  });
  return explained(Object.fromEntries(members));
}

/** What is sent and what is answered are described alike. */
const schemas = (named: object): object =>
  Object.fromEntries(
    Object.entries(named).map(([name, schema]) => {
      const known = name.replace(/Output$/, '');
      const description = SCHEMA_DESCRIPTIONS[known];
      return [name, inside({ ...(description && { description }), ...schema }, [known])];
    }),
  );

const fields = (named: object, at: readonly string[]): object =>
  Object.fromEntries(
    Object.entries(named).map(([name, schema]) => {
      const path = [...at, name];
      const description = descriptionOf(path);
      return [name, inside({ ...(description && { description }), ...schema }, path)];
    }),
  );

/** By the most names that there is one for: `filings.reference` before `reference`. */
const descriptionOf = (path: readonly string[]): string | undefined =>
  path
    .map((_, from) => DESCRIPTIONS[path.slice(from).join('.')])
    .find((text) => text !== undefined);

/** With what each word means that it may be, as far as the text does not tell. */
function explained(schema: Schema): Schema {
  const { description = '', enum: words = [] } = schema;
  const tells = (word: string) => new RegExp(`\\b${word}\\b`, 'i').test(description);
  const untold = words.map(String).filter((word) => !tells(word));
  const meanings = MEANINGS.find((known) =>
    words.every((word) => Object.hasOwn(known, String(word))),
  );
  if (untold.length === 0 || !meanings) return schema;
  const explanation = untold.map((word) => `\`${word}\`: ${meanings[word]}`).join('; ');
  return { ...schema, description: [description, explanation].filter(Boolean).join('. ') };
}
