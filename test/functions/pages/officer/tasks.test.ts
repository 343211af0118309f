import { describe, expect, it } from 'vitest';
import { filing } from '../../../../shared/contracts/application.ts';
import type { CaseFile } from '../../../../shared/contracts/case.ts';
import { policyInForce } from '../../../../shared/rules/index.ts';
import { DUE, OFFICES, RED_FLAG_CASE, RED_FLAG_REVIEW, taskOf } from '../support/cases.ts';
import {
  ADDRESS,
  Browser,
  codeIn,
  formIn,
  mailTask,
  type ReviewWorld,
  reviewWorld,
  signedIn,
} from '../support/world.ts';

const TASK = 'case-1.1.officer.commerce';
const PAGE = `/tasks/${TASK}`;
const DECIDE = `${PAGE}/decision`;
const writesOf = ({ memory, signIns, mails }: ReviewWorld) =>
  memory.writes + signIns.writes + mails.length;

async function decision(
  browser: Browser,
  fields: Record<string, string>,
): Promise<Record<string, string>> {
  const form = await formIn(await browser.get(PAGE), DECIDE);
  // Some of these go against the rules: that is asked once more, and meant.
  return { ...form, reason: 'The end use is documented.', confirmed: 'yes', ...fields };
}

describe('The link of a task mail', () => {
  it('may be fetched ten times by anybody, by GET and HEAD, and nothing is decided or sent', async () => {
    const w = reviewWorld();
    const key = await mailTask(w, TASK);
    const officer = await signedIn(w, TASK);
    const before = [writesOf(w), JSON.stringify(w.memory.file())];
    const paths = [
      `${PAGE}?key=${key}`,
      `${PAGE}?key=${key}&step=code`,
      `${PAGE}?key=${key}&decision=approve&reason=x`,
      PAGE,
      DECIDE,
      `${DECIDE}?decision=approve&reason=x&key=${key}`,
      ...['code', 'sign-in', 'ask', 'delegate', 'recuse'].map(
        (form) => `${PAGE}/${form}?key=${key}`,
      ),
    ];
    for (const browser of [new Browser(w), officer]) {
      for (const path of paths) {
        for (let n = 0; n < 10; n++) {
          await browser.get(path);
          await browser.get(path, 'HEAD');
        }
      }
    }
    expect([writesOf(w), JSON.stringify(w.memory.file())]).toEqual(before);
  });

  it('tells its holder the office and the time, and nothing of the case', async () => {
    const w = reviewWorld();
    const page = await new Browser(w).get(`${PAGE}?key=${await mailTask(w, TASK)}`);
    const text = await page.text();
    expect(page.status).toBe(200);
    expect(text).toContain('Department of Commerce');
    expect(text).toContain('5 working days left');
    for (const secret of ['Falcon', 'first.officer', 'H100']) expect(text).not.toContain(secret);
  });

  it('tells nothing at all to who has neither a link nor a session', async () => {
    const w = reviewWorld();
    const pages = [
      await new Browser(w).get(PAGE),
      await new Browser(w).get(`${PAGE}?key=guessed`),
      await new Browser(w).get('/tasks/never-was?key=guessed'),
    ];
    const texts = await Promise.all(pages.map((page) => page.text()));
    expect(pages.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect(new Set(texts.map((text) => text.replaceAll(/key=guessed&amp;/g, ''))).size).toBe(1);
  });

  it.each([
    ['answered', 410, 'This has been decided'],
    ['missed', 410, 'The time for this task is over'],
    ['superseded', 410, 'no longer needed'],
  ] as const)('leads to a polite page once the task is %s', async (state, status, words) => {
    const w = reviewWorld();
    const key = await mailTask(w, TASK);
    w.memory.change(TASK, { state });
    const before = writesOf(w);
    const page = await new Browser(w).get(`${PAGE}?key=${key}`);
    expect(page.status).toBe(status);
    expect(await page.text()).toContain(words);
    expect((await new Browser(w).post(`${PAGE}/code`, { key })).status).toBe(status);
    expect(writesOf(w)).toBe(before);
  });

  it('is over at its end, whether or not anything has noticed', async () => {
    const w = reviewWorld();
    const key = await mailTask(w, TASK);
    w.state.now = new Date(Date.parse(DUE) - 1);
    expect((await new Browser(w).get(`${PAGE}?key=${key}`)).status).toBe(200);
    w.state.now = new Date(DUE);
    expect((await new Browser(w).get(`${PAGE}?key=${key}`)).status).toBe(410);
  });

  it('dies when the task is handed over, and the new officer gets a link of their own', async () => {
    const w = reviewWorld();
    const key = await mailTask(w, TASK);
    const by = 'first.officer@commerce.example';
    const to = { email: 'second.officer@commerce.example' };
    await w.people.tasks.handOver(TASK, to, { by, reason: 'leave' });
    expect((await new Browser(w).get(`${PAGE}?key=${key}`)).status).toBe(404);
    const fresh = await mailTask(w, TASK);
    expect((await new Browser(w).get(`${PAGE}?key=${fresh}`)).status).toBe(200);
  });
});

describe('A task page', () => {
  it('tells the operations of a model by their power of ten', async () => {
    const { items: _, ...asked } = RED_FLAG_CASE.request as Extract<
      CaseFile['request'],
      { items: unknown }
    >;
    const model = { name: 'Gulf-1', trainingOperations: 1.5e26, published: false };
    const request = filing.parse({ ...asked, type: 'model-weights', model });
    const w = reviewWorld({ file: { ...RED_FLAG_CASE, request } });
    const page = await (await (await signedIn(w, TASK)).get(PAGE)).text();
    expect(page).toContain('1.5 × 10^26');
    expect(page).not.toContain('e+26');
  });

  it('shows what is asked, by whom, by when, why, and the digest it is bound to', async () => {
    const w = reviewWorld();
    const page = await (await signedIn(w, TASK)).get(PAGE);
    const text = await page.text();
    expect(page.status).toBe(200);
    for (const words of [
      'May Falcon Cloud LLC (United Arab Emirates) receive 6,000 × H100',
      '5 working days left',
      'The rules recommend: refuse',
      'Falcon Cloud LLC was formed on 2025-11-03.',
      'Supplement 3 to part 732, paragraph (b)',
      '94,992,000 TPP',
      'Now 15.9% used by others',
      'with this case 28%',
      'Gulf Air Freight FZE',
      '<dt>Formed on</dt><dd>November 3, 2025</dd>',
      'inference for language services',
      w.memory.task(TASK).digest,
    ]) {
      expect(text).toContain(words);
    }
  });

  it('says that nothing has changed since the case was filed', async () => {
    const w = reviewWorld();
    const text = await (await (await signedIn(w, TASK)).get(PAGE)).text();
    expect(text).toContain('Nothing has changed since it was filed, ');
    expect(text).not.toContain('Changed since filing');
  });

  it('tells what has changed since the case was filed, what forbids it first', async () => {
    const w = reviewWorld({ file: { ...RED_FLAG_CASE, revision: 2 } });
    const today = policyInForce(RED_FLAG_CASE.submittedAt);
    const { ofConcern } = today.countries;
    const countries = [...ofConcern.countries, { country: 'AE' }];
    w.surroundings.policyInForce = () => ({
      ...today,
      version: 2,
      countries: { ...today.countries, ofConcern: { ...ofConcern, countries } },
    });
    w.surroundings.amendedAt = '2026-03-03T10:00:00.000Z';
    w.surroundings.lists = [
      { version: 'a', importedAt: '2026-03-01T00:00:00.000Z' },
      { version: 'b', importedAt: '2026-03-04T00:00:00.000Z', publishedOn: '2026-03-03' },
    ];
    const browser = await signedIn(w, TASK);
    const [, section = ''] = (await (await browser.get(PAGE)).text()).split('id="since"');
    for (const words of [
      'Changed since filing',
      'United Arab Emirates is a country of concern on March 4, 2026.',
      'In force now: policy us-diffusion-2025-01, version 2.',
      'The screening list of Sunday, March 1, 2026 was replaced; the one in force now is of ',
      'The applicant has changed the request once, last ',
    ]) {
      expect(section).toContain(words);
    }
    const korean = await (await browser.get(`${PAGE}?lang=ko`)).text();
    expect(korean).toContain('접수 후 바뀐 내용');
    expect(korean).toContain('우려거래자 목록이 2026년 3월 1일');
  });

  describe('shows the license whose party came on a newer list', () => {
    const license = {
      id: 'CG-AAAA-BBBB-CCCC',
      issuedAt: RED_FLAG_CASE.submittedAt,
      expiresAt: '2027-03-02T15:00:00.000Z',
      tpp: 94_992_000,
      shippedTpp: 0,
      state: 'active',
    } as const;
    const hit = {
      party: 'Falcon Cloud LLC',
      entry: 'Falcon Cloud',
      list: 'Entity List',
      score: 97,
    };
    const pageOf = async (asked: Partial<typeof RED_FLAG_REVIEW>) => {
      const file = { ...RED_FLAG_CASE, status: 'licensed', license } as const;
      const review = { ...RED_FLAG_REVIEW, matches: [hit], ...asked };
      return (await (await signedIn(reviewWorld({ file, review }), TASK)).get(PAGE)).text();
    };

    it('and what either answer does', async () => {
      const text = await pageOf({ planId: 'screening' });
      for (const words of [
        'Is a party of FC-2026-118, for which a license was issued, the one on the newer screening list?',
        'New match of a license that was issued',
        'Entity List',
        'CG-AAAA-BBBB-CCCC',
        'Clear the match: the license stays as it is',
        'Confirm the match: the license is suspended',
      ]) {
        expect(text).toContain(words);
      }
      expect(text).not.toContain('Ask the applicant');
    });

    it('and that to reinstate it is to clear the match', async () => {
      const text = await pageOf({
        planId: 'license-reinstate',
        confirms: {
          move: 'reinstate',
          license: license.id,
          reason: { code: 'resolved', words: 'Another company.' },
          by: 'commerce.second@licensing.example',
          office: 'commerce',
          confirmer: 'commerce',
          at: RED_FLAG_CASE.submittedAt,
        },
      });
      for (const words of [
        'May license CG-AAAA-BBBB-CCCC of FC-2026-118 be reinstated?',
        'Entity List',
        'Another company.',
        'Clear the match and reinstate the license',
      ]) {
        expect(text).toContain(words);
      }
    });
  });

  it('shows who was the contact before, also where that was somebody of a reviewing office', async () => {
    const former = {
      name: 'Former <b>Desk',
      email: 'someone@commerce.example',
      language: 'en',
    } as const;
    const w = reviewWorld({ file: { ...RED_FLAG_CASE, formerContacts: [former] } });
    const text = await (await (await signedIn(w, TASK)).get(PAGE)).text();
    expect(text).toContain('Earlier contact');
    expect(text).toContain('Former &lt;b&gt;Desk');
    expect(text).toContain('Possible conflict of interest');
  });

  it('shows at its top that the applicant has an address in the house of a reviewing office', async () => {
    const contact = { ...RED_FLAG_CASE.request.contact, email: 'someone+else@Commerce.example' };
    const file = { ...RED_FLAG_CASE, request: { ...RED_FLAG_CASE.request, contact } };
    const w = reviewWorld({ file });
    const text = await (await (await signedIn(w, TASK)).get(PAGE)).text();
    expect(text).toContain('Possible conflict of interest');
    expect(text).toContain('an address at commerce.example, as officers of Department of Commerce');
    const other = await (await (await signedIn(reviewWorld(), TASK)).get(PAGE)).text();
    expect(other).not.toContain('Possible conflict of interest');
  });

  it('is in the language of the officer, and in the other at their choice', async () => {
    const task = taskOf(RED_FLAG_REVIEW, 'officer', OFFICES[3]!);
    const w = reviewWorld({ tasks: [task] });
    const browser = await signedIn(w, task.id);
    expect(w.mails.at(-1)?.subject).toBe('Chipgate 로그인 코드');
    const korean = await (await browser.get(`/tasks/${task.id}`)).text();
    expect(korean).toContain('<html lang="ko">');
    expect(korean).toContain('근무일 기준 5일 남음');
    const english = await (await browser.get(`/tasks/${task.id}?lang=en`)).text();
    expect(english).toContain('<html lang="en">');
  });

  it('shows what applicants wrote as text, whatever it looks like', async () => {
    const hostile = '<script>alert(1)</script>"><img src=x onerror=alert(1)>';
    const request = structuredClone(RED_FLAG_CASE.request) as { endUse: string };
    request.endUse = hostile;
    const file = { ...RED_FLAG_CASE, request: request as never };
    const w = reviewWorld({ file });
    const text = await (await (await signedIn(w, TASK)).get(PAGE)).text();
    expect(text).not.toContain('<script>');
    expect(text).not.toContain('<img');
    expect(text).toContain('&lt;script&gt;');
  });

  it('shows no case to decide on when it is not what the task is bound to', async () => {
    const w = reviewWorld();
    const browser = await signedIn(w, TASK);
    w.memory.change(TASK, { digest: 'sha256-of-something-else' });
    const page = await browser.get(PAGE);
    expect(page.status).toBe(409);
    expect(await page.text()).not.toContain('value="approve"');
  });

  it('shows what stands against it before what the rules recommend, and that without a color', async () => {
    const decision = { ...RED_FLAG_CASE.decision!, recommendation: 'approve' as const };
    const w = reviewWorld({ file: { ...RED_FLAG_CASE, decision } });
    const text = await (await (await signedIn(w, TASK)).get(PAGE)).text();
    const main = text.slice(text.indexOf('<main'));
    const [flag, said] = ['class="not-met"', 'The rules recommend: approve'].map((words) =>
      main.indexOf(words),
    );
    expect(flag).toBeGreaterThan(0);
    expect(said).toBeGreaterThan(flag ?? 0);
    expect(main).not.toMatch(/class="status/);
  });

  it('shows who owns a party, and where it is', async () => {
    const request = structuredClone(RED_FLAG_CASE.request) as { parties: Record<string, object> };
    Object.assign(request.parties.ultimateConsignee!, {
      address: '4 Palm <Road>, Dubai',
      owners: [{ name: 'Bay & Sons', headquarters: 'SG', sharePercent: 62.5 }],
    });
    const w = reviewWorld({ file: { ...RED_FLAG_CASE, request: request as never } });
    const browser = await signedIn(w, TASK);
    const text = await (await browser.get(PAGE)).text();
    expect(text).toContain('4 Palm &lt;Road&gt;, Dubai');
    expect(text).toContain('Bay &amp; Sons</bdi>, Singapore, 62.5%');
    expect(await (await browser.get(`${PAGE}?lang=ko`)).text()).toContain('지분 50% 이상 소유자');
  });

  it('asks for the end user too, where that is another than who receives it', async () => {
    const request = structuredClone(RED_FLAG_CASE.request) as { parties: Record<string, object> };
    const user = {
      name: 'Riyadh Compute <Lab>',
      country: 'SA',
      headquarters: 'SA',
      kind: 'company',
    };
    request.parties.endUser = user;
    const w = reviewWorld({ file: { ...RED_FLAG_CASE, request: request as never } });
    const browser = await signedIn(w, TASK);
    const heading = async (language: string) =>
      /<h1>(.*)<\/h1>/.exec(await (await browser.get(`${PAGE}?lang=${language}`)).text())?.[1];
    expect(await heading('en')).toBe(
      'May Falcon Cloud LLC (United Arab Emirates) receive 6,000 × H100 SXM, for use by Riyadh Compute &lt;Lab&gt; (Saudi Arabia)?',
    );
    expect(await heading('ko')).toBe(
      'Falcon Cloud LLC(아랍에미리트)에 대한 6,000 × H100 SXM 수출을 허가하시겠습니까? 최종사용자: Riyadh Compute &lt;Lab&gt;(사우디아라비아)',
    );
  });

  it('names the shares of a Universal Validated End User, which are of no one country', async () => {
    const draws = ['non-allied', 'non-us', 'AE'].map((share) => ({
      account: `universal-veu/UVEU-1/${share}`,
      tpp: 1,
      state: 'held' as const,
    }));
    const w = reviewWorld({
      file: { ...RED_FLAG_CASE, decision: { ...RED_FLAG_CASE.decision!, draws } },
    });
    for (const { account } of draws) {
      const amounts = { limitTpp: 9, heldTpp: 1, postedTpp: 0, availableTpp: 8, waiting: 0 };
      w.quotas.set(account, { account, ...amounts });
    }
    const text = await (await (await signedIn(w, TASK)).get(PAGE)).text();
    for (const place of [
      'outside the allied countries',
      'outside the United States',
      'United Arab',
    ]) {
      expect(text).toContain(`Authorization UVEU-1, ${place}`);
    }
  });

  it('takes the secret out of the address once the officer is signed in', async () => {
    const w = reviewWorld();
    const browser = await signedIn(w, TASK);
    const page = await browser.get(`${PAGE}?key=${await mailTask(w, TASK)}&lang=ko`);
    expect([page.status, page.headers.get('Location')]).toEqual([303, `${PAGE}?lang=ko`]);
  });

  it('shows why the applicant appeals, since that too is decided on', async () => {
    const appeal = { at: '2026-03-01T00:00:00.000Z', grounds: 'The <b>register</b> was misread.' };
    const w = reviewWorld({ file: { ...RED_FLAG_CASE, appeal } });
    const text = await (await (await signedIn(w, TASK)).get(PAGE)).text();
    expect(text).toContain('The &lt;b&gt;register&lt;/b&gt; was misread.');
  });
});

describe('A decision', () => {
  it('is recorded with who, what they saw, when and from where', async () => {
    const w = reviewWorld();
    const browser = await signedIn(w, TASK);
    const fields = await decision(browser, {
      decision: 'approve',
      conditions: 'Report each shipment.\r\n\r\n  Keep the records. \r\n',
    });
    const posted = await browser.post(DECIDE, fields);
    expect([posted.status, posted.headers.get('Location')]).toEqual([303, PAGE]);
    expect(w.memory.task(TASK).answer).toEqual({
      decision: 'approve',
      reason: 'The end use is documented.',
      conditions: ['Report each shipment.', 'Keep the records.'],
      by: 'first.officer@commerce.example',
      at: w.state.now.toISOString(),
      address: ADDRESS,
      digest: fields.digest,
    });
    const receipt = await browser.get(PAGE);
    const text = await receipt.text();
    expect(receipt.status).toBe(200);
    for (const said of [
      'You approved this',
      'May Falcon Cloud LLC (United Arab Emirates) receive 6,000 × H100 SXM?',
      'The end use is documented.',
      'Report each shipment.',
      'March 4, 2026 at 3:00 PM UTC',
      'What happens next',
      'the next stage is asked, or the case is decided and the applicant told',
    ]) {
      expect(text).toContain(said);
    }
  });

  it('is followed by whom the review waits for, then by what came of it', async () => {
    const tasks = OFFICES.slice(0, 3).map((office) => taskOf(RED_FLAG_REVIEW, 'officer', office));
    const w = reviewWorld({ tasks });
    const browser = await signedIn(w, TASK);
    await browser.post(DECIDE, await decision(browser, { decision: 'refuse' }));
    const receipt = async () => (await browser.get(PAGE)).text();
    expect(await receipt()).toContain('Department of State and Department of Defense');
    w.memory.review = { ...w.memory.review, state: 'ended', outcome: 'refuse' };
    w.cases.files.set('case-1', { ...RED_FLAG_CASE, status: 'refused' });
    expect(await receipt()).toContain('Where the case stands: Refused.');
  });

  it('of a case that was amended since does not say another question than was asked', async () => {
    const w = reviewWorld();
    const browser = await signedIn(w, TASK);
    await browser.post(DECIDE, await decision(browser, { decision: 'approve' }));
    w.cases.files.set('case-1', { ...RED_FLAG_CASE, revision: 2, round: 2 });
    const text = await (await browser.get(PAGE)).text();
    expect(text).toContain('You approved this');
    expect(text).not.toContain('May Falcon Cloud');
  });

  const base = 'reason=Because';
  it.each([
    ['missing', base],
    ['empty', `${base}&decision=`],
    ['misspelt', `${base}&decision=aprove`],
    ['in capitals', `${base}&decision=Approve`],
    ['with a space', `${base}&decision=approve%20`],
    ['another word', `${base}&decision=yes`],
    ['the word for no answer', `${base}&decision=missing`],
    ['double', `${base}&decision=approve&decision=refuse`],
    ['twice the same', `${base}&decision=approve&decision=approve`],
  ])('whose word is %s is 400, and the task is still open', async (_, body) => {
    const w = reviewWorld();
    const browser = await signedIn(w, TASK);
    const { csrf = '', digest = '' } = await formIn(await browser.get(PAGE), DECIDE);
    const posted = await browser.post(DECIDE, `csrf=${csrf}&digest=${digest}&${body}`);
    expect(posted.status).toBe(400);
    expect(w.memory.task(TASK)).toMatchObject({ state: 'open' });
    expect(w.memory.task(TASK).answer).toBeUndefined();
  });

  it.each([
    ['no reason', { reason: '' }, '#reason'],
    ['a blank reason', { reason: ' \n ' }, '#reason'],
    ['a reason that is too long', { reason: 'x'.repeat(4001) }, '#reason'],
    ['a condition that is too long', { conditions: 'x'.repeat(501) }, '#conditions'],
    ['too many conditions', { conditions: 'x\n'.repeat(21) }, '#conditions'],
  ])(
    'with %s comes back with what was typed, and the task is still open',
    async (_, fields, link) => {
      const w = reviewWorld();
      const browser = await signedIn(w, TASK);
      const typed = { conditions: 'Report <each> shipment.', decision: 'refuse', ...fields };
      const posted = await browser.post(DECIDE, await decision(browser, typed));
      const text = await posted.text();
      expect(posted.status).toBe(422);
      expect(text).toContain(`<a href="${link}">`);
      expect(text).toContain('aria-invalid="true"');
      expect(text).toContain('Error:');
      if (!('conditions' in fields)) expect(text).toContain('Report &lt;each&gt; shipment.');
      expect(w.memory.task(TASK).state).toBe('open');
    },
  );

  it('is made once: of two posts at the same moment one wins and the other is told', async () => {
    const w = reviewWorld();
    const browser = await signedIn(w, TASK);
    const fields = await decision(browser, {});
    const posts = await Promise.all(
      ['approve', 'refuse'].map((word) => browser.post(DECIDE, { ...fields, decision: word })),
    );
    expect(posts.map(({ status }) => status).sort()).toEqual([303, 409]);
    expect(w.memory.writes).toBe(1);
  });

  it('is not taken for a case that changed since it was seen', async () => {
    const w = reviewWorld();
    const browser = await signedIn(w, TASK);
    const fields = await decision(browser, { decision: 'approve' });
    w.memory.change(TASK, { digest: 'sha256-of-what-it-is-now' });
    const posted = await browser.post(DECIDE, fields);
    const text = await posted.text();
    expect(posted.status).toBe(409);
    expect(text).toContain('The case changed since you saw it');
    // While it is neither the one nor the other, nothing can be decided: but no word is lost.
    expect(text).toContain('The end use is documented.');
    expect(text).toContain(`<a href="${PAGE}">Back to the case</a>`);
    expect(w.memory.task(TASK).state).toBe('open');
  });

  it('that comes too late tells the officer of the task that took its place, and loses no word', async () => {
    const w = reviewWorld();
    const browser = await signedIn(w, TASK);
    const fields = await decision(browser, {
      decision: 'approve',
      reason: 'Typed <for> long.',
      conditions: 'Report each shipment.',
    });
    const anew = { ...taskOf({ ...RED_FLAG_REVIEW, round: 2 }, 'officer', OFFICES[0]!) };
    w.memory.open.set(anew.id, anew);
    w.memory.change(TASK, { state: 'superseded' });
    const page = await browser.post(DECIDE, fields);
    const text = await page.text();
    expect(page.status).toBe(410);
    for (const said of [
      `<a href="/tasks/${anew.id}">Decide on the case as it is now</a>`,
      'Typed &lt;for&gt; long.',
      'Report each shipment.',
    ]) {
      expect(text).toContain(said);
    }
    expect(await (await browser.get(PAGE)).text()).toContain(`<a href="/tasks/${anew.id}">`);
    const stranger = await (
      await new Browser(w).get(`${PAGE}?key=${await mailTask(w, TASK)}`)
    ).text();
    expect(stranger).not.toContain(anew.id);
  });

  it.each([
    ['decided', { state: 'answered' }, 409],
    ['over', { endsAt: '2026-03-04T14:59:59.000Z' }, 410],
    ['superseded', { state: 'superseded' }, 410],
  ] as const)('is not taken on a task that is %s', async (_, change, status) => {
    const w = reviewWorld();
    const browser = await signedIn(w, TASK);
    const fields = await decision(browser, { decision: 'approve' });
    w.memory.change(TASK, change);
    const before = writesOf(w);
    expect((await browser.post(DECIDE, fields)).status).toBe(status);
    expect(writesOf(w)).toBe(before);
  });
});

describe('Instead of deciding, an officer', () => {
  it('asks the applicant, and the clock stands still', async () => {
    const w = reviewWorld();
    const browser = await signedIn(w, TASK);
    const fields = await formIn(await browser.get(PAGE), `${PAGE}/ask`);
    const posted = await browser.post(`${PAGE}/ask`, { ...fields, question: 'Who owns it?' });
    expect(posted.status).toBe(303);
    expect(w.memory.asked).toMatchObject([
      { question: 'Who owns it?', office: 'commerce', by: 'first.officer@commerce.example' },
    ]);
    w.state.now = new Date('2026-05-01T00:00:00.000Z');
    const later = await signedIn(w, TASK);
    const page = await later.get(PAGE);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('The clock has stood still since');
  });

  it('hands over to a colleague, who acts in their own name', async () => {
    const w = reviewWorld();
    const browser = await signedIn(w, TASK);
    const fields = await formIn(await browser.get(PAGE), `${PAGE}/delegate`);
    const colleague = 'second.officer@commerce.example';
    const reason = 'On leave from Monday.';
    const posted = await browser.post(`${PAGE}/delegate`, {
      ...fields,
      colleague,
      'delegate-reason': reason,
    });
    expect(posted.status).toBe(200);
    expect(w.memory.task(TASK).officer.email).toBe(colleague);
    expect((await browser.get(PAGE)).status).toBe(404);
    const next = await signedIn(w, TASK);
    expect(await (await next.get(PAGE)).text()).toContain(
      'in place of first.officer@commerce.example',
    );
  });

  it('cannot hand over to who is not eligible', async () => {
    const w = reviewWorld();
    const browser = await signedIn(w, TASK);
    const fields = await formIn(await browser.get(PAGE), `${PAGE}/delegate`);
    const posted = await browser.post(`${PAGE}/delegate`, {
      ...fields,
      colleague: 'reviewer@state.example',
      'delegate-reason': 'x',
    });
    expect(posted.status).toBe(409);
    expect(w.memory.writes).toBe(0);
  });

  it('recuses, and the next officer is asked', async () => {
    const w = reviewWorld();
    const browser = await signedIn(w, TASK);
    const fields = await formIn(await browser.get(PAGE), `${PAGE}/recuse`);
    await browser.post(`${PAGE}/recuse`, { ...fields, 'recuse-reason': 'I own shares in it.' });
    expect(w.memory.task(TASK).officer.email).toBe('second.officer@commerce.example');
  });

  it.each([
    ['ask', 'question'],
    ['recuse', 'recuse-reason'],
    ['delegate', 'delegate-reason'],
  ])('needs words to %s', async (form, field) => {
    const w = reviewWorld();
    const browser = await signedIn(w, TASK);
    const fields = await formIn(await browser.get(PAGE), `${PAGE}/${form}`);
    const posted = await browser.post(`${PAGE}/${form}`, { ...fields, [field]: ' ' });
    expect(posted.status).toBe(422);
    expect(await posted.text()).toContain(`<a href="#${field}">`);
    expect(w.memory.writes).toBe(0);
  });

  const TYPED = {
    reason: 'Half a <reason>',
    conditions: 'Half a <condition>',
    question: 'Half a <question>',
    'delegate-reason': 'Half a <leave>',
    'recuse-reason': 'Half a <share>',
  };
  const colleague = 'second.officer@commerce.example';

  it.each([
    ['in the other language', 'decision?lang=ko', { back: 'yes' }, 200],
    ['where a question has no words', 'ask', { question: ' ' }, 422],
    ['where a colleague is not chosen', 'delegate', { colleague: '' }, 422],
    ['where nothing is said to recuse', 'recuse', { 'recuse-reason': '' }, 422],
    ['where a decision has no reason', 'decision', { decision: 'refuse', reason: ' ' }, 422],
  ])('finds whatever was typed again: %s', async (_, to, change, status) => {
    const w = reviewWorld();
    const browser = await signedIn(w, TASK);
    const fields = await formIn(await browser.get(PAGE), DECIDE);
    const typed = { ...fields, ...TYPED, colleague, ...change };
    const back = await browser.post(`${PAGE}/${to}`, typed);
    const text = await back.text();
    expect(back.status).toBe(status);
    for (const [name, words] of Object.entries(TYPED)) {
      if (!(name in change))
        expect(text).toContain(words.replace('<', '&lt;').replace('>', '&gt;'));
    }
    expect(text.includes(`value="${colleague}" selected`)).toBe(!('colleague' in change));
    expect([...text.matchAll(/<details open>/g)]).toHaveLength(4);
    expect(w.memory.writes).toBe(0);
  });

  it('finds it once more behind the question whether a decision against the rules is meant', async () => {
    const w = reviewWorld();
    const browser = await signedIn(w, TASK);
    const fields = await formIn(await browser.get(PAGE), DECIDE);
    const asked = await browser.post(DECIDE, { ...fields, ...TYPED, decision: 'approve' });
    const again = await formIn(asked, DECIDE);
    const back = await (await browser.post(DECIDE, { ...again, back: 'yes' })).text();
    expect(back).toContain('Half a &lt;question&gt;');
    expect(back).toContain('Half a &lt;condition&gt;');
  });

  it.each(['ask', 'decision'])('can copy it when the session is over: %s', async (form) => {
    const w = reviewWorld();
    const browser = await signedIn(w, TASK);
    browser.cookies.clear();
    const text = await (await browser.post(`${PAGE}/${form}`, { ...TYPED, csrf: 'old' })).text();
    expect(text).toContain('Half a &lt;question&gt;');
    expect(text).toContain('Half a &lt;share&gt;');
  });
});

describe('After an answer of the applicant', () => {
  const FILE = { name: 'register <extract>.pdf', key: 'cases/1/a', bytes: 2048, sha256: 'abc' };

  async function answered(sent: typeof FILE & { version?: string } = FILE) {
    const w = reviewWorld();
    const first = await signedIn(w, TASK);
    const ask = await formIn(await first.get(PAGE), `${PAGE}/ask`);
    const stale = await decision(first, { decision: 'approve' });
    await first.post(`${PAGE}/ask`, { ...ask, question: 'Who owns it?' });
    w.files.put(sent.key, sent);
    w.state.now = new Date('2026-03-05T15:00:00.000Z');
    const at = w.state.now.toISOString();
    await w.people.information.answer('case-1', { text: 'The founders.', files: [sent], at });
    return { w, stale, browser: await signedIn(w, TASK) };
  }

  it('the page says first what is new', async () => {
    const { browser } = await answered();
    const text = await (await browser.get(PAGE)).text();
    const [news, rules] = [text.indexOf('New: the applicant answered'), text.indexOf('rules-say')];
    expect(news).toBeGreaterThan(0);
    expect(news).toBeLessThan(rules);
    expect(text).toContain('register &lt;extract&gt;.pdf');
  });

  it('a form that was opened before decides nothing', async () => {
    const { w, stale } = await answered();
    const browser = await signedIn(w, TASK);
    const { csrf = '' } = await formIn(await browser.get(PAGE), DECIDE);
    const posted = await browser.post(DECIDE, { ...stale, csrf });
    expect(posted.status).toBe(409);
    expect(w.memory.task(TASK).state).toBe('open');
  });

  it('such a form comes back on the case as it is now, with the words that were typed', async () => {
    const { w, stale } = await answered();
    const browser = await signedIn(w, TASK);
    const { csrf = '' } = await formIn(await browser.get(PAGE), DECIDE);
    const typed = { ...stale, csrf, reason: 'Typed <for> long.', conditions: 'Report each.' };
    const page = await browser.post(DECIDE, typed);
    const text = await page.clone().text();
    for (const said of [
      'The case changed since you saw it',
      'New: the applicant answered',
      'Typed &lt;for&gt; long.',
      'Report each.',
    ]) {
      expect(text).toContain(said);
    }
    expect(text).not.toMatch(/ (checked|selected)/);
    const form = await formIn(page, DECIDE);
    expect(form.digest).toBe(w.memory.task(TASK).digest);
    const again = { ...form, decision: 'refuse', reason: 'Typed <for> long.' };
    expect((await browser.post(DECIDE, again)).status).toBe(303);
    expect(w.memory.task(TASK).answer?.decision).toBe('refuse');
  });

  it('such a form with a mistake in it says both', async () => {
    const { w, stale } = await answered();
    const browser = await signedIn(w, TASK);
    const { csrf = '' } = await formIn(await browser.get(PAGE), DECIDE);
    const text = await (await browser.post(DECIDE, { ...stale, csrf, reason: '' })).text();
    expect(text).toContain('The case changed since you saw it');
    expect(text).toContain('<a href="#reason">');
  });

  it('its documents are handed to the officer alone, while they are what was sent', async () => {
    const { w, browser } = await answered();
    const path = `${PAGE}/files/1/1`;
    const handed = await browser.get(path);
    expect(handed.status).toBe(303);
    expect(handed.headers.get('Location')).toBe('https://files.example/bucket/cases/1/a?signed');
    expect((await new Browser(w).get(path)).status).toBe(404);
    expect((await browser.get(`${PAGE}/files/1/2`)).status).toBe(410);
    w.files.stored.set(FILE.key, { bytes: 2048, sha256: 'replaced' });
    expect((await browser.get(path)).status).toBe(410);
  });

  it('its documents are handed out as they were sent, whatever is put in their place', async () => {
    const { w, browser } = await answered({ ...FILE, version: 'v1' });
    w.files.put(FILE.key, { bytes: 9, sha256: 'replaced', version: 'v2' });
    const handed = await browser.get(`${PAGE}/files/1/1`);
    expect([handed.status, handed.headers.get('Location')]).toEqual([
      303,
      'https://files.example/bucket/cases/1/a?signedv1',
    ]);
    w.files.replaced.set('v1', { bytes: 9, sha256: 'altered', version: 'v1' });
    expect((await browser.get(`${PAGE}/files/1/1`)).status).toBe(410);
  });
});

describe('A one-time code', () => {
  it('goes to the bound address and to no other', async () => {
    const w = reviewWorld();
    const key = await mailTask(w, TASK);
    await new Browser(w).post(`${PAGE}/code`, { key, email: 'evil@example.com', to: 'evil@x.y' });
    expect(w.mails.map(({ to }) => to)).toEqual(['first.officer@commerce.example']);
    expect(w.mails[0]?.subject).not.toMatch(/\d{6}/);
  });

  it('is not sent for a link that was never mailed', async () => {
    const w = reviewWorld();
    expect((await new Browser(w).post(`${PAGE}/code`, { key: 'guessed' })).status).toBe(404);
    expect((await new Browser(w).post(`${PAGE}/code`, {})).status).toBe(404);
    expect(w.mails).toEqual([]);
  });

  it('is mailed again after a minute, and the page says which works', async () => {
    const w = reviewWorld();
    const key = await mailTask(w, TASK);
    const browser = new Browser(w);
    await browser.post(`${PAGE}/code`, { key });
    const first = codeIn(w);
    const tooSoon = await browser.post(`${PAGE}/code`, { key });
    expect([tooSoon.status, w.mails.length]).toEqual([429, 1]);
    expect(await tooSoon.text()).toContain('less than a minute ago');
    w.state.now = new Date(w.state.now.getTime() + 60_000);
    expect(tooSoon.headers.get('Retry-After')).toBe(w.state.now.toUTCString());
    const again = await browser.post(`${PAGE}/code`, { key });
    const step = await browser.get(again.headers.get('Location') ?? '');
    expect(await step.text()).toContain('Another code was sent. Only the newest works.');
    const former = await browser.post(`${PAGE}/sign-in`, { key, code: first });
    expect(former.status).toBe(first === codeIn(w) ? 303 : 422);
    expect((await browser.post(`${PAGE}/sign-in`, { key, code: codeIn(w) })).status).toBe(303);
  });

  it('says in its mail what it is for and what it opens', async () => {
    const w = reviewWorld();
    await signedIn(w, TASK);
    const mail = w.mails.at(-1);
    for (const text of [mail?.text, mail?.html]) {
      expect(text).toContain('as an officer of Department of Commerce');
      expect(text).toContain('can decide in your name');
      expect(text).toContain('in the browser in which it was asked for');
    }
  });

  it('works in no other browser', async () => {
    const w = reviewWorld();
    const key = await mailTask(w, TASK);
    await new Browser(w).post(`${PAGE}/code`, { key });
    const other = new Browser(w);
    expect((await other.post(`${PAGE}/sign-in`, { key, code: codeIn(w) })).status).toBe(422);
    const code = codeIn(w);
    await other.post(`${PAGE}/code`, { key });
    expect((await other.post(`${PAGE}/sign-in`, { key, code })).status).toBe(
      code === codeIn(w) ? 303 : 422,
    );
  });

  it('is never kept from who holds the link by those who do not', async () => {
    const w = reviewWorld();
    const email = 'first.officer@commerce.example';
    const contact = { ...RED_FLAG_CASE.request.contact, email };
    const file = { ...RED_FLAG_CASE, request: { ...RED_FLAG_CASE.request, contact } };
    w.cases.files.set(file.id, file);
    w.memory.bind();
    for (let n = 0; n < 40; n++) {
      const stranger = new Browser(w);
      stranger.address = `198.51.100.${n}`;
      await stranger.post(`/status/${file.publicReference}/code`, {});
      await stranger.post('/officers/code', { email });
      await stranger.post('/officers/sign-in', { email, code: '999999' });
    }
    expect(w.mails).toHaveLength(40);
    const officer = await signedIn(w, TASK);
    expect((await officer.get(PAGE)).status).toBe(200);
  });

  it('that could not be mailed can be asked for again at once', async () => {
    const w = reviewWorld();
    const key = await mailTask(w, TASK);
    const { send } = w.people.mailer;
    w.people.mailer.send = async () => {
      throw Object.assign(new Error('no mail'), { name: 'DependencyUnavailableError' });
    };
    expect((await new Browser(w).post(`${PAGE}/code`, { key })).status).toBe(503);
    w.people.mailer.send = send;
    await new Browser(w).post(`${PAGE}/code`, { key });
    expect(w.mails).toHaveLength(1);
  });

  it('is asked for eight times an hour at most, and the ninth is told so', async () => {
    const w = reviewWorld();
    const key = await mailTask(w, TASK);
    const browser = new Browser(w);
    for (let n = 0; n < 8; n++) {
      w.state.now = new Date(w.state.now.getTime() + 60_000);
      await browser.post(`${PAGE}/code`, { key });
      await browser.post(`${PAGE}/sign-in`, { key, code: codeIn(w) });
    }
    const ninth = await browser.post(`${PAGE}/code`, { key });
    expect(ninth.status).toBe(429);
    expect(await ninth.text()).toContain('Too many codes');
    expect(w.mails).toHaveLength(8);
  });

  it.each(['', '99999', '000000', '1000000', 'abcdef'])('is not %j', async (code) => {
    const w = reviewWorld();
    const key = await mailTask(w, TASK);
    const browser = new Browser(w);
    await browser.post(`${PAGE}/code`, { key });
    const page = await browser.post(`${PAGE}/sign-in`, { key, code });
    expect(page.status).toBe(422);
    expect(browser.session).toBeUndefined();
    expect(w.signIns.sessions).toEqual([]);
  });

  it.each([
    ['with a space in the middle', (code: string) => `${code.slice(0, 3)} ${code.slice(3)} `],
    ['with a dash', (code: string) => `${code.slice(0, 3)}–${code.slice(3)}`],
    [
      'in full width',
      (code: string) => code.replace(/\d/g, (d) => String.fromCharCode(0xff10 + Number(d))),
    ],
    [
      'with what nobody sees',
      (code: string) => `\u200b${code.slice(0, 2)}\u2060\u3164${code.slice(2)}\ufeff`,
    ],
  ])('may be typed %s', async (_how, typed) => {
    const w = reviewWorld();
    const key = await mailTask(w, TASK);
    const browser = new Browser(w);
    await browser.post(`${PAGE}/code`, { key });
    await browser.post(`${PAGE}/sign-in`, { key, code: typed(codeIn(w)) });
    expect((await browser.get(PAGE)).status).toBe(200);
  });
});
