import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  findingMessagesIn,
  tellCondition,
  tellerIn,
  tellFinding,
  tellOutlook,
} from '../../../shared/messages/findings/index.ts';
import { APPLICATION_RULES } from '../../../shared/rules/applications/determine-application.ts';
import { CAPACITY_RULES, capacityFinding } from '../../../shared/rules/capacity.ts';
import { RULES } from '../../../shared/rules/claims/index.ts';
import type { Attempt, Finding } from '../../../shared/rules/determination.ts';
import { determine } from '../../../shared/rules/determine.ts';
import type { Facts } from '../../../shared/rules/facts.ts';
import { policies } from '../../../shared/rules/index.ts';
import { termOf } from '../../../shared/rules/policies/terms.ts';
import { facts } from '../rules/arbitraries.ts';
import { order, POLICY, party, told } from '../rules/orders.ts';
import { LINKED, SELDOM_CASES, veu } from '../rules/seldom-cases.ts';
import { VERSION_2, VERSION_2_CASES, VERSION_2_SELDOM } from '../rules/version-2-cases.ts';

const LANGUAGES = ['en', 'ko'] as const;
const ANY_RULE = [...RULES, ...Object.values(CAPACITY_RULES), ...APPLICATION_RULES];

/** What the code never answers, whatever it is asked. */
const NEVER: Readonly<Record<string, readonly string[]>> = {
  'policy-in-effect': ['not-met'],
  'items-classified': ['not-met'],
  'receivers-named': ['not-met'],
  'owners-not-of-concern': ['not-met'],
  'excepted-items-only': ['not-met', 'unknown'],
  'purchase-order-given': ['unknown'],
  'end-use-stated': ['unknown'],
  'end-use-not-prohibited': ['unknown'],
  'universal-veu-shares-known': ['not-met'],
  'national-veu-quarter-scheduled': ['not-met'],
  'country-allocation-open': ['not-met'],
  'small-order-destination-open': ['not-met'],
};

const seen = new Map<string, Finding>();
for (const some of [...SELDOM_CASES, ...fc.sample(facts, { numRuns: 600, seed: 7 })]) {
  for (const finding of determine(some, POLICY).findings) {
    seen.set(`${finding.rule}: ${finding.answer}: ${finding.says}`, finding);
  }
}
for (const [, some] of [...VERSION_2_CASES, ...VERSION_2_SELDOM]) {
  for (const finding of determine(some, VERSION_2).findings) {
    seen.set(`${finding.rule}: ${finding.answer}: ${finding.says}`, finding);
  }
}
for (const account of [
  'country/VN/2025-2027',
  'small-order/x/2026',
  'national-veu/V/VN',
  'universal-veu/V/non-us',
]) {
  const draw = { tpp: 10, limitTpp: 100, account };
  const attempts: Attempt[] = [
    { ...draw, fits: true },
    { ...draw, fits: false, availableTpp: 5 },
    { ...draw, fits: false, availableTpp: 50, othersWait: true },
    { ...draw, fits: false },
    { tpp: 10, account, fits: true },
    { tpp: 10, account, fits: false },
  ];
  for (const attempt of attempts) {
    const finding = capacityFinding(attempt, { quarter: '2026-Q1', parent: '한빛' });
    if (finding) {
      seen.set(
        `${finding.rule}: ${finding.answer}: ${attempt.availableTpp} of ${attempt.limitTpp}`,
        finding,
      );
    }
  }
}

describe('What a rule requires', () => {
  it.each(ANY_RULE)('is said in both languages: $id', ({ id }) => {
    expect(findingMessagesIn('en').requirements[id]).toMatch(/^[A-Z].*\.$/);
    expect(findingMessagesIn('ko').requirements[id]).toMatch(/\p{Script=Hangul}.*\.$/u);
  });

  it('is said of no rule that there is not', () => {
    const ids = ANY_RULE.map(({ id }): string => id);
    for (const language of LANGUAGES) {
      const said = Object.keys(findingMessagesIn(language).requirements);
      expect(said.filter((id) => !ids.includes(id))).toEqual([]);
    }
  });
});

describe('What a rule found', () => {
  const asked = RULES.flatMap(({ id }) =>
    (['met', 'not-met', 'unknown'] as const)
      .filter((answer) => !NEVER[id]?.includes(answer))
      .map((answer) => [id, answer] as const),
  );

  it.each(asked)('is among what is told here: %s, %s', (rule, answer) => {
    const told = [...seen.keys()].filter((key) => key.startsWith(`${rule}: ${answer}: `));
    expect(told).not.toEqual([]);
  });

  it('is never an answer that it is said never to give', () => {
    for (const { rule, answer } of seen.values()) expect(NEVER[rule] ?? []).not.toContain(answer);
  });

  it.each([...seen])('is a sentence in both languages: %s', (_key, finding) => {
    const { because: en } = tellFinding(tellerIn('en'), finding);
    const { because: ko } = tellFinding(tellerIn('ko'), finding);
    expect(en).toEqual({ language: 'en', text: expect.stringMatching(/^\S.*[.”]$/) });
    expect(ko).toEqual({ language: 'ko', text: expect.stringMatching(/[가-힣].*[.”]$/) });
    for (const { text } of [en, ko]) expect(text).not.toMatch(/undefined|null|NaN|\[object/);
  });

  it('has a sentence in one language where it has one in the other', () => {
    const [en, ko] = LANGUAGES.map((language) =>
      Object.keys(findingMessagesIn(language).sentences).toSorted(),
    );
    expect(ko).toEqual(en);
  });

  it.each([
    ['한빛', '누리'],
    ['Hanbit', '네이버'],
  ])('keeps its Korean particles whatever the name ends in: %s, %s', (one, other) => {
    const named = (name: string) =>
      order('VN', {
        parties: [
          party('purchaser', 'CN', { name }),
          party('ultimate-consignee', 'VN', { name, formedOn: '2026-01-01' }),
          party('end-user', 'VN', { name, kind: 'university' }),
        ],
        ...veu('national-veu', { company: 'x', companyName: name }),
      });
    const tell = (name: string) =>
      determine(named(name), POLICY).findings.map(
        (finding) => tellFinding(tellerIn('ko'), finding).because.text,
      );
    expect(tell(one).map((text) => text.replaceAll(one, other))).toEqual(tell(other));
  });

  it('keeps names apart from the sentence where people read it, and is plain in data', () => {
    const finding = determine(order('VN'), POLICY).findings.find(
      ({ says }) => says === 'receivers-named',
    )!;
    const shown = tellFinding(tellerIn('en', { isolatesNames: true }), finding);
    expect(shown.because.text).toContain('“\u2068end-user of VN\u2069”');
    expect(tellFinding(tellerIn('en'), finding).because.text).toContain('“end-user of VN”');
  });

  it.each(LANGUAGES)('names the parents of linked orders to officers alone: %s', (language) => {
    const finding = determine(LINKED, POLICY).findings.find(
      ({ says }) => says === 'linked-orders',
    )!;
    const tell = (isOfficer: boolean) =>
      tellFinding(tellerIn(language, { isOfficer }), finding).because.text;
    expect(tell(true)).toContain('Other Lab');
    expect(tell(false)).not.toContain('Other Lab');
  });

  it('kept in words before is told as it was, but for a requirement known in Korean', () => {
    const kept = {
      rule: 'destination-allied',
      requirement: 'The destination is allied.',
      answer: 'met' as const,
      because: 'KR is on the list.',
      citation: '15 CFR 740.27',
    };
    const because = { text: kept.because, language: 'en' };
    expect(tellFinding(tellerIn('en'), kept)).toEqual({
      requirement: { text: kept.requirement, language: 'en' },
      because,
    });
    expect(tellFinding(tellerIn('ko'), kept)).toEqual({
      requirement: { text: '목적지가 동맹국입니다.', language: 'ko' },
      because,
    });
  });
});

describe('A condition of a policy', () => {
  const worded = policies.flatMap(({ conditions }) => Object.values(conditions).flat());

  it.each(worded)('is told in English in the policy’s own words: $value', (asked) => {
    const { value, citation, term = termOf(value) } = asked;
    const condition = { ...term, citation };
    expect(condition.id).not.toBe('as-worded');
    expect(tellCondition(tellerIn('en'), condition).text).toBe(`${value} (${citation})`);
    expect(tellCondition(tellerIn('ko'), condition).text).toMatch(/[가-힣].*\(/);
  });
});

type Changes = NonNullable<ReturnType<typeof told>['edits']>[number]['changes'];

/** As an applicant would: by the pointer, and with words of their own where it gives none. */
function edited(facts: Facts, changes: Changes): Facts {
  const copy = structuredClone(facts);
  for (const { pointer, value = 'Forecasting floods' } of changes) {
    const keys = pointer.slice(1).split('/');
    const last = keys.pop() ?? '';
    let at = copy as unknown as Record<string, unknown>;
    for (const key of keys) at = at[key] as Record<string, unknown>;
    at[last] = value;
  }
  return copy;
}

describe('An edit', () => {
  it('that is offered leads there by the rules', () => {
    fc.assert(
      fc.property(facts, (some) => {
        for (const { changes, leadsTo } of told(some).edits ?? []) {
          const { paths } = determine(edited(some, changes), POLICY);
          expect(paths.map(({ status, route }) => ({ status, route }))).toContainEqual(leadsTo);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is a sentence in both languages', () => {
    const edit = {
      changes: [{ pointer: '/items/0/quantity', value: 460, label: 'H100 SXM', was: 500 }],
      leadsTo: { status: 'no-license-required', route: 'small-order' },
      ifRoomIn: [{ of: 'small-order', year: '2026', parent: '한빛' }],
    } as const;
    expect(tellOutlook(tellerIn('en'), edit).text).toBe(
      '40 fewer H100 SXM (460 instead of 500) would lead to: no license required (small order), if there is room in the 2026 small-order limit of “한빛”.',
    );
    expect(tellOutlook(tellerIn('ko'), edit).text).toBe(
      '다음과 같이 바꾸면 허가 불필요(소량 주문): 수량(H100 SXM)을 500개에서 460개로 변경. 다음 한도에 남은 양이 있어야 합니다: 최종 모회사(“한빛”)의 2026년 소량 주문 한도.',
    );
  });

  it('changes nothing that it was given', () => {
    const facts = order('KR', { purchaseOrder: undefined });
    const before = structuredClone(facts);
    expect(told(facts).edits).toHaveLength(1);
    expect(facts).toEqual(before);
  });
});
