import { describe, expect, it } from 'vitest';
import { RULE_PLACES } from '../../../shared/cases/rule-places.ts';
import { reasonCodeOf } from '../../../shared/messages/findings/reason-codes.ts';
import { CAPACITY_RULES } from '../../../shared/rules/capacity.ts';
import { RULES } from '../../../shared/rules/claims/index.ts';
import type { Rule } from '../../../shared/rules/rule.ts';

const rules: readonly Pick<Rule, 'id' | 'row' | 'routes' | 'flag'>[] = [
  ...RULES,
  ...Object.values(CAPACITY_RULES),
];

describe('The places of the rules', () => {
  it('are what the rules say of themselves, of each of them', () => {
    const said = Object.fromEntries(
      rules.map(({ id, row, routes, flag }) => [id, { row, routes, ...(flag && { flag }) }]),
    );
    const kept = Object.entries(RULE_PLACES).map(([id, { code, ...place }]) => [id, place]);
    expect(Object.fromEntries(kept)).toEqual(said);
  });

  it('have a code that no other has', () => {
    const codes = rules.map(({ id }) => reasonCodeOf(id));
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes) expect(code).toMatch(/^[A-Z]{3}-\d\d$/);
  });

  it('are quoted of an application by its paragraph', () => {
    expect(reasonCodeOf('supplement-10-paragraph-12')).toBe('VEU-P12');
    expect(reasonCodeOf('company-outside-concern')).toBe('VEU-A');
  });
});
