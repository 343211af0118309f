import { assert, constantFrom, property, subarray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { policies } from '../../../../shared/rules/index.ts';
import { conditionsOnApproval } from '../../../../shared/rules/review/conditions-on-approval.ts';
import { chooseOfficer } from '../../../../shared/rules/review/officers.ts';
import { REVIEW_PLAN_IDS } from '../../../../shared/rules/review/plan.ts';
import { reviewPlanOf } from '../../../../shared/rules/review/review-plan-of.ts';
import { statusOnApproval } from '../../../../shared/rules/review/status-on-approval.ts';
import { pauseFor, remindersOf, stageEnd } from '../../../../shared/rules/review/timing.ts';
import { ROUTES, type Route, type Status } from '../../../../shared/rules/vocabulary.ts';

const [policy] = policies;
const officer = (email: string, delegate?: string) => ({
  email,
  outOfOffice: delegate ? [{ from: '2026-03-10', to: '2026-03-12', delegate }] : [],
});

describe('Whom an office asks', () => {
  const office = [officer('a', 'c'), officer('b'), officer('c')];

  it.each([
    ['the day before the absence', '2026-03-09', [], 'a'],
    ['the first day of the absence', '2026-03-10', [], 'c for a'],
    ['the last day of the absence', '2026-03-11', [], 'c for a'],
    ['the first day back', '2026-03-12', [], 'a'],
    ['while the delegate is barred', '2026-03-10', ['c'], 'b'],
    ['while the absent officer is barred', '2026-03-10', ['a'], 'b'],
    ['while all are barred', '2026-03-09', ['a', 'b', 'c'], 'nobody'],
    ['while only the absent one is left', '2026-03-10', ['b', 'c'], 'nobody'],
  ] as const)('%s', (_when, day, barred, asked) => {
    const choice = chooseOfficer(office, new Set(barred), day);
    const covering = choice?.onBehalfOf === undefined ? '' : ` for ${choice.onBehalfOf}`;
    expect(choice ? `${choice.officer.email}${covering}` : 'nobody').toBe(asked);
  });

  it('is never someone barred, nor someone out of office', () => {
    const days = constantFrom('2026-03-09', '2026-03-10', '2026-03-12');
    assert(
      property(subarray(['a', 'b', 'c']), days, (barred, day) => {
        const email = chooseOfficer(office, new Set(barred), day)?.officer.email;
        expect(barred).not.toContain(email);
        if (day === '2026-03-10') expect(email).not.toBe('a');
      }),
    );
  });
});

describe('Time', () => {
  const plan = policy.reviewPlans['national-veu'];
  const [agencies] = plan.stages;
  const at = '2026-03-01T00:00:00.000Z';

  it('ends a stage by its days, and never after the review', () => {
    expect(stageEnd(agencies!, at, '2026-06-01T00:00:00.000Z')).toBe('2026-03-31T00:00:00.000Z');
    expect(stageEnd(agencies!, at, '2026-03-05T00:00:00.000Z')).toBe('2026-03-05T00:00:00.000Z');
  });

  it('reminds at half-time and two days before the end, where there is room for it', () => {
    expect(remindersOf(plan, at, '2026-03-31T00:00:00.000Z')).toEqual([
      '2026-03-16T00:00:00.000Z',
      '2026-03-29T00:00:00.000Z',
    ]);
    expect(remindersOf(plan, at, '2026-03-05T00:00:00.000Z')).toEqual(['2026-03-03T00:00:00.000Z']);
    expect(remindersOf(plan, at, '2026-03-02T00:00:00.000Z')).toEqual(['2026-03-01T12:00:00.000Z']);
    const late = { ...plan, remindAtShare: 0.96 };
    expect(remindersOf(late, at, '2026-03-26T00:00:00.000Z')).toEqual([
      '2026-03-24T00:00:00.000Z',
      '2026-03-25T00:00:00.000Z',
    ]);
  });

  it('never reminds at the very beginning or the very end', () => {
    const twoDays = '2026-03-03T00:00:00.000Z';
    expect(remindersOf({ ...plan, remindAtShare: 1 }, at, twoDays)).toEqual([]);
    expect(remindersOf({ ...plan, remindAtShare: 0 }, at, twoDays)).toEqual([]);
  });

  it('stands still only from the opening or the question on, whichever is later', () => {
    const noon = '2026-03-01T12:00:00.000Z';
    expect(pauseFor(at, noon, '2026-03-01T13:00:00.000Z')).toBe(3_600_000);
    expect(pauseFor(noon, at, '2026-03-01T13:00:00.000Z')).toBe(3_600_000);
  });
});

describe('The plans of the policy', () => {
  it('are all there, under their own names, and end', () => {
    for (const { reviewPlans } of policies) {
      const ids = Object.keys(reviewPlans).filter((id) => id !== 'notification');
      expect(ids.sort()).toEqual([...REVIEW_PLAN_IDS].sort());
      for (const [id, plan] of Object.entries(reviewPlans)) {
        expect(plan.id).toBe(id);
        expect(plan.totalDays).toBeGreaterThan(0);
        for (const stage of plan.stages) {
          expect(stage.notCarried).not.toEqual({ outcome: 'approve' });
          expect(stage.quorum).toBeLessThanOrEqual(stage.offices.length);
          expect(new Set(stage.offices).size).toBe(stage.offices.length);
        }
      }
    }
  });

  it.each([
    ['a screening hit', { status: 'on-hold', request: { type: 'chip-order' } }, 'screening'],
    ['a red flag', { status: 'under-review', request: { type: 'chip-order' } }, 'red-flag'],
    ['model weights', { status: 'under-review', request: { type: 'model-weights' } }, 'red-flag'],
    [
      'an application',
      { status: 'under-review', request: { type: 'national-veu' } },
      'national-veu',
    ],
    [
      'a notice',
      { status: 'under-review', route: 'nac', request: { type: 'chip-order' } },
      'notification',
    ],
    ['a UVEU', { status: 'under-review', request: { type: 'universal-veu' } }, 'universal-veu'],
  ] as const)('are chosen for %s', (_what, file, plan) => {
    expect(reviewPlanOf(file)).toBe(plan);
    expect(reviewPlanOf(file, true)).toBe('appeal');
  });
});

describe('What an approval makes of an order', () => {
  const draws = [{}];
  it.each([
    ['small-order', draws, 'no-license-required'],
    ['small-order', [], 'licensed'],
    ['national-veu', draws, 'no-license-required'],
    ['universal-veu', [], 'licensed'],
    ['allied', [], 'no-license-required'],
    ['not-controlled', [], 'no-license-required'],
    ['country-allocation', draws, 'licensed'],
    ['presumed-approval', [], 'licensed'],
    ['country-of-concern', [], 'licensed'],
    ['screening', [], 'received'],
  ] as const)('%s with draws %j: %s', (route, given, status) => {
    expect(statusOnApproval({ route, draws: given })).toBe(status);
  });

  it('is told for every route', () => {
    for (const route of ROUTES) expect(statusOnApproval({ route, draws })).toMatch(/./);
    const weights = { route: 'model-weights', draws: [] } as const;
    expect(statusOnApproval({ ...weights, recommendation: 'refuse' })).toBe('licensed');
    expect(statusOnApproval({ ...weights, recommendation: 'approve' })).toBe('no-license-required');
  });
});

describe('What an approval asks of the holder', () => {
  it.each<[Route, Status, Route]>([
    ['small-order', 'no-license-required', 'small-order'],
    ['small-order', 'licensed', 'country-allocation'],
    ['universal-veu', 'licensed', 'country-allocation'],
    ['model-weights', 'licensed', 'country-allocation'],
    ['presumed-approval', 'licensed', 'presumed-approval'],
    ['country-allocation', 'licensed', 'country-allocation'],
    ['allied', 'no-license-required', 'allied'],
  ])('by %s, %s, is what %s asks', (route, status, asks) => {
    const asked = conditionsOnApproval(policy, { route, status }).map(({ citation }) => citation);
    expect(asked).toEqual(policy.conditions[asks]?.map(({ citation }) => citation));
  });
});
