import { describe, expect, inject, it } from 'vitest';
import { clientOf } from './support/client.ts';
import { chipOrder, newName } from './support/orders.ts';

const { api, decide } = clientOf(() => inject('target'));

/** Text that is odd but may well be somebody's name. */
const HARMLESS: readonly [string, string][] = [
  ['HTML', '<script>alert(1)</script><img src=x onerror=alert(2)>'],
  ['quotes and braces', `Robert'); DROP TABLE "x"; -- {{7*7}} \${7*7}`],
  ['Korean', '하노이 과학기술대학교'],
  ['Arabic', 'جامعة خليفة للعلوم'],
  ['emoji of several code points', 'Lab 👩🏽‍🔬'],
  ['names of object internals', '__proto__ constructor toString'],
  ['slashes and hashes', '../../etc/passwd#x/y?z=1%00'],
  ['ideographs with combining marks', 'Zoë Zoe\u0308 Ｆｕｌｌ　ｗｉｄｔｈ'],
];

/** Text that hides something from whoever reads it. */
const REFUSED: readonly [string, string][] = [
  ['control characters', 'Acme\u0000Corp\u001b[31m'],
  ['right-to-left overrides', 'Acme \u202egro.live\u202c'],
  ['lone surrogates', 'Acme \ud800 Corp'],
  ['10,000 characters', 'A'.repeat(10_000)],
];

describe('A name made of', () => {
  it.each(HARMLESS)('%s is stored and given back as it was', async (_, name) => {
    const unique = `${name} ${newName('x')}`;
    const { status, body } = await decide(chipOrder({ destination: 'KR', name: unique }));
    expect([status, body.status]).toEqual([200, 'no-license-required']);
    const page = await api(body.links.statusPage, { apiKey: null });
    expect(page.status).toBe(200);
    expect(page.text).not.toContain('<script>alert');
    expect(page.text).not.toContain('<img src=x');
  });

  it.each(HARMLESS)('%s may name the account of a small order', async (_, name) => {
    const order = chipOrder({
      destination: 'TH',
      kind: 'university',
      name: `${name} ${newName('x')}`,
      quantity: 1,
    });
    const { body } = await decide(order);
    expect(body.decision.route).toBe('small-order');
    const account: string = body.decision.draws[0].account;
    const path = account.split('/').map(encodeURIComponent).join('/');
    expect((await api(`/v1/quotas/${path}`)).body).toMatchObject({ account, postedTpp: 15_832 });
  });

  it.each(REFUSED)('%s is refused clearly', async (_, name) => {
    const reply = await decide(chipOrder({ destination: 'KR', name }));
    expect(reply.status).toBe(422);
    expect(reply.body.errors[0].pointer).toMatch(/^\/parties\/\w+\/name$/);
  });

  it('stray spaces is the same name without them', async () => {
    const name = newName('Spacious University');
    const buyer = { destination: 'TH', kind: 'university', quantity: 1 };
    const plain = await decide(chipOrder({ ...buyer, name }));
    const spaced = await decide(chipOrder({ ...buyer, name: `  ${name.replace(/ /g, ' \t ')} ` }));
    expect(spaced.body.decision.draws[0].account).toBe(plain.body.decision.draws[0].account);
  });
});
