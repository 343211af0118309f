import { beforeEach, describe, expect, it } from 'vitest';
import { dynamoOutbox } from '../../../functions/adapters/dynamodb/cases/outbox.ts';
import type { Measurement } from '../../../functions/adapters/metrics.ts';
import { sweepMeasured } from '../../../functions/sweep/measure.ts';
import { measureWaiting } from '../../../functions/sweep/measure-waiting.ts';
import { draw, held, licensed, smallOrder, submissionAt } from '../../support/cases.ts';
import { deskOf, sweepPortsOn } from '../../support/desk.ts';
import { minutesAfter, NOON } from '../../support/ledger.ts';
import { openReviewDesk, type ReviewDesk } from '../../support/review-desk.ts';

const HALF = 'country/AE/2025-2027';
const PARENT = 'small-order/lei:5299000J2N45DDNE4Y28/2026';
const DAY_MINUTES = 24 * 60;
let reviews: ReviewDesk;
let measured: Measurement[];
beforeEach(async () => {
  reviews = await openReviewDesk();
  measured = [];
});

const depsAt = (at: Date) => {
  const { table } = reviews;
  return {
    ...sweepPortsOn(table),
    clock: () => at,
    outbox: dynamoOutbox(table.client, table.name),
    log: () => undefined,
    reviewMachine: { isRunning: async () => true },
    decideMachine: { run: () => Promise.reject(new Error('it does not answer')) },
    measure: (measurement: Measurement) => void measured.push(measurement),
  };
};
const sweepAt = (at: Date) => sweepMeasured(depsAt(at));
const metrics = () => Object.assign({}, ...measured.map((one) => one.metrics)) as object;

describe('The sweep measures', () => {
  it('zero of everything while nothing waits', async () => {
    await sweepAt(NOON);
    expect(metrics()).toEqual({
      sweepFailures: 0,
      drift: 0,
      highestQuotaUse: 0,
      oldestUndecided: 0,
      oldestOpenTask: 0,
      oldestUndelivered: 0,
      overdueTasks: 0,
      undeliverable: 0,
      stuck: 0,
    });
  });

  it('how long the oldest request, notice and task have waited', async () => {
    await deskOf(reviews.table).received(submissionAt(minutesAfter(-10)));
    const { id } = await reviews.review('red-flag');
    await reviews.plan(id);
    await sweepAt(minutesAfter(20));
    expect(metrics()).toMatchObject({
      oldestUndecided: 1800,
      oldestOpenTask: 1200,
      oldestUndelivered: 1200,
      sweepFailures: 1,
    });
  });

  it('a task that should be over, as long as nothing has ended it', async () => {
    const { id } = await reviews.review('red-flag');
    await reviews.plan(id);
    await sweepAt(minutesAfter(8 * DAY_MINUTES));
    expect(metrics()).toMatchObject({ overdueTasks: 0, oldestOpenTask: 8 * 86_400 });
    measured = [];
    await measureWaiting(depsAt(minutesAfter(10 * DAY_MINUTES)));
    expect(metrics()).toMatchObject({ overdueTasks: 1, oldestOpenTask: 10 * 86_400 });
    await sweepAt(minutesAfter(10 * DAY_MINUTES));
    expect(metrics()).toMatchObject({ overdueTasks: 0, oldestOpenTask: 0 });
  });

  it('holds that it has ended', async () => {
    const desk = deskOf(reviews.table);
    const submission = await desk.received();
    await desk.decide(submission, [held(draw(HALF, 1))]);
    await sweepAt(minutesAfter(365 * DAY_MINUTES));
    expect(metrics()).toHaveProperty('expiredHolds');
  });

  it('the use of countries from half of their limit on, and the highest of all', async () => {
    const desk = deskOf(reviews.table);
    const order = async (account: string, tpp: number) => {
      const submission = await desk.received();
      const path = account === PARENT ? smallOrder : licensed;
      await desk.decide(submission, [path(draw(account, tpp, 900_000_000))]);
    };
    await order(HALF, 395_000_000);
    await order('country/VN/2025-2027', 79_000_000);
    await order(PARENT, 26_900_000);
    await sweepAt(minutesAfter(5));
    expect(measured.filter(({ dimensions }) => dimensions)).toEqual([
      { dimensions: { Country: 'AE' }, metrics: { quotaUse: 50 } },
    ]);
    expect(metrics()).toMatchObject({ highestQuotaUse: 50 });
    expect(JSON.stringify(measured)).not.toContain('5299000J2N45DDNE4Y28');
  });

  it('what stands still in every fifth minute only, and its own failures in each', async () => {
    await sweepAt(minutesAfter(5));
    measured = [];
    await sweepAt(minutesAfter(6));
    expect(measured).toEqual([{ metrics: { sweepFailures: 0 } }]);
  });
});
