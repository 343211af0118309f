import { describe, expect, it } from 'vitest';
import { DESCRIPTIONS, SUBJECTS } from '../../../../functions/api/openapi/descriptions/index.ts';
import { MEANINGS } from '../../../../functions/api/openapi/descriptions/meanings.ts';
import { SCHEMA_DESCRIPTIONS } from '../../../../functions/api/openapi/descriptions/schemas.ts';
import { openApiDocument } from '../../../../functions/api/openapi/document.ts';
import { withDescriptions } from '../../../../functions/api/openapi/with-descriptions.ts';
import { PUBLIC_URL } from '../../../support/front-door.ts';

interface Told {
  readonly at: string;
  readonly description?: string;
  readonly enum?: readonly string[];
}

const document = JSON.parse(JSON.stringify(openApiDocument(PUBLIC_URL)));
const EXAMPLES = ['example', 'examples'];

/** Everything of the document that somebody reads by its name: fields, parameters, headers, answers. */
function told(node: unknown, at = ''): Told[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => {
    if (EXAMPLES.includes(key)) return [];
    const inside = told(value, `${at}/${key}`);
    if (!['properties', 'headers', 'responses', 'parameters'].includes(key)) return inside;
    const own = Object.entries<Told & { schema?: object }>(value).map(([name, one]) => {
      return { ...one.schema, ...one, at: `${at}/${key}/${name}` };
    });
    return [...own, ...inside.filter((one) => !own.some((known) => known.at === one.at))];
  });
}
const all = told(document);
const fields = all.filter(({ at }) => /\/properties\/[^/]+$/.test(at));

/** The names of a field and of those around it: `decision.draws.tpp`. */
const namesOf = (at: string): string =>
  [...at.matchAll(/\/properties\/([^/]+)/g)].map(([, name]) => name).join('.');

const schemaOf = (at: string): string | undefined =>
  /^\/components\/schemas\/(\w+?)(?:Output)?\//.exec(at)?.[1];

const operationOf = (at: string): string | undefined => {
  const [, path = '', method = ''] = /^\/paths\/(.+?)\/(get|post)\//.exec(at) ?? [];
  return document.paths[path]?.[method]?.operationId;
};

describe('The descriptions of the OpenAPI document', () => {
  it('are there for every field, parameter, header and answer', () => {
    expect(fields.length).toBeGreaterThan(1000);
    expect(all.filter(({ description = '' }) => description === '').map(({ at }) => at)).toEqual(
      [],
    );
  });

  it('are there for every schema that has a name, and each for one that there is', () => {
    const schemas = Object.entries<Told>(document.components.schemas);
    const without = schemas.filter(([, { description = '' }]) => description === '');
    expect(without.map(([name]) => name)).toEqual([]);
    const names = schemas.map(([name]) => name);
    const dead = Object.keys(SCHEMA_DESCRIPTIONS).filter((name) => !names.includes(name));
    expect(dead).toEqual([]);
    expect(names.filter((name) => !/^[A-Z][A-Za-z]+$/.test(name))).toEqual([]);
  });

  it('say of everything that stands somehow what each of its words means', () => {
    const standings = all.filter(
      ({ at, enum: words }) => words && /(status|state|route)$/i.test(at),
    );
    expect(standings.length).toBeGreaterThan(30);
    for (const { at, description, enum: words = [] } of standings) {
      for (const word of words)
        expect([at, description]).toEqual([
          at,
          expect.stringMatching(new RegExp(`\\b${word}\\b`, 'i')),
        ]);
    }
  });

  it('are each of a field that there is', () => {
    const dead = Object.entries(DESCRIPTIONS).filter(
      ([key, text]) =>
        !fields.some(({ at, description = '' }) => {
          const names = `.${schemaOf(at) ?? operationOf(at)}.${namesOf(at)}`;
          return names.endsWith(`.${key}`) && description.startsWith(text);
        }),
    );
    expect(dead).toEqual([]);
  });

  it('are each written once', () => {
    const names = SUBJECTS.flatMap(Object.keys);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('explain no word that nothing in it can be', () => {
    const words = new Set(all.flatMap(({ enum: known = [] }) => known));
    expect(MEANINGS.flatMap(Object.keys).filter((word) => !words.has(word))).toEqual([]);
  });
});

describe('A field', () => {
  const inSchema = (field: object, schema = 'Any') => {
    const { components } = withDescriptions({
      components: { schemas: { [schema]: { properties: { name: field } } } },
    });
    return components.schemas[schema]?.properties.name;
  };

  it('keeps what it says of itself', () => {
    expect(inSchema({ description: 'Its own' })).toEqual({ description: 'Its own' });
  });

  it('is described by the most names that there is a description for', () => {
    expect(inSchema({})).toEqual({ description: DESCRIPTIONS.name });
    expect(inSchema({}, 'ContactOutput')).toEqual({ description: DESCRIPTIONS['Contact.name'] });
  });

  it('is described beside the schema that it refers to', () => {
    const $ref = '#/components/schemas/Party';
    expect(inSchema({ $ref })).toEqual({ $ref, description: DESCRIPTIONS.name });
  });

  it('has those of its words explained that its description does not', () => {
    const words = { description: 'Where it stands; `off` is over', enum: ['on', 'off'] };
    expect(inSchema(words)).toEqual({
      ...words,
      description: 'Where it stands; `off` is over. `on`: events are read by it',
    });
  });
});
