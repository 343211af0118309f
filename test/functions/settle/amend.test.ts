import { beforeEach, describe, expect, it } from 'vitest';
import { settle } from '../../../functions/settle/settle.ts';
import { submissionIn } from '../../../shared/contracts/case.ts';
import { policyInForce } from '../../../shared/rules/index.ts';
import { determinedAs } from '../../support/cases.ts';
import { settlePortsOn } from '../../support/desk.ts';
import { countryOrder, flaggedOrder, national, tppOf } from '../../support/filings.ts';
import {
  approving,
  DAY,
  openPeopleDesk,
  type PeopleDesk,
  refusing,
} from '../../support/people-desk.ts';

const ACCOUNT = 'country/AE/2025-2027';
const SAUDI = { name: 'Gulf Cloud', country: 'SA', headquarters: 'SA' };
const LISTED = {
  name: 'Zarqanite Precision Instruments',
  country: 'AE',
  headquarters: 'AE',
};
let desk: PeopleDesk;
beforeEach(async () => {
  desk = await openPeopleDesk();
});

describe('An amendment of a case under review', () => {
  it('ends what was asked and held for the old text, and decides the new one', async () => {
    const file = await desk.file(flaggedOrder({ quantity: 1000 }));
    await desk.plan(file.id, 1);
    const { case: amended, refusal } = await desk.amend(
      await desk.find(file.id),
      flaggedOrder({ quantity: 600 }),
    );
    expect(refusal).toBeUndefined();
    expect(amended).toMatchObject({ status: 'under-review', round: 2, revision: 2 });
    expect(amended).toEqual(await desk.find(file.id));
    expect(await desk.account(ACCOUNT)).toMatchObject({ held: tppOf(600), posted: 0 });
    expect(await desk.review(file.id, 1)).toMatchObject({
      state: 'ended',
      outcome: 'superseded',
      tasks: [{ state: 'superseded' }],
    });
    expect(await desk.review(file.id, 2)).toMatchObject({ state: 'open' });
    expect((await desk.events(file.id)).slice(-4)).toEqual([
      'case.amended',
      'task.superseded',
      'case.decided',
      'review.requested',
    ]);
    expect(await desk.faults()).toEqual([]);
  });

  it('changes the digest of what is decided on', async () => {
    const file = await desk.file(flaggedOrder());
    await desk.plan(file.id, 1);
    const [before] = (await desk.review(file.id, 1)).tasks;
    await desk.amend(await desk.find(file.id), flaggedOrder());
    await desk.plan(file.id, 2);
    const [after] = (await desk.review(file.id, 2)).tasks;
    expect(after?.digest).not.toBe(before?.digest);
  });

  it('may take away what stood in the way: then nobody is asked any more', async () => {
    const file = await desk.file(flaggedOrder());
    const { case: amended } = await desk.amend(file, countryOrder());
    expect(amended).toMatchObject({ status: 'licensed', round: 1, revision: 2 });
    expect(await desk.account(ACCOUNT)).toMatchObject({ held: 0, posted: tppOf(1000) });
    expect(await desk.faults()).toEqual([]);
  });

  it('that fits beside its own old hold alone keeps its room to itself', async () => {
    await desk.limit(ACCOUNT, tppOf(1000));
    const file = await desk.file(flaggedOrder({ quantity: 900 }));
    desk.pass(-60_000);
    await desk.file(countryOrder({ quantity: 500 }));
    desk.pass(60_000);
    const { case: amended } = await desk.amend(file, flaggedOrder({ quantity: 800 }));
    expect(amended.status).toBe('under-review');
    expect(await desk.account(ACCOUNT)).toMatchObject({ held: tppOf(800), waiting: 1 });
    expect(await desk.faults()).toEqual([]);
  });

  it('that no longer fits gives back its hold and waits', async () => {
    await desk.limit(ACCOUNT, tppOf(1000));
    await desk.file(countryOrder({ quantity: 100 }));
    const file = await desk.file(flaggedOrder({ quantity: 900 }));
    const { case: amended } = await desk.amend(file, flaggedOrder({ quantity: 1000 }));
    expect(amended).toMatchObject({ status: 'waitlisted', decision: { waitsFor: ACCOUNT } });
    expect(await desk.account(ACCOUNT)).toMatchObject({ held: 0, used: tppOf(100), waiting: 1 });
    expect(await desk.faults()).toEqual([]);
  });

  it('keeps every revision for ever', async () => {
    const file = await desk.file(flaggedOrder({ quantity: 1 }));
    const second = await desk.amend(file, flaggedOrder({ quantity: 2 }), { digest: 'second' });
    await desk.amend(second.case, flaggedOrder({ quantity: 3 }), { digest: 'third' });
    const kept = await Promise.all([1, 2, 3].map((n) => desk.item(file.id, `submission#000${n}`)));
    expect(kept).toMatchObject(
      ['digest', 'second', 'third'].map((bodyDigest, n) => ({
        bodyDigest,
        revision: n + 1,
        request: { items: [{ quantity: n + 1 }] },
      })),
    );
    expect(await desk.find(file.id)).toMatchObject({ revision: 3, bodyDigest: 'digest' });
    expect(await desk.faults()).toEqual([]);
  });
});

describe('An amendment', () => {
  it('is made once: again it changes nothing, with another text it is refused', async () => {
    const file = await desk.file(flaggedOrder());
    const once = { id: 'key', digest: 'body' };
    const made = await Promise.all(
      [1, 2, 3].map(() => desk.amend(file, flaggedOrder({ quantity: 5 }), once)),
    );
    const first = { case: made[0]?.case };
    expect(made.map((one) => one.case)).toEqual([first.case, first.case, first.case]);
    expect(made.filter(({ isRepeat }) => isRepeat)).toHaveLength(2);
    desk.pass(DAY);
    expect(await desk.amend(file, flaggedOrder({ quantity: 5 }), once)).toEqual({
      ...first,
      isRepeat: true,
    });
    const another = { id: 'key', digest: 'another' };
    expect(await desk.amend(file, flaggedOrder({ quantity: 6 }), another)).toEqual({
      ...first,
      refusal: 'key-used',
    });
    expect(await desk.faults()).toEqual([]);
  });

  it('is made once, also where another makes it between the two reads of a repeat', async () => {
    const file = await desk.file(flaggedOrder());
    const once = { id: 'key', digest: 'body' };
    const { settlements, accounts } = settlePortsOn(desk.table);
    let isMade = false;
    const slow = {
      ...settlements,
      async findAmendment(caseId: string, id: string) {
        const found = await settlements.findAmendment(caseId, id);
        if (!isMade) await desk.amend(file, flaggedOrder({ quantity: 5 }), once);
        isMade = true;
        return found;
      },
    };
    const amendment = { id: 'key', bodyDigest: 'body', at: file.submittedAt, ofRevision: 1 };
    const asked = determinedAs(submissionIn(file), []);
    const repeat = { ...asked, command: 'amend' as const, amendment };
    expect(await settle(repeat, { settlements: slow, accounts, clock: desk.clock })).toEqual({
      case: await desk.find(file.id),
      isRepeat: true,
    });
  });

  it('of what was amended meanwhile is refused', async () => {
    const file = await desk.file(flaggedOrder());
    const { case: amended } = await desk.amend(file, flaggedOrder({ quantity: 5 }));
    expect(await desk.amend(file, flaggedOrder({ quantity: 6 }))).toEqual({
      case: amended,
      refusal: 'amended-meanwhile',
    });
  });

  const cases: [string, () => Promise<{ id: string }>, boolean][] = [
    ['under review', () => desk.file(flaggedOrder()), true],
    ['on hold', () => desk.file(countryOrder({ party: LISTED })), true],
    [
      'waitlisted',
      async () => {
        await desk.limit(ACCOUNT, 1);
        return desk.file(countryOrder());
      },
      true,
    ],
    ['licensed', () => desk.file(countryOrder()), false],
    ['withdrawn', async () => desk.withdraw(await desk.file(countryOrder())), false],
    ['refused', async () => desk.resolved((await desk.file(flaggedOrder())).id, refusing), false],
  ];
  it.each(cases)('of a case that is %s', async (_status, make, isOpen) => {
    const file = await desk.find((await make()).id);
    const { refusal } = await desk.amend(file, countryOrder({ quantity: 3 }));
    expect(refusal).toBe(isOpen ? undefined : 'not-amendable');
    if (!isOpen) expect(await desk.find(file.id)).toEqual(file);
    expect(await desk.faults()).toEqual([]);
  });

  it('races the decision of people: exactly one of the two counts', async () => {
    for (let n = 0; n < 4; n++) {
      const { id } = await desk.file(flaggedOrder({ quantity: 50 + n }));
      await desk.answerAll(id, approving);
      const file = await desk.find(id);
      const [resolved, amended] = await Promise.all([
        desk.resolve(id, 1, 'approve'),
        desk.amend(file, flaggedOrder({ quantity: 3 })),
      ]);
      const wasApproved = resolved.status === 'licensed';
      expect(amended.refusal).toBe(wasApproved ? 'not-amendable' : undefined);
      expect((await desk.find(id)).license === null).toBe(!wasApproved);
    }
    expect(await desk.faults()).toEqual([]);
  });

  it('of what is under way keeps the policy and quarter of the first submission', async () => {
    const file = await desk.file(flaggedOrder());
    desk.pass(5 * DAY);
    const { case: amended } = await desk.amend(file, flaggedOrder({ quantity: 5 }));
    expect(amended).toMatchObject({ submittedAt: file.submittedAt, policy: file.policy });
  });

  it('of an application that was returned is decided by the day of the amendment', async () => {
    const stale = national({ requestedTpp: [{ country: 'AE', quarter: '2025-Q4', tpp: 1 }] });
    const file = await desk.file(stale);
    expect(file.status).toBe('returned');
    desk.pass(DAY);
    const { case: amended } = await desk.amend(file, national());
    expect(amended).toMatchObject({
      status: 'under-review',
      submittedAt: desk.time.now.toISOString(),
      round: 1,
      revision: 2,
    });
    expect(policyInForce(amended.submittedAt).id).toBe(amended.policy.id);
  });
});

describe('A place in the waiting list', () => {
  const first = () => desk.file(countryOrder({ quantity: 600 }));
  const waiting = async () => {
    await desk.limit(ACCOUNT, tppOf(1000));
    await desk.file(flaggedOrder({ quantity: 500 }));
    const early = await first();
    desk.pass(60_000);
    await desk.file(countryOrder({ quantity: 400, reference: 'later' }));
    desk.pass(60_000);
    return early;
  };
  const since = async (id: string) => (await desk.find(id)).waitsSince;

  it('is kept by who asks for no more', async () => {
    const early = await waiting();
    const { case: amended } = await desk.amend(early, countryOrder({ quantity: 550 }));
    expect(amended.status).toBe('waitlisted');
    expect(await since(early.id)).toBe(early.submittedAt);
    expect(await desk.account(ACCOUNT)).toMatchObject({ waiting: 1, posted: tppOf(400) });
    expect(await desk.faults()).toEqual([]);
  });

  it.each([
    ['asks for more', { quantity: 601 }],
    ['turns to another country', { quantity: 600, destination: 'SA', party: SAUDI }],
  ])('is lost by who %s', async (_how, changes) => {
    const early = await waiting();
    await desk.amend(early, countryOrder(changes));
    expect(await since(early.id)).toBe(desk.time.now.toISOString());
    expect(await desk.faults()).toEqual([]);
  });

  it('is given up when the amended order fits', async () => {
    const early = await waiting();
    const { case: amended } = await desk.amend(early, countryOrder({ quantity: 90 }));
    expect(amended.status).toBe('licensed');
    expect(await desk.account(ACCOUNT)).toMatchObject({ waiting: 0, posted: tppOf(490) });
    expect(await desk.faults()).toEqual([]);
  });
});
