import { describe, expect, it } from 'vitest';
import { policyInForce } from '../../../../shared/rules/index.ts';
import { reviewWorld } from '../support/world.ts';

const HTML = { headers: { Accept: 'text/html' } };
const AT = '2026-11-27T12:00:00.000Z';

async function pageAt(path: string, at = AT) {
  const w = reviewWorld({ now: new Date(at) });
  w.quotas.set('country/VN/2025-2027', {
    account: 'country/VN/2025-2027',
    limitTpp: 790_000_000,
    heldTpp: 0,
    postedTpp: 0,
    availableTpp: 790_000_000,
    waiting: 0,
  });
  const response = await w.fetch(path, HTML);
  return { status: response.status, text: await response.text() };
}

describe('The page of all limits', () => {
  it('tells what each country has left, in whole percents and hundreds of H100', async () => {
    const { status, text } = await pageAt('/quotas');
    expect(status).toBe(200);
    for (const words of [
      'Each country may take 790,000,000 TPP from 2025 to 2027, about 49,900 H100.',
      'United Arab Emirates',
      'about 72%',
      'about 35,900',
      'Countries of which nothing is used yet: 1',
      'Vietnam',
      '26,900,000 TPP a year',
    ]) {
      expect(text).toContain(words);
    }
    for (const exact of ['94,992,000', '126,000,000', '569,008,000']) {
      expect(text).not.toContain(exact);
    }
  });

  it('is told in Korean as well', async () => {
    const { text } = await pageAt('/quotas?lang=ko');
    expect(text).toContain('국가별로 한도가 얼마나 남아 있습니까?');
    expect(text).toContain('약 72%');
  });
});

describe('The page of the policy', () => {
  it('says whether the rule holds today before any number of it', async () => {
    const { text } = await pageAt('/policies');
    const [status, numbers] = ['Does this rule hold today?', 'Every number'].map((words) =>
      text.indexOf(words),
    );
    expect(status).toBeGreaterThan(0);
    expect(numbers).toBeGreaterThan(status ?? 0);
    for (const { citation } of policyInForce(AT).enforcement.history) {
      expect(text).toContain(citation.replaceAll('&', '&amp;'));
    }
  });

  it('gives every number a clause, and a day or the word that it is a choice', async () => {
    const { text } = await pageAt('/policies');
    const [, table = ''] = text.split('<tbody>');
    const rows = table.split('</tbody>')[0]?.split('<tr>').slice(1) ?? [];
    expect(rows.length).toBeGreaterThan(15);
    expect(table).toContain('>10^26<');
    for (const row of rows) {
      const [, value = '', clause = '', since = ''] = row.split(/<t[hd][^>]*>/).slice(1);
      expect(value).toMatch(/\d/);
      expect(clause).toMatch(/CFR|FR|EO|Executive|Screening/);
      expect(since).toMatch(/Choice|January 13, 2025/);
    }
  });

  it('shows the version in force on the day, and from when each is', async () => {
    expect((await pageAt('/policies')).text).toContain('version 2');
    const before = (await pageAt('/policies', '2026-03-04T12:00:00.000Z')).text;
    expect(before).toContain('policy us-diffusion-2025-01, version 1');
    expect(before).toContain('Version 2: in force from November 26, 2026');
  });
});
