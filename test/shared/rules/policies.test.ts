import { describe, expect, it } from 'vitest';
import { policies, policyInForce } from '../../../shared/rules/policies/index.ts';
import { POLICY } from './orders.ts';

/** Every object that says `value` or stands for a list, with its path. */
function cited(value: unknown, path = ''): [string, unknown][] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).flatMap(([key, member]) => cited(member, `${path}/${key}`));
  return 'citation' in value ? [[path, value.citation], ...inner] : inner;
}

describe('The policies', () => {
  it('give the first pack before its day and from its day on', () => {
    for (const at of ['2025-01-12T00:00:00Z', '2025-01-13T00:00:00Z', '2030-01-01T00:00:00Z']) {
      expect(policyInForce(at)).toBe(POLICY);
    }
  });

  it('are in order of the day they take effect', () => {
    const days = policies.map(({ effectiveFrom }) => effectiveFrom.value);
    expect(days).toEqual(days.toSorted());
  });

  it('cite a source for every value', () => {
    const found = policies.flatMap((policy) => cited(policy));
    expect(found.length).toBeGreaterThan(30);
    for (const [path, citation] of found) expect(citation, path).toMatch(/\S/);
  });

  it('are plain data: nothing is lost in JSON', () => {
    expect(JSON.parse(JSON.stringify(POLICY))).toEqual(POLICY);
  });
});
