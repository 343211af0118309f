import { describe, expect, it } from 'vitest';
import { frontDoor } from '../../../support/front-door.ts';
import { RED_FLAG_CASE } from '../support/cases.ts';
import { Browser, formIn, reviewWorld, signedInContact } from '../support/world.ts';

const PAGE = `/status/${RED_FLAG_CASE.publicReference}`;
const FORM = `${PAGE}/resend`;

describe('Having the newest notice mailed again', () => {
  it('is for the contact, signed in, and the page says that it is done', async () => {
    const w = reviewWorld();
    const contact = await signedInContact(w, RED_FLAG_CASE.publicReference);
    const form = await formIn(await contact.get(PAGE), FORM);
    const done = await contact.post(FORM, form);
    expect(done.status).toBe(303);
    expect(w.state.resent).toEqual([RED_FLAG_CASE.id]);
    const there = done.headers.get('Location')?.split('#')[0] ?? '';
    expect(await (await contact.get(there)).text()).toContain('is on its way to your mailbox');
    const korean = await contact.get(`${there}&lang=ko`);
    expect(await korean.text()).toContain('가장 최근 안내 메일을');
  });

  it('is not offered to a link alone, and takes no form without a session', async () => {
    const w = reviewWorld();
    const stranger = new Browser(w);
    expect(await (await stranger.get(PAGE)).text()).not.toContain(FORM);
    expect((await stranger.post(FORM, { csrf: 'guessed' })).status).toBe(403);
    expect(w.state.resent).toEqual([]);
  });

  it('is not offered, nor done, before anything was told', async () => {
    const w = reviewWorld({ file: { ...RED_FLAG_CASE, decision: null } });
    const contact = await signedInContact(w, RED_FLAG_CASE.publicReference);
    expect(await (await contact.get(PAGE)).text()).not.toContain(FORM);
    expect((await contact.post(FORM, { csrf: contact.csrf })).status).toBe(409);
    expect(w.state.resent).toEqual([]);
  });

  it('is rationed by the mails that a mailbox may have in an hour', async () => {
    const w = reviewWorld();
    const taken: string[] = [];
    const allowances: typeof w.deps.allowances = {
      ...w.deps.allowances,
      take: async ({ allowance }) => {
        taken.push(allowance.of);
        return { waitSeconds: 300 };
      },
    };
    const spent = { ...w, ...frontDoor({ ...w.deps, allowances }) };
    const contact = await signedInContact(spent, RED_FLAG_CASE.publicReference);
    const answer = await contact.post(FORM, { csrf: contact.csrf });
    expect([answer.status, answer.headers.get('Retry-After')]).toEqual([429, '300']);
    expect(taken).toEqual(['mail-to']);
    expect(w.state.resent).toEqual([]);
  });
});
