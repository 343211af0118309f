import { describe, expect, it } from 'vitest';
import { waysOf } from '../../../shared/cases/ways.ts';
import { RULES } from '../../../shared/rules/claims/index.ts';
import { determine } from '../../../shared/rules/determine.ts';
import type { Rule } from '../../../shared/rules/rule.ts';
import { order, POLICY, partiesIn } from '../rules/orders.ts';

const FORBIDDING: readonly string[] = ['country-of-concern', 'screening'];

describe('What was asked on the way of a decision', () => {
  it('has no rule that only opens other ways', () => {
    const facts = order('VN', { parties: partiesIn('VN', 'university') });
    const { findings, paths } = determine(facts, POLICY);
    const { asked, others } = waysOf({ route: 'small-order', findings });
    expect(paths[0]?.route).toBe('small-order');
    expect(asked.filter(({ answer }) => answer !== 'met')).toEqual([]);
    expect(others.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['items-not-controlled', 'destination-allied']),
    );
  });

  it.each(['small-order', 'country-allocation', 'allied', 'universal-veu'] as const)(
    'has every prohibition and every red flag (%s)',
    (route) => {
      const findings = RULES.map(({ id }) => ({ rule: id, answer: 'met' as const }));
      const asked = waysOf({ route, findings }).asked.map(({ rule }) => rule);
      for (const { id, flag, row, routes } of RULES as readonly Rule[]) {
        const forbids = routes.some((one) => one === 'country-of-concern' || one === 'screening');
        if (forbids || (flag !== undefined && row === 5)) expect(asked).toContain(id);
      }
    },
  );

  it.each(['small-order', 'allied', 'screening', 'national-veu'] as const)(
    'has what its own row asks and what all ways do, and of other ways nothing (%s)',
    (route) => {
      const findings = RULES.map(({ id }) => ({ rule: id, answer: 'met' as const }));
      const { asked, others } = waysOf({ route, findings });
      const isAsked = (id: string) => asked.some(({ rule }) => rule === id);
      const ofRoute = (RULES as readonly Rule[]).filter(({ routes }) => routes.includes(route));
      const rows = ofRoute.map(({ row }) => row);
      expect(ofRoute.every(({ id }) => isAsked(id))).toBe(true);
      expect(isAsked('items-classified')).toBe(true);
      const rest = (RULES as readonly Rule[]).filter(({ id }) => id !== 'items-classified');
      const ofNoRoute = rest.filter(({ routes, flag }) => routes.length + (flag ? 1 : 0) === 0);
      expect(ofNoRoute.map(({ id }) => isAsked(id))).toEqual(
        ofNoRoute.map(({ row }) => row < 5 || rows.includes(row)),
      );
      const ofOthers = rest.filter(
        ({ routes }) =>
          routes.length > 0 && !routes.some((one) => [...FORBIDDING, route].includes(one)),
      );
      expect(ofOthers.filter(({ id }) => isAsked(id))).toEqual([]);
      expect(asked.length + others.length).toBe(RULES.length);
    },
  );

  it('tells nothing of what did not apply', () => {
    const findings = RULES.map(({ id }) => ({ rule: id, answer: 'not-applicable' as const }));
    expect(waysOf({ route: 'allied', findings })).toEqual({ asked: [], others: [] });
  });

  it('keeps what no rule of today is called', () => {
    const findings = [{ rule: 'attestation-12', answer: 'not-met' as const }];
    expect(waysOf({ route: 'national-veu', findings }).asked).toEqual(findings);
  });
});
