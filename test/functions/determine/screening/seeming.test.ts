import { describe, expect, it } from 'vitest';
import { lookalikesOf } from '../../../../functions/determine/screening/seeming.ts';

describe('What a word looks like', () => {
  it.each([
    ['figures', 'kestr0van', 'kestrovan'],
    ['a one for either straight letter', 'qi1vane', 'qilvane'],
    ['a one for either straight letter', 'k1mberley', 'kimberley'],
    ['one straight letter for another', 'kestrovanl', 'kestrovani'],
    ['two letters for one', 'vorexavv', 'vorexaw'],
    ['two letters for one', 'velrnarin', 'velmarin'],
    ['a letter typed twice', 'kesttrovan', 'kestrovan'],
    ['several at once', 've1rn4r1n', 'velmarin'],
  ])('%s: %s', (_what, word, expected) => {
    expect(lookalikesOf(word)).toContain(expected);
  });

  it.each(['9317', 'tovxx', 'a100', 'b10', '3m5', ''])('is nothing else for %s', (word) => {
    expect(lookalikesOf(word)).toEqual([]);
  });

  it('is never the word itself, and few others however long it is', () => {
    const many = lookalikesOf('il1'.repeat(50).concat('abcdefgh'.repeat(10)));
    expect(many).not.toContain('kestrovan');
    expect(many.length).toBeLessThanOrEqual(64);
  });
});
