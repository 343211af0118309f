import { html } from 'hono/html';
import type { Html } from '../layout.ts';

/** A JSON schema, as far as the OpenAPI document uses it. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly default?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
}

/** A field, and where in its schema it stands: `items[].quantity`. */
export interface FieldRow {
  readonly name: string;
  readonly schema: Schema;
  readonly isRequired: boolean;
}

/** A pattern longer than this is for machines: the document has it. */
const LONGEST_PATTERN = 60;

/** Every field of a schema and, of those that have no name of their own, the fields inside. */
export function schemaFields(schema: Schema, at = ''): FieldRow[] {
  const { properties = {}, required = [] } = schema;
  const own = Object.entries(properties).flatMap(([key, inside]) => {
    const name = at === '' ? key : `${at}.${key}`;
    const isRequired = required.includes(key);
    return [{ name, schema: inside, isRequired }, ...schemaFields(inside, name)];
  });
  const members = schema.items ? schemaFields(schema.items, `${at}[]`) : [];
  const ways = [...(schema.oneOf ?? []), ...(schema.anyOf ?? []), ...(schema.allOf ?? [])];
  return [...own, ...members, ...ways.flatMap((way) => schemaFields(way, at))].filter(
    (row, index, all) => all.findIndex(({ name }) => name === row.name) === index,
  );
}

export const nameOfRef = (ref: string): string => ref.split('/').at(-1) ?? ref;

/** Those that are named by nobody hold any JSON. */
export const toldName = (name: string): string => (name.startsWith('__') ? 'any JSON' : name);

/** What a value may be, in a word or a link to where that is said. */
export function typeOf(schema: Schema): Html | string {
  if (schema.$ref) {
    const name = nameOfRef(schema.$ref);
    return html`<a href="#schema-${name}">${toldName(name)}</a>`;
  }
  const ways = schema.oneOf ?? schema.anyOf ?? schema.allOf;
  if (ways)
    return html`${ways.map((way, index) => html`${index > 0 ? ' or ' : ''}${typeOf(way)}`)}`;
  if (schema.const !== undefined) return html`<code>${JSON.stringify(schema.const)}</code>`;
  if (schema.enum)
    return html`${schema.enum.map((one, index) => html`${index > 0 ? ', ' : ''}<code>${String(one)}</code>`)}`;
  if (schema.items) return html`array of ${typeOf(schema.items)}`;
  const { type = 'any value' } = schema;
  return typeof type === 'string' ? type : type.join(' or ');
}

/** Within which bounds. */
export function boundsOf(schema: Schema): string {
  const told = (what: string, least?: number, most?: number) =>
    [least === undefined ? '' : `at least ${least}`, most === undefined ? '' : `at most ${most}`]
      .filter(Boolean)
      .map((bound) => `${bound}${what}`);
  const { pattern = '', default: preset } = schema;
  return [
    ...(schema.format ? [schema.format] : []),
    ...told('', schema.minimum, schema.maximum),
    ...(schema.exclusiveMinimum === undefined ? [] : [`more than ${schema.exclusiveMinimum}`]),
    ...told(' characters', schema.minLength, schema.maxLength),
    ...told(' members', schema.minItems, schema.maxItems),
    ...(pattern && pattern.length <= LONGEST_PATTERN && !schema.format ? [pattern] : []),
    ...(preset === undefined ? [] : [`else ${JSON.stringify(preset)}`]),
  ].join(', ');
}
