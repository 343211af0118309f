import { describe, expect, it } from 'vitest';
import { pinOf } from '../../../shared/digests/policy-digest.ts';
import { tellDecision } from '../../../shared/messages/decisions.ts';
import { tellerIn } from '../../../shared/messages/findings/index.ts';
import { conclude } from '../../../shared/rules/conclude.ts';
import type { Attempt, Path } from '../../../shared/rules/determination.ts';
import { determine } from '../../../shared/rules/determine.ts';
import type { Facts } from '../../../shared/rules/facts.ts';
import type { Found } from '../../../shared/rules/found.ts';
import type { LawOfTheDay } from '../../../shared/rules/law-of-the-day.ts';
import { order, POLICY, partiesIn } from './orders.ts';

const H100 = 15_832;

const university = (quantity: number, more: Partial<Facts> = {}): Facts =>
  order('VN', {
    parties: partiesIn('VN', 'university'),
    items: [{ part: 'h100-sxm', quantity }],
    ...more,
  });

/** Tries the ways against what is left, as the ledger would, and concludes; told in English. */
function concluded(
  facts: Facts,
  left: Readonly<Record<string, number>>,
  {
    law,
    untold = {},
  }: { law?: LawOfTheDay; untold?: Partial<Record<keyof Attempt, undefined>> } = {},
) {
  const determination = determine(facts, POLICY, law);
  const attempts: Attempt[] = [];
  const taken = determination.paths.find(({ draws }) => {
    const tried = draws.map((draw) => {
      const availableTpp = left[draw.account.split('/', 1)[0] ?? ''] ?? draw.limitTpp;
      const attempt = { ...draw, availableTpp, fits: draw.tpp <= availableTpp };
      return draw.account.startsWith('country/')
        ? attempt
        : withoutAbsent({ ...attempt, ...untold });
    });
    attempts.push(...tried);
    return tried.every(({ fits }) => fits);
  });
  const order = { facts, policy: POLICY, ...(law && { law }) };
  const { findings, conditions, wouldChange } = conclude(
    determination,
    taken as Path,
    attempts,
    order,
  );
  const kept = {
    policy: pinOf(POLICY),
    findings: [...findings],
    conditions: [...conditions],
    wouldChange: [...wouldChange],
  };
  return { taken, ...tellDecision(tellerIn('en'), kept) };
}

const withoutAbsent = (attempt: object): Attempt => JSON.parse(JSON.stringify(attempt)) as Attempt;

describe('Once the accounts have spoken', () => {
  it('a limit that had room is a finding met, with its figures and clause', () => {
    const { findings, wouldChange } = concluded(university(512), {});
    expect(findings.at(-1)).toEqual({
      rule: 'small-order-within-yearly-limit',
      requirement: 'The order stays within the yearly small-order limit of the ultimate parent.',
      answer: 'met',
      because:
        'The order takes 8,105,984 TPP of 26,900,000 TPP: the 2026 small-order limit of “ultimate-consignee of VN”.',
      citation: '15 CFR 740.29 (LPP)',
      found: {
        says: 'takes-room',
        with: {
          limit: { of: 'small-order', year: '2026', parent: 'ultimate-consignee of VN' },
          tpp: 8_105_984,
          limitTpp: 26_900_000,
        },
      },
    });
    expect(wouldChange).toEqual([]);
  });

  it.each([
    [460, 40],
    [499, 1],
    [1, 499],
  ])('room for %d of 500 asks for %d fewer', (room, fewer) => {
    const { taken, findings, wouldChange } = concluded(university(500), {
      'small-order': room * H100,
    });
    expect(taken?.route).toBe('country-allocation');
    expect(findings.slice(-2).map(({ rule, answer }) => `${rule}: ${answer}`)).toEqual([
      'small-order-within-yearly-limit: not-met',
      'within-country-allocation: met',
    ]);
    expect(wouldChange).toEqual([
      `${fewer} fewer H100 SXM (${500 - fewer} instead of 500) would lead to: no license required (small order).`,
    ]);
  });

  it('one TPP too few is one chip fewer', () => {
    const { wouldChange } = concluded(university(500), { 'small-order': 500 * H100 - 1 });
    expect(wouldChange[0]).toMatch(/^1 fewer H100 SXM/);
  });

  it('nothing left asks for no smaller order', () => {
    const { wouldChange } = concluded(university(500), { 'small-order': 0 });
    expect(wouldChange).toEqual([]);
  });

  it('a mixed order may leave out all of one line', () => {
    const items = [
      { part: 'h100-sxm', quantity: 10 },
      { part: 'b200', quantity: 1 },
    ];
    const { wouldChange } = concluded(university(0, { items }), { 'small-order': 10 * H100 });
    expect(wouldChange).toEqual([
      '3 fewer H100 SXM (7 instead of 10) would lead to: no license required (small order).',
      '1 fewer B200 (0 instead of 1) would lead to: no license required (small order).',
    ]);
  });

  const UNTOLD = { untold: { availableTpp: undefined } };

  it.each([
    ['none of it is left', 0],
    ['all but one TPP is left', 500 * H100 - 1],
  ])(
    'what is left of a limit that is not the asker’s to know is told by no edit: %s',
    (_, left) => {
      const { findings, wouldChange } = concluded(university(500), { 'small-order': left }, UNTOLD);
      expect(wouldChange).toEqual([]);
      const told = findings.find(({ rule }) => rule === 'small-order-within-yearly-limit');
      expect(told).toMatchObject({
        answer: 'not-met',
        because:
          'The order asks 7,916,000 TPP of the 2026 small-order limit of “ultimate-consignee of VN”; too little of 26,900,000 TPP is left.',
      });
      expect(JSON.stringify(told)).not.toContain('leftTpp');
    },
  );

  it.each([0, 7, 26_000_000])('where %d TPP are left, an edit goes by the limit itself', (left) => {
    const { wouldChange } = concluded(university(2_000), { 'small-order': left }, UNTOLD);
    expect(wouldChange).toEqual([
      '301 fewer H100 SXM (1,699 instead of 2,000) would lead to: no license required (small order), if there is room in the 2026 small-order limit of “ultimate-consignee of VN”.',
    ]);
  });

  it('a limit that is itself nobody else’s to know is told by no number at all', () => {
    const untold = { availableTpp: undefined, limitTpp: undefined };
    const { findings, wouldChange } = concluded(
      university(2_000),
      { 'small-order': 0 },
      { untold },
    );
    expect(wouldChange).toEqual([]);
    const room = findings.find(({ rule }) => rule === 'small-order-within-yearly-limit');
    expect(room?.found?.with).toEqual({
      limit: { of: 'small-order', year: '2026', parent: 'ultimate-consignee of VN' },
      tpp: 31_664_000,
    });
  });

  it('a waiting order learns how much must become free', () => {
    const { taken, conditions, wouldChange } = concluded(university(500), {
      'small-order': 0,
      country: 400 * H100,
    });
    expect(taken?.status).toBe('waitlisted');
    expect(conditions).toEqual([]);
    expect(wouldChange).toEqual([
      '100 fewer H100 SXM (400 instead of 500) would lead to: licensed (country allocation).',
      '1,583,200 TPP more becoming free in the allocation of Vietnam for 2025–2027 would let the order go on.',
    ]);
  });

  it('an order larger than the whole limit learns that', () => {
    const { taken, wouldChange } = concluded(university(60_000), {});
    expect(taken?.status).toBe('waitlisted');
    expect(wouldChange).toContain(
      'The order is larger than the whole of the allocation of Vietnam for 2025–2027: 790,000,000 TPP.',
    );
  });

  it('nothing is promised that the law of the day forbids', () => {
    const { countries } = POLICY;
    const listed = [...countries.ofConcern.countries, { country: 'KR' }];
    const ofConcern = { ...countries.ofConcern, countries: listed };
    const later = { ...POLICY, version: 2, countries: { ...countries, ofConcern } };
    const law = { policy: later, at: '2026-09-01T10:00:00.000Z' };
    const facts = order('KR', { purchaseOrder: undefined });
    expect(concluded(facts, {}).wouldChange).toHaveLength(1);
    expect(concluded(facts, {}, { law })).toMatchObject({
      taken: { status: 'refused' },
      wouldChange: [],
    });
  });

  const limit = { of: 'country', country: 'VN', period: '2025-2027' } as const;
  const toBecomeFree = (tpp: number): Found => ({
    says: 'room-to-become-free',
    with: { limit, tpp },
  });
  it.each<[string, Partial<Attempt>, Found]>([
    [
      'what is left goes to others first',
      { othersWait: true, availableTpp: 800 * H100 },
      { says: 'others-go-first', with: { limit } },
    ],
    ['all but one chip is left', { availableTpp: 499 * H100 }, toBecomeFree(H100)],
    ['there is room by now', { availableTpp: 501 * H100 }, toBecomeFree(0)],
    ['nobody knows what is left', {}, toBecomeFree(500 * H100)],
  ])('a waiting order learns where %s', (_what, seen, told) => {
    const facts = order('VN', { items: [{ part: 'h100-sxm', quantity: 500 }] });
    const determination = determine(facts, POLICY);
    const [draw] = determination.paths.flatMap(({ draws }) => draws);
    const attempts = [{ ...draw!, fits: false, ...seen }];
    const { wouldChange } = conclude(determination, determination.paths.at(-1)!, attempts);
    expect(wouldChange[0]).toEqual(told);
  });

  it('an order past the limit of small ones is tried as if it were linked to none', () => {
    const { wouldChange } = concluded(university(2000, { linkedParents: undefined }), {});
    expect(wouldChange).toEqual([
      '301 fewer H100 SXM (1,699 instead of 2,000) would lead to: no license required (small order).',
    ]);
  });

  it.each([
    [99, []],
    [100, []],
    [101, [{ says: 'limit-too-small', with: { limit, limitTpp: 100 } }]],
  ])('a case that went to people learns whether a limit is too small for %d TPP', (tpp, told) => {
    const determination = { ...determine(order('KR'), POLICY), wouldChange: [] };
    const path = { ...determination.paths[0]!, status: 'under-review' as const };
    const tried = { account: 'country/VN/2025-2027', tpp, limitTpp: 100, fits: false };
    expect(conclude(determination, path, [tried]).wouldChange).toEqual(told);
    expect(conclude(determination, path, [{ ...tried, fits: true }]).wouldChange).toEqual([]);
  });

  it('an account that no rule knows is no finding', () => {
    const determination = determine(order('KR'), POLICY);
    const attempt = { account: 'moon/x/y', tpp: 1, limitTpp: 1, fits: true };
    const { findings } = conclude(determination, determination.paths[0]!, [attempt]);
    expect(findings).toEqual(determination.findings);
  });

  it('changes nothing it was given', () => {
    const determination = university(500);
    const before = structuredClone(determination);
    concluded(determination, { 'small-order': 0 });
    expect(determination).toEqual(before);
  });
});
