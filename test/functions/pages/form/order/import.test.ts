import { describe, expect, it } from 'vitest';
import type { DraftFields } from '../../../../../shared/drafts/typed.ts';
import { Browser, codeIn, formIn, reviewWorld } from '../../support/world.ts';

const MAILBOX = 'procurement@red.example';

/** A draft in a browser of its own. */
async function begun(fields: DraftFields = {}) {
  const w = reviewWorld();
  const browser = new Browser(w);
  const response = await browser.post('/apply', fields);
  const [path = ''] = (response.headers.get('location') ?? '').split('?');
  return { w, browser, path, id: path.split('/').at(-1) ?? '' };
}
type Begun = Awaited<ReturnType<typeof begun>>;

const fieldsOf = ({ w, id }: Begun) => w.drafts.get(id)?.fields ?? {};

/** With the code that was mailed. */
async function confirm({ w, browser, id }: Begun, page: Response): Promise<void> {
  const hidden = await formIn(page, `/apply/${id}/sign-in`);
  await browser.post(`/apply/${id}/sign-in`, { ...hidden, code: codeIn(w) });
}

const escaped = (text: string) => text.replaceAll('"', '&quot;');

const handing =
  (at: Begun) =>
  async (given: Record<string, string | File>, query = '') => {
    const hidden = await formIn(await at.browser.get(`${at.path}/import`), `${at.path}/import`);
    const body = new FormData();
    body.set('csrf', hidden.csrf ?? '');
    for (const [name, value] of Object.entries(given)) body.set(name, value);
    const cookie = [...at.browser.cookies].map(([key, value]) => `${key}=${value}`).join('; ');
    const sent = { method: 'POST', headers: { Cookie: cookie }, body };
    return at.w.fetch(`${at.path}/import${query}`, sent);
  };
const JSON_OF = {
  type: 'chip-order',
  items: [{ part: 'h100-sxm', quantity: 8 }],
  destination: 'VN',
};

const pretty = JSON.stringify(JSON_OF, null, 2);
const [utf16, korean] = [
  Buffer.concat([
    Buffer.from([0xff, 0xfe]),
    Buffer.from('part\tquantity\tdescription\r\nother\t8\t가속기\r\n', 'utf16le'),
  ]),
  Buffer.concat([
    Buffer.from('part,quantity,description\nother,8,'),
    Buffer.from('b0a1bcd3b1e20a', 'hex'),
  ]),
];

describe('An order', () => {
  it('is filled in by JSON, and its items by a list', async () => {
    const at = await begun();
    const hand = (text: string, name: string) => handing(at)({ file: new File([text], name) });
    expect((await hand(JSON.stringify(JSON_OF), 'a.json')).status).toBe(303);
    expect(fieldsOf(at)).toMatchObject({ 'items.0.part': 'h100-sxm', destination: 'VN' });
    await hand('Part;Quantity\nb200;"1,024"\nh20;3\n', 'items.csv');
    expect(fieldsOf(at)).toMatchObject({
      'items.0.part': 'b200',
      'items.0.quantity': '1,024',
      'items.1.part': 'h20',
      destination: 'VN',
    });
    for (const nonsense of ['{', '{"type":"model-weights"}', 'name;size\na;1', 'a"b\n"']) {
      const response = await hand(nonsense, 'x');
      expect(await response.text()).toContain('role="alert"');
    }
    expect(fieldsOf(at)).toMatchObject({ 'items.1.part': 'h20' });
  });

  it.each([
    [
      'the call that is copied from a page',
      `curl -s https://x/v1/requests -H 'a: b' -d '${JSON.stringify(JSON_OF)}'`,
      { 'items.0.part': 'h100-sxm' },
    ],
    [
      'what stands between marks of code',
      `\`\`\`json\n${pretty}\n\`\`\``,
      { 'items.0.part': 'h100-sxm' },
    ],
    ['a list of items in JSON', '[{"part":"b200","quantity":8}]', { 'items.0.part': 'b200' }],
    [
      'a list with commas in its numbers',
      'part;quantity;description\nb200;1,024;x',
      { 'items.0.part': 'b200', 'items.0.quantity': '1,024' },
    ],
    ['a list by bars', 'part|quantity\nb200|8', { 'items.0.part': 'b200' }],
    [
      'a list that names its separator',
      'sep=;\r\npart;quantity\r\nb200;8',
      { 'items.0.part': 'b200' },
    ],
    ['parts by their names', 'Part,Quantity\n"H100 SXM",8\n', { 'items.0.part': 'h100-sxm' }],
    [
      'a mark of order and quotes',
      '\ufeff"part","quantity"\r\n"B200","8"',
      { 'items.0.part': 'b200' },
    ],
    ['a text of a spreadsheet', utf16, { 'items.0.description': '가속기' }],
    ['a list as spreadsheets in Korea write it', korean, { 'items.0.description': '가속기' }],
  ])('takes %s', async (_, text, filled) => {
    const at = await begun({ destination: 'VN' });
    const isFile = typeof text !== 'string';
    const given = isFile ? { file: new File([new Uint8Array(text)], 'a.csv') } : { json: text };
    expect((await handing(at)(given)).status).toBe(303);
    expect(fieldsOf(at)).toMatchObject({ 'items.0.quantity': '8', ...filled, destination: 'VN' });
  });

  it.each([
    [pretty.replace('"VN"', '"VN",'), 'line 10 cannot be read'],
    [pretty.replaceAll('"', '\u201c'), 'line 2 cannot be read'],
    [pretty.slice(0, -1), 'Check that all of it was copied.'],
    [
      pretty.replace('"destination"', '"type": "chip-order",\n"destination"'),
      '“/type” stands in it twice',
    ],
    ['{"type":"model-weights"}', 'no order of chips'],
    ['Hello', 'neither JSON nor a CSV list of items'],
    ['part,quantity', 'neither JSON nor a CSV list of items'],
  ])('says what is wrong with almost right JSON, and keeps it: %s', async (json, problem) => {
    const at = await begun();
    const page = await (await handing(at)({ json })).text();
    expect(page).toContain(problem);
    expect(page).toContain(escaped(json));
    expect(fieldsOf(at)).toEqual({});
  });

  it('keeps what was pasted in the other language, and whatever a form that is out of date has', async () => {
    const at = await begun();
    const back = await handing(at)({ json: '{"half', back: 'yes' }, '?lang=ko');
    const page = await back.text();
    expect(page).toContain('<html lang="ko">');
    expect(page).toContain(escaped('{"half'));
    expect(page).not.toContain('role="alert"');
    const stale = await (await handing(at)({ json: pretty, csrf: 'old' })).text();
    expect(stale).toContain('This form was out of date');
    expect(stale).toContain(escaped('"h100-sxm"'));
    expect(fieldsOf(at)).toEqual({});
  });

  it('is filled in by it after signing in, where that was over', async () => {
    const at = await begun({ destination: 'AE' });
    const share = await formIn(
      await at.browser.get(`/apply/${at.id}/share`),
      `/apply/${at.id}/code`,
    );
    await confirm(at, await at.browser.post(`/apply/${at.id}/code`, { ...share, email: MAILBOX }));
    const hand = handing(at);
    at.w.state.now = new Date(at.w.state.now.getTime() + 9 * 3_600_000);
    const door = await hand({ json: pretty });
    expect([door.status, fieldsOf(at).destination]).toEqual([403, 'AE']);
    const kept = await formIn(door, `/apply/${at.id}/code`);
    await confirm(at, await at.browser.post(`/apply/${at.id}/code`, { ...kept, email: MAILBOX }));
    expect(fieldsOf(at)).toMatchObject({ destination: 'VN', 'items.0.part': 'h100-sxm' });
  });
});
