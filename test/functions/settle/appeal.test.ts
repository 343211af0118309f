import { beforeEach, describe, expect, it } from 'vitest';
import { submissionIn } from '../../../shared/contracts/case.ts';
import { countryOrder, flaggedOrder, national, tppOf } from '../../support/filings.ts';
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

const refused = async (body: object = flaggedOrder()) => {
  const { id } = await desk.file(body);
  return desk.resolved(id, refusing);
};

describe('An appeal of a refusal', () => {
  it('holds again what it drew, and asks others', async () => {
    const file = await refused();
    const { case: appealed, refusal } = await desk.appeal(file, 'It is a hospital.');
    expect(refusal).toBeUndefined();
    expect(appealed).toMatchObject({
      status: 'under-review',
      round: 2,
      appeal: { grounds: 'It is a hospital.' },
      decision: { draws: [{ account: ACCOUNT, state: 'held' }], recommendation: 'approve' },
    });
    expect(appealed.decision?.review).toBeUndefined();
    expect(appealed.decision?.grounds).toBeUndefined();
    expect(await desk.account(ACCOUNT)).toMatchObject({ held: tppOf(1000) });
    await desk.plan(file.id, 2);
    const review = await desk.review(file.id, 2);
    expect(review).toMatchObject({ planId: 'appeal', tasks: [{ office: 'appeals' }] });
    expect((await desk.events(file.id)).filter((type) => /^(case|review\.r)/.test(type))).toEqual([
      ...['case.decided', 'review.requested', 'case.resolved'],
      ...['case.appealed', 'review.requested'],
    ]);
    expect(await desk.faults()).toEqual([]);
  });

  it('that others approve is licensed', async () => {
    const file = await refused();
    await desk.appeal(file);
    const after = await desk.resolved(file.id, approving);
    expect(after).toMatchObject({ status: 'licensed', license: { tpp: tppOf(1000) } });
    expect(after.decision?.conditions.join()).toContain('appeals proviso');
    expect(await desk.account(ACCOUNT)).toMatchObject({ held: 0, posted: tppOf(1000) });
    expect(await desk.faults()).toEqual([]);
  });

  it('that others refuse too stays refused, and cannot be appealed again', async () => {
    const file = await refused();
    await desk.appeal(file);
    const after = await desk.resolved(file.id, refusing);
    expect(after).toMatchObject({ status: 'refused' });
    expect(await desk.appeal(after, 'Again.')).toEqual({ case: after, refusal: 'appealed-before' });
    expect(await desk.account(ACCOUNT)).toMatchObject({ held: 0, posted: 0 });
    expect(await desk.faults()).toEqual([]);
  });

  it('of an application can end in an authorization', async () => {
    const file = await refused(national());
    await desk.appeal(file);
    const after = await desk.resolved(file.id, approving);
    expect(after.authorizations).toHaveLength(1);
  });

  it('of a confirmed screening match can clear it: then the rules decide', async () => {
    const party = { name: 'Zarqanite Precision Instruments', country: 'AE', headquarters: 'AE' };
    const file = await refused(countryOrder({ party }));
    await desk.appeal(file);
    expect(await desk.resolved(file.id, approving)).toMatchObject({
      status: 'licensed',
      decision: { route: 'country-allocation' },
    });
  });

  it('is made once: again, and at the same time, it changes nothing', async () => {
    const file = await refused();
    const made = await Promise.all([1, 2, 3].map(() => desk.appeal(file)));
    const [first] = made;
    expect(made.map((one) => one.case)).toEqual([first?.case, first?.case, first?.case]);
    expect(made.filter(({ isRepeat }) => isRepeat)).toHaveLength(2);
    expect(await desk.appeal(file)).toEqual({ case: first?.case, isRepeat: true });
    expect(await desk.account(ACCOUNT)).toMatchObject({ held: tppOf(1000) });
    expect(await desk.faults()).toEqual([]);
  });

  it('with other documents is another, which comes too late', async () => {
    const file = await refused();
    const document = { name: 'charter.pdf', key: 'k', bytes: 1, sha256: 's' };
    const appeal = (files: (typeof document)[]) =>
      desk.run({ command: 'appeal', submission: submissionIn(file), grounds: 'Wrong.', files });
    expect((await appeal([document])).case.appeal?.files).toEqual([document]);
    expect(await appeal([document])).toMatchObject({ isRepeat: true });
    expect(await appeal([{ ...document, key: 'other' }])).toMatchObject({
      refusal: 'appealed-before',
    });
  });

  it.each([
    ['the day before the time is over', 44, undefined],
    ['on the last day', 45, undefined],
    ['the day after', 46, 'appeal-too-late'],
  ])('%s (%i days) is answered by %s', async (_when, days, refusal) => {
    const file = await refused();
    desk.pass(days * DAY);
    expect((await desk.appeal(file)).refusal).toBe(refusal);
  });

  it('whose amount cannot be held again changes nothing', async () => {
    const file = await refused();
    await desk.limit(ACCOUNT, tppOf(999));
    expect(await desk.appeal(file)).toEqual({ case: file, refusal: 'no-room' });
    expect(await desk.find(file.id)).toEqual(file);
    desk.pass(DAY);
    await desk.limit(ACCOUNT, tppOf(1000));
    expect((await desk.appeal(file)).case.status).toBe('under-review');
    expect(await desk.faults()).toEqual([]);
  });
});

describe('Nobody can appeal', () => {
  it('what the rule itself refuses', async () => {
    const party = { name: 'Somebody', country: 'RU', headquarters: 'RU' };
    const file = await desk.file(countryOrder({ party, destination: 'RU' }));
    expect(file.status).toBe('refused');
    expect(await desk.appeal(file)).toEqual({ case: file, refusal: 'refused-by-law' });
  });

  it('what is not refused', async () => {
    const file = await desk.file(countryOrder());
    expect(await desk.appeal(file)).toEqual({ case: file, refusal: 'not-refused' });
  });
});
