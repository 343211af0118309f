import { beforeEach, describe, expect, it } from 'vitest';
import { reviewItem, taskItem } from '../../../functions/adapters/dynamodb/reviews/items.ts';
import { reviewKey, taskKey } from '../../../functions/adapters/dynamodb/reviews/keys.ts';
import { getItem } from '../../../functions/adapters/dynamodb/table/table.ts';
import type { SweepDependencies } from '../../../functions/sweep/dependencies.ts';
import {
  isRecheck,
  offerToMachines,
  recheckAll,
  recheckDue,
} from '../../../functions/sweep/reviews.ts';
import type { Task } from '../../../shared/contracts/review.ts';
import { wholeRun } from '../../support/desk.ts';
import { openReviewDesk, type ReviewDesk } from '../../support/review-desk.ts';

const FAR = wholeRun(new Date('9999-01-01'));
const MINUTE = 60_000;
let desk: ReviewDesk;
beforeEach(async () => {
  desk = await openReviewDesk();
});

const deps = (isRunning = true) =>
  ({
    ...desk,
    log: () => undefined,
    reviewMachine: { isRunning: async () => isRunning },
  }) as unknown as SweepDependencies;
const reviewOf = async (id: string) =>
  reviewItem.parse(await getItem(desk.table, reviewKey(id, 1)));
const itemOf = async (task: Task) => taskItem.parse(await getItem(desk.table, taskKey(task)));
const started = async () => {
  const { id } = await desk.review('red-flag');
  await desk.machines.markStarted(await reviewOf(id), { executionArn: 'arn', at: desk.clock() });
  return id;
};

describe('A review whose machine', () => {
  it('runs is looked after every ten minutes, and at once when everything was started', async () => {
    const id = await started();
    desk.pass(9 * MINUTE);
    expect(await recheckDue(deps(false), FAR)).toEqual({ done: 0, failed: 0 });
    expect(await recheckAll(deps(true), FAR)).toEqual({ done: 0, failed: 0 });
    expect((await reviewOf(id)).dueAt).toBe(
      new Date(desk.clock().getTime() + 10 * MINUTE).toISOString(),
    );
  });

  it('is gone gets another under a new name, once', async () => {
    const id = await started();
    desk.pass(10 * MINUTE);
    expect((await recheckDue(deps(false), FAR)).done).toBe(1);
    expect((await recheckAll(deps(false), FAR)).done).toBe(0);
    expect(await reviewOf(id)).toMatchObject({ starts: 2, duePk: 'unstarted', state: 'open' });
  });

  it('was never started is offered to the stream again after a minute', async () => {
    const { id } = await desk.review('red-flag');
    desk.pass(MINUTE - 1);
    expect((await offerToMachines(deps(), FAR)).done).toBe(0);
    desk.pass(1);
    expect((await offerToMachines(deps(), FAR)).done).toBe(1);
    expect((await reviewOf(id)).dueAt).toBe(desk.clock().toISOString());
  });
});

describe('A task that is over', () => {
  it('is offered again until its machine knows, and a newer token is never lost', async () => {
    const id = await started();
    await desk.plan(id);
    const task = await desk.taskOf(id, 'commerce');
    await desk.machines.keepToken(task.id, { taskToken: 'first', at: desk.clock() });
    await desk.answer(task, 'approve');
    const seen = await itemOf(task);
    await desk.machines.keepToken(task.id, { taskToken: 'second', at: desk.clock() });
    await desk.machines.markTold(seen);
    expect(await itemOf(task)).toMatchObject({ taskToken: 'second', duePk: 'untold' });
    desk.pass(MINUTE);
    expect((await offerToMachines(deps(), FAR)).done).toBe(1);
    await desk.machines.markTold(await itemOf(task));
    desk.pass(MINUTE);
    expect((await offerToMachines(deps(), FAR)).done).toBe(0);
    expect((await itemOf(task)).taskToken).toBeUndefined();
    expect(JSON.stringify(await desk.read(id))).not.toMatch(/first|second/);
  });
});

it('A machine that asks for what is over already is told at once', async () => {
  const id = await started();
  await desk.plan(id);
  const task = await desk.taskOf(id, 'commerce');
  await desk.answer(task, 'approve');
  await desk.machines.markTold(await itemOf(task));
  expect((await itemOf(task)).duePk).toBeUndefined();
  await desk.machines.keepToken(task.id, { taskToken: 'late', at: desk.clock() });
  expect(await itemOf(task)).toMatchObject({ taskToken: 'late', duePk: 'untold' });
});

it('Only a start of everything asks for a look at every review', () => {
  expect(isRecheck({ recheckReviews: true })).toBe(true);
  for (const event of [{ recheckReviews: false }, {}, undefined, 'now']) {
    expect(isRecheck(event)).toBe(false);
  }
});
