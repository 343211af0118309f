import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../shared/digests/canonical-json.ts';
import { pinOf } from '../../../shared/digests/policy-digest.ts';
import { END_USE_PHRASES } from '../../../shared/rules/end-uses/index.ts';
import { inForceFrom, policies } from '../../../shared/rules/policies/index.ts';
import { REPORTING } from '../../../shared/rules/policies/us-diffusion-2025-01/reporting.ts';

const changelog = readFileSync('CHANGELOG.md', 'utf8');

describe('The changelog', () => {
  it.each(policies)('has the digest of every pack: $id, version $version', (policy) => {
    const { id, version, digest } = pinOf(policy);
    const row = `| \`${id}\` | ${version} | ${inForceFrom(policy)} | \`${digest}\` |`;
    expect(changelog).toContain(row);
  });

  it.each(Object.entries(END_USE_PHRASES))('has the digest of every reading: %s', (id, phrases) => {
    const digest = createHash('sha256').update(canonicalJson(phrases)).digest('base64url');
    expect(changelog).toContain(`| \`${id}\` | \`sha256-${digest}\` |`);
  });

  it('has the digest of what is to be reported by when', () => {
    const digest = createHash('sha256').update(canonicalJson(REPORTING)).digest('base64url');
    const { id, edition } = REPORTING;
    expect(changelog).toContain(`| \`${id}\` | ${edition} | \`sha256-${digest}\` |`);
  });
});
