import { describe, expect, it } from 'vitest';
import { decisiveFindings, decisiveFirst, isOfRoute } from '../../../shared/cases/decisive.ts';
import { CAPACITY_RULES } from '../../../shared/rules/capacity.ts';
import type { Answer, Route, Status } from '../../../shared/rules/vocabulary.ts';

const finding = (rule: string, answer: Answer) => ({
  rule,
  answer,
  requirement: 'r',
  because: 'b',
  citation: 'c',
});

const told = (status: Status, route: Route, findings: ReturnType<typeof finding>[]) =>
  decisiveFindings({ status: status as 'refused', route, findings }).map(({ rule }) => rule);

describe('The findings that decided', () => {
  it('of a refusal are what stood in its way, not all that was not met', () => {
    const findings = [
      finding('destination-not-of-concern', 'met'),
      finding('headquarters-not-of-concern', 'not-met'),
      finding('destination-allied', 'not-met'),
    ];
    expect(told('refused', 'country-of-concern', findings)).toEqual([
      'headquarters-not-of-concern',
    ]);
  });

  it('of an authorization are what it stands on', () => {
    const findings = [
      finding('destination-allied', 'not-met'),
      finding('small-order-certified', 'met'),
      finding('small-order-within-yearly-limit', 'met'),
    ];
    expect(told('no-license-required', 'small-order', findings)).toEqual([
      'small-order-certified',
      'small-order-within-yearly-limit',
    ]);
  });

  it('of a review are the red flags, unknown ones too', () => {
    const findings = [
      finding('purchase-order-given', 'not-met'),
      finding('end-use-stated', 'unknown'),
      finding('within-country-allocation', 'met'),
    ];
    expect(told('under-review', 'country-allocation', findings)).toEqual([
      'purchase-order-given',
      'end-use-stated',
    ]);
  });

  it('of an application that is returned are what is not met, not all that was asked', () => {
    const findings = [finding('paragraph-1', 'met'), finding('paragraph-14', 'not-met')];
    expect(told('returned', 'national-veu', findings)).toEqual(['paragraph-14']);
  });

  it('for whoever decides begin with what stands against it, none of which is left out', () => {
    const against = Array.from({ length: 8 }, (_, index) => finding(`p${index}`, 'unknown'));
    const findings = [finding('a', 'met'), ...against, finding('b', 'not-met')];
    const first = decisiveFirst({ status: 'returned', route: 'universal-veu', findings });
    expect(first.map(({ rule }) => rule)).toEqual(['b', ...against.map(({ rule }) => rule)]);
    const met = Array.from({ length: 9 }, (_, index) => finding(`p${index}`, 'met'));
    const favorable = { status: 'under-review' as const, route: 'national-veu' as const };
    expect(decisiveFirst({ ...favorable, findings: met })).toHaveLength(6);
  });

  it('are never none when there are findings', () => {
    expect(told('refused', 'allied', [finding('anything', 'met')])).toEqual(['anything']);
    expect(told('refused', 'allied', [])).toEqual([]);
  });

  it.each([
    ['country', 'country-allocation'],
    ['small-order', 'small-order'],
    ['national-veu', 'national-veu'],
    ['universal-veu', 'universal-veu'],
  ] as const)('include whether the account had room: %s', (kind, route) => {
    const rule = CAPACITY_RULES[kind]?.id ?? '';
    expect(told('waitlisted', route, [finding(rule, 'not-met')])).toEqual([rule]);
    expect(told('licensed', route, [finding('x', 'met'), finding(rule, 'met')])).toEqual([rule]);
  });
});

describe('The sentence of a route', () => {
  const flagged = [finding('purchase-order-given', 'not-met')];
  const people = { offices: ['commerce'] } as never;
  it.each([
    ['gives the reason of a decision by rule', { status: 'licensed', findings: [] }, true],
    ['gives the reason of a refusal by rule', { status: 'refused', findings: [] }, true],
    ['is silent where people refused', { status: 'refused', review: people, findings: [] }, false],
    [
      'is silent where a red flag asks people',
      { status: 'under-review', findings: flagged },
      false,
    ],
    ['speaks where the route itself asks people', { status: 'under-review', findings: [] }, true],
  ] as const)('%s', (_, decision, isTold) => {
    expect(isOfRoute({ ...decision, findings: [...decision.findings] })).toBe(isTold);
  });
});
