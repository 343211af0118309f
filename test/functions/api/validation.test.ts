import { describe, expect, it } from 'vitest';
import { order, orderWith } from '../../support/example-order.ts';
import { call, world } from '../../support/front-door.ts';

const NOT_LISTED =
  'is not in the catalogue; use a part of GET /v1/parts, or "other" with its figures';
const HIDDEN = 'must not contain control or text-direction characters';
const WHOLE = 'must be a whole number';
const COUNTRY = 'must be an ISO 3166-1 alpha-2 country code in upper case, such as "KR"';

async function errorsOf(body: unknown) {
  const w = world();
  const response = await call(w, 'POST /v1/requests', { body });
  expect(response.status).toBe(422);
  expect(response.headers.get('Content-Type')).toBe('application/problem+json');
  expect(w.cases.files.size).toBe(0);
  const problem = (await response.json()) as { errors: { pointer: string; detail: string }[] };
  return problem.errors;
}

describe('A wrong field is named by its pointer', () => {
  it.each([
    ['/reference', undefined, 'is required'],
    ['/reference', 7, 'must be text'],
    ['/reference', '', 'must not be empty'],
    ['/reference', ' \t ', 'must not be empty'],
    ['/reference', 'x'.repeat(101), 'must have at most 100 characters'],
    ['/reference', 'PO\u0000', HIDDEN],
    ['/reference', 'PO\u202e2024', HIDDEN],
    ['/reference', '\ud800', HIDDEN],
    ['/destination', 'XX', COUNTRY],
    ['/destination', 'kr', COUNTRY],
    ['/destination', 'Korea', COUNTRY],
    ['/destination', null, 'must be text'],
    ['/items', undefined, 'is required'],
    ['/items', {}, 'must be a list'],
    ['/items', [], 'must have at least 1 entry'],
    ['/items/0', 5, 'must be an object'],
    ['/items/0/quantity', '512', 'must be a number'],
    ['/items/0/quantity', 0, 'must be at least 1'],
    ['/items/0/quantity', -1, 'must be at least 1'],
    ['/items/0/quantity', 1.5, WHOLE],
    ['/items/0/quantity', 10_000_001, 'must be at most 10000000'],
    ['/items/0/quantity', true, 'must be a number'],
    ['/items/0/part', 'h1oo', NOT_LISTED],
    ['/items/0/part', '__proto__', NOT_LISTED],
    ['/items/0/part', 'constructor', NOT_LISTED],
    ['/items/0/part', undefined, 'is required'],
    ['/items/0/part', 5, 'must be text'],
    ['/items/0/colour', 'red', 'is not a field of this object'],
    [
      '/parties/endUser/kind',
      'bakery',
      'must be "university" or "medical" or "research" or "company" or "government" or "other"',
    ],
    ['/parties/endUser/formedOn', '2026-02-30', 'must be a date such as "2026-03-31"'],
    [
      '/parties/purchaser/lei',
      '5299000J2N45DDNE4Y29',
      'must be a 20-character ISO 17442 LEI with valid check digits',
    ],
    ['/parties/purchaser/a~1b~0', 1, 'is not a field of this object'],
    ['/certifications/goodFaithResearch', 'yes', 'must be true or false'],
    ['/contact/email', 'nobody', 'must be an e-mail address'],
    ['/contact/email', 'a@b.co\r\nBcc: c@d.co', 'must be an e-mail address'],
    ['/contact/email', 'a@b.co,c@d.co', 'must be an e-mail address'],
    ['/contact/language', 'fr', 'must be "en" or "ko"'],
    ['/constructor', 1, 'is not a field of this object'],
    ['/__proto__', { polluted: true }, 'is not a field of this object'],
    ['/type', 'chips', 'must be "chip-order" or "model-weights"'],
    ['/type', undefined, 'is required'],
    ['/model', {}, 'is not a field of this object'],
  ])('%s as %j', async (pointer, value, detail) => {
    const plain = pointer === '/parties/purchaser/a~1b~0';
    const body = plain ? order() : orderWith(pointer, value);
    if (plain)
      Object.assign(body.parties as object, {
        purchaser: { ...order().parties.purchaser, 'a/b~': 1 },
      });
    expect(await errorsOf(body)).toContainEqual({ pointer, detail });
  });

  it('points inside the branch an item means to be', async () => {
    const other = { part: 'other', tppPerUnit: '20919', quantity: 8, extra: 1 };
    expect(await errorsOf(order({ items: [{ part: 'h100-sxm', quantity: 1 }, other] }))).toEqual([
      { pointer: '/items/1/description', detail: 'is required' },
      { pointer: '/items/1/tppPerUnit', detail: 'must be a number' },
      { pointer: '/items/1/extra', detail: 'is not a field of this object' },
    ]);
  });

  it('names every wrong field at once, wherever they are', async () => {
    const body = order({
      type: 'chips',
      reference: '',
      items: [{ part: 'nothing', quantity: 0 }],
      contact: {},
    });
    expect((await errorsOf(body)).map(({ pointer }) => pointer).sort()).toEqual([
      '/contact/email',
      '/contact/name',
      '/items/0/part',
      '/items/0/quantity',
      '/reference',
      '/type',
    ]);
  });

  it('reads a body with a model as one for model weights', async () => {
    const { items: _, ...rest } = order({ model: { name: 'M', trainingOperations: 0 } });
    expect(await errorsOf({ ...rest, type: 'model-weights' })).toEqual([
      { pointer: '/model/trainingOperations', detail: 'must be at least 1' },
      { pointer: '/model/published', detail: 'is required' },
    ]);
  });

  it.each([null, [], 'text', 5, true])('refuses the body %j as a whole', async (body) => {
    expect((await errorsOf(body))[0]).toMatchObject({ pointer: expect.any(String) });
  });

  it('tells at most a hundred errors', async () => {
    const unknown = Object.fromEntries(Array.from({ length: 5_000 }, (_, i) => [`x${i}`, i]));
    const w = world();
    const response = await call(w, 'POST /v1/requests', { body: { ...order(), ...unknown } });
    const problem = (await response.json()) as { errors: unknown[]; detail: string };
    expect(problem.errors).toHaveLength(100);
    expect(problem.detail).toContain('4900 more');
  });
});

describe('A number is a number', () => {
  const withQuantity = (literal: string) =>
    JSON.stringify(order()).replace('"quantity":512', `"quantity":${literal}`);

  it.each(['1e3', '1E+3', '512.0', '10000000'])('takes %s', async (literal) => {
    const w = world();
    const response = await call(w, 'POST /v1/requests', { raw: withQuantity(literal) });
    expect(response.status).toBe(200);
    expect(w.machine.runs[0]?.submission.request).toMatchObject({
      items: [{ quantity: Number(literal) }],
    });
  });

  it.each([
    ['1e400', 422],
    ['1e99', 422],
    ['-0', 422],
    ['NaN', 400],
    ['Infinity', 400],
    ['0x10', 400],
    ['01', 400],
  ])('refuses %s with %i', async (literal, status) => {
    const response = await call(world(), 'POST /v1/requests', { raw: withQuantity(literal) });
    expect(response.status).toBe(status);
  });
});

describe('A number that no table keeps', () => {
  const dense = (performanceDensity: number) => ({
    part: 'other',
    description: 'A part',
    tppPerUnit: 1,
    quantity: 1,
    performanceDensity,
  });

  it.each([1e-131, Number.MIN_VALUE, 9e-7])('is no density: %d', async (density) => {
    expect(await errorsOf(order({ items: [dense(density)] }))).toEqual([
      { pointer: '/items/0/performanceDensity', detail: 'must be 0, or at least 0.000001' },
    ]);
  });

  it.each([0, 1e-6, 5.92, 100_000])('and %d is one', async (density) => {
    const response = await call(world(), 'POST /v1/requests', {
      body: order({ items: [dense(density)] }),
    });
    expect(response.status).toBe(200);
  });

  it.each([1e-131, 0.5])('and trained nothing: %d', async (trainingOperations) => {
    const { items: _, ...rest } = order({ type: 'model-weights' });
    const model = { name: 'M', trainingOperations, published: false };
    expect(await errorsOf({ ...rest, model })).toEqual([
      { pointer: '/model/trainingOperations', detail: 'must be at least 1' },
    ]);
  });
});

describe('Hostile text', () => {
  it.each([
    ['markup', '<script>alert(1)</script>'],
    ['an event handler', '"><img src=x onerror=alert(1)>'],
    ['a formula', '=HYPERLINK("http://x")'],
    ['a template', `{{constructor.constructor("return 1")()}} \${7*7}`],
    ['a query', "'; DROP TABLE requests; --"],
    ['JSON', '{"$gt":""}'],
    ['emoji of many parts', '👩‍👩‍👧‍👦 大学 한국'],
    ['combining marks', 'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤'],
    ['the word null', 'null'],
    ['percent signs', '%00%0d%0aSet-Cookie: a=b'],
  ])('is kept as it is: %s', async (_, text) => {
    const w = world();
    const response = await call(w, 'POST /v1/requests', { body: order({ reference: text }) });
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ reference: text.normalize('NFC') });
    expect(w.lines.map((line) => JSON.stringify(line)).join()).not.toContain(text);
  });

  it('is normalized: composed, trimmed, white space collapsed', async () => {
    const reference = '  PO\u00a0\n 42 e\u0301 ';
    const w = world();
    const response = await call(w, 'POST /v1/requests', { body: order({ reference }) });
    expect(await response.json()).toMatchObject({ reference: 'PO 42 \u00e9' });
  });

  it('takes no prototype from anywhere', async () => {
    const raw = JSON.stringify(order()).replace('{', '{"__proto__":{"polluted":true},');
    const response = await call(world(), 'POST /v1/requests', { raw });
    expect(response.status).toBe(422);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('refuses ten thousand characters where a line is asked for', async () => {
    const endUse = 'x'.repeat(10_000);
    expect(await errorsOf(order({ endUse }))).toEqual([
      { pointer: '/endUse', detail: 'must have at most 4000 characters' },
    ]);
  });
});
