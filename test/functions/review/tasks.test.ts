import { beforeEach, describe, expect, it } from 'vitest';
import type { SweepDependencies } from '../../../functions/sweep/dependencies.ts';
import { lapseQuestions, passTaskTime, recheckAll } from '../../../functions/sweep/reviews.ts';
import type { OfficeRecord, Task } from '../../../shared/contracts/review.ts';
import { shownDigest } from '../../../shared/reviews/shown-digest.ts';
import { wholeRun } from '../../support/desk.ts';
import {
  answerTo,
  DAY,
  openReviewDesk,
  type ReviewDesk,
  SAMPLE_OFFICES,
} from '../../support/review-desk.ts';

const FAR = wholeRun(new Date('9999-01-01'));
let desk: ReviewDesk;
beforeEach(async () => {
  desk = await openReviewDesk();
});

const planned = async (planId: string, contact?: string): Promise<string> => {
  const { id } = await desk.review(planId, contact);
  await desk.plan(id);
  return id;
};
const office = (id: string, emails: string[], away: Record<string, string> = {}): OfficeRecord => ({
  id,
  name: id,
  officers: emails.map((email) => ({
    email,
    name: email,
    language: 'en',
    outOfOffice: away[email]
      ? [{ from: '2026-03-01', to: '2026-03-20', delegate: away[email] }]
      : [],
  })),
});
const sweepDeps = (isRunning = true) =>
  ({
    ...desk,
    log: () => undefined,
    reviewMachine: { isRunning: async () => isRunning },
  }) as unknown as SweepDependencies;
const daysFrom = (instant: string, days: number) =>
  new Date(Date.parse(instant) + days * DAY).toISOString();

describe('A task', () => {
  it('is bound to the digest of exactly what is shown', async () => {
    const id = await planned('red-flag');
    const file = (await desk.cases.find(id))!;
    const review = await desk.read(id);
    const task = await desk.taskOf(id, 'commerce');
    expect(task.digest).toBe(shownDigest(file, review, 'officer'));
    const amended = { ...file, revision: 2 };
    expect(shownDigest(amended, review, 'officer')).not.toBe(task.digest);
    expect(shownDigest(file, review, 'countersign')).not.toBe(task.digest);
  });

  it.each([
    undefined,
    '',
    'Approve',
    'approved',
    'missing',
    ['approve', 'approve'],
    'approve,refuse',
  ])('is not decided by the word %j', async (word) => {
    const id = await planned('red-flag');
    const task = await desk.taskOf(id, 'commerce');
    const given = { ...answerTo(task, 'approve', desk.clock()), decision: word };
    expect(() => desk.tasks.answer(task.id, given as never)).toThrow('does not decide');
    expect((await desk.taskOf(id, 'commerce')).state).toBe('open');
  });

  it('takes one of two simultaneous answers, and tells the other', async () => {
    const id = await planned('red-flag');
    const task = await desk.taskOf(id, 'commerce');
    const both = await Promise.all([desk.answer(task, 'approve'), desk.answer(task, 'refuse')]);
    expect(both.toSorted()).toEqual(['already', 'done']);
    const { answer } = await desk.taskOf(id, 'commerce');
    expect(answer?.decision).toBe(both[0] === 'done' ? 'approve' : 'refuse');
    expect(
      (await desk.events(id)).filter((event) => event.startsWith('task.answered')),
    ).toHaveLength(1);
  });

  it('takes the answers of a whole stage at the same time', async () => {
    const id = await planned('national-veu');
    const { tasks } = await desk.read(id);
    expect(await Promise.all(tasks.map((task) => desk.answer(task, 'approve')))).toEqual(
      Array(4).fill('done'),
    );
    expect((await desk.cases.find(id))?.progress).toBeUndefined();
  });

  it('is not decided by another digest, by another person, or too late', async () => {
    const id = await planned('red-flag');
    const task = await desk.taskOf(id, 'commerce');
    expect(await desk.answer(task, 'approve', { digest: 'sha256-other' })).toBe('changed');
    expect(await desk.answer(task, 'approve', { by: 'somebody@example.org' })).toBe('changed');
    const end = { at: task.dueAt };
    expect(await desk.answer(task, 'approve', end)).toBe('already');
    const justInTime = { at: new Date(Date.parse(task.dueAt) - 1).toISOString() };
    expect(await desk.answer(task, 'approve', justInTime)).toBe('done');
  });

  it('knows its secrets by their hashes, until it goes to another officer', async () => {
    const id = await planned('red-flag');
    const task = await desk.taskOf(id, 'commerce');
    await desk.tasks.addSecret(task.id, 'one');
    await desk.tasks.addSecret(task.id, 'two');
    expect(await desk.tasks.hasSecret(task.id, 'one')).toBe(true);
    expect(await desk.tasks.hasSecret(task.id, 'two')).toBe(true);
    expect(await desk.tasks.hasSecret(task.id, 'three')).toBe(false);
    expect(await desk.tasks.hasSecret('no-such-task', 'one')).toBe(false);
    const [to] = await desk.tasks.eligible(task.id);
    await desk.tasks.handOver(task.id, to!, { by: task.officer.email, reason: 'on leave' });
    expect(await desk.tasks.hasSecret(task.id, 'one')).toBe(false);
    expect(JSON.stringify(await desk.tasks.find(task.id))).not.toContain('secret');
  });

  it('is in the list of its officer while it is open, and then in that of who takes over', async () => {
    const id = await planned('red-flag');
    const task = await desk.taskOf(id, 'commerce');
    const listed = async (email: string) =>
      (await desk.tasks.openOf(email)).map((one) => one.id).includes(task.id);
    expect(await listed(task.officer.email)).toBe(true);
    expect(await listed(task.officer.email.toUpperCase().replace('@', '+x@'))).toBe(true);
    const [to] = await desk.tasks.eligible(task.id);
    expect(await listed(to!.email)).toBe(false);
    await desk.tasks.handOver(task.id, to!, { by: task.officer.email, reason: 'on leave' });
    expect([await listed(task.officer.email), await listed(to!.email)]).toEqual([false, true]);
    await desk.answer(await desk.taskOf(id, 'commerce'), 'approve');
    expect(await listed(to!.email)).toBe(false);
  });

  it.each([
    '',
    'x',
    '..',
    'a.b.c.d',
    'a.0.officer.commerce',
    `${'a'.repeat(400)}.1.officer.commerce`,
  ])('is not found by %j', async (taskId) => {
    expect(await desk.tasks.find(taskId)).toBeUndefined();
    expect(await desk.tasks.hasSecret(taskId, 'x')).toBe(false);
  });
});

describe('Who is asked', () => {
  it('is never the applicant: the next officer of the office is', async () => {
    const id = await planned('red-flag', 'Commerce@Licensing.Example');
    const { officer } = await desk.taskOf(id, 'commerce');
    expect(officer.email).toBe('commerce.second@licensing.example');
  });

  it('is never who approved before: a countersigner is a third person', async () => {
    const shared = ['one@office.example', 'two@office.example'];
    desk = await openReviewDesk([
      office('commerce', shared),
      office('commerce-countersign', shared),
    ]);
    const id = await planned('red-flag');
    await desk.answer(await desk.taskOf(id, 'commerce'), 'approve');
    await desk.plan(id);
    expect((await desk.taskOf(id, 'commerce-countersign')).officer.email).toBe(
      'two@office.example',
    );
  });

  it('is nobody when nobody is left, and then the answer is missing', async () => {
    const only = ['one@office.example'];
    desk = await openReviewDesk([office('commerce', only), office('commerce-countersign', only)]);
    const id = await planned('red-flag');
    await desk.answer(await desk.taskOf(id, 'commerce'), 'approve');
    expect(await desk.plan(id)).toMatchObject({ decided: true, outcome: 'refuse' });
    expect((await desk.taskOf(id, 'commerce-countersign')).state).toBe('missed');
  });

  it('is the delegate of whoever is out of office, in the delegate’s own name', async () => {
    const [one, two, three] = [
      'one@office.example',
      'two@office.example',
      'three@office.example',
    ] as const;
    desk = await openReviewDesk([office('commerce', [one, two, three], { [one]: three })]);
    const task = await desk.taskOf(await planned('red-flag'), 'commerce');
    expect(task).toMatchObject({ officer: { email: three }, onBehalfOf: one });
    expect(await desk.answer(task, 'approve')).toBe('done');
    expect((await desk.tasks.find(task.id))?.answer?.by).toBe(three);
  });

  it('may delegate to another officer of the office, and to nobody else', async () => {
    const id = await planned('red-flag');
    const task = await desk.taskOf(id, 'commerce');
    const [second] = await desk.tasks.eligible(task.id);
    expect(second?.email).toBe('commerce.second@licensing.example');
    const wish = { by: task.officer.email, reason: 'please' };
    for (const email of [task.officer.email, 'state@licensing.example', 'a@example.org']) {
      await expect(desk.tasks.handOver(task.id, { email }, wish)).rejects.toThrow('cannot go');
    }
    const twice = [second!, (await desk.tasks.eligible(task.id))[1]!];
    const both = await Promise.all(
      twice.map((to) => desk.tasks.handOver(task.id, to, wish).catch(() => 'changed')),
    );
    expect(both.toSorted()).toEqual(['changed', 'done']);
    const after = await desk.taskOf(id, 'commerce');
    expect(twice).toContainEqual(after.officer);
    expect(after).toMatchObject({ onBehalfOf: task.officer.email, state: 'open' });
    expect(await desk.answer(task, 'approve')).toBe('changed');
    expect(await desk.answer(after, 'approve')).toBe('done');
  });

  it('may recuse themselves: the next is asked, and at last the answer is missing', async () => {
    const id = await planned('national-veu');
    const recuse = (held: Task, reason: string) =>
      desk.tasks.recuse(held.id, { by: held.officer.email, reason });
    const first = await desk.taskOf(id, 'state');
    expect(await recuse(first, 'a relative works there')).toBe('done');
    const second = await desk.taskOf(id, 'state');
    expect(second.officer.email).toBe('state.second@licensing.example');
    expect(second.onBehalfOf).toBeUndefined();
    expect(await desk.tasks.eligible(second.id)).toEqual([]);
    expect(await recuse(first, 'once more')).toBe('changed');
    expect(await recuse(second, 'so do I')).toBe('done');
    expect((await desk.taskOf(id, 'state')).state).toBe('missed');
    expect(await recuse(second, 'again')).toBe('already');
  });

  it('is nobody who acted in an earlier round, when an appeal is heard', async () => {
    const id = await planned('red-flag');
    const first = await desk.taskOf(id, 'commerce');
    await desk.answer(first, 'refuse');
    const [one, two] = [first.officer.email, 'two@office.example'];
    await desk.offices.replace(office('appeals', [one, two]));
    await desk.nextRound(id, 'appeal');
    await desk.plan(id, 2);
    expect((await desk.taskOf(id, 'appeals', 2)).officer.email).toBe(two);
    await desk.nextRound(id, 'red-flag', 3);
    await desk.plan(id, 3);
    expect((await desk.taskOf(id, 'commerce', 3)).officer.email).toBe(one);
  });

  it('is in no two tasks at once, even where offices share their people', async () => {
    const shared = ['one@office.example', 'two@office.example', 'three@office.example'];
    desk = await openReviewDesk(
      ['commerce', 'state', 'defense', 'energy'].map((id) => office(id, shared)),
    );
    const { tasks } = await desk.read(await planned('national-veu'));
    const asked = tasks.filter(({ state }) => state === 'open').map(({ officer }) => officer.email);
    expect(asked.toSorted()).toEqual(shared.toSorted());
    expect(tasks.filter(({ state }) => state === 'missed')).toHaveLength(1);
  });
});

describe('A question to the applicant', () => {
  const question = (task: Task) => ({
    question: 'Who runs the data center?',
    office: task.office,
    by: task.officer.email,
    askedAt: desk.clock().toISOString(),
  });
  const reply = (text: string) => ({ text, files: [], at: desk.clock().toISOString() });

  it('stops the clock, and the answer moves every date by the pause and re-binds what is shown', async () => {
    const id = await planned('national-veu');
    const before = await desk.read(id);
    const task = await desk.taskOf(id, 'energy');
    desk.pass(DAY);
    expect(await desk.information.ask(task.id, question(task))).toBe('done');
    expect((await desk.cases.find(id))?.progress?.pausedSince).toBe(desk.clock().toISOString());
    desk.pass(20 * DAY);
    expect(await desk.information.answer(id, reply('A subsidiary does.'))).toBe('done');
    const after = await desk.read(id);
    expect(after).toMatchObject({ pausedMs: 20 * DAY, endsAt: daysFrom(before.endsAt, 20) });
    expect(after.pausedSince).toBeUndefined();
    for (const [index, { dueAt, digest }] of after.tasks.entries()) {
      expect(dueAt).toBe(daysFrom(before.tasks[index]!.dueAt, 20));
      expect(digest).not.toBe(before.tasks[index]!.digest);
      expect(digest).toBe(shownDigest((await desk.cases.find(id))!, after, 'agencies'));
    }
    expect(await desk.answer(task, 'approve')).toBe('changed');
    expect((await desk.read(id)).information).toMatchObject([
      { answer: { text: 'A subsidiary does.' } },
    ]);
    expect((await desk.events(id)).slice(-2)).toEqual([
      'information.requested 1',
      'information.answered 1',
    ]);
  });

  it('keeps the sweep from reminding and from ending anything', async () => {
    const id = await planned('national-veu');
    const task = await desk.taskOf(id, 'state');
    await desk.information.ask(task.id, question(task));
    desk.pass(29 * DAY);
    expect(await passTaskTime(sweepDeps(), FAR)).toEqual({ done: 0, failed: 0 });
    desk.pass(2 * DAY);
    expect((await lapseQuestions(sweepDeps(), FAR)).done).toBe(1);
    expect((await lapseQuestions(sweepDeps(), FAR)).done).toBe(0);
    const after = await desk.taskOf(id, 'state');
    expect(after.state).toBe('open');
    expect(after.dueAt).toBe(daysFrom(task.dueAt, 31));
    expect(await desk.information.answer(id, reply('too late'))).toBe('already');
    desk.pass(30 * DAY);
    expect((await passTaskTime(sweepDeps(), FAR)).done).toBe(4);
  });

  it('is asked one at a time, by the officer of an open task only', async () => {
    const id = await planned('national-veu');
    const [state, energy] = [await desk.taskOf(id, 'state'), await desk.taskOf(id, 'energy')];
    expect(await desk.information.ask(state.id, { ...question(state), by: 'x@example.org' })).toBe(
      'changed',
    );
    await desk.answer(state, 'approve');
    expect(await desk.information.ask(state.id, question(state))).toBe('already');
    expect(await desk.information.ask(energy.id, question(energy))).toBe('done');
    expect(await desk.information.ask(energy.id, question(energy))).toBe('already');
  });

  it('is not answered by an acknowledgement, and answered once', async () => {
    const id = await planned('red-flag');
    expect(await desk.information.answer(id, reply('unasked'))).toBe('already');
    const task = await desk.taskOf(id, 'commerce');
    await desk.information.ask(task.id, question(task));
    await expect(desk.information.answer(id, reply('  '))).rejects.toThrow('not an answer');
    const both = await Promise.all([
      desk.information.answer(id, reply('one')),
      desk.information.answer(id, reply('two')),
    ]);
    expect(both.toSorted()).toEqual(['already', 'done']);
  });
});

describe('Time', () => {
  it('reminds at half-time and two days before the end, once each, and then ends the task', async () => {
    const id = await planned('red-flag');
    const task = await desk.taskOf(id, 'commerce');
    expect(task.dueAt).toBe(daysFrom(task.openedAt, 9));
    const doneAfter = async (days: number) => {
      desk.pass(days * DAY);
      return (await passTaskTime(sweepDeps(), FAR)).done;
    };
    expect(await doneAfter(4.4)).toBe(0);
    expect(await doneAfter(0.1)).toBe(1);
    expect(await doneAfter(1)).toBe(0);
    expect(await doneAfter(1.5)).toBe(1);
    expect(await doneAfter(1.9)).toBe(0);
    expect(await doneAfter(0.1)).toBe(1);
    expect(await doneAfter(1)).toBe(0);
    expect((await desk.events(id)).slice(-3).map((event) => event.split(' ')[0])).toEqual([
      'task.reminder',
      'task.reminder',
      'task.missed',
    ]);
  });

  it('reminds once when both reminders are overdue', async () => {
    const id = await planned('red-flag');
    desk.pass(8 * DAY);
    expect((await passTaskTime(sweepDeps(), FAR)).done).toBe(1);
    expect((await passTaskTime(sweepDeps(), FAR)).done).toBe(0);
    expect((await desk.taskOf(id, 'commerce')).state).toBe('open');
  });

  it('bounds the whole review: a countersigner gets only what is left', async () => {
    const id = await planned('red-flag');
    const { endsAt } = await desk.read(id);
    desk.pass(8 * DAY);
    await desk.answer(await desk.taskOf(id, 'commerce'), 'approve');
    await desk.plan(id);
    expect((await desk.taskOf(id, 'commerce-countersign')).dueAt).toBe(endsAt);
    desk.pass(DAY);
    await passTaskTime(sweepDeps(), FAR);
    expect(await desk.plan(id)).toMatchObject({ decided: true, outcome: 'refuse' });
  });

  it('ends a review whose case went another way, with its tasks', async () => {
    const { id } = await desk.review('red-flag');
    await desk.plan(id);
    await desk.withdraw(id);
    expect(await desk.plan(id)).toEqual({ ended: true, decided: false, tasks: [] });
    expect(await desk.read(id)).toMatchObject({ state: 'ended', outcome: 'superseded' });
    const task = await desk.taskOf(id, 'commerce');
    expect(task.state).toBe('superseded');
    expect(await desk.answer(task, 'approve')).toBe('already');
    expect((await recheckAll(sweepDeps(), FAR)).failed).toBe(0);
  });
});

it('The sample offices have two officers each, all different, some of them reading Korean', () => {
  const officers = SAMPLE_OFFICES.flatMap((one) => one.officers);
  expect(SAMPLE_OFFICES.every((one) => one.officers.length >= 2)).toBe(true);
  expect(new Set(officers.map(({ email }) => email)).size).toBe(officers.length);
  expect(officers.some(({ language }) => language === 'ko')).toBe(true);
});
