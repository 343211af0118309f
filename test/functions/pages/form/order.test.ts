import { describe, expect, it } from 'vitest';
import type { DraftFields } from '../../../../shared/drafts/typed.ts';
import { mailboxOf } from '../../../../shared/people/mailbox.ts';
import { UNIVERSITY } from '../../../shared/drafts/university.ts';
import {
  Browser,
  codeIn,
  formIn,
  type ReviewWorld,
  reviewWorld,
  signedInAs,
} from '../support/world.ts';

const MAILBOX = 'procurement@red.example';
const WHOLE: DraftFields = { ...UNIVERSITY, 'contact.email': MAILBOX };

interface Begun {
  readonly w: ReviewWorld;
  readonly browser: Browser;
  readonly id: string;
  /** Its address. */
  readonly path: string;
}

/** A draft in a browser of its own. */
async function begun(fields: DraftFields = {}): Promise<Begun> {
  const w = reviewWorld();
  const browser = new Browser(w);
  const response = await browser.post('/apply', fields);
  const [path = ''] = (response.headers.get('location') ?? '').split('?');
  return { w, browser, path, id: path.split('/').at(-1) ?? '' };
}

const fieldsOf = ({ w, id }: Begun) => w.drafts.get(id)?.fields ?? {};

/** Posts a section as its page would. */
async function fillIn({ browser, path }: Begun, section: string, typed: DraftFields, go = 'next') {
  const page = await browser.get(`${path}/${section}`);
  const hidden = await formIn(page, `${path}/${section}`);
  return browser.post(`${path}/${section}`, { ...hidden, ...typed, go });
}

async function sendCode({ browser, path, id }: Begun): Promise<Response> {
  const hidden = await formIn(await browser.get(`${path}/check`), `/apply/${id}/send`);
  return browser.post(`/apply/${id}/send`, hidden);
}

async function enterCode(at: Begun, page: Response, code = codeIn(at.w)): Promise<Response> {
  const hidden = await formIn(page, `/apply/${at.id}/sign-in`);
  return at.browser.post(`/apply/${at.id}/sign-in`, { ...hidden, code });
}

/** Under a mailbox that was confirmed by a code. */
async function owned(fields: DraftFields = {}): Promise<Begun> {
  const at = await begun(fields);
  const hidden = await formIn(
    await at.browser.get(`/apply/${at.id}/share`),
    `/apply/${at.id}/code`,
  );
  const page = await at.browser.post(`/apply/${at.id}/code`, { ...hidden, email: MAILBOX });
  await enterCode(at, page);
  return at;
}

describe('A section of an order', () => {
  it('is saved whatever stands in it, and says what is wrong in words of ours', async () => {
    const at = await begun();
    const wrong = { 'consignee.name': 'Red River', 'consignee.lei': '5493001KJTIIGC8Y1R99' };
    const response = await fillIn(at, 'who', wrong);
    expect(response.headers.get('location')).toBe(`${at.path}/who`);
    expect(fieldsOf(at)).toMatchObject(wrong);
    const page = await (await at.browser.get(`${at.path}/who`)).text();
    expect(page).toMatch(
      /role="alert"[\s\S]*href="#consignee.lei">Ultimate consignee: Check this LEI/,
    );
    expect(page).toContain('value="5493001KJTIIGC8Y1R99"');
    const korean = await (await at.browser.get(`${at.path}/who?lang=ko`)).text();
    expect(korean).toContain('최종수하인: 영문자와 숫자 20자로 된 LEI를 확인해 주십시오.');
  });

  it('leads on where nothing is wrong, though answers are open', async () => {
    const at = await begun();
    const response = await fillIn(at, 'who', { 'consignee.parent': '?' });
    expect(response.headers.get('location')).toBe(`${at.path}/why`);
    expect(await (await at.browser.get(at.path)).text()).toContain('Needs');
  });

  it('changes no answer of another section', async () => {
    const at = await begun({ destination: 'VN' });
    await fillIn(at, 'who', { 'consignee.name': 'Red River', destination: 'CN', nowhere: 'x' });
    expect(fieldsOf(at)).toMatchObject({ destination: 'VN' });
    expect(fieldsOf(at)).not.toHaveProperty('nowhere');
  });

  it('has rows added and removed by buttons, and keeps what was typed beside them', async () => {
    const at = await begun();
    const add = { add: 'h100-sxm', addQuantity: '512', destination: 'VN' };
    await fillIn(at, 'what', add, 'add:items');
    await fillIn(at, 'what', { 'items.0.quantity': '600', add: 'other' }, 'add:items');
    expect(fieldsOf(at)).toEqual({
      'items.0.part': 'h100-sxm',
      'items.0.quantity': '600',
      'items.1.part': 'other',
      destination: 'VN',
    });
    await fillIn(at, 'what', {}, 'remove:items.0');
    expect(Object.keys(fieldsOf(at))).toEqual(['destination', 'items.1.part'].sort());
  });

  it('is shown in the other language with all that was typed', async () => {
    const at = await begun();
    const response = await fillIn(at, 'why', { endUse: 'Half a sent' }, 'lang:ko');
    expect(response.headers.get('location')).toBe(`${at.path}/why?lang=ko`);
    expect(fieldsOf(at)).toEqual({ endUse: 'Half a sent' });
  });

  it('takes what a button beside the answer offers', async () => {
    const at = await begun({ 'items.0.part': 'h100-sxm', 'items.0.quantity': '2000' });
    const page = await at.browser.get(at.path);
    const hidden = await formIn(page, `${at.path}/press`);
    await at.browser.post(`${at.path}/press`, { ...hidden, edit: 'items.0.quantity=1699' });
    expect(fieldsOf(at)['items.0.quantity']).toBe('1699');
  });

  it('offers parts as they are looked for: the one that begins with what was typed is chosen', async () => {
    const at = await begun();
    const page = await (await at.browser.get(`${at.path}/what?q=b2`)).text();
    expect(page).toMatch(/value="b200" checked/);
    const all = await (await at.browser.get(`${at.path}/what`)).text();
    expect(all).toContain('value="b300"');
    expect(all).not.toContain('value="a100"');
  });

  it('answers its script with what stands there now', async () => {
    const at = await begun({ destination: 'VN' });
    const hidden = await formIn(await at.browser.get(`${at.path}/why`), `${at.path}/why`);
    const body = new URLSearchParams({ ...hidden, endUse: 'Weather' });
    const cookie = [...at.browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = {
      Accept: 'application/json',
      'Content-Type': 'application/x-www-form-urlencoded',
      Cookie: cookie,
    };
    const response = await at.w.fetch(`${at.path}/why`, { method: 'POST', headers, body });
    expect(await response.json()).toMatchObject({
      saved: { destination: 'VN', endUse: 'Weather' },
      hidden: { csrf: hidden.csrf },
    });
  });

  it('writes hostile names as text', async () => {
    const at = await begun({ ...WHOLE, 'consignee.name': '"><script>alert(1)</script>' });
    for (const page of ['', '/what', '/who', '/why', '/contact', '/check', '/import']) {
      const text = await (await at.browser.get(at.path + page)).text();
      expect(text).not.toContain('<script>alert');
    }
  });
});

describe('Somebody who is nobody to a draft', () => {
  it('sees nothing of it, and changes nothing', async () => {
    const at = await begun(WHOLE);
    const other = new Browser(at.w);
    for (const page of ['', '/what', '/check', '/documents', '/import']) {
      const response = await other.get(at.path + page);
      expect(response.status).toBe(403);
      expect(await response.text()).not.toContain('Red River');
    }
    await other.post(`${at.path}/why`, { endUse: 'Something else', csrf: 'x' });
    expect(fieldsOf(at).endUse).toBe(WHOLE.endUse);
    expect((await other.get('/apply/order/nowhere')).status).toBe(404);
  });

  it('is asked for a mailbox, and mailed a code only where it is shared with them', async () => {
    const at = await owned(WHOLE);
    const before = at.w.mails.length;
    const stranger = new Browser(at.w);
    const page = await stranger.post(`/apply/${at.id}/code`, { email: 'stranger@else.example' });
    expect(await page.text()).toContain('If this draft is shared with stranger@else.example');
    expect(at.w.mails).toHaveLength(before);
  });

  it('whose time to be signed in is over is shown what they typed, and has it saved once signed in', async () => {
    const at = await owned({ destination: 'VN' });
    const hidden = await formIn(await at.browser.get(`${at.path}/why`), `${at.path}/why`);
    at.w.state.now = new Date(at.w.state.now.getTime() + 9 * 3_600_000);
    const typed = { ...hidden, endUse: 'A long text\nof two lines' };
    const door = await at.browser.post(`${at.path}/why`, typed);
    expect(door.status).toBe(403);
    expect(fieldsOf(at).endUse).toBeUndefined();
    const kept = await formIn(door, `/apply/${at.id}/code`);
    const code = await at.browser.post(`/apply/${at.id}/code`, { ...kept, email: MAILBOX });
    const response = await enterCode(at, code);
    expect(response.headers.get('location')).toBe(`${at.path}/why`);
    expect(fieldsOf(at).endUse).toBe('A long text\nof two lines');
  });

  it('has all that kept along in the other language, wherever they sign in, and nothing is mailed by it', async () => {
    const at = await owned({ destination: 'VN' });
    const hidden = await formIn(await at.browser.get(`${at.path}/why`), `${at.path}/why`);
    at.w.state.now = new Date(at.w.state.now.getTime() + 9 * 3_600_000);
    const read = async (page: Response, lang: string) => {
      const path = `/apply/${at.id}/read?lang=${lang}`;
      return at.browser.post(path, await formIn(page, path));
    };
    const door = await at.browser.post(`${at.path}/why`, { ...hidden, endUse: 'Kept <b>' });
    const wrong = await at.browser.post(`/apply/${at.id}/code`, {
      ...(await formIn(door, `/apply/${at.id}/code`)),
      email: 'no mailbox',
    });
    const korean = await read(wrong, 'ko');
    expect(await korean.clone().text()).toContain('<html lang="ko">');
    const ask = `/apply/${at.id}/code?lang=ko`;
    const code = await at.browser.post(ask, { ...(await formIn(korean, ask)), email: MAILBOX });
    const mailed = at.w.mails.length;
    const english = await read(code, 'en');
    expect(await english.clone().text()).toContain('<html lang="en">');
    expect(at.w.mails).toHaveLength(mailed);
    const signIn = `/apply/${at.id}/sign-in?lang=en`;
    const response = await at.browser.post(signIn, {
      ...(await formIn(english, signIn)),
      code: codeIn(at.w),
    });
    expect(response.headers.get('location')).toBe(`${at.path}/why?lang=en`);
    expect(fieldsOf(at).endUse).toBe('Kept <b>');
  });

  it('has a form that was out of date kept along in the other language', async () => {
    const at = await owned({ destination: 'VN' });
    const stale = await at.browser.post(`${at.path}/why`, {
      endUse: 'Typed long ago',
      csrf: 'old',
    });
    expect(stale.status).toBe(403);
    const path = `/apply/${at.id}/read?lang=ko`;
    const korean = await at.browser.post(path, await formIn(stale, path));
    const save = `${at.path}/why?lang=ko`;
    await at.browser.post(save, await formIn(korean, save));
    expect(fieldsOf(at).endUse).toBe('Typed long ago');
  });
});

describe('Sending an order', () => {
  it('confirms the mailbox once, then leads to its case', async () => {
    const at = await begun(WHOLE);
    const code = await sendCode(at);
    expect(at.w.mails.at(-1)?.to).toBe(MAILBOX);
    expect(at.w.machine.runs).toEqual([]);
    const response = await enterCode(at, code);
    expect(response.headers.get('location')).toMatch(/^\/status\//);
    const [run] = at.w.machine.runs;
    expect(run?.submission.request).toMatchObject({ reference: 'PO-1', destination: 'VN' });
    expect(run?.submission.clientId).toMatch(/^form#[0-9a-f]{32}$/);
    expect((await at.browser.get(at.path)).headers.get('location')).toBe(
      response.headers.get('location'),
    );
  });

  it('is one request however often it is pressed', async () => {
    const at = await owned(WHOLE);
    const answers = await Promise.all([sendCode(at), sendCode(at), sendCode(at)]);
    const places = new Set(answers.map(({ headers }) => headers.get('location')));
    expect(places.size).toBe(1);
    expect([...places][0]).toMatch(/^\/status\//);
    expect(new Set(at.w.machine.runs.map(({ submission }) => submission.id)).size).toBe(1);
    expect(at.w.cases.files.size).toBe(2);
  });

  it('takes no other than the right code, and nothing that is open', async () => {
    const at = await begun(WHOLE);
    const wrong = await enterCode(at, await sendCode(at), '000000');
    expect(wrong.status).toBe(422);
    expect(at.w.machine.runs).toEqual([]);
    const open = await begun({ ...WHOLE, endUse: '' });
    const response = await open.browser.get(`${open.path}/check`);
    expect(response.headers.get('location')).toContain('show=open');
  });

  it.each([
    ['en', 'November 3, 2025'],
    ['ko', '2025년 11월 3일'],
  ])('has days as people say them, before it is sent: %s', async (language, day) => {
    const recent = { 'consignee.formed': 'recent', 'consignee.formedOn': '2025-11-03' };
    const at = await begun({ ...WHOLE, ...recent, nacNotifiedOn: '2025-11-03' });
    const page = await (await at.browser.get(`${at.path}/check?lang=${language}`)).text();
    const [said = ''] = page.split('<details class="card">');
    expect(said.split(day)).toHaveLength(3);
    expect(said).not.toContain('2025-11-03');
  });

  it('confirms the contact as well, where that is another mailbox than the owner’s', async () => {
    const at = await owned({ ...WHOLE, 'contact.email': 'desk@red.example' });
    const code = await sendCode(at);
    expect(at.w.mails.at(-1)?.to).toBe('desk@red.example');
    const response = await enterCode(at, code);
    expect(response.headers.get('location')).toMatch(/^\/status\//);
  });

  it('is the owner’s alone', async () => {
    const at = await owned(WHOLE);
    const share = await formIn(
      await at.browser.get(`/apply/${at.id}/share`),
      `/apply/${at.id}/invite`,
    );
    await at.browser.post(`/apply/${at.id}/invite`, { ...share, email: 'colleague@red.example' });
    const { browser } = await signedInAs(at.w, 'applicant', 'colleague@red.example');
    const page = await (await browser.get(`${at.path}/check`)).text();
    expect(page).toContain(`${MAILBOX} owns this draft and sends it.`);
    await browser.post(`/apply/${at.id}/send`, { csrf: browser.csrf });
    expect(at.w.machine.runs).toEqual([]);
    await fillIn({ ...at, browser }, 'why', { endUse: 'Better words' });
    expect(fieldsOf(at).endUse).toBe('Better words');
    expect(mailboxOf(at.w.drafts.get(at.id)?.savedBy ?? '')).toBe('colleague@red.example');
  });
});

describe('A draft', () => {
  it('is deleted when a box says so', async () => {
    const at = await begun({ destination: 'VN' });
    const hidden = await formIn(
      await at.browser.get(`/apply/${at.id}/share`),
      `/apply/${at.id}/delete`,
    );
    await at.browser.post(`/apply/${at.id}/delete`, hidden);
    expect(at.w.drafts.size).toBe(1);
    await at.browser.post(`/apply/${at.id}/delete`, { ...hidden, confirm: 'yes' });
    expect(at.w.drafts.size).toBe(0);
    expect((await at.browser.get(at.path)).status).toBe(404);
  });

  it('says when the time to be signed in is nearly over, and lets it last longer', async () => {
    const at = await owned({ destination: 'VN' });
    at.w.state.now = new Date(at.w.state.now.getTime() + 7.5 * 3_600_000);
    const page = await at.browser.get(`${at.path}/why`);
    expect(await page.clone().text()).toContain('value="extend"');
    const hidden = await formIn(page, `${at.path}/why`);
    await at.browser.post(`${at.path}/why`, { ...hidden, endUse: 'Kept', go: 'extend' });
    expect(fieldsOf(at).endUse).toBe('Kept');
    at.w.state.now = new Date(at.w.state.now.getTime() + 3_600_000);
    expect((await at.browser.get(`${at.path}/why`)).status).toBe(200);
    at.w.state.now = new Date(at.w.state.now.getTime() + 6.5 * 3_600_000);
    const list = await at.browser.get(`${at.path}?lang=ko`);
    const longer = await at.browser.post('/apply/extend', await formIn(list, '/apply/extend'));
    expect(longer.headers.get('location')).toBe(`${at.path}?lang=ko`);
  });

  it('is begun from an earlier request by its contact alone', async () => {
    const at = await begun(WHOLE);
    const sent = await enterCode(at, await sendCode(at));
    const status = sent.headers.get('location') ?? '';
    const hidden = await formIn(await at.browser.get(status), '/apply/again?lang=en');
    const again = await at.browser.post('/apply/again', hidden);
    const id = again.headers.get('location')?.split('/').at(-1)?.split('?')[0] ?? '';
    expect(at.w.drafts.get(id)).toMatchObject({ owner: MAILBOX });
    expect(at.w.drafts.get(id)?.fields).toMatchObject({ 'items.0.quantity': '512' });
    expect(at.w.drafts.get(id)?.fields).not.toHaveProperty('reference');
    const { browser } = await signedInAs(at.w, 'applicant', 'other@red.example');
    const refused = await browser.post('/apply/again', { of: hidden.of ?? '', csrf: browser.csrf });
    expect(refused.status).toBe(403);
  });
});

describe('The code that sends an order', () => {
  it.each([
    ['en', 'Confirm and send', 'Sign in'],
    ['ko', '확인하고 보내기', '로그인'],
  ])('is entered by a button that says so, in %s', async (lang, said, not) => {
    const at = await begun(WHOLE);
    const check = await at.browser.get(`${at.path}/check?lang=${lang}`);
    const path = `/apply/${at.id}/send?lang=${lang}`;
    const hidden = await formIn(check, path);
    const page = await (await at.browser.post(path, hidden)).text();
    expect(page).toContain(`<button class="primary">${said}</button>`);
    expect(page).not.toContain(`<button class="primary">${not}</button>`);
  });
});
