import { beforeEach, describe, expect, it } from 'vitest';
import { registerAuthorization } from '../../../functions/adapters/dynamodb/cases/authorizations.ts';
import { settle } from '../../../functions/settle/settle.ts';
import { pinOf } from '../../../shared/digests/policy-digest.ts';
import { policyInForce } from '../../../shared/rules/index.ts';
import { settlePortsOn } from '../../support/desk.ts';
import { countryOrder, flaggedOrder, national, orderNaming, tppOf } from '../../support/filings.ts';
import { approving, DAY, openPeopleDesk, type PeopleDesk } from '../../support/people-desk.ts';

const CHILE = 'country/CL/2025-2027';
const chilean = { name: 'Andes Cloud', country: 'CL', headquarters: 'CL' };
const toChile = { destination: 'CL', party: chilean };
const listed = ['Zarqanite Precision Instruments LLC'];
let desk: PeopleDesk;
beforeEach(async () => {
  desk = await openPeopleDesk();
});

/** From now on a policy is in force by which Chile is of concern. */
function banChile() {
  const today = policyInForce(desk.time.now.toISOString());
  const { ofConcern } = today.countries;
  const countries = [...ofConcern.countries, { country: 'CL' }];
  const later = {
    ...today,
    version: 2,
    countries: { ...today.countries, ofConcern: { ...ofConcern, countries } },
  };
  desk.law.policyInForce = () => later;
  return { policy: pinOf(later), on: desk.time.now.toISOString().slice(0, 10) };
}

describe('What is granted by the rules', () => {
  it('names the policy that it is pinned to, and the law of the day that was asked', async () => {
    const { decision, policy } = await desk.file(countryOrder());
    expect(decision).toMatchObject({ policy, lawOfTheDay: { policy, on: '2026-03-10' } });
  });

  it('is not what became forbidden while it waited', async () => {
    const before = await desk.file(countryOrder({ ...toChile, quantity: 49_000 }));
    const waiting = await desk.file(countryOrder({ ...toChile, quantity: 1000 }));
    expect(waiting.status).toBe('waitlisted');
    desk.pass(DAY);
    const lawOfTheDay = banChile();
    await desk.withdraw(before);
    const { status, decision, policy } = await desk.decide(waiting);
    expect(status).toBe('refused');
    expect(decision).toMatchObject({ policy, lawOfTheDay, route: 'country-of-concern' });
    expect(await desk.account(CHILE)).toMatchObject({ used: 0, waiting: 0 });
    expect(await desk.faults()).toEqual([]);
  });

  it('is not by an authorization that was revoked while it waited', async () => {
    const { name, headquarters } = national().company;
    const authorization = {
      id: 'NVEU-1',
      type: 'national-veu' as const,
      company: { name, headquarters },
      countries: ['AE'],
      validFrom: '2025-02-01',
      validTo: '2030-01-01',
    };
    const registration = { by: 'an officer', at: '2026-01-01T00:00:00.000Z', replace: true };
    await registerAuthorization(desk.table, authorization, registration);
    for (const account of ['national-veu/NVEU-1/AE', 'country/AE/2025-2027']) {
      await desk.limit(account, tppOf(100));
      await desk.file(
        account.startsWith('national')
          ? orderNaming('NVEU-1', 100)
          : countryOrder({ quantity: 100 }),
      );
    }
    const waiting = await desk.file(orderNaming('NVEU-1', 50));
    expect(waiting).toMatchObject({ status: 'waitlisted', decision: { route: 'national-veu' } });
    desk.pass(DAY);
    const revoked = { ...authorization, revokedOn: '2026-03-11' };
    const again = { ...registration, at: '2026-03-11T00:00:00.000Z' };
    await registerAuthorization(desk.table, revoked, again);
    await desk.limit('national-veu/NVEU-1/AE', tppOf(1000));
    const decided = await desk.decide(waiting);
    expect(decided).toMatchObject({
      status: 'waitlisted',
      decision: { route: 'country-allocation' },
    });
    expect(await desk.account('national-veu/NVEU-1/AE')).toMatchObject({
      used: tppOf(100),
      waiting: 0,
    });
    expect(await desk.faults()).toEqual([]);
  });
});

describe('What people approve', () => {
  it('names the law of the day on which it is carried out', async () => {
    const { id, policy } = await desk.file(flaggedOrder());
    desk.pass(2 * DAY);
    const { status, decision } = await desk.resolved(id, approving);
    expect(status).toBe('licensed');
    expect(decision).toMatchObject({ policy, lawOfTheDay: { policy, on: '2026-03-12' } });
  });

  it('is refused where it became forbidden meanwhile, and gives back what it held', async () => {
    const { id } = await desk.file(flaggedOrder(toChile));
    desk.pass(DAY);
    const lawOfTheDay = banChile();
    const after = await desk.resolved(id, approving);
    expect(after).toMatchObject({ status: 'refused', license: null, decision: { lawOfTheDay } });
    expect(await desk.account(CHILE)).toMatchObject({ held: 0, posted: 0, used: 0 });
    expect(await desk.events(id)).toContain('case.reconsidered');
    expect(await desk.faults()).toEqual([]);
  });

  it('goes on hold where a party has come on the screening list meanwhile', async () => {
    const { id } = await desk.file(flaggedOrder());
    desk.pass(DAY);
    await desk.importList([...listed, 'Gulf Cloud']);
    const after = await desk.resolved(id, approving);
    expect(after).toMatchObject({ status: 'on-hold', round: 2, license: null });
    expect(await desk.account('country/AE/2025-2027')).toMatchObject({ held: 0, posted: 0 });
    expect(await desk.faults()).toEqual([]);
  });

  it('is carried out by nobody who has not asked the law of that day', async () => {
    const { id } = await desk.file(flaggedOrder());
    const { ground = '' } = await desk.answerAll(id, approving);
    const ports = { ...settlePortsOn(desk.table), clock: desk.clock };
    const ending = {
      command: 'resolve',
      caseId: id,
      round: 1,
      outcome: 'approve',
      ground,
    } as const;
    const { policy } = await desk.find(id);
    const law = { policy, on: '2026-03-09', standsAgainst: false };
    for (const asked of [ending, { ...ending, law: null }, { ...ending, law }]) {
      await expect(settle(asked, ports)).rejects.toMatchObject({
        name: 'DependencyUnavailableError',
      });
    }
    expect(await desk.find(id)).toMatchObject({ status: 'under-review' });
  });
});

describe('Who asks for more than the whole limit', () => {
  it('is put before people, and blocks nobody', async () => {
    const { status, decision } = await desk.file(countryOrder({ quantity: 50_000 }));
    expect(status).toBe('under-review');
    expect(decision).toMatchObject({
      route: 'country-allocation',
      recommendation: 'refuse',
      draws: [],
    });
    expect(decision?.waitsFor).toBeUndefined();
    desk.pass(60_000);
    expect((await desk.file(countryOrder())).status).toBe('licensed');
    expect(await desk.account('country/AE/2025-2027')).toMatchObject({ waiting: 0 });
  });

  it('by a cap that was lowered while it waited leaves the queue for people', async () => {
    await desk.limit(CHILE, tppOf(1000));
    await desk.file(countryOrder({ ...toChile, quantity: 900 }));
    const waiting = await desk.file(countryOrder({ ...toChile, quantity: 500 }));
    expect(waiting.status).toBe('waitlisted');
    desk.pass(60_000);
    await desk.limit(CHILE, tppOf(400));
    expect(await desk.decide(waiting)).toMatchObject({ status: 'under-review', round: 1 });
    expect(await desk.account(CHILE)).toMatchObject({ waiting: 0, used: tppOf(900) });
    expect(await desk.faults()).toEqual([]);
  });
});
