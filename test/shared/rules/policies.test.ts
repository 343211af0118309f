import { describe, expect, it } from 'vitest';
import { inForceFrom, policies, policyInForce } from '../../../shared/rules/policies/index.ts';
import { POLICY } from './orders.ts';

/** Every object that says `value` or stands for a list, with its path. */
function cited(value: unknown, path = ''): [string, unknown][] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).flatMap(([key, member]) => cited(member, `${path}/${key}`));
  return 'citation' in value ? [[path, value.citation], ...inner] : inner;
}

describe('The policies', () => {
  it('give the first pack before its day and from its day on, until the next', () => {
    for (const at of ['2025-01-12T00:00:00Z', '2025-01-13T00:00:00Z', '2026-11-25T23:59:59Z']) {
      expect(policyInForce(at)).toBe(POLICY);
    }
    expect(policyInForce('2030-01-01T00:00:00Z')).toBe(policies.at(-1));
  });

  it('are in order of the day they come into force', () => {
    const days = policies.map(inForceFrom);
    expect(days).toEqual(days.toSorted());
  });

  it('cite a source for every value', () => {
    const found = policies.flatMap((policy) => cited(policy));
    expect(found.length).toBeGreaterThan(30);
    for (const [path, citation] of found) expect(citation, path).toMatch(/\S/);
  });

  it('are plain data: nothing is lost in JSON', () => {
    for (const policy of policies) expect(JSON.parse(JSON.stringify(policy))).toEqual(policy);
  });
});
