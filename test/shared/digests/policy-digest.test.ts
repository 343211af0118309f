import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../shared/digests/canonical-json.ts';
import { pinnedPolicy, pinOf, policyCarried } from '../../../shared/digests/policy-digest.ts';
import { policyInForce } from '../../../shared/rules/index.ts';

const policy = policyInForce('2026-01-01T00:00:00Z');

describe('The pin of a policy', () => {
  it('names id, version and a SHA-256 of the canonical JSON', () => {
    const { id, version, digest } = pinOf(policy);
    expect([id, version]).toEqual([policy.id, policy.version]);
    expect(digest).toMatch(/^sha256-[A-Za-z0-9_-]{43}$/);
  });

  it('does not depend on the order of fields', () => {
    const reversed = Object.fromEntries(Object.entries(policy).reverse()) as typeof policy;
    expect(pinOf(reversed)).toEqual(pinOf(policy));
  });

  it('changes with any value', () => {
    const changed = { ...policy, holdDays: { ...policy.holdDays, value: 1 } };
    expect(pinOf(changed).digest).not.toBe(pinOf(policy).digest);
  });
});

describe('A pin', () => {
  const pin = pinOf(policy);

  it('finds the pack that it was made of', () => {
    expect(policyCarried(pin)).toBe(policy);
    expect(pinnedPolicy({ ...pin })).toBe(policy);
  });

  it.each([
    ['id', { id: 'another' }],
    ['version', { version: pin.version + 1 }],
    ['digest', { digest: 'sha256-another' }],
  ])('finds none when its %s is another', (_what, changes) => {
    expect(policyCarried({ ...pin, ...changes })).toBeUndefined();
    expect(() => pinnedPolicy({ ...pin, ...changes })).toThrow(
      expect.objectContaining({ name: 'InvalidInputError' }),
    );
  });
});

describe('Canonical JSON', () => {
  it('sorts keys, keeps lists and leaves out what is undefined', () => {
    expect(canonicalJson({ b: [2, 1, { d: null, c: undefined }], a: 'x"y' })).toBe(
      '{"a":"x\\"y","b":[2,1,{"d":null}]}',
    );
  });
});
