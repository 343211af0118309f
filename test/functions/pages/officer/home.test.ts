import { describe, expect, it } from 'vitest';
import { OFFICES, RED_FLAG_CASE, RED_FLAG_REVIEW, taskOf } from '../support/cases.ts';
import {
  Browser,
  codeIn,
  formIn,
  mailTask,
  type ReviewWorld,
  reviewWorld,
  signedIn,
  signedInAs,
  signedInContact,
} from '../support/world.ts';

const HOME = '/officers';
const TASK = 'case-1.1.officer.commerce';
const PAGE = `/tasks/${TASK}`;
const OFFICER = 'first.officer@commerce.example';

/** As an officer does who has no mail at hand. */
async function signedInByThemselves(w: ReviewWorld, email = OFFICER): Promise<Browser> {
  const browser = new Browser(w);
  await browser.post(`${HOME}/code`, { email });
  await browser.post(`${HOME}/sign-in`, { email, code: codeIn(w) });
  return browser;
}

describe("The officers' page", () => {
  it('asks for an address, mails a code to it, and lists what is open with its end', async () => {
    const w = reviewWorld();
    expect(await (await new Browser(w).get(HOME)).text()).toContain('Sign in as an officer');
    const browser = await signedInByThemselves(w);
    expect(w.mails.map(({ to }) => to)).toEqual([OFFICER]);
    expect(w.mails[0]?.text).toContain('It opens the officers’ page with your open tasks');
    const text = await (await browser.get(HOME)).text();
    expect(text).toContain('May Falcon Cloud LLC (United Arab Emirates) receive 6,000 × H100');
    expect(text).toContain(`href="${PAGE}"`);
    expect(text).toContain('5 working days left');
    expect((await browser.get(PAGE)).status).toBe(200);
  });

  it('lists nothing of others, and nothing that is over', async () => {
    const tasks = [0, 1].map((n) => taskOf(RED_FLAG_REVIEW, 'officer', OFFICES[n]!));
    const w = reviewWorld({ tasks });
    const { browser } = await signedInAs(w, 'officer', 'reviewer@state.example');
    const text = await (await browser.get(HOME)).text();
    expect(text).toContain('/tasks/case-1.1.officer.state"');
    expect(text).not.toContain(PAGE);
    w.state.now = new Date('2026-03-11T15:00:00.000Z');
    const later = await signedInAs(w, 'officer', 'reviewer@state.example');
    expect(await (await later.browser.get(HOME)).text()).toContain('Nothing waits for you.');
  });

  it('is in Korean for who reads Korean', async () => {
    const w = reviewWorld({ tasks: [taskOf(RED_FLAG_REVIEW, 'officer', OFFICES[3]!)] });
    const browser = await signedInByThemselves(w, 'reviewer@energy.example');
    expect(w.mails[0]?.text).toContain('담당관 페이지에서 처리할 업무를 여는 코드입니다');
    const text = await (await browser.get(HOME)).text();
    expect(text).toContain('<html lang="ko">');
    expect(text).toContain('모든 기기에서 로그아웃');
  });

  it('tells a stranger nothing of who is an officer, and mails nobody else', async () => {
    const w = reviewWorld();
    const answers: unknown[] = [];
    for (const email of [OFFICER, 'nobody@commerce.example']) {
      const browser = new Browser(w);
      const sent = await browser.post(`${HOME}/code`, { email });
      const step = await browser.get(sent.headers.get('Location') ?? '');
      const again = await browser.post(`${HOME}/code`, { email });
      const tried = await browser.post(`${HOME}/sign-in`, { email, code: '999999' });
      const cookies = [...browser.cookies.keys()];
      const texts = [await step.text(), await again.text(), await tried.text()];
      answers.push({
        statuses: [sent.status, step.status, again.status, tried.status],
        texts: texts.map((text) =>
          text.replaceAll(email, '').replaceAll(encodeURIComponent(email), ''),
        ),
        cookies,
      });
    }
    expect(answers[0]).toEqual(answers[1]);
    expect(w.mails.map(({ to }) => to)).toEqual([OFFICER]);
  });

  it.each(['', 'x', 'a@b', 'a@x.example, b@x.example'])('does not take %j', async (email) => {
    const w = reviewWorld();
    const page = await new Browser(w).post(`${HOME}/code`, { email });
    expect(page.status).toBe(422);
    expect(await page.text()).toContain('<a href="#email">');
  });

  it('mails to the address as the office has it, however it was typed', async () => {
    const w = reviewWorld();
    await new Browser(w).post(`${HOME}/code`, { email: 'First.Officer+x@Commerce.example' });
    expect(w.mails.map(({ to }) => to)).toEqual([OFFICER]);
  });
});

describe("An officer's session", () => {
  it('is none that was opened on the page of a request, whoever is its contact', async () => {
    const contact = { ...RED_FLAG_CASE.request.contact, email: OFFICER };
    const file = { ...RED_FLAG_CASE, request: { ...RED_FLAG_CASE.request, contact } };
    const w = reviewWorld({ file });
    const browser = await signedInContact(w, file.publicReference);
    expect(await (await browser.get(`/status/${file.publicReference}`)).text()).toContain(
      'Signed in as',
    );
    expect((await browser.get(PAGE)).status).toBe(404);
    expect(await (await browser.get(HOME)).text()).toContain('Sign in as an officer');
    const applicant = browser.cookies.get('__Host-chipgate-applicant') ?? '';
    browser.cookies.set('__Host-chipgate-officer', applicant);
    expect((await browser.get(PAGE)).status).toBe(404);
    const posted = await browser.post(`${PAGE}/decision`, {
      csrf: browser.csrf,
      decision: 'approve',
      digest: w.memory.task(TASK).digest,
      reason: 'x',
    });
    expect(posted.status).toBe(403);
    expect(w.memory.writes).toBe(0);
  });

  it('says for whom it is and how it came about', async () => {
    const w = reviewWorld();
    await signedIn(w, TASK);
    await signedInByThemselves(w);
    await signedInContact(w, RED_FLAG_CASE.publicReference);
    expect(w.signIns.sessions.map(({ audience, cameBy }) => [audience, cameBy])).toEqual([
      ['officer', 'mailed-link'],
      ['officer', 'officers-page'],
      ['applicant', 'status-page'],
    ]);
  });

  it('ends in every browser at once, and others go on', async () => {
    const w = reviewWorld();
    const [one, two] = [await signedIn(w, TASK), await signedInByThemselves(w)];
    const { browser: other } = await signedInAs(w, 'officer', 'reviewer@state.example');
    const fields = await formIn(await two.get(HOME), '/officers/sign-out');
    const out = await two.post('/officers/sign-out', { ...fields, everywhere: 'yes' });
    expect(out.headers.get('Location')).toBe(HOME);
    expect((await one.get(PAGE)).status).toBe(404);
    expect(await (await other.get(HOME)).text()).toContain('Signed in as reviewer@state.example');
  });
});

describe('Who is no officer of the office any more', () => {
  const left = (w: ReviewWorld) => {
    const [office] = OFFICES;
    const officers = office!.officers.filter(({ email }) => email !== OFFICER);
    w.memory.registered.set('commerce', { ...office!, officers });
  };

  it('sees and decides nothing, with a session that was open or a link that was mailed', async () => {
    const w = reviewWorld();
    const key = await mailTask(w, TASK);
    const browser = await signedIn(w, TASK);
    const form = await formIn(await browser.get(PAGE), `${PAGE}/decision`);
    left(w);
    const page = await browser.get(PAGE);
    expect(page.status).toBe(403);
    const text = await page.text();
    expect(text).toContain('You are not an officer of this office any more');
    expect(text).not.toContain('Falcon');
    for (const act of ['decision', 'ask', 'delegate', 'recuse']) {
      const fields = { ...form, decision: 'approve', reason: 'x', question: 'x' };
      expect((await browser.post(`${PAGE}/${act}`, fields)).status).toBe(403);
    }
    expect(w.memory.writes).toBe(0);
    const mailed = w.mails.length;
    expect((await new Browser(w).get(`${PAGE}?key=${key}`)).status).toBe(403);
    expect((await new Browser(w).post(`${PAGE}/code`, { key })).status).toBe(403);
    expect(await (await browser.get(HOME)).text()).toContain('Nothing waits for you.');
    await new Browser(w).post(`${HOME}/code`, { email: OFFICER });
    expect(w.mails).toHaveLength(mailed);
  });
});
