import { describe, expect, it } from 'vitest';
import { lastAppealDay, type Refused, whyNoAppeal } from '../../../shared/cases/no-appeal.ts';
import { policyInForce } from '../../../shared/rules/index.ts';

const policy = policyInForce('2026-03-10T00:00:00.000Z');
const refused: Refused = {
  status: 'refused',
  decision: { decidedAt: '2026-03-10T23:59:59.999Z', review: {} },
};

describe('A refusal by people', () => {
  it.each([
    ['at once', '2026-03-10T23:59:59.999Z', undefined],
    ['the day before its last', '2026-04-23T12:00:00.000Z', undefined],
    ['at the beginning of its last day', '2026-04-24T00:00:00.000Z', undefined],
    ['at the end of its last day', '2026-04-24T23:59:59.999Z', undefined],
    ['the day after', '2026-04-25T00:00:00.000Z', 'appeal-too-late'],
  ])('can be appealed within 45 days: %s', (_when, now, expected) => {
    expect(whyNoAppeal(refused, policy, now)).toBe(expected);
  });

  it.each<[string, Partial<Refused>, string]>([
    ['appealed before', { appeal: {} }, 'appealed-before'],
    ['under appeal now', { appeal: {}, status: 'under-review' }, 'appealed-before'],
    ['by the rule itself', { decision: { decidedAt: '2026-03-10' } }, 'refused-by-law'],
    ['that is none', { status: 'licensed' }, 'not-refused'],
    ['of what is not decided', { status: 'received', decision: null }, 'not-refused'],
  ])('%s cannot', (_what, changes, expected) => {
    expect(whyNoAppeal({ ...refused, ...changes }, policy, '2026-03-11T00:00:00.000Z')).toBe(
      expected,
    );
  });
});

describe('The last day of an appeal', () => {
  it.each<[string, Partial<Refused>, string | undefined]>([
    ['is so many days after the day of refusal', {}, '2026-04-24'],
    ['is none of what cannot be appealed', { appeal: {} }, undefined],
    ['is none of what is not decided', { status: 'received', decision: null }, undefined],
  ])('%s', (_what, changes, day) => {
    const now = '2026-03-11T00:00:00.000Z';
    expect(lastAppealDay({ ...refused, ...changes }, policy, now)).toBe(day);
  });
});
