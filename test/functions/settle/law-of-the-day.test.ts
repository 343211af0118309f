import { beforeEach, describe, expect, it } from 'vitest';
import { registerAuthorization } from '../../../functions/adapters/dynamodb/cases/authorizations.ts';
import { settle } from '../../../functions/settle/settle.ts';
import type { RegisteredAuthorization } from '../../../shared/contracts/authorization.ts';
import { pinOf } from '../../../shared/digests/policy-digest.ts';
import { policyInForce } from '../../../shared/rules/index.ts';
import { settlePortsOn } from '../../support/desk.ts';
import { countryOrder, flaggedOrder, national, orderNaming, tppOf } from '../../support/filings.ts';
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
const listed = ['Zarqanite Precision Instruments LLC'];
let desk: PeopleDesk;
beforeEach(async () => {
  desk = await openPeopleDesk();
});

/** From now on a policy is in force by which a country is of concern. */
function ban(country: string) {
  const today = policyInForce(desk.time.now.toISOString());
  const { ofConcern } = today.countries;
  const countries = [...ofConcern.countries, { country }];
  const later = {
    ...today,
    version: 2,
    countries: { ...today.countries, ofConcern: { ...ofConcern, countries } },
  };
  desk.law.policyInForce = () => later;
  return { policy: pinOf(later), on: desk.time.now.toISOString().slice(0, 10) };
}

const banChile = () => ban('CL');

let registrations = 0;
/** An authorization of the company for its own country, as registered last. */
async function register(changes: Partial<RegisteredAuthorization>) {
  const { name, headquarters } = national().company;
  const authorization = {
    id: 'NVEU-1',
    type: 'national-veu' as const,
    company: { name, headquarters },
    countries: ['AE'],
    validFrom: '2025-02-01',
    validTo: '2030-01-01',
    ...changes,
  };
  const at = new Date(desk.time.now.getTime() + ++registrations).toISOString();
  await registerAuthorization(desk.table, authorization, { by: 'an officer', at, replace: true });
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
    await register({});
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
    await register({ revokedOn: '2026-03-11' });
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

describe('What is amended', () => {
  it('is decided by the law of the day of the amendment, too', async () => {
    const filed = await desk.file(flaggedOrder());
    desk.pass(DAY);
    const lawOfTheDay = banChile();
    const { case: amended } = await desk.amend(filed, countryOrder(toChile));
    expect(amended).toMatchObject({ status: 'refused', decision: { lawOfTheDay } });
    expect(amended.decision?.policy).toEqual(filed.policy);
  });
});

describe('An authorization that begins later', () => {
  it('opens nothing for an order that was filed before', async () => {
    await register({ validFrom: '2026-03-11' });
    await desk.limit('country/AE/2025-2027', tppOf(10));
    const filed = await desk.file(orderNaming('NVEU-1', 9));
    expect(filed.decision).toMatchObject({ status: 'licensed', route: 'country-allocation' });
    const waiting = await desk.file(orderNaming('NVEU-1', 5));
    desk.pass(DAY);
    expect(await desk.decide(waiting)).toMatchObject({ status: 'waitlisted' });
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

  it('on appeal is refused where it became forbidden meanwhile', async () => {
    const { id } = await desk.file(flaggedOrder(toChile));
    const refused = await desk.resolved(id, refusing);
    expect((await desk.appeal(refused)).case.status).toBe('under-review');
    desk.pass(DAY);
    const lawOfTheDay = banChile();
    const after = await desk.resolved(id, approving);
    expect(after).toMatchObject({ status: 'refused', license: null, decision: { lawOfTheDay } });
    expect(after.decision?.route).toBe('country-of-concern');
    expect(await desk.account(CHILE)).toMatchObject({ held: 0, posted: 0 });
    expect(await desk.faults()).toEqual([]);
  });

  it('on appeal names the law of its day where that forbids nothing', async () => {
    const { id, policy } = await desk.file(flaggedOrder());
    await desk.appeal(await desk.resolved(id, refusing));
    desk.pass(DAY);
    const granted = await desk.resolved(id, approving);
    expect(granted).toMatchObject({ status: 'licensed', license: { state: 'active' } });
    expect(granted.decision).toMatchObject({ policy, lawOfTheDay: { policy, on: '2026-03-11' } });
  });

  it('issues no authorization to a company that came on the screening list meanwhile', async () => {
    const { id } = await desk.file(national());
    desk.pass(DAY);
    await desk.importList([...listed, national().company.name]);
    const after = await desk.resolved(id, approving);
    expect(after).toMatchObject({ status: 'on-hold', round: 2 });
    expect(after.authorizations).toBeUndefined();
  });

  it('issues no authorization for a place of concern, by a list of that day', async () => {
    const { id } = await desk.file(national());
    desk.pass(DAY);
    const lawOfTheDay = ban('AE');
    const after = await desk.resolved(id, approving);
    expect(after).toMatchObject({ status: 'returned', decision: { lawOfTheDay } });
    expect(after.authorizations).toBeUndefined();
  });

  it('issues an authorization that names the law of its day', async () => {
    const { id, policy } = await desk.file(national());
    desk.pass(DAY);
    const { decision, authorizations } = await desk.resolved(id, approving);
    expect(decision).toMatchObject({ policy, lawOfTheDay: { policy, on: '2026-03-11' } });
    expect(authorizations).toHaveLength(1);
  });

  it('by an authorization that ended meanwhile is decided anew without it', async () => {
    await register({});
    const { id, decision } = await desk.file({
      ...orderNaming('NVEU-1', 50),
      purchaseOrder: undefined,
    });
    expect(decision).toMatchObject({ status: 'under-review', route: 'national-veu' });
    desk.pass(DAY);
    await register({ validTo: '2026-03-11' });
    const after = await desk.resolved(id, approving);
    expect(await desk.events(id)).toContain('case.reconsidered');
    expect(after.decision?.route).toBe('country-allocation');
    expect(await desk.account('national-veu/NVEU-1/AE')).toMatchObject({ held: 0, posted: 0 });
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
