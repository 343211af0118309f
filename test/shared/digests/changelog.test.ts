import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pinOf } from '../../../shared/digests/policy-digest.ts';
import { inForceFrom, policies } from '../../../shared/rules/policies/index.ts';

const changelog = readFileSync('CHANGELOG.md', 'utf8');

describe('The changelog', () => {
  it.each(policies)('has the digest of every pack: $id, version $version', (policy) => {
    const { id, version, digest } = pinOf(policy);
    const row = `| \`${id}\` | ${version} | ${inForceFrom(policy)} | \`${digest}\` |`;
    expect(changelog).toContain(row);
  });
});
