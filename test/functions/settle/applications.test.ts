import { beforeEach, describe, expect, it } from 'vitest';
import { national, orderNaming, tppOf } from '../../support/filings.ts';
import {
  approving,
  DAY,
  openPeopleDesk,
  type PeopleDesk,
  refusing,
} from '../../support/people-desk.ts';

let desk: PeopleDesk;
beforeEach(async () => {
  desk = await openPeopleDesk();
});

const approved = async (changes: object = {}) => {
  const { id } = await desk.file(national(changes));
  const file = await desk.resolved(id, approving);
  return { file, authorizations: file.authorizations ?? [] };
};

describe('An application for a national authorization', () => {
  it('that is complete goes to the agencies', async () => {
    const file = await desk.file(national());
    expect(file).toMatchObject({
      status: 'under-review',
      decision: { route: 'national-veu', recommendation: 'approve', draws: [] },
    });
    await desk.plan(file.id, 1);
    expect((await desk.find(file.id)).progress?.awaited.sort()).toEqual([
      'commerce',
      'defense',
      'energy',
      'state',
    ]);
  });

  it('that cannot be approved is returned with its reasons, and nobody is asked', async () => {
    const { '14': _left, ...attestations } = national().attestations;
    const file = await desk.file(national({ attestations, countries: ['AE', 'IR'] }));
    expect(file).toMatchObject({ status: 'returned', decision: { route: 'national-veu' } });
    const open = file.decision?.findings.filter(({ answer }) => /unknown|not-met/.test(answer));
    expect(open?.map(({ rule }) => rule)).toEqual([
      'locations-not-of-concern',
      'allocation-asked-for-each-country',
      'supplement-10-paragraph-14',
    ]);
    expect(file.decision?.wouldChange).toEqual([
      {
        changes: ['/countries', '/requestedTpp', '/attestations/14'].map((pointer) =>
          expect.objectContaining({ pointer }),
        ),
        leadsTo: { status: 'under-review', route: 'national-veu' },
      },
    ]);
    expect(await desk.events(file.id)).toEqual(['case.decided']);
  });

  it('that the agencies approve is issued an authorization, from this moment on', async () => {
    const { file, authorizations } = await approved();
    expect(file).toMatchObject({ status: 'licensed', license: null });
    expect(authorizations).toEqual([
      {
        id: expect.stringMatching(/^NVEU-2026-[0-9A-HJKMNP-TV-Z]{8}$/),
        type: 'national-veu',
        company: { name: 'Gulf Compute Holding', headquarters: 'AE' },
        countries: ['AE'],
        validFrom: '2026-03-10',
        validTo: '2028-03-10',
      },
    ]);
    expect(await desk.authorizations.find(authorizations[0]!.id)).toEqual(authorizations[0]);
    expect(file.decision?.conditions).toEqual([
      expect.objectContaining({ id: 'reports-half-yearly' }),
      expect.objectContaining({ id: 'chips-accounted-for' }),
      expect.objectContaining({ id: 'records-kept', with: { years: 5 } }),
      ...['commerce', 'state', 'defense', 'energy', 'commerce-countersign'].map(
        (office) => `${office} proviso`,
      ),
    ]);
    expect(file).toEqual(await desk.find(file.id));
  });

  it('for two countries is issued one for each', async () => {
    const requestedTpp = ['AE', 'SA'].map((country) => ({
      country,
      quarter: '2026-Q2',
      tpp: 1_000_000,
    }));
    const { authorizations } = await approved({ countries: ['AE', 'SA'], requestedTpp });
    expect(authorizations.map(({ countries }) => countries)).toEqual([['AE'], ['SA']]);
    expect(new Set(authorizations.map(({ id }) => id)).size).toBe(2);
  });

  it('lets orders that name it draw on its account, quarter by quarter', async () => {
    const [authorization] = (await approved()).authorizations;
    const id = authorization!.id;
    const account = `national-veu/${id}/AE`;
    const quarter = 1_899_000_000;
    const fits = Math.floor(quarter / tppOf(1));
    expect(await desk.file(orderNaming(id, fits))).toMatchObject({
      status: 'no-license-required',
      decision: { route: 'national-veu', draws: [{ account, state: 'posted' }] },
    });
    const next = await desk.file(orderNaming(id, 60_000));
    expect(next).toMatchObject({ status: 'waitlisted', decision: { waitsFor: account } });
    desk.time.now = new Date('2026-04-01T00:00:00.000Z');
    await desk.importList(['Nobody we know']);
    expect(await desk.file(orderNaming(id, 40_000))).toMatchObject({
      status: 'no-license-required',
    });
    expect(await desk.account(account)).toMatchObject({ posted: tppOf(fits + 40_000), waiting: 1 });
    expect(await desk.faults()).toEqual([]);
  });

  it('that is refused issues nothing', async () => {
    const { id } = await desk.file(national());
    const file = await desk.resolved(id, refusing);
    expect(file).toMatchObject({ status: 'refused', decision: { grounds: expect.any(Array) } });
    expect(file.authorizations).toBeUndefined();
  });

  it('that one agency opposes is approved only by the chair and a countersigner', async () => {
    const { id } = await desk.file(national());
    const file = await desk.resolved(id, (office) => (office === 'energy' ? 'refuse' : 'approve'));
    expect(file.status).toBe('licensed');
    expect(file.decision?.review?.answers.map(({ office }) => office)).toEqual([
      ...['commerce', 'state', 'defense', 'energy'],
      ...['operating-committee', 'commerce-countersign'],
    ]);
  });

  it('whose authorization is issued cannot be withdrawn', async () => {
    const { file } = await approved();
    await expect(desk.withdraw(file)).rejects.toMatchObject({ name: 'CaseConflictError' });
  });
});

describe('An application for a universal authorization', () => {
  const universal = national({
    type: 'universal-veu',
    company: {
      name: 'Han Cloud Singapore',
      headquarters: 'KR',
      ultimateParent: { name: 'Han Group', headquarters: 'KR' },
    },
    countries: ['KR', 'AE'],
    requestedTpp: [
      { country: 'KR', quarter: '2026-Q2', tpp: 800_000 },
      { country: 'AE', quarter: '2026-Q2', tpp: 70_000 },
    ],
    familyTotalTpp: 1_000_000,
  });

  it('that is approved is issued one, of the family’s parent, for all its countries', async () => {
    const { id } = await desk.file(universal);
    const { authorizations } = await desk.resolved(id, approving);
    expect(authorizations).toMatchObject([
      {
        id: expect.stringMatching(/^UVEU-2026-/),
        company: { name: 'Han Group', headquarters: 'KR' },
        countries: ['KR', 'AE'],
        familyTotalTpp: 1_000_000,
      },
    ]);
  });
});

describe('A company that is like a listed party', () => {
  const listed = national({
    company: { name: 'Zarqanite Precision Instruments', headquarters: 'AE' },
  });

  it('waits on hold, and goes to the agencies when the match is cleared', async () => {
    const file = await desk.file(listed);
    expect(file).toMatchObject({ status: 'on-hold', decision: { route: 'screening' } });
    expect(await desk.review(file.id)).toMatchObject({ planId: 'screening' });
    const cleared = await desk.resolved(file.id, approving);
    expect(cleared).toMatchObject({
      status: 'under-review',
      round: 2,
      decision: { route: 'national-veu' },
    });
    expect(await desk.review(file.id, 2)).toMatchObject({ planId: 'national-veu' });
    const answered = await desk.resolved(file.id, approving);
    expect(answered.status).toBe('licensed');
  });

  it('is refused when the match is confirmed', async () => {
    const { id } = await desk.file(listed);
    expect(await desk.resolved(id, refusing)).toMatchObject({
      status: 'refused',
      decision: { route: 'screening', grounds: ['screening reason', 'screening ground'] },
    });
  });

  it('is screened with its ultimate parent and its customers', async () => {
    const name = 'Zarqanite Precision Instruments';
    const ultimateParent = { name, headquarters: 'AE' };
    const company = { ...national().company, ultimateParent };
    expect(await desk.file(national({ company }))).toMatchObject({ status: 'on-hold' });
    const customers = [{ name, headquarters: 'AE' }];
    expect(await desk.file(national({ customers }))).toMatchObject({ status: 'on-hold' });
  });

  it('is returned, and not held, when it could not be approved anyway', async () => {
    expect(await desk.file({ ...listed, attestations: {} })).toMatchObject({ status: 'returned' });
  });

  it('waits on hold when the list is too old to look', async () => {
    desk.pass(30 * DAY);
    const requestedTpp = [{ country: 'AE', quarter: '2026-Q4', tpp: 1 }];
    expect(await desk.file(national({ requestedTpp }))).toMatchObject({ status: 'on-hold' });
  });
});
