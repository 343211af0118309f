import { beforeEach, describe, expect, it } from 'vitest';
import { freeOverdue } from '../../../functions/adapters/dynamodb/settlements/overdue-holds.ts';
import { expireHolds } from '../../../functions/sweep/cases.ts';
import type { SweepDependencies } from '../../../functions/sweep/dependencies.ts';
import { sweepPortsOn, wholeRun } from '../../support/desk.ts';
import { flaggedOrder, tppOf } from '../../support/filings.ts';
import { approving, DAY, openPeopleDesk, type PeopleDesk } from '../../support/people-desk.ts';

const ACCOUNT = 'country/AE/2025-2027';
let desk: PeopleDesk;
beforeEach(async () => {
  desk = await openPeopleDesk();
});

const expire = () => {
  const { table, clock } = desk;
  const ports = { ...sweepPortsOn(table), clock, log: () => undefined };
  const dependencies = ports as unknown as SweepDependencies;
  return expireHolds(dependencies, wholeRun(new Date('9999-01-01')));
};

/** A case under review whose officer asks, again and again, until the hold's first end is past. */
async function askedTimeAndAgain(): Promise<string> {
  const { id } = await desk.file(flaggedOrder());
  await desk.plan(id, 1);
  for (let asked = 0; asked < 4; asked++) {
    const [task] = (await desk.review(id)).tasks;
    const at = () => desk.time.now.toISOString();
    const by = task!.officer.email;
    const question = { question: 'What for?', office: 'commerce', by, askedAt: at() };
    expect(await desk.information.ask(task!.id, question)).toBe('done');
    desk.pass(29 * DAY);
    expect(await desk.information.answer(id, { text: 'This.', files: [], at: at() })).toBe('done');
  }
  await desk.importList(['Zarqanite Precision Instruments LLC']);
  return id;
}

describe('The hold of a case that people are deciding', () => {
  it('outlives its first end as long as the review lasts, and is then posted', async () => {
    const id = await askedTimeAndAgain();
    await expire();
    expect(await desk.find(id)).toMatchObject({ status: 'under-review' });
    expect(await desk.account(ACCOUNT)).toMatchObject({ held: tppOf(1000) });
    expect(await desk.resolved(id, approving)).toMatchObject({ status: 'licensed' });
    expect(await desk.faults()).toEqual([]);
  });

  it('is posted also where the sweep has not been there', async () => {
    const id = await askedTimeAndAgain();
    expect(await desk.resolved(id, approving)).toMatchObject({ status: 'licensed' });
    expect(await desk.account(ACCOUNT)).toMatchObject({ held: 0, posted: tppOf(1000) });
    expect(await desk.faults()).toEqual([]);
  });

  it('is not freed for who wants its room', async () => {
    const id = await askedTimeAndAgain();
    await freeOverdue(desk.table, ACCOUNT, desk.time.now);
    expect(await desk.find(id)).toMatchObject({ status: 'under-review' });
    expect(await desk.account(ACCOUNT)).toMatchObject({ held: tppOf(1000) });
  });

  it('ends with its case and its review when nothing came of them for long', async () => {
    const { id } = await desk.file(flaggedOrder());
    await desk.plan(id, 1);
    desk.pass(89 * DAY);
    await expire();
    expect(await desk.find(id)).toMatchObject({ status: 'under-review' });
    desk.pass(2 * DAY);
    await expire();
    expect(await desk.find(id)).toMatchObject({ status: 'expired' });
    expect(await desk.review(id)).toMatchObject({
      state: 'ended',
      outcome: 'superseded',
      tasks: [{ state: 'superseded' }],
    });
    expect(await desk.account(ACCOUNT)).toMatchObject({ held: 0, used: 0 });
    expect(await desk.faults()).toEqual([]);
  });
});
