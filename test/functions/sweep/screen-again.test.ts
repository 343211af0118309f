import { beforeEach, describe, expect, it } from 'vitest';
import { dynamoOutbox } from '../../../functions/adapters/dynamodb/cases/outbox.ts';
import { dynamoRescreenings } from '../../../functions/adapters/dynamodb/settlements/rescreenings.ts';
import type { SweepLogLine } from '../../../functions/sweep/dependencies.ts';
import { screenEverybodyAgain } from '../../../functions/sweep/screen-again.ts';
import type { CaseFile, MachineInput } from '../../../shared/contracts/case.ts';
import { sweepPortsOn, wholeRun } from '../../support/desk.ts';
import { countryOrder, flaggedOrder, tppOf } from '../../support/filings.ts';
import {
  approving,
  DAY,
  openPeopleDesk,
  type PeopleDesk,
  refusing,
} from '../../support/people-desk.ts';

const CHILE = 'country/CL/2025-2027';
const chilean = { name: 'Andes Cloud', country: 'CL', headquarters: 'CL' };
const toChile = { destination: 'CL', party: chilean };
const MINUTE = 60_000;
let desk: PeopleDesk;
let lines: SweepLogLine[];
beforeEach(async () => {
  desk = await openPeopleDesk();
  lines = [];
});

/** Imports a list, and lets pass until every function knows it. */
async function renew(...names: string[]) {
  desk.pass(MINUTE);
  await desk.importList(names);
  desk.pass(2 * MINUTE);
}

/** What the sweep does of it in one share, and the relay after it. */
async function sweepOnce(
  differs: { run?: (input: MachineInput) => Promise<never>; ms?: number } = {},
) {
  const until = new Date(desk.clock().getTime() + (differs.ms ?? 40_000));
  return screenEverybodyAgain(
    {
      ...sweepPortsOn(desk.table),
      clock: desk.clock,
      outbox: dynamoOutbox(desk.table.client, desk.table.name),
      reviewMachine: { isRunning: async () => true },
      decideMachine: { run: differs.run ?? desk.run },
      log: (line) => lines.push(line),
    },
    wholeRun(until),
  );
}
const progress = () => dynamoRescreenings(desk.table.client, desk.table.name).find();
async function sweepAll() {
  while (!(await progress())?.endedAt) await sweepOnce();
}
const decidedAnew = async ({ id }: CaseFile) => {
  const now = await desk.find(id);
  return now.status === 'received' ? desk.decide(now) : now;
};

describe('An open case, once a party is on a newer list', () => {
  it('goes on hold, gives back what it held, and its review ends', async () => {
    const filed = await desk.file(flaggedOrder());
    expect(filed).toMatchObject({ status: 'under-review', round: 1 });
    await renew('Gulf Cloud');
    await sweepAll();
    expect(await desk.find(filed.id)).toMatchObject({ status: 'received' });
    expect(await decidedAnew(filed)).toMatchObject({ status: 'on-hold', round: 2 });
    expect(await desk.review(filed.id, 1)).toMatchObject({ state: 'ended', outcome: 'superseded' });
    expect(await desk.review(filed.id, 2)).toMatchObject({ planId: 'screening' });
    expect(await desk.events(filed.id)).toContain('case.rescreened');
    expect(await desk.account('country/AE/2025-2027')).toMatchObject({ held: 0 });
    expect(await desk.faults()).toEqual([]);
  });

  it('is asked about once, and again only when the list says something else', async () => {
    const filed = await desk.file(flaggedOrder());
    await renew('Gulf Cloud');
    await sweepAll();
    await decidedAnew(filed);
    const cleared = await desk.resolved(filed.id, approving);
    expect(cleared.status).toBe('under-review');
    await renew('Gulf Cloud', 'Somebody Else');
    await sweepAll();
    expect(await decidedAnew(filed)).toMatchObject({
      status: 'under-review',
      round: cleared.round,
    });
    await renew('Gulf Cloud Computing');
    await sweepAll();
    expect(await decidedAnew(filed)).toMatchObject({ status: 'on-hold' });
  });

  it('is put before its officers as a whole where more of it comes on the list', async () => {
    await renew('Gulf Cloud');
    const filed = await desk.file(flaggedOrder());
    expect(filed).toMatchObject({ status: 'on-hold', round: 1 });
    await renew('Gulf Cloud', 'Somebody Else');
    await sweepAll();
    expect(await decidedAnew(filed)).toMatchObject({ status: 'on-hold', round: 1 });
    await renew('Gulf Cloud', 'Gulf Cloud Holding');
    await sweepAll();
    expect(await decidedAnew(filed)).toMatchObject({ status: 'on-hold', round: 2 });
    expect((await desk.decision(filed.id, 2)).hits).toHaveLength(2);
  });

  it('leaves the queue that it waits in, and those behind it move up', async () => {
    await desk.limit(CHILE, tppOf(1000));
    const [first, ...waiting] = [
      await desk.file(countryOrder({ ...toChile, quantity: 900 })),
      await desk.file(countryOrder({ ...toChile, quantity: 500 })),
      await desk.file(countryOrder({ destination: 'CL', quantity: 400 })),
    ];
    expect(waiting.map(({ status }) => status)).toEqual(['waitlisted', 'waitlisted']);
    await renew('Andes Cloud');
    await sweepAll();
    const [listed, other] = await Promise.all(waiting.map(decidedAnew));
    expect(listed).toMatchObject({ status: 'on-hold' });
    expect(other).toMatchObject({ status: 'waitlisted' });
    expect(await desk.account(CHILE)).toMatchObject({ waiting: 1, used: tppOf(900) });
    expect(first?.status).toBe('licensed');
    expect(await desk.faults()).toEqual([]);
  });

  it('stays as it is while nobody of it is listed', async () => {
    const filed = await desk.file(flaggedOrder());
    const before = await desk.find(filed.id);
    await renew('Somebody Else');
    await sweepAll();
    expect(await desk.find(filed.id)).toEqual(before);
    expect(await progress()).toMatchObject({ looked: 1, matched: 0, failed: 0 });
  });
});

describe('A case on hold only because no list could be asked', () => {
  const LISTED = 'Zarqanite Precision Instruments LLC';
  const unscreened = async () => {
    desk.pass(60 * DAY);
    const filed = await desk.file(countryOrder());
    expect(filed).toMatchObject({ status: 'on-hold', round: 1 });
    return filed;
  };

  it.each([
    ['the very list of before', [LISTED]],
    ['another', ['Somebody Else']],
  ])('is decided by the rules, without an officer, once %s is imported', async (_what, names) => {
    const filed = await unscreened();
    await renew(...names);
    await sweepAll();
    expect(await decidedAnew(filed)).toMatchObject({ status: 'licensed' });
    expect(await desk.review(filed.id, 1)).toMatchObject({ state: 'ended', outcome: 'superseded' });
    expect(await desk.faults()).toEqual([]);
  });

  it('is put before an officer with the match, where it has one', async () => {
    const filed = await unscreened();
    await renew('Gulf Cloud');
    await sweepAll();
    expect(await decidedAnew(filed)).toMatchObject({ status: 'on-hold', round: 2 });
    expect((await desk.decision(filed.id, 2)).hits).toHaveLength(1);
    await renew('Gulf Cloud', 'Somebody Else');
    await sweepAll();
    expect(await desk.find(filed.id)).toMatchObject({ status: 'on-hold', round: 2 });
  });
});

describe('A license, once a party is on a newer list', () => {
  const matched = async () => {
    const filed = await desk.file(countryOrder());
    expect(filed).toMatchObject({ status: 'licensed', license: { state: 'active' } });
    await renew('Gulf Cloud');
    await sweepAll();
    return desk.find(filed.id);
  };

  it('is put before the officers of screening, and is as it was until they answer', async () => {
    const { id, ...now } = await matched();
    expect(now).toMatchObject({ status: 'licensed', round: 1, license: { state: 'active' } });
    expect(now.progress).toBeUndefined();
    const matches = [{ party: 'Gulf Cloud', entry: 'Gulf Cloud' }];
    expect(await desk.review(id)).toMatchObject({ planId: 'screening', state: 'open', matches });
    expect(await progress()).toMatchObject({ looked: 1, matched: 1 });
  });

  it('stays as it is where the match is somebody else, who is not asked about again', async () => {
    const { id, license, decision } = await matched();
    const cleared = await desk.resolved(id, approving);
    expect(cleared).toMatchObject({ status: 'licensed', license, decision });
    expect((await desk.events(id)).slice(-1)).toEqual(['screening.cleared']);
    await renew('Gulf Cloud', 'Somebody Else');
    await sweepAll();
    expect(await desk.find(id)).toMatchObject({ round: 1, license });
    expect(await desk.faults()).toEqual([]);
  });

  it.each([
    ['is confirmed', refusing, 'screening reason'],
    ['is answered by nobody', () => 'nothing' as const, expect.stringContaining('no answer')],
  ])('is suspended where the match %s, and keeps what it draws', async (_how, say, words) => {
    const { id } = await matched();
    const suspended = await desk.resolved(id, say);
    const stateReason = { code: 'screening-match', words };
    expect(suspended).toMatchObject({ status: 'licensed', license: { state: 'suspended' } });
    expect(suspended.license).toMatchObject({ stateReason });
    expect(await desk.events(id)).toContain('license.suspended');
    expect(await desk.account('country/AE/2025-2027')).toMatchObject({ posted: tppOf(1000) });
    await renew('Gulf Cloud', 'Somebody Else');
    await sweepAll();
    expect(await desk.find(id)).toMatchObject({ round: 1 });
    expect(await desk.faults()).toEqual([]);
  });

  it('is asked about anew, as a whole, when more matches come before the answer', async () => {
    const { id } = await matched();
    await renew('Gulf Cloud', 'Gulf Cloud Holding');
    await sweepAll();
    expect(await desk.review(id, 1)).toMatchObject({ state: 'ended', outcome: 'superseded' });
    const { matches } = await desk.review(id, 2);
    expect(matches?.map(({ entry }) => entry).toSorted()).toEqual([
      'Gulf Cloud',
      'Gulf Cloud Holding',
    ]);
  });
});

describe('The comparison with a newer list', () => {
  it('begins when every function knows the list, and is over once all were looked at', async () => {
    await desk.file(flaggedOrder());
    await desk.importList(['Gulf Cloud']);
    await sweepOnce();
    expect(await progress()).toMatchObject({ looked: 0 });
    desk.pass(2 * MINUTE);
    await sweepAll();
    expect(await progress()).toMatchObject({ looked: 1, matched: 1, endedAt: expect.any(String) });
  });

  it('is not made again for the same list', async () => {
    await renew('Somebody Else');
    await sweepAll();
    const before = await progress();
    await renew('Somebody Else');
    expect(await progress()).toEqual(before);
  });

  it('comes to everybody once, in shares however small', async () => {
    await desk.limit(CHILE, tppOf(1000));
    const filed = [
      await desk.file(flaggedOrder()),
      await desk.file(countryOrder({ ...toChile, quantity: 900 })),
      await desk.file(countryOrder({ ...toChile, quantity: 500 })),
      await desk.file(countryOrder({ ...toChile, quantity: 400 })),
      await desk.file(countryOrder()),
      await desk.file(flaggedOrder()),
    ];
    const { next } = dynamoRescreenings(desk.table.client, desk.table.name);
    const found: string[] = [];
    for (let share = await next(undefined, 1); share; share = await next(share.after, 1)) {
      found.push(...share.caseIds);
    }
    expect(found.toSorted()).toEqual(filed.map(({ id }) => id).toSorted());
  });

  it('goes on where a run that ended had come', async () => {
    const filed = [await desk.file(flaggedOrder()), await desk.file(flaggedOrder())];
    await renew('Gulf Cloud');
    await sweepOnce({ ms: -1 });
    expect(await progress()).toMatchObject({ looked: 0 });
    await sweepAll();
    for (const file of filed) expect(await decidedAnew(file)).toMatchObject({ status: 'on-hold' });
  });

  it('is made again for those that failed, later, and holds up nobody else', async () => {
    const broken = await desk.file(flaggedOrder());
    const sound = await desk.file(flaggedOrder());
    await renew('Gulf Cloud');
    const run = async (input: MachineInput) => {
      if (input.submission.id === broken.id) throw new Error('it broke');
      return desk.run(input) as Promise<never>;
    };
    while ((await sweepOnce({ run })).more);
    expect(await decidedAnew(sound)).toMatchObject({ status: 'on-hold' });
    expect(lines).toMatchObject([{ level: 'error', caseId: broken.id }]);
    expect((await progress())?.endedAt).toBeUndefined();
    await sweepOnce();
    expect(await desk.find(broken.id)).toMatchObject({ status: 'under-review' });
    desk.pass(10 * MINUTE);
    await sweepAll();
    expect(await decidedAnew(broken)).toMatchObject({ status: 'on-hold' });
  });

  it('begins anew with a list that comes meanwhile', async () => {
    const filed = await desk.file(flaggedOrder());
    await renew('Somebody Else');
    await renew('Gulf Cloud');
    await sweepAll();
    expect(await decidedAnew(filed)).toMatchObject({ status: 'on-hold' });
    expect(await progress()).toMatchObject({ looked: 1 });
  });
});
