import { describe, expect, it } from 'vitest';
import { messagesIn } from '../../../shared/messages/index.ts';
import { CAPACITY_RULES } from '../../../shared/rules/capacity.ts';
import { RULES } from '../../../shared/rules/claims/index.ts';

const ALL = [...RULES, ...Object.values(CAPACITY_RULES)];

describe('What a rule requires', () => {
  it.each(ALL)('is said in English and in Korean: $id', ({ id, requirement }) => {
    expect(requirement).toMatch(/\S/);
    expect(messagesIn('ko').requirements?.[id]).toMatch(/\p{Script=Hangul}/u);
  });

  it('is said of no rule that there is not', () => {
    const ids = ALL.map(({ id }): string => id);
    const said = Object.keys(messagesIn('ko').requirements ?? {});
    expect(said.filter((id) => !ids.includes(id))).toEqual([]);
  });
});
