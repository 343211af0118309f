import { describe, expect, it } from 'vitest';
import { type Application, filing } from '../../../../shared/contracts/application.ts';
import type { CaseFile } from '../../../../shared/contracts/case.ts';
import { applicationFactsFrom } from '../../../../shared/facts/application.ts';
import { en } from '../../../../shared/messages/people/en.ts';
import { determineApplication, policyInForce } from '../../../../shared/rules/index.ts';
import { national } from '../../../support/filings.ts';
import { RED_FLAG_CASE, RED_FLAG_REVIEW } from '../support/cases.ts';
import {
  Browser,
  codeIn,
  formIn,
  type ReviewWorld,
  reviewWorld,
  signedInAs,
  signedInContact,
} from '../support/world.ts';

const REFERENCE = RED_FLAG_CASE.publicReference;
const PAGE = `/status/${REFERENCE}`;
const QUESTION = {
  question: 'Who owns <Falcon Holding>?',
  office: 'commerce',
  by: 'first.officer@commerce.example',
  askedAt: '2026-03-03T15:00:00.000Z',
};

const asked = () =>
  reviewWorld({
    review: { ...RED_FLAG_REVIEW, pausedSince: QUESTION.askedAt },
    file: {
      ...RED_FLAG_CASE,
      progress: {
        ...(RED_FLAG_CASE.progress as NonNullable<CaseFile['progress']>),
        pausedSince: QUESTION.askedAt,
      },
    },
    information: [QUESTION],
  });

const refused = (change: Partial<CaseFile> = {}): CaseFile => {
  const { progress: _over, ...file } = RED_FLAG_CASE;
  return {
    ...file,
    status: 'refused',
    decision: {
      ...(RED_FLAG_CASE.decision as NonNullable<CaseFile['decision']>),
      status: 'refused',
      decidedAt: '2026-03-02T15:00:00.000Z',
      review: { round: 1, plan: 'red-flag', outcome: 'refuse', ground: 'officer', answers: [] },
    },
    ...change,
  };
};

const ENDED = { ...RED_FLAG_REVIEW, state: 'ended', outcome: 'refuse' } as const;

const changes = ({ memory, machine }: ReviewWorld) => memory.writes + machine.runs.length;

describe('The page of a case', () => {
  it('tells whoever holds its link the stage, who is awaited and by when', async () => {
    const w = reviewWorld();
    const text = await (await new Browser(w).get(PAGE)).text();
    for (const words of [
      'Where it stands',
      'Review by an officer',
      'Department of Commerce, Bureau of Industry and Security',
      '5 working days left',
    ]) {
      expect(text).toContain(words);
    }
    expect(text).not.toContain(`${PAGE}/withdraw`);
    expect(text).not.toContain('Compliance.Office@');
  });

  it('shows an open question first, until when it can be answered, and that the clock stands still', async () => {
    const text = await (await new Browser(asked()).get(PAGE)).text();
    expect(text).toContain('Who owns &lt;Falcon Holding&gt;?');
    expect(text).toContain('Action needed: answer by Thursday, April 2, 2026');
    expect(text).toContain('The clock of the review stands still until you answer.');
    expect(text).toContain('Without an answer by April 2, 2026 at 3:00 PM UTC, the review goes on');
    expect(text).toContain('The clock is paused, with 6 working days left for the officers.');
  });

  it('says the day in Seoul and the instant in both zones to a Korean reader', async () => {
    const text = await (await new Browser(asked()).get(`${PAGE}?lang=ko`)).text();
    expect(text).toContain('2026년 4월 3일 금요일까지 답변해 주십시오');
    expect(text).toContain('2026년 4월 3일 00:00(한국 시간, 4월 2일 15:00 UTC)까지 답변이 없으면');
    expect(text).toContain('담당관에게 남은 기한은 근무일 기준 6일입니다.');
  });

  it('of an application closes what is met under its count, and names no condition before approval', async () => {
    const request = filing.parse(national()) as Application;
    const asFiled = { ...RED_FLAG_CASE, request } as unknown as CaseFile;
    const facts = applicationFactsFrom({ ...RED_FLAG_CASE, request });
    const { findings } = determineApplication(facts, policyInForce(RED_FLAG_CASE.submittedAt));
    const decision = { ...RED_FLAG_CASE.decision!, route: 'national-veu' as const, findings };
    const conditions = ['Report twice a year.'];
    const shown = async (status: 'under-review' | 'licensed') => {
      const file = { ...asFiled, status, decision: { ...decision, status, conditions } };
      return (await new Browser(reviewWorld({ file: file as CaseFile })).get(PAGE)).text();
    };
    const text = await shown('under-review');
    expect(text).not.toContain('Does not apply');
    expect(text).not.toContain('Conditions that apply');
    expect(text).not.toContain('Report twice a year.');
    const [open = '', folded = ''] = text.split('<details class="fold good">');
    const met = findings.filter(({ answer }) => answer === 'met').length;
    expect(folded).toContain(en.case.metToo(`${met}`));
    expect(folded).toContain('Paragraph 15 (cybersecurity of AI systems): The company states');
    expect(open).not.toContain('The company states');
    expect(await shown('licensed')).toContain('Report twice a year.');
  });

  it('changes nothing, however often it is fetched', async () => {
    const w = asked();
    const contact = await signedInContact(w, REFERENCE);
    const before = JSON.stringify([changes(w), w.signIns.writes, w.mails.length, w.memory.file()]);
    for (const browser of [new Browser(w), contact]) {
      for (const path of [PAGE, `${PAGE}?step=code`, `${PAGE}?key=uploaded&bucket=x&etag=y`]) {
        for (let n = 0; n < 10; n++) {
          await browser.get(path);
          await browser.get(path, 'HEAD');
        }
      }
      for (const form of ['code', 'sign-in', 'answer', 'withdraw', 'appeal']) {
        await browser.get(`${PAGE}/${form}?confirm=yes`);
      }
    }
    const after = JSON.stringify([changes(w), w.signIns.writes, w.mails.length, w.memory.file()]);
    expect(after).toBe(before);
  });
});

describe('Signing in as the contact', () => {
  it('takes a code that goes to the contact of the case, whatever is asked for', async () => {
    const w = reviewWorld();
    await new Browser(w).post(`${PAGE}/code`, { email: 'evil@example.com' });
    expect(w.mails.map(({ to }) => to)).toEqual(['compliance.office@falcon.example']);
  });

  it('is not kept from the contact by a stranger with the link, whatever they ask and try', async () => {
    const w = reviewWorld();
    const stranger = new Browser(w);
    stranger.address = '198.51.100.66';
    for (let n = 0; n < 20; n++) {
      w.state.now = new Date(w.state.now.getTime() + 60_000);
      await stranger.post(`${PAGE}/code`, {});
      await stranger.post(`${PAGE}/sign-in`, { code: '999999' });
    }
    expect(w.mails).toHaveLength(8);
    const contact = await signedInContact(w, REFERENCE);
    expect(await (await contact.get(PAGE)).text()).toContain('Signed in as compliance.office@');
    expect(await (await stranger.get(PAGE)).text()).not.toContain('Signed in as');
  });

  it('does not work with a code for another case', async () => {
    const w = reviewWorld();
    const other = { ...RED_FLAG_CASE, id: 'case-2', publicReference: 'other' };
    w.cases.files.set('case-2', other);
    const browser = new Browser(w);
    await browser.post('/status/other/code', {});
    const posted = await browser.post(`${PAGE}/sign-in`, { code: codeIn(w) });
    expect(posted.status).toBe(422);
    expect(browser.session).toBeUndefined();
  });

  it('opens no task, and an officer of a task cannot act as the contact', async () => {
    const w = reviewWorld();
    const contact = await signedInContact(w, REFERENCE);
    expect((await contact.get('/tasks/case-1.1.officer.commerce')).status).toBe(404);
    const { browser: officer } = await signedInAs(w, 'officer', 'compliance.office@falcon.example');
    const { csrf } = officer;
    const posted = await officer.post(`${PAGE}/withdraw`, { csrf, confirm: 'yes' });
    expect(posted.status).toBe(403);
    expect(changes(w)).toBe(0);
  });

  it.each(['withdraw', 'answer', 'appeal'])('is needed to %s, with its token', async (form) => {
    const w = form === 'appeal' ? reviewWorld({ file: refused() }) : asked();
    const contact = await signedInContact(w, REFERENCE);
    const fields = { confirm: 'yes', question: '1', 'answer-text': 'x', grounds: 'x' };
    expect((await new Browser(w).post(`${PAGE}/${form}`, fields)).status).toBe(403);
    expect((await contact.post(`${PAGE}/${form}`, fields)).status).toBe(403);
    expect((await contact.post(`${PAGE}/${form}`, { ...fields, csrf: 'x' })).status).toBe(403);
    expect(changes(w)).toBe(0);
  });
});

describe('Withdrawing', () => {
  it('needs a ticked box and then runs the machine once', async () => {
    const w = reviewWorld();
    const contact = await signedInContact(w, REFERENCE);
    const fields = await formIn(await contact.get(PAGE), `${PAGE}/withdraw`);
    const unticked = await contact.post(`${PAGE}/withdraw`, fields);
    expect(unticked.status).toBe(422);
    expect(await unticked.text()).toContain('<a href="#confirm">');
    expect(w.machine.runs).toEqual([]);
    const posted = await contact.post(`${PAGE}/withdraw`, { ...fields, confirm: 'yes' });
    expect([posted.status, posted.headers.get('Location')]).toEqual([303, PAGE]);
    expect(w.machine.runs.map(({ command }) => command)).toEqual(['withdraw']);
  });

  it('is not offered, nor done, once nothing is left to give back', async () => {
    const w = reviewWorld({ file: refused() });
    const contact = await signedInContact(w, REFERENCE);
    const text = await (await contact.get(PAGE)).text();
    expect(text).not.toContain(`${PAGE}/withdraw`);
    const { csrf } = contact;
    const posted = await contact.post(`${PAGE}/withdraw`, { csrf, confirm: 'yes' });
    expect(posted.status).toBe(409);
    expect(w.machine.runs).toEqual([]);
  });
});

describe('Appealing', () => {
  it('hands the grounds to the machine', async () => {
    const w = reviewWorld({ file: refused() });
    const contact = await signedInContact(w, REFERENCE);
    const page = await contact.get(PAGE);
    const fields = await formIn(page, `${PAGE}/appeal`);
    const empty = await contact.post(`${PAGE}/appeal`, { ...fields, grounds: ' ' });
    expect(empty.status).toBe(422);
    await contact.post(`${PAGE}/appeal`, { ...fields, grounds: 'The register was misread.' });
    expect(w.machine.runs).toMatchObject([
      { command: 'appeal', grounds: 'The register was misread.', submission: { id: 'case-1' } },
    ]);
  });

  it('is confirmed on the page, to the contact and to no link, even when nothing is left to do', async () => {
    const appeal = { at: '2026-03-03T10:00:00.000Z', grounds: 'The <register> was misread.' };
    const w = reviewWorld({ file: refused({ appeal }) });
    const ofLink = await (await new Browser(w).get(PAGE)).text();
    expect(ofLink).not.toContain('was misread');
    expect(ofLink).toContain('To see what you sent, sign in');
    const contact = await signedInContact(w, REFERENCE);
    const own = await (await contact.get(PAGE)).text();
    for (const said of ['Your appeal', 'The &lt;register&gt; was misread.', 'March 3, 2026']) {
      expect(own).toContain(said);
    }
    expect(own).toContain('/sign-out');
  });

  it('says when the last day is', async () => {
    const w = reviewWorld({ file: refused() });
    const contact = await signedInContact(w, REFERENCE);
    expect(await (await contact.get(PAGE)).text()).toContain('until Thursday, April 16, 2026');
  });

  const day46 = new Date('2026-04-17T00:00:00.000Z');
  it.each([
    ['in the last moment of the 45th day', refused(), new Date(day46.getTime() - 1), true],
    ['after 45 days', refused(), day46, false],
    [
      'a second time',
      refused({ appeal: { at: day46.toISOString(), grounds: 'x' } }),
      undefined,
      false,
    ],
    ['what was not refused', RED_FLAG_CASE, undefined, false],
  ])('%s: %#', async (_, file, now, isOffered) => {
    const w = reviewWorld({ file, ...(now && { now }) });
    const contact = await signedInContact(w, REFERENCE);
    const text = await (await contact.get(PAGE)).text();
    expect(text.includes(`${PAGE}/appeal`)).toBe(isOffered);
    const { csrf } = contact;
    const posted = await contact.post(`${PAGE}/appeal`, { csrf, grounds: 'x' });
    expect(posted.status).toBe(isOffered ? 303 : 409);
  });

  it('what the rules refused is not offered: people cannot allow it', async () => {
    const file = refused();
    const { review: _people, ...decision } = file.decision as NonNullable<CaseFile['decision']>;
    const w = reviewWorld({ file: { ...file, decision } });
    const contact = await signedInContact(w, REFERENCE);
    expect(await (await contact.get(PAGE)).text()).not.toContain(`${PAGE}/appeal`);
  });
});

describe('What was typed on the page of a case', () => {
  it.each([
    ['answer', 'answer-text', asked],
    ['add', 'answer-text', reviewWorld],
    ['appeal', 'grounds', () => reviewWorld({ file: refused(), review: ENDED })],
  ] as const)(
    'goes along into the other language, and does nothing: %s',
    async (act, field, of) => {
      const w = of();
      const contact = await signedInContact(w, REFERENCE);
      const page = await (await contact.get(PAGE)).text();
      const button = `form="${act}-form" name="back" value="yes" formnovalidate\nformaction="${PAGE}/${act}?lang=ko"`;
      expect(page).toContain(button);
      const before = changes(w);
      const typed = { csrf: contact.csrf, question: '1', [field]: 'Half a <sent', back: 'yes' };
      const back = await contact.post(`${PAGE}/${act}?lang=ko`, typed);
      const korean = await back.text();
      expect(back.status).toBe(200);
      expect(korean).toContain('<html lang="ko">');
      expect(korean).toContain('Half a &lt;sent</textarea>');
      expect(korean).toContain(`action="${PAGE}/${act}?lang=ko"`);
      expect(changes(w)).toBe(before);
    },
  );

  it('can still be copied once the session has ended', async () => {
    const typed = { csrf: 'of-another-session', question: '1', 'answer-text': 'All that I wrote.' };
    const ended = await new Browser(asked()).post(`${PAGE}/answer`, typed);
    expect(ended.status).toBe(403);
    const text = await ended.text();
    expect(text).toContain('All that I wrote.');
    expect(text.match(/<blockquote>/g)).toHaveLength(1);
  });

  it('asks for no other button where there is nothing to type', async () => {
    expect(await (await new Browser(asked()).get(PAGE)).text()).not.toContain('name="back"');
  });
});

describe('Answering a question', () => {
  async function answering() {
    const w = asked();
    const contact = await signedInContact(w, REFERENCE);
    const fields = await formIn(await contact.get(PAGE), `${PAGE}/answer`);
    return { w, contact, fields };
  }

  it('starts the clock again, once', async () => {
    const { w, contact, fields } = await answering();
    const answer = { ...fields, 'answer-text': 'The founders.\r\nSince 2011.' };
    expect((await contact.post(`${PAGE}/answer`, answer)).status).toBe(303);
    expect(w.memory.review.pausedSince).toBeUndefined();
    expect(w.memory.asked[0]?.answer).toMatchObject({
      text: 'The founders.\nSince 2011.',
      files: [],
      at: w.state.now.toISOString(),
    });
    expect((await contact.post(`${PAGE}/answer`, answer)).status).toBe(409);
    expect(w.memory.writes).toBe(1);
  });

  it('is confirmed on the page: what was sent and when, to the contact and to no link', async () => {
    const { w, contact, fields } = await answering();
    const folder = 'cases/case-1/information/1/abc';
    w.files.stored.set(`${folder}/register.pdf`, { bytes: 10, sha256: 'x' });
    const body = new URLSearchParams({ ...fields, 'answer-text': 'The <founders>, since 2011.' });
    body.append('file', `${folder}/register.pdf`);
    const posted = await contact.post(`${PAGE}/answer`, body.toString());
    expect(posted.headers.get('Location')).toBe(`${PAGE}#sent`);
    const own = await (await contact.get(PAGE)).text();
    const ofLink = await (await new Browser(w).get(PAGE)).text();
    for (const said of [
      'id="sent"',
      'Who owns &lt;Falcon Holding&gt;?',
      'The &lt;founders&gt;, since 2011.',
      'register.pdf',
      'March 4, 2026 at 3:00 PM UTC',
    ]) {
      expect(own).toContain(said);
      if (!said.startsWith('March')) expect(ofLink).not.toContain(said);
    }
    const { browser: officer } = await signedInAs(w, 'applicant', 'reviewer@state.example');
    expect(await (await officer.get(PAGE)).text()).not.toContain('since 2011');
  });

  it.each([
    ['', 'an acknowledgement'],
    [' \n ', 'blanks'],
    ['x'.repeat(10_001), 'too much'],
  ])('is not done by %#: %s', async (text) => {
    const { w, contact, fields } = await answering();
    const posted = await contact.post(`${PAGE}/answer`, { ...fields, 'answer-text': text });
    expect(posted.status).toBe(422);
    expect(await posted.text()).toContain('<a href="#answer-text">');
    expect(w.memory.asked[0]?.answer).toBeUndefined();
    expect(w.memory.review.pausedSince).toBeDefined();
  });

  it('sends the documents that were chosen, bound to what they are now', async () => {
    const { w, contact, fields } = await answering();
    const folder = 'cases/case-1/information/1/abc';
    w.files.stored.set(`${folder}/register.pdf`, { bytes: 10, sha256: 'of-the-register' });
    w.files.stored.set(`${folder}/not-chosen.pdf`, { bytes: 10, sha256: 'x' });
    w.files.stored.set('cases/case-2/information/1/abc/of-others.pdf', { bytes: 10, sha256: 'x' });
    const body = new URLSearchParams(fields);
    body.append('file', `${folder}/register.pdf`);
    body.append('file', 'cases/case-2/information/1/abc/of-others.pdf');
    body.append('file', `${folder}/never-sent.pdf`);
    expect((await contact.post(`${PAGE}/answer`, body.toString())).status).toBe(303);
    expect(w.memory.asked[0]?.answer).toMatchObject({
      text: '',
      files: [
        {
          name: 'register.pdf',
          key: `${folder}/register.pdf`,
          bytes: 10,
          sha256: 'of-the-register',
        },
      ],
    });
  });

  it('binds documents to the version that was there', async () => {
    const { w, contact, fields } = await answering();
    const key = 'cases/case-1/information/1/abc/register.pdf';
    w.files.put(key, { bytes: 10, sha256: 'sent', version: 'v1' });
    expect((await contact.post(`${PAGE}/answer`, { ...fields, file: key })).status).toBe(303);
    w.files.put(key, { bytes: 11, sha256: 'later', version: 'v2' });
    expect(w.memory.asked[0]?.answer?.files).toEqual([
      { name: 'register.pdf', key, bytes: 10, sha256: 'sent', version: 'v1' },
    ]);
  });

  it.each([
    ['en', /not taken: a name has at most 200 characters/],
    ['ko', /다음 문서는 받지 않았습니다/],
  ])('says of a document with a name that is not taken that it is not (%s)', async (lang, said) => {
    const { w, contact, fields } = await answering();
    const folder = 'cases/case-1/information/1/abc';
    const names = ['gnp.\u202etxt', 'x'.repeat(201)];
    for (const name of names) w.files.put(`${folder}/${name}`, { bytes: 1, sha256: 'x' });
    const text = await (await contact.get(`${PAGE}?lang=${lang}`)).text();
    expect(text).toMatch(said);
    expect(text).toContain('<bdi>gnp.\ufffdtxt</bdi>');
    expect(text).toContain(`<bdi>${'x'.repeat(60)}\u2026</bdi>`);
    expect(text).not.toContain('id="file-0"');
    const body = new URLSearchParams({ ...fields, file: `${folder}/${names[0]}` });
    expect((await contact.post(`${PAGE}/answer`, body.toString())).status).toBe(422);
  });

  it('takes twenty documents, and says so of the twenty-first', async () => {
    const { w, contact, fields } = await answering();
    const keys = Array.from({ length: 21 }, (_, n) => `cases/case-1/information/1/abc/${n}.pdf`);
    for (const key of keys) w.files.put(key, { bytes: 1, sha256: key });
    const text = await (await contact.get(PAGE)).text();
    expect(text).toContain('At most 20 documents go with an answer. Choose which.');
    expect(text.match(/ checked>/g)).toHaveLength(20);
    const post = (chosen: readonly string[]) => {
      const body = new URLSearchParams(fields);
      for (const key of chosen) body.append('file', key);
      return contact.post(`${PAGE}/answer`, body.toString());
    };
    const refused = await post(keys);
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('<a href="#file-0">Choose at most 20 documents</a>');
    expect(w.memory.asked[0]?.answer).toBeUndefined();
    expect((await post(keys.slice(1))).status).toBe(303);
    expect(w.memory.asked[0]?.answer?.files).toHaveLength(20);
  });

  it('takes no more documents once a hundred were added, and says so', async () => {
    const { w, contact } = await answering();
    for (let n = 0; n < 101; n++) {
      w.files.put(`cases/case-1/information/1/abc/${n}.pdf`, { bytes: 1, sha256: `${n}` });
    }
    const text = await (await contact.get(PAGE)).text();
    expect(text).toContain('100 documents were added for this question. No more are taken');
    expect(text).toContain('<bdi>100.pdf</bdi></li>');
    expect(text).not.toContain('type="file"');
  });

  it('lets its page post to the store, and no page else', async () => {
    const { w, contact } = await answering();
    const policy = async (page: Promise<Response>) =>
      (await page).headers.get('Content-Security-Policy');
    expect(await policy(contact.get(PAGE))).toContain("form-action 'self' https://files.example;");
    expect(await policy(new Browser(w).get(PAGE))).toContain("form-action 'self';");
    const returnTo = (await (await contact.get(PAGE)).text()).match(
      /name="success_action_redirect" value="([^"]+)"/,
    )?.[1];
    expect(returnTo).toBe(`https://chipgate.example${PAGE}#answer`);
  });
});
