import { describe, expect, it } from 'vitest';
import { openApiDocument } from '../../../../functions/api/openapi/document.ts';
import { type ApiDocument, callsIn } from '../../../../functions/pages/developers/document.ts';
import { boundsOf, schemaFields } from '../../../../functions/pages/developers/schema-rows.ts';
import { PROBLEMS } from '../../../../shared/problems.ts';
import { call, PUBLIC_URL, world } from '../../../support/front-door.ts';

const document: ApiDocument = JSON.parse(JSON.stringify(openApiDocument(PUBLIC_URL)));
/** Those that a reader comes across; some machine made others, to which nothing leads. */
const namedSchemas = Object.keys(document.components.schemas).filter(
  (name) => !name.startsWith('__'),
);
const pageIn = async (language: string) =>
  (await call(world(), `GET /developers?lang=${language}`, { key: null })).text();

describe('The page /developers', () => {
  it('tells every call of the API, with its answers, its fields and where to find it', async () => {
    const page = await pageIn('en');
    for (const { method, path, operation } of callsIn(document)) {
      expect(page).toContain(`${method}</b> <span>${path}</span></code>`);
      expect(page).toContain(`<div id="${operation.operationId}">`);
    }
    for (const name of namedSchemas) expect(page).toContain(`<div id="schema-${name}">`);
    const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const targets = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(targets.filter((id) => !ids.has(id))).toEqual([]);
    expect(page.match(/<dt><b>\d\d\d<\/b>/g)?.length).toBe(
      callsIn(document).flatMap(({ operation }) => Object.keys(operation.responses)).length,
    );
  });

  it('has no script and no key, and calls what it says at this address', async () => {
    const page = await pageIn('en');
    expect(page).not.toMatch(/<script|<form|style="|chipgate_[0-9A-Za-z]{46}\b(?!\/)|\.invalid/);
    expect(page).toContain(`curl -X POST ${PUBLIC_URL}/v1/pre-checks`);
  });

  it('has a frame in the language of its reader, and says that the API is in English', async () => {
    const page = await pageIn('ko');
    expect(page).toContain('<html lang="ko">');
    expect(page).toContain('API의 언어는 영어입니다.');
    expect(page).toContain('<div class="guide" lang="en">');
  });

  it('begins with a key, a first order, errors and limits, and has them in its contents', async () => {
    const page = await pageIn('en');
    const [, ...parts] = page.split('<section class="card" aria-labelledby="');
    const ids = parts.map((part) => part.slice(0, part.indexOf('"')));
    expect(ids.slice(0, 6)).toEqual(['key', 'first', 'errors', 'more', 'limits', 'basics']);
    for (const id of ids) expect(page).toContain(`<li><a href="#${id}">`);
    for (const name of Object.keys(PROBLEMS)) expect(page).toContain(`href="/problems/${name}"`);
  });

  it('has the commands of the guide as they are run without our documents beside them', async () => {
    const page = await pageIn('en');
    expect(page).toContain(`export CHIPGATE=${PUBLIC_URL}`);
    expect(page).toContain('-d @vn-university.json');
    expect(page).not.toContain('docs/examples');
    expect(page).not.toContain('```');
  });

  it('opens no call and no schema of itself', async () => {
    expect(await pageIn('en')).not.toContain('<details class="call" open');
    expect((await pageIn('en')).match(/<details class="call">/g)?.length).toBe(
      callsIn(document).length,
    );
  });

  it('says how the API changes, as the docs do', async () => {
    expect(await pageIn('en')).toContain('none is renamed or removed');
  });
});

describe('A schema told to people', () => {
  it('has the fields of its members and of each of its ways, once each', () => {
    const inside = { type: 'object', properties: { a: { type: 'string' } }, required: ['a'] };
    const schema = {
      anyOf: [
        { properties: { list: { type: 'array', items: inside } } },
        { properties: { list: { type: 'array', items: inside }, b: inside } },
      ],
    };
    expect(schemaFields(schema).map(({ name, isRequired }) => [name, isRequired])).toEqual([
      ['list', false],
      ['list[].a', true],
      ['b', false],
      ['b.a', true],
    ]);
  });

  it('says its bounds', () => {
    expect(boundsOf({ minimum: 1, maximum: 9, default: 3 })).toBe('at least 1, at most 9, else 3');
    expect(boundsOf({ maxLength: 200 })).toBe('at most 200 characters');
  });
});
