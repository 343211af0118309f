import { beforeAll, describe, expect, it } from 'vitest';
import { caseKey } from '../../../functions/adapters/dynamodb/cases/keys.ts';
import { supersedeReview } from '../../../functions/adapters/dynamodb/reviews/reviews.ts';
import { readExistingReview } from '../../../functions/adapters/dynamodb/reviews/stored-review.ts';
import { commit } from '../../../functions/adapters/dynamodb/table/commit.ts';
import { queryItems } from '../../../functions/adapters/dynamodb/table/table.ts';
import { sha256 } from '../../../shared/digests/sha256.ts';
import { defanged } from '../../../shared/messages/defanged.ts';
import { mailMessagesIn } from '../../../shared/messages/mails/index.ts';
import { wordsIn } from '../../../shared/messages/words.ts';
import { DAY, openReviewDesk, type ReviewDesk } from '../../support/review-desk.ts';
import { PUBLIC_URL } from './cases.ts';
import { postOf, taskLinkIn } from './post.ts';

const APPLICANT = 'a@example.org';
const OFFICER = 'commerce@licensing.example';
const { officer, over, applicant } = mailMessagesIn('en');
const { people } = await wordsIn('en');

let desk: ReviewDesk;
let post: ReturnType<typeof postOf>;

beforeAll(async () => {
  desk = await openReviewDesk();
  post = postOf(desk);
});

const recipients = (mails: readonly { to: string }[]) => mails.map(({ to }) => to).sort();

/** A review of this plan, its first stage opened, and all mails about it so far. */
async function opened(planId: string) {
  const { id } = await desk.review(planId);
  await desk.plan(id);
  return { id, mails: await post.run(id) };
}

/** The mails about a case after it was decided and its review was opened. */
const asking = (mails: Awaited<ReturnType<typeof opened>>['mails']) =>
  mails.filter(({ to }) => to !== APPLICANT);

describe('The mail that asks an officer', () => {
  it('says what is asked, by whom, by when, the recommendation and the numbers', async () => {
    const { mails } = await opened('red-flag');
    const mail = mails.find(({ to }) => to === OFFICER)!;
    expect(mail.subject).toBe('Your decision by Mar 19, 2026: PO-1');
    for (const said of [
      'Dear Commerce licensing officer,',
      officer.asks('Commerce, Bureau of Industry and Security'),
      'May Gulf Cloud (United Arab Emirates) receive 1 × H100 SXM',
      'Answer by: March 19, 2026',
      'working days left',
      'Asked by: Gulf Cloud, United Arab Emirates',
      people.task.recommendApprove,
      officer.harmless,
    ]) {
      expect(mail.text).toContain(said);
    }
    expect(mail.html).toContain(taskLinkIn(mail).url);
    expect(mail.html.match(/<a /g)).toHaveLength(1);
  });

  it('is in the language of the officer', async () => {
    const { mails } = await opened('national-veu');
    const mail = mails.find(({ to }) => to === 'energy@licensing.example')!;
    const korean = mailMessagesIn('ko');
    expect(mail.text).toContain(korean.officer.asks('에너지부'));
    expect(mail.text).toContain((await wordsIn('ko')).people.task.recommendApprove);
    expect(mail.html).toContain('<html lang="ko">');
  });

  it('goes to each officer of a stage once, with a secret of its own', async () => {
    const { id, mails } = await opened('national-veu');
    const asked = asking(mails);
    expect(recipients(asked)).toEqual(
      ['commerce', 'defense', 'energy', 'state'].map((office) => `${office}@licensing.example`),
    );
    const keys = asked.map((mail) => taskLinkIn(mail).key);
    expect(new Set(keys).size).toBe(4);
    for (const key of keys) expect(Buffer.from(key, 'base64url')).toHaveLength(32);
    expect(await post.run(id)).toEqual([]);
  });

  it('carries a secret that is known by its hash, and stands nowhere else', async () => {
    const { id, mails } = await opened('red-flag');
    const link = taskLinkIn(asking(mails)[0]!);
    expect(link.url).toBe(`${PUBLIC_URL}/tasks/${link.taskId}?key=${link.key}`);
    expect(await desk.tasks.hasSecret(link.taskId, sha256(link.key))).toBe(true);
    const query = { where: '#pk = :pk', values: { pk: caseKey(id).pk } };
    const items = await Array.fromAsync(queryItems(desk.table, query));
    const stored = JSON.stringify(items, (_, value) => (value instanceof Set ? [...value] : value));
    expect(stored).toContain(sha256(link.key));
    expect(stored).not.toContain(link.key);
    expect(JSON.stringify(post.lines)).not.toContain(link.key);
  });

  it('comes too late for a task that is decided, and is not sent', async () => {
    const { id } = await desk.review('red-flag');
    await desk.plan(id);
    await desk.answer(await desk.taskOf(id, 'commerce'), 'approve');
    expect(recipients(await post.run(id))).toEqual([]);
  });

  it('about a task that went on to another goes to that one only, once', async () => {
    const { id } = await desk.review('red-flag');
    await desk.plan(id);
    const task = await desk.taskOf(id, 'commerce');
    desk.pass(1000);
    const colleague = 'commerce.third@licensing.example';
    await desk.tasks.handOver(task.id, { email: colleague }, { by: OFFICER, reason: 'I am away' });
    const asked = asking(await post.run(id));
    expect(recipients(asked)).toEqual([colleague]);
    expect(asked[0]!.text).toContain(defanged(officer.inPlaceOf(OFFICER)));
  });

  it('shows a countersigner what the stage before said', async () => {
    const { id } = await opened('red-flag');
    await desk.answer(await desk.taskOf(id, 'commerce'), 'approve', { reason: 'It is sound.' });
    await desk.plan(id);
    const asked = (await post.run(id)).find(({ to }) => to.startsWith('commerce.countersign'))!;
    expect(asked.text).toContain('Bureau of Industry and Security: Approved. It is sound.');
  });
});

describe('A reminder', () => {
  it('carries a fresh link; the older one still works', async () => {
    const { id, mails } = await opened('red-flag');
    const first = taskLinkIn(asking(mails)[0]!);
    await desk.passTime(first.taskId, desk.pass(5 * DAY));
    const reminders = await post.run(id);
    expect(reminders.map(({ subject }) => subject)).toEqual([
      expect.stringMatching(/^Reminder, your decision by .*: PO-1$/),
    ]);
    const second = taskLinkIn(reminders[0]!);
    expect(second.taskId).toBe(first.taskId);
    expect(second.key).not.toBe(first.key);
    for (const { key } of [first, second]) {
      expect(await desk.tasks.hasSecret(first.taskId, sha256(key))).toBe(true);
    }
  });

  it('is not sent once the task is decided', async () => {
    const { id } = await opened('red-flag');
    const task = await desk.taskOf(id, 'commerce');
    await desk.passTime(task.id, desk.pass(5 * DAY));
    await desk.answer(task, 'approve');
    expect(await post.run(id)).toEqual([]);
  });
});

describe('A decision of one officer', () => {
  it('is told to the others of the stage and to those before, and not to the one who decided', async () => {
    const { id } = await opened('national-veu');
    const task = await desk.taskOf(id, 'state');
    await desk.answer(task, 'refuse', { reason: 'Security.', conditions: ['Ground 7'] });
    const told = await post.run(id);
    expect(recipients(told)).toEqual(
      ['commerce', 'defense', 'energy'].map((office) => `${office}@licensing.example`),
    );
    const mail = told.find(({ to }) => to === OFFICER)!;
    expect(mail.subject).toBe('Department of State: Refused: PO-1');
    expect(mail.text).toContain('State reviewing officer, Department of State');
    expect(mail.text).toContain('- Security.');
    expect(mail.text).toContain('- Ground 7');
    expect(mail.text).not.toContain('/tasks/');
  });

  it('by a countersigner is told to the officers who decided before', async () => {
    const { id } = await opened('red-flag');
    await desk.answer(await desk.taskOf(id, 'commerce'), 'approve');
    await desk.plan(id);
    await post.run(id);
    await desk.answer(await desk.taskOf(id, 'commerce-countersign'), 'approve');
    expect(recipients(await post.run(id))).toEqual([OFFICER]);
  });

  it('is mailed once to each, even if one of the mails fails and the event comes again', async () => {
    const { id } = await opened('national-veu');
    await desk.answer(await desk.taskOf(id, 'state'), 'approve');
    post.failing.add('energy@licensing.example');
    expect(recipients(await post.run(id))).toEqual([OFFICER, 'defense@licensing.example']);
    post.failing.clear();
    expect(recipients(await post.run(id))).toEqual(['energy@licensing.example']);
    expect(await post.run(id)).toEqual([]);
    expect(post.lines.at(-1)).toMatchObject({ level: 'error', error: 'Error' });
  });
});

describe('A task that is no longer needed', () => {
  it('is told with the reason, and without a link', async () => {
    const { id } = await opened('red-flag');
    const seen = await readExistingReview(desk.table, { caseId: id, round: 1 });
    const { writes } = supersedeReview(seen, {
      status: 'under-review',
      sequence: seen.stored.row.events + 1,
      at: desk.clock(),
      ground: 'the case was amended',
    });
    await commit(desk.table, [...writes]);
    const told = await post.run(id);
    expect(recipients(told)).toEqual([OFFICER]);
    expect(told[0]!.text).toContain(over.why.changed);
    expect(told[0]!.text).toContain(over.nothing);
    expect(told[0]!.text).not.toContain('http');
  });

  it('is told to the officer whose time ran out', async () => {
    const { id } = await opened('red-flag');
    const task = await desk.taskOf(id, 'commerce');
    await desk.passTime(task.id, desk.pass(20 * DAY));
    const told = await post.run(id);
    expect(recipients(told)).toEqual([OFFICER]);
    expect(told[0]!.text).toContain(over.why.missed);
  });

  it('and that nobody was there to take is told to nobody', async () => {
    const empty = await openReviewDesk([]);
    const { id } = await empty.review('red-flag');
    await empty.plan(id);
    const mailbox = postOf(empty);
    expect(await mailbox.run(id)).toEqual([]);
    expect((await mailbox.events(id)).map(({ type }) => type)).toContain('task.missed');
  });
});

describe('The applicant', () => {
  it('is not told the first stage in the moment in which the notice tells of it', async () => {
    const { mails } = await opened('red-flag');
    expect(mails.filter(({ to }) => to === APPLICANT)).toEqual([]);
  });

  it('is told each stage: who is awaited, and by when', async () => {
    const { id } = await desk.review('red-flag');
    desk.pass(3_600_000);
    await desk.plan(id);
    const mails = await post.run(id);
    const first = mails.find(({ to }) => to === APPLICANT);
    expect(first!.subject).toBe(`${people.stages.officer}: PO-1`);
    expect(first!.text).toContain('Waiting for: Commerce, Bureau of Industry and Security');
    expect(first!.text).toMatch(/This stage ends by: .* \(\d+ working days? left/);
    await desk.answer(await desk.taskOf(id, 'commerce'), 'approve');
    await desk.plan(id);
    const told = (await post.run(id)).filter(({ to }) => to === APPLICANT);
    expect(told.map(({ subject }) => subject)).toEqual([`${people.stages.countersign}: PO-1`]);
  });

  it('is not told a stage that is past', async () => {
    const { id } = await desk.review('red-flag');
    await desk.plan(id);
    desk.pass(1000);
    await desk.answer(await desk.taskOf(id, 'commerce'), 'approve');
    await desk.plan(id);
    const subjects = (await post.run(id))
      .filter(({ to }) => to === APPLICANT)
      .map(({ subject }) => subject);
    expect(subjects).toEqual([`${people.stages.countersign}: PO-1`]);
  });

  it('is asked a question, and the reviewers hear what was answered', async () => {
    const { id } = await opened('national-veu');
    const task = await desk.taskOf(id, 'defense');
    const question = {
      question: 'Who <b>owns</b> it?',
      office: task.office,
      by: task.officer.email,
    };
    await desk.information.ask(task.id, { ...question, askedAt: desk.clock().toISOString() });
    const asked = await post.run(id);
    expect(recipients(asked)).toEqual([APPLICANT]);
    expect(asked[0]!.subject).toBe('Question from Department of Defense: PO-1');
    expect(asked[0]!.text).toContain('Who <b>owns</b> it?');
    expect(asked[0]!.html).not.toContain('<b>owns');
    expect(asked[0]!.text).toContain(applicant.clockStands);
    expect(asked[0]!.text).toContain(`${PUBLIC_URL}/status/reference-${id}`);

    await desk.answer(await desk.taskOf(id, 'state'), 'approve');
    await post.run(id);
    const at = desk.pass(DAY).toISOString();
    const file = { name: 'owners.pdf', key: 'k', bytes: 3, sha256: 'x' };
    await desk.information.answer(id, { text: 'Its founders.', files: [file], at });
    const told = await post.run(id);
    expect(recipients(told)).toEqual(
      ['commerce', 'defense', 'energy'].map((office) => `${office}@licensing.example`),
    );
    const mail = told.find(({ to }) => to === OFFICER)!;
    expect(mail.text).toContain('- Its founders.');
    expect(mail.text).toContain(officer.files('owners[.]pdf'));
    const { taskId, key } = taskLinkIn(mail);
    expect(await desk.tasks.hasSecret(taskId, sha256(key))).toBe(true);
  });

  it('is not asked a question that is answered already', async () => {
    const { id } = await opened('red-flag');
    const task = await desk.taskOf(id, 'commerce');
    const question = { question: 'Who?', office: task.office, by: task.officer.email };
    await desk.information.ask(task.id, { ...question, askedAt: desk.clock().toISOString() });
    await desk.information.answer(id, { text: 'They.', files: [], at: desk.clock().toISOString() });
    expect(recipients(await post.run(id))).toEqual([OFFICER]);
  });
});
