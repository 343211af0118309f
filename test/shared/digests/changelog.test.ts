import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pinOf } from '../../../shared/digests/policy-digest.ts';
import { policies } from '../../../shared/rules/policies/index.ts';

const changelog = readFileSync('CHANGELOG.md', 'utf8');

describe('The changelog', () => {
  it.each(policies)('has the digest of every pack: $id', (policy) => {
    const { id, version, digest } = pinOf(policy);
    const row = `| \`${id}\` | ${version} | ${policy.effectiveFrom.value} | \`${digest}\` |`;
    expect(changelog).toContain(row);
  });
});
