import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { describeParts } from '../../../functions/operator/rules-doc/describe-parts.ts';
import { describeRules } from '../../../functions/operator/rules-doc/describe-rules.ts';
import { policies } from '../../../shared/rules/index.ts';

const latest = policies.at(-1) ?? policies[0];
const kept = (file: string) => readFile(new URL(`../../../docs/${file}`, import.meta.url), 'utf8');

describe('docs/rules.md', () => {
  it('says what the rules say', async () => {
    expect(await kept('rules.md')).toBe(describeRules(latest));
  });
});

describe('docs/parts.md', () => {
  it('says what the catalogue says', async () => {
    expect(await kept('parts.md')).toBe(describeParts(latest));
  });

  it('has a row for every part, and every source of it', () => {
    const page = describeParts(latest);
    for (const { id, arithmetic } of latest.parts) {
      const row = page.split('\n').find((line) => line.includes(`\`${id}\``));
      for (const { source } of arithmetic?.operations ?? []) expect(row).toContain(source);
    }
  });
});
