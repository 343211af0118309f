import { describe, expect, it } from 'vitest';
import type { Uses } from '../../../../functions/adapters/ports/allowances.ts';
import { createApplicantPages } from '../../../../functions/pages/applicant/app.ts';
import { sha256 } from '../../../../shared/digests/sha256.ts';
import { CHECKS } from '../../../../shared/people/allowance.ts';
import { world } from '../../../support/front-door.ts';

const CHECK = '/check?part=h100-sxm&quantity=512&destination=VN&kind=university';
const from = (sourceIp: string) => ({ requestContext: { http: { sourceIp } } });

function pagesWith(left: number) {
  const w = world();
  const asked: Uses[] = [];
  const take = async (uses: Uses) => {
    asked.push(uses);
    const before = asked.filter(({ whose }) => whose === uses.whose).length - 1;
    return before < left ? ('taken' as const) : { waitSeconds: 150 };
  };
  const deps = { ...w.deps, allowances: { take }, signIns: w.deps.signIns.applicant };
  return { asked, pages: createApplicantPages(deps) };
}
const ask = ({ pages }: ReturnType<typeof pagesWith>, ip: string, headers = {}) =>
  pages.request(`https://chipgate.example${CHECK}`, { headers }, from(ip));

describe('The ration of a network', () => {
  it('is told by a page with status 429, and when there is another, in both languages', async () => {
    const w = pagesWith(1);
    expect((await ask(w, '203.0.113.7')).status).toBe(200);
    const refused = await ask(w, '203.0.113.7', { 'Accept-Language': 'ko' });
    expect(refused.status).toBe(429);
    expect(refused.headers.get('Retry-After')).toBe('150');
    const text = await refused.text();
    expect(text).toContain('<html lang="ko">');
    expect(text).toContain('3분 뒤에');
    expect(await (await ask(w, '203.0.113.7')).text()).toContain('Try again in 3 min.');
  });

  it('is of the neighborhood of an address, and kept as a hash', async () => {
    const w = pagesWith(1);
    await ask(w, '203.0.113.7');
    expect((await ask(w, '203.0.113.99')).status).toBe(429);
    expect((await ask(w, '203.0.114.7')).status).toBe(200);
    expect(w.asked[0]).toEqual({ allowance: CHECKS, whose: sha256('network#203.0.113.0/24') });
  });

  it('is not escaped by a header that pretends another address', async () => {
    const w = pagesWith(1);
    await ask(w, '203.0.113.7', { 'X-Forwarded-For': '198.51.100.1' });
    const again = await ask(w, '203.0.113.7', { 'X-Forwarded-For': '198.51.100.2' });
    expect(again.status).toBe(429);
  });
});
