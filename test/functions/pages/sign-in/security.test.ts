import { describe, expect, it } from 'vitest';
import { maskedMailbox } from '../../../../functions/pages/sign-in/mailbox.ts';
import { OFFICES, RED_FLAG_REVIEW, taskOf } from '../support/cases.ts';
import {
  Browser,
  codeIn,
  formIn,
  mailTask,
  reviewWorld,
  signedIn,
  signedInAs,
} from '../support/world.ts';

const TASK = 'case-1.1.officer.commerce';
const OTHER = taskOf(RED_FLAG_REVIEW, 'officer', OFFICES[1]!);
const MINE = taskOf(RED_FLAG_REVIEW, 'officer', OFFICES[0]!);
const PAGE = `/tasks/${TASK}`;
const DECIDE = `${PAGE}/decision`;
const FORMS = ['decision', 'ask', 'delegate', 'recuse'];

const twoTasks = () => reviewWorld({ tasks: [MINE, OTHER] });

describe('A session', () => {
  it('is a cookie that no script reads, no other site sends and no other host sets', async () => {
    const w = reviewWorld();
    const key = await mailTask(w, TASK);
    const browser = new Browser(w);
    await browser.post(`${PAGE}/code`, { key });
    const page = await browser.post(`${PAGE}/sign-in`, { key, code: codeIn(w) });
    const cookie = page.headers.get('Set-Cookie') ?? '';
    expect(cookie).toMatch(/^__Host-chipgate-officer=[^;]+; /);
    for (const flag of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/', 'Max-Age=28800']) {
      expect(cookie).toContain(flag);
    }
    expect(cookie).not.toContain('Domain');
  });

  it('gets a new id at sign-in: one that was planted is worth nothing', async () => {
    const w = reviewWorld();
    const { browser } = await signedInAs(w, 'officer', 'evil@example.com');
    const planted = String(browser.session);
    const key = await mailTask(w, TASK);
    await browser.post(`${PAGE}/code`, { key });
    await browser.post(`${PAGE}/sign-in`, { key, code: codeIn(w) });
    expect(browser.session).not.toBe(planted);
    expect(await w.signIns.officer.findSession(planted, w.state.now)).toBeUndefined();
    const attacker = new Browser(w);
    attacker.cookies.set('__Host-chipgate-officer', planted);
    expect((await attacker.get(PAGE)).status).toBe(404);
  });

  it('of one officer opens no task of another', async () => {
    const w = twoTasks();
    const browser = await signedIn(w, OTHER.id);
    const page = await browser.get(PAGE);
    expect(page.status).toBe(404);
    const text = await page.text();
    expect(text).toBe(await (await browser.get('/tasks/no-such-task')).text());
    for (const form of FORMS) {
      const posted = await browser.post(`${PAGE}/${form}`, {
        csrf: browser.csrf,
        decision: 'approve',
        digest: w.memory.task(TASK).digest,
        reason: 'x',
      });
      expect(posted.status).toBe(403);
    }
    expect(w.memory.writes).toBe(0);
    expect((await browser.get(`${PAGE}/files/1/1`)).status).toBe(404);
  });

  it('of another officer has no codes sent or tried for a task whose link it does not hold', async () => {
    const w = twoTasks();
    const browser = await signedIn(w, OTHER.id);
    const before = w.mails.length;
    expect((await browser.post(`${PAGE}/code`, {})).status).toBe(404);
    expect((await browser.post(`${PAGE}/sign-in`, { code: '100000' })).status).toBe(404);
    expect(w.mails).toHaveLength(before);
  });

  it('ends when the officer signs out, and with its eight hours', async () => {
    const w = reviewWorld();
    const browser = await signedIn(w, TASK);
    const session = String(browser.session);
    const fields = await formIn(await browser.get(PAGE), '/officers/sign-out');
    expect((await browser.post('/officers/sign-out', {})).status).toBe(403);
    const out = await browser.post('/officers/sign-out', fields);
    expect([out.status, out.headers.get('Location')]).toEqual([303, '/officers']);
    browser.cookies.set('__Host-chipgate-officer', session);
    expect((await browser.get(PAGE)).status).toBe(404);
    const again = await signedIn(w, TASK);
    w.state.now = new Date(w.state.now.getTime() + 8 * 3_600_000);
    expect((await again.get(PAGE)).status).toBe(404);
  });
});

describe('A forged form', () => {
  it.each(FORMS)('to %s is refused without the token of the session', async (form) => {
    const w = reviewWorld();
    const victim = await signedIn(w, TASK);
    const other = await signedIn(w, TASK);
    const foreign = (await formIn(await other.get(PAGE), DECIDE)).csrf ?? '';
    const { digest = '' } = await formIn(await victim.get(PAGE), DECIDE);
    const fields = { decision: 'approve', digest, reason: 'x', question: 'x' };
    for (const csrf of [undefined, '', 'x', foreign]) {
      const posted = await victim.post(`${PAGE}/${form}`, {
        ...fields,
        ...(csrf !== undefined && { csrf }),
      });
      expect(posted.status).toBe(403);
    }
    expect(w.memory.writes).toBe(0);
  });

  it('from another site is refused before it is read', async () => {
    const w = reviewWorld();
    const key = await mailTask(w, TASK);
    for (const site of ['cross-site', 'same-site', 'none']) {
      const posted = await w.fetch(`${PAGE}/code`, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/x-www-form-urlencoded',
          'Sec-Fetch-Site': site,
        },
        body: new URLSearchParams({ key }).toString(),
      });
      expect(posted.status).toBe(403);
    }
    expect(w.mails).toEqual([]);
  });

  it.each(['application/json', 'text/plain', 'multipart/form-data'])(
    'as %s is not read',
    async (type) => {
      const w = reviewWorld();
      const headers = { 'Content-Type': type };
      const posted = await w.fetch(DECIDE, { method: 'POST', headers, body: '{}' });
      expect(posted.status).toBe(415);
    },
  );

  it('larger than a form of ours is not read', async () => {
    const w = reviewWorld();
    const browser = await signedIn(w, TASK);
    const posted = await browser.post(DECIDE, `reason=${'x'.repeat(256 * 1024)}`);
    expect(posted.status).toBe(413);
  });
});

describe('Every page', () => {
  it('can be put into no frame, runs no script and tells no other site where it was', async () => {
    const w = reviewWorld();
    const key = await mailTask(w, TASK);
    const browser = await signedIn(w, TASK);
    for (const page of [
      await browser.get(PAGE),
      await new Browser(w).get(`${PAGE}?key=${key}`),
      await new Browser(w).get(PAGE),
      await browser.post(DECIDE, {}),
    ]) {
      const policy = page.headers.get('Content-Security-Policy');
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).toMatch(/form-action 'self'(;|$)/);
      expect(policy).not.toContain('unsafe');
      expect(page.headers.get('X-Frame-Options')).toBe('DENY');
      expect(page.headers.get('Referrer-Policy')).toBe('no-referrer');
      expect(page.headers.get('Cache-Control')).toBe('no-store');
    }
  });

  it('leads nowhere else, whatever a link or a form asks for', async () => {
    const w = reviewWorld();
    const key = await mailTask(w, TASK);
    const evil = 'https://evil.example';
    const aims = new URLSearchParams({ next: evil, redirect: evil, returnTo: evil, lang: evil });
    const browser = new Browser(w);
    const sent = await browser.post(`${PAGE}/code?${aims}`, { key, next: evil, lang: evil });
    const entered = await browser.post(`${PAGE}/sign-in?${aims}`, { key, code: codeIn(w) });
    const opened = await browser.get(`${PAGE}?key=${key}&${aims}`);
    const form = await formIn(await browser.get(PAGE), DECIDE);
    const decided = await browser.post(`${DECIDE}?${aims}`, {
      ...form,
      decision: 'refuse',
      reason: 'x',
      next: evil,
    });
    const locations = [sent, entered, opened, decided].map(({ headers }) =>
      headers.get('Location'),
    );
    expect(locations).toEqual([`${PAGE}?key=${key}&step=code`, PAGE, PAGE, PAGE]);
  });

  it('keeps a task id that looks like another host to itself', async () => {
    const w = twoTasks();
    const browser = await signedIn(w, OTHER.id);
    for (const id of ['%2F%2Fevil.example', '%5Cevil.example', '..%2F..%2Fevil']) {
      const page = await browser.get(`/tasks/${id}?key=x`);
      expect(page.status).toBe(404);
      expect(page.headers.get('Location')).toBeNull();
    }
  });
});

describe('Secrets', () => {
  it('are in no line of the log: neither keys, codes, sessions nor what people wrote', async () => {
    const w = reviewWorld();
    const key = await mailTask(w, TASK);
    const browser = new Browser(w);
    await browser.get(`${PAGE}?key=${key}`);
    await browser.post(`${PAGE}/code`, { key });
    const code = codeIn(w);
    await browser.post(`${PAGE}/sign-in`, { key, code });
    const form = await formIn(await browser.get(PAGE), DECIDE);
    await browser.post(DECIDE, { ...form, decision: 'approve', reason: 'private-words' });
    const log = JSON.stringify(w.lines);
    expect(w.lines.length).toBeGreaterThan(4);
    expect(log).toContain('GET /tasks/:taskId');
    const session = String(browser.session);
    const secrets = [key, code, session, form.csrf ?? '', 'private-words', 'first.officer'];
    for (const secret of secrets) expect(log).not.toContain(secret);
  });

  it('are not in the log when a part does not answer, and people are told so in words', async () => {
    const w = reviewWorld();
    const key = await mailTask(w, TASK);
    w.people.mailer.send = async () => {
      throw Object.assign(new Error(`mail with ${key}`), { name: 'DependencyUnavailableError' });
    };
    const page = await new Browser(w).post(`${PAGE}/code`, { key });
    expect(page.status).toBe(503);
    expect(await page.text()).toContain('A part of the service does not answer just now');
    expect(page.headers.get('Retry-After')).toBe('5');
    expect(JSON.stringify(w.lines)).not.toContain(key);
    expect(w.lines.at(-1)).toMatchObject({ status: 503, error: 'DependencyUnavailableError' });
  });

  it.each([
    ['reviewer@state.example', 'r•••@state.example'],
    ['r@state.example', 'r•••@state.example'],
    ['@state.example', '•••@state.example'],
    ['\u{20000}김@예시.한국', '\u{20000}•••@예시.한국'],
    ['&b@state.example', '&•••@state.example'],
  ])('hide most of a mailbox: %s is %s', (email, masked) => {
    expect(maskedMailbox(email)).toBe(masked);
  });
});
