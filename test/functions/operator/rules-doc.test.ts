import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { describeRules } from '../../../functions/operator/rules-doc/describe-rules.ts';
import { policies } from '../../../shared/rules/index.ts';

describe('docs/rules.md', () => {
  it('says what the rules say', async () => {
    const file = new URL('../../../docs/rules.md', import.meta.url);
    const latest = policies.at(-1) ?? policies[0];
    expect(await readFile(file, 'utf8')).toBe(describeRules(latest));
  });
});
