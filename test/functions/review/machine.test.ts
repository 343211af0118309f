import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { taskKey } from '../../../functions/adapters/dynamodb/reviews/keys.ts';
import { getItem } from '../../../functions/adapters/dynamodb/table/table.ts';
import type { SweepDependencies } from '../../../functions/sweep/dependencies.ts';
import { passTaskTime, recheckAll } from '../../../functions/sweep/reviews.ts';
import { allowLongTimers } from '../../../infra/local/timers.ts';
import { placeOf } from '../../../shared/reviews/task-id.ts';
import { wholeRun } from '../../support/desk.ts';
import { createFollowedTable } from '../../support/dynamodb.ts';
import {
  DAY,
  openReviewDesk,
  type ReviewDesk,
  startMachine,
  until,
} from '../../support/review-desk.ts';

const AGENCIES = ['commerce', 'state', 'defense', 'energy'];
const FAR = wholeRun(new Date('9999-01-01'));

let desk: ReviewDesk;
let machine: Awaited<ReturnType<typeof startMachine>>;

vi.setConfig({ testTimeout: 60_000 });
beforeAll(allowLongTimers);
beforeEach(async () => {
  desk = await openReviewDesk(undefined, createFollowedTable);
  machine = await startMachine(desk);
});
afterEach(() => machine.kill());

const asked = (caseId: string, office: string) =>
  until(`${office} is asked`, async () => {
    const { tasks } = await desk.read(caseId);
    const task = tasks.find((one) => one.office === office);
    const item = task && (await getItem(desk.table, taskKey(placeOf(task.id))));
    return item?.taskToken || task?.state !== 'open' ? task : undefined;
  });

async function answers(caseId: string, given: Record<string, 'approve' | 'refuse'>) {
  for (const [office, decision] of Object.entries(given)) {
    expect(await desk.answer(await asked(caseId, office), decision)).toBe('done');
  }
}

const ended = (caseId: string) =>
  until('the end of the review', async () => {
    const review = await desk.read(caseId);
    return review.state === 'ended' && review;
  });

const allApprove = {
  commerce: 'approve',
  state: 'approve',
  defense: 'approve',
  energy: 'approve',
} as const;
const sweepDeps = () =>
  ({
    ...machine.deps,
    reviewMachine: machine.machine,
    outbox: undefined,
  }) as unknown as SweepDependencies;

describe('The review machine, with the plan of national validated end users', () => {
  it('approves what four agencies approve and a second Commerce officer countersigns', async () => {
    const { id } = await desk.review('national-veu');
    await answers(id, { ...allApprove, 'commerce-countersign': 'approve' });
    const review = await ended(id);
    expect(review).toMatchObject({ outcome: 'approve', ground: 'countersign: approved' });
    expect(review.tasks).toHaveLength(5);
    expect(new Set(review.tasks.map(({ answer }) => answer?.by)).size).toBe(5);
    expect((await desk.cases.find(id))?.status).toBe('no-license-required');
    expect((await desk.cases.find(id))?.progress).toBeUndefined();
  });

  it('brings one objection to the chair, and what the chair approves to the countersigner', async () => {
    const { id } = await desk.review('national-veu');
    await answers(id, { ...allApprove, energy: 'refuse' });
    expect(await asked(id, 'operating-committee')).toMatchObject({ stage: 'chair', state: 'open' });
    await answers(id, { 'operating-committee': 'approve', 'commerce-countersign': 'approve' });
    expect((await ended(id)).outcome).toBe('approve');
  });

  it('brings a missing answer to the chair, and refuses when the chair is missing too', async () => {
    const { id } = await desk.review('national-veu');
    await answers(id, { commerce: 'approve', state: 'approve', defense: 'approve' });
    await asked(id, 'energy');
    desk.pass(30 * DAY);
    await passTaskTime(sweepDeps(), FAR);
    expect((await asked(id, 'operating-committee')).dueAt).toBe(
      new Date(desk.clock().getTime() + 14 * DAY).toISOString(),
    );
    desk.pass(14 * DAY);
    await passTaskTime(sweepDeps(), FAR);
    expect(await ended(id)).toMatchObject({
      outcome: 'refuse',
      ground: 'chair: operating-committee gave no answer',
    });
  });

  it('started again from nothing in the middle, asks nobody twice and reaches the same point', async () => {
    const { id } = await desk.review('national-veu');
    await answers(id, { commerce: 'approve', state: 'approve' });
    await asked(id, 'energy');
    const before = await desk.read(id);
    await machine.kill();
    // Answered while nothing runs: the answer stands, and the machine hears of it when it is back.
    expect(await desk.answer(await desk.taskOf(id, 'defense'), 'approve')).toBe('done');
    machine = await startMachine(desk);
    expect([await recheckAll(sweepDeps(), FAR), machine.lines]).toEqual([
      { done: 1, failed: 0 },
      [],
    ]);
    await answers(id, { energy: 'approve' });
    expect((await asked(id, 'commerce-countersign')).state).toBe('open');
    const after = await desk.read(id);
    for (const task of before.tasks) {
      const { officer, openedAt, dueAt, digest } = task;
      expect(after.tasks.find((one) => one.id === task.id)).toMatchObject({
        officer,
        openedAt,
        dueAt,
        digest,
      });
    }
    const opened = (await desk.events(id)).filter((event) => event.startsWith('task.opened'));
    expect(opened).toHaveLength(5);
    expect(new Set(opened).size).toBe(5);
    await answers(id, { 'commerce-countersign': 'approve' });
    expect((await ended(id)).outcome).toBe('approve');
  });

  it('waits far past 24.8 days, whatever the clock does, and ends by the total time', async () => {
    const { id } = await desk.review('national-veu');
    for (const office of AGENCIES) await asked(id, office);
    desk.pass(200 * DAY);
    expect((await machine.history(`${id}-1`)).some(({ type }) => type === 'ExecutionFailed')).toBe(
      false,
    );
    expect(await desk.answer(await desk.taskOf(id, 'state'), 'approve')).toBe('already');
    await passTaskTime(sweepDeps(), FAR);
    expect(await ended(id)).toMatchObject({
      outcome: 'refuse',
      ground: 'no decision within 90 days',
    });
  });

  it('is told that nobody answers by a failing step as well, and never approves by it', async () => {
    machine.failing.add('ask');
    const { id } = await desk.review('national-veu');
    expect((await ended(id)).outcome).toBe('refuse');
    expect((await desk.read(id)).tasks.map(({ state }) => state)).toEqual(Array(5).fill('missed'));
  });

  it('returns the case without action when its plan breaks', async () => {
    machine.failing.add('plan');
    const { id } = await desk.review('national-veu');
    expect((await ended(id)).outcome).toBe('returned');
    expect((await desk.cases.find(id))?.status).toBe('returned');
  });

  it('has fewer than 1,000 events in its longest history, and neither names, secrets nor tokens', async () => {
    const { id } = await desk.review('national-veu');
    const secret = 'a'.repeat(64);
    await desk.tasks.addSecret((await asked(id, 'commerce')).id, secret);
    await answers(id, { ...allApprove, state: 'refuse', 'operating-committee': 'approve' });
    const countersigner = await asked(id, 'commerce-countersign');
    const token = (await getItem(desk.table, taskKey(placeOf(countersigner.id))))?.taskToken;
    await answers(id, { 'commerce-countersign': 'approve' });
    await ended(id);
    const history = await until('the end of the machine', async () => {
      const events = await machine.history(`${id}-1`);
      return events.at(-1)?.type === 'ExecutionSucceeded' && events;
    });
    const text = JSON.stringify(history);
    for (const hidden of ['@', 'officer', secret, String(token), 'Gulf Cloud', 'a reason']) {
      expect(text).not.toContain(hidden);
    }
    expect(atMostOnAws(history.map(({ type }) => type ?? ''))).toBeLessThan(1000);
  });
});

/**
 * What AWS would count at most: the runner's events, and for each task five of its own (scheduled,
 * started, submitted, ended, failed) in each of its six tries.
 */
function atMostOnAws(types: readonly string[]): number {
  const tasks = types.filter((type) => type === 'TaskStateEntered').length;
  return types.length + tasks * 5 * 6;
}

describe('Moving the machine on', () => {
  it('starts a review once, however often it is offered', async () => {
    const { id } = await desk.review('red-flag');
    await asked(id, 'commerce');
    const input = { caseId: id, round: 1 };
    expect(await machine.machine.start(`${id}-1`, input)).toContain(
      `:execution:chipgate-review:${id}-1`,
    );
    expect((await desk.read(id)).tasks).toHaveLength(1);
  });

  it('takes a token that nobody waits for as told', async () => {
    await machine.machine.taskIsOver('chipgate-task-gone');
    await machine.machine.taskIsOver('not even a token');
    expect(
      await machine.machine.isRunning('arn:aws:states:us-east-1:000000000000:execution:x:gone'),
    ).toBe(false);
  });

  it('tells what a machine has not asked yet when the machine asks', async () => {
    await machine.kill();
    const { id } = await desk.review('red-flag');
    await desk.plan(id);
    await desk.answer(await desk.taskOf(id, 'commerce'), 'refuse');
    machine = await startMachine(desk);
    expect(await ended(id)).toMatchObject({
      outcome: 'refuse',
      ground: 'officer: commerce answered refuse',
    });
  });
});
