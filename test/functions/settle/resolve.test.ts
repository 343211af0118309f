import { beforeEach, describe, expect, it } from 'vitest';
import { countryOrder, flaggedOrder, tppOf } from '../../support/filings.ts';
import {
  approving,
  DAY,
  openPeopleDesk,
  type PeopleDesk,
  refusing,
} from '../../support/people-desk.ts';

const ACCOUNT = 'country/AE/2025-2027';
let desk: PeopleDesk;
beforeEach(async () => {
  desk = await openPeopleDesk();
});

const conflict = { name: 'CaseConflictError' };

describe('An order with a red flag', () => {
  it('holds its amount and is asked about from the moment it is decided', async () => {
    const file = await desk.file(flaggedOrder());
    expect(file).toMatchObject({ status: 'under-review', round: 1 });
    expect(file).toEqual(await desk.find(file.id));
    expect(await desk.review(file.id)).toMatchObject({ planId: 'red-flag', state: 'open' });
    expect(await desk.events(file.id)).toEqual(['case.decided', 'review.requested']);
    expect(await desk.account(ACCOUNT)).toMatchObject({ held: tppOf(1000), posted: 0 });
  });

  it('that people approve is posted and licensed, with the rule’s conditions and their provisos', async () => {
    const { id } = await desk.file(flaggedOrder());
    const file = await desk.resolved(id, approving);
    expect(file).toMatchObject({
      status: 'licensed',
      license: { tpp: tppOf(1000), state: 'active' },
      decision: {
        draws: [{ account: ACCOUNT, tpp: tppOf(1000), state: 'posted' }],
        review: { round: 1, plan: 'red-flag', outcome: 'approve' },
      },
    });
    expect(file.decision?.conditions).toEqual([
      expect.objectContaining({ id: 'valid-for', with: { years: 1 } }),
      expect.objectContaining({ id: 'records-kept', with: { years: 5 } }),
      'commerce proviso',
      'commerce-countersign proviso',
    ]);
    expect(file.decision?.findings.length).toBeGreaterThan(10);
    expect(await desk.account(ACCOUNT)).toMatchObject({ held: 0, posted: tppOf(1000) });
    expect(await desk.review(id)).toMatchObject({ state: 'ended', outcome: 'approve' });
    expect((await desk.events(id)).at(-1)).toBe('case.resolved');
    expect(await desk.faults()).toEqual([]);
  });

  it('keeps who approved, from where and on which digest; others see offices only', async () => {
    const { id } = await desk.file(flaggedOrder());
    const file = await desk.resolved(id, approving);
    expect(JSON.stringify(file.decision)).not.toMatch(/@|192\.0\.2\.1|licensing officer/);
    expect(file.decision?.review?.answers.map(({ office, answer }) => [office, answer])).toEqual([
      ['commerce', 'approve'],
      ['commerce-countersign', 'approve'],
    ]);
    expect(await desk.decision(id, 2)).toMatchObject({
      acted: [
        {
          by: 'commerce@licensing.example',
          name: 'Commerce licensing officer',
          address: '192.0.2.1',
          digest: expect.stringMatching(/^sha256-/),
        },
        { by: 'commerce.countersign@licensing.example' },
      ],
    });
    expect(await desk.decision(id, 1)).toMatchObject({ status: 'under-review' });
  });

  it('that people refuse gives its hold back, with the grounds', async () => {
    const { id } = await desk.file(flaggedOrder());
    const file = await desk.resolved(id, refusing);
    expect(file).toMatchObject({
      status: 'refused',
      license: null,
      decision: {
        draws: [{ state: 'released' }],
        grounds: ['commerce reason', 'commerce ground'],
        conditions: [],
      },
    });
    expect(await desk.account(ACCOUNT)).toMatchObject({ held: 0, posted: 0 });
    expect(await desk.faults()).toEqual([]);
  });

  it('that nobody answers is refused, and the ground says so', async () => {
    const { id } = await desk.file(flaggedOrder());
    const file = await desk.resolved(id, () => 'nothing');
    expect(file).toMatchObject({
      status: 'refused',
      decision: { grounds: ['officer: commerce gave no answer'] },
    });
  });

  it('whose review cannot go on is returned, and its hold given back', async () => {
    const { id } = await desk.file(flaggedOrder());
    await desk.resolve(id, 1, 'returned', 'The review could not be carried on.');
    expect(await desk.find(id)).toMatchObject({
      status: 'returned',
      decision: {
        grounds: ['The review could not be carried on.'],
        draws: [{ state: 'released' }],
      },
    });
    expect(await desk.faults()).toEqual([]);
  });
});

describe('What people decided', () => {
  it('is carried out once: again, and five times at once, changes nothing', async () => {
    const { id } = await desk.file(flaggedOrder());
    await desk.answerAll(id, approving);
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => desk.resolve(id, 1, 'approve')));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set(['licensed']));
    const file = await desk.find(id);
    desk.pass(DAY);
    await desk.resolve(id, 1, 'approve');
    await desk.resolve(id, 1, 'returned');
    expect(await desk.find(id)).toEqual(file);
    expect((await desk.events(id)).filter((type) => type === 'case.resolved')).toHaveLength(1);
    expect(await desk.account(ACCOUNT)).toMatchObject({ held: 0, posted: tppOf(1000) });
    expect(await desk.faults()).toEqual([]);
  });

  it.each(['approve', 'refuse'] as const)(
    'is never "%s" on the machine’s word alone',
    async (outcome) => {
      const { id } = await desk.file(flaggedOrder());
      await expect(desk.resolve(id, 1, outcome)).rejects.toMatchObject(conflict);
      await desk.answerAll(id, outcome === 'approve' ? refusing : approving);
      await expect(desk.resolve(id, 1, outcome)).rejects.toMatchObject(conflict);
      expect(await desk.find(id)).toMatchObject({ status: 'under-review' });
    },
  );

  it('races a withdrawal: exactly one wins, and the ledger agrees', async () => {
    for (let n = 0; n < 6; n++) {
      const file = await desk.file(flaggedOrder({ quantity: 10 + n }));
      await desk.answerAll(file.id, approving);
      await Promise.all([desk.resolve(file.id, 1, 'approve'), desk.withdraw(file)]);
      const after = await desk.find(file.id);
      // Whoever withdraws a license a moment later gives it back: both orders are sound.
      expect(after.status).toBe('withdrawn');
      expect(after.decision?.draws).toMatchObject([{ state: 'released' }]);
      const events = await desk.events(file.id);
      expect(events.filter((type) => type === 'case.withdrawn')).toHaveLength(1);
      const { outcome } = await desk.review(file.id);
      expect(['approve', 'superseded']).toContain(outcome);
      expect(events.includes('case.resolved')).toBe(outcome === 'approve');
      expect(after.license === null).toBe(outcome === 'superseded');
    }
    expect(await desk.account(ACCOUNT)).toMatchObject({ held: 0, posted: 0 });
    expect(await desk.faults()).toEqual([]);
  });
});

describe('A withdrawal of a case under review', () => {
  it('gives the hold back, supersedes the tasks and ends the review', async () => {
    const { id } = await desk.file(flaggedOrder());
    await desk.plan(id, 1);
    expect(await desk.find(id)).toMatchObject({ progress: { awaited: ['commerce'] } });
    const withdrawn = await desk.withdraw(await desk.find(id));
    expect(withdrawn).toMatchObject({ status: 'withdrawn' });
    expect(withdrawn.progress).toBeUndefined();
    expect(withdrawn).toEqual(await desk.find(id));
    expect(await desk.review(id)).toMatchObject({
      state: 'ended',
      outcome: 'superseded',
      tasks: [{ state: 'superseded' }],
    });
    expect((await desk.events(id)).slice(-2)).toEqual(['case.withdrawn', 'task.superseded']);
  });
});

describe('An order that needs nobody', () => {
  it('opens no review', async () => {
    const file = await desk.file(countryOrder());
    expect(file).toMatchObject({ status: 'licensed' });
    expect(file.round).toBeUndefined();
    expect(await desk.item(file.id, 'review#0001')).toBeUndefined();
  });
});
