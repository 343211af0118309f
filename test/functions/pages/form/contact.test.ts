import { describe, expect, it } from 'vitest';
import { isSameMailbox } from '../../../../shared/people/mailbox.ts';
import { frontDoor } from '../../../support/front-door.ts';
import { RED_FLAG_CASE } from '../support/cases.ts';
import { Browser, type ReviewWorld, reviewWorld, signedInContact } from '../support/world.ts';

const OWN = 'compliance.office@falcon.example';
const NEXT = 'New.Desk@falcon.example';
const FORM = '/requests/contact';
const PAGE = `/status/${RED_FLAG_CASE.publicReference}`;
const OF = { of: RED_FLAG_CASE.id };
const WISH = { name: 'New Desk', email: NEXT, language: 'ko', scope: 'one', ...OF };

/** The newest code that was mailed to a mailbox. */
const codeTo = ({ mails }: ReviewWorld, email: string): string =>
  /\b\d{6}\b/.exec(mails.findLast(({ to }) => isSameMailbox(to, email))?.text ?? '')?.[0] ?? '';

async function asked(w: ReviewWorld, wish: Record<string, string> = WISH) {
  const contact = await signedInContact(w, RED_FLAG_CASE.publicReference);
  const post = (fields: Record<string, string>) =>
    contact.post(FORM, { csrf: contact.csrf, ...wish, ...fields });
  const answer = await post({ step: 'ask' });
  const codes = () => ({ 'code-new': codeTo(w, NEXT), 'code-own': codeTo(w, OWN) });
  return { contact, post, answer, codes };
}

const contactIn = (w: ReviewWorld, id = RED_FLAG_CASE.id) =>
  w.cases.files.get(id)?.request.contact.email;

const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

describe('Changing the contact', () => {
  it('is led to from the page of a case, and from all requests', async () => {
    const w = reviewWorld();
    const contact = await signedInContact(w, RED_FLAG_CASE.publicReference);
    expect(await (await contact.get(PAGE)).text()).toContain(`${FORM}?of=${OF.of}`);
    expect(await (await contact.get('/requests')).text()).toContain(`href="${FORM}"`);
    const page = await (await contact.get(`${FORM}?of=${OF.of}`)).text();
    expect(page).toContain('Only of FC-2026-118');
    expect(page).not.toContain('href="/requests/contact/');
  });

  it('is confirmed by both mailboxes, and then belongs to the new one alone', async () => {
    const w = reviewWorld();
    const { contact, post, answer, codes } = await asked(w);
    expect(answer.status).toBe(200);
    expect(w.mails.slice(-2).map(({ to }) => to)).toEqual([NEXT, OWN]);
    expect(contactIn(w)).toBe(RED_FLAG_CASE.request.contact.email);
    const done = await post({ step: 'change', ...codes() });
    expect(done.status).toBe(303);
    expect(contactIn(w)).toBe(NEXT);
    const told = await (await contact.get(done.headers.get('Location') ?? '')).text();
    expect(told).toContain('Requests that have another contact now: 1.');
    expect(await (await contact.get(PAGE)).text()).not.toContain('/withdraw"');
    expect(
      (await contact.post(`${PAGE}/withdraw`, { csrf: contact.csrf, confirm: 'yes' })).status,
    ).toBe(403);
    expect(w.machine.runs).toEqual([]);
    const next = await signedInContact(w, RED_FLAG_CASE.publicReference);
    expect(w.mails.at(-1)?.to).toBe(NEXT.toLowerCase());
    expect(await (await next.get(PAGE)).text()).toContain('/withdraw');
  });

  it.each(['code-new', 'code-own'])(
    'takes no wrong %s, and keeps the right one beside it',
    async (which) => {
      const w = reviewWorld();
      const { post, codes } = await asked(w);
      const right = codes();
      const typed = { ...right, [which]: wrong(right[which as 'code-new']) };
      const refused = await post({ step: 'change', ...typed });
      expect(refused.status).toBe(422);
      expect(await refused.text()).toContain(`href="#${which}"`);
      expect((await post({ step: 'change', ...right, [which]: '' })).status).toBe(422);
      expect(contactIn(w)).toBe(RED_FLAG_CASE.request.contact.email);
      expect((await post({ step: 'change', ...right })).status).toBe(303);
      expect(contactIn(w)).toBe(NEXT);
    },
  );

  it('takes codes for no other mailbox, no other requests and no sign-in', async () => {
    const w = reviewWorld();
    const { contact, post, codes } = await asked(w);
    const right = codes();
    const other = await post({ step: 'change', ...right, email: 'third@falcon.example' });
    const all = await post({ step: 'change', ...right, scope: 'all' });
    expect([other.status, all.status]).toEqual([422, 422]);
    const signIn = await contact.post(`${PAGE}/sign-in`, { code: right['code-own'] });
    expect(signIn.status).toBe(422);
    expect(contactIn(w)).toBe(RED_FLAG_CASE.request.contact.email);
  });

  it('mails each in words of its own, the new one in the language that was chosen', async () => {
    const w = reviewWorld();
    await asked(w);
    const [toNew, toOwn] = w.mails.slice(-2);
    expect(toNew?.subject).toBe('Chipgate 신청 담당자 변경 코드');
    expect(toNew?.text).toContain('compliance.office@falcon.example에서');
    expect(toOwn?.subject).toBe('Your code to change the contact of a request');
    expect(toOwn?.text).toContain('FC-2026-118');
  });

  it.each([
    ['no name', { name: ' ' }, '#name'],
    ['no address', { email: '"><script>' }, '#email'],
    ['the own address', { email: 'Compliance.Office+x@FALCON.example' }, '#email'],
  ])('says what is wrong with %s, and mails nobody', async (_which, fields, href) => {
    const w = reviewWorld();
    const { answer } = await asked(w, { ...WISH, ...fields });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain(`href="${href}"`);
    expect(page).not.toContain('<script');
    expect(w.mails).toHaveLength(1);
  });

  it('is shown in the other language with all that was typed, and mails nothing by it', async () => {
    const w = reviewWorld();
    const { post } = await asked(w);
    const before = w.mails.length;
    const page = await (await post({ step: 'codes' })).text();
    expect(page).toContain(`value="${NEXT}"`);
    expect(await (await post({ step: 'back' })).text()).toContain('value="New Desk"');
    expect(w.mails).toHaveLength(before);
  });

  it('is of all requests of the mailbox, where that is asked for, but for what is being decided', async () => {
    const w = reviewWorld();
    const keep = (id: string, changes: object) =>
      w.cases.files.set(id, { ...RED_FLAG_CASE, id, publicReference: id, ...changes });
    for (let n = 0; n < 25; n++) keep(`case-${n + 10}`, {});
    keep('received', { status: 'received' });
    const contact = { ...RED_FLAG_CASE.request.contact, email: 'other@falcon.example' };
    keep('foreign', { request: { ...RED_FLAG_CASE.request, contact } });
    const { contact: browser, post, codes } = await asked(w, { ...WISH, scope: 'all' });
    const done = await post({ step: 'change', ...codes() });
    const told = await (await browser.get(done.headers.get('Location') ?? '')).text();
    expect(told).toContain('Requests that have another contact now: 26.');
    expect(told).toContain('Try once more in a few minutes.');
    expect(contactIn(w, 'received')).toBe(RED_FLAG_CASE.request.contact.email);
    expect(contactIn(w, 'foreign')).toBe('other@falcon.example');
    expect(contactIn(w, 'case-10')).toBe(NEXT);
  });

  it('is not for a case of somebody else, by whatever reference', async () => {
    const w = reviewWorld();
    const contact = { ...RED_FLAG_CASE.request.contact, email: 'other@falcon.example' };
    w.cases.files.set('foreign', {
      ...RED_FLAG_CASE,
      id: 'foreign',
      publicReference: 'foreign',
      request: { ...RED_FLAG_CASE.request, contact },
    });
    const { contact: browser } = await asked(w);
    const page = await (await browser.get(`${FORM}?of=foreign`)).text();
    expect(page).not.toContain('Only of');
  });

  it('is for nobody without a session, and for no form of another page', async () => {
    const w = reviewWorld();
    const stranger = new Browser(w);
    expect((await stranger.get(FORM)).headers.get('Location')).toBe('/requests');
    expect((await stranger.post(FORM, { csrf: 'guessed', ...WISH, step: 'ask' })).status).toBe(403);
    const { contact } = await asked(w);
    expect((await contact.post(FORM, { csrf: 'guessed', ...WISH, step: 'ask' })).status).toBe(403);
  });

  it('mails others no more often than invitations do', async () => {
    const w = reviewWorld();
    const taken: string[] = [];
    const allowances: typeof w.deps.allowances = {
      ...w.deps.allowances,
      take: async ({ allowance }) => {
        taken.push(allowance.of);
        return { waitSeconds: 300 };
      },
    };
    const { answer } = await asked({ ...w, ...frontDoor({ ...w.deps, allowances }) });
    expect([answer.status, answer.headers.get('Retry-After')]).toEqual([429, '300']);
    expect(taken).toEqual(['invitation']);
    expect(w.mails).toHaveLength(1);
  });
});
