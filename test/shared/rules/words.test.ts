import { describe, expect, it } from 'vitest';
import { mentionOf } from '../../../shared/rules/words.ts';

describe('A text mentions', () => {
  it.each<[string, string[], string, string | undefined]>([
    ['a word in any case', ['army'], 'For the Army', 'Army'],
    ['what begins with it', ['missile'], 'two missiles', 'missile'],
    ['nothing that only has it within', ['army'], 'disarmy', undefined],
    ['a word that is no Latin one, anywhere', ['미사일'], '신형미사일', '미사일'],
    ['a word of either kind', ['army', '미사일'], '신형미사일', '미사일'],
    [
      'words with more than one space between them',
      ['fire control'],
      'a fire  control',
      'fire  control',
    ],
    ['nothing, where none of the words is there', ['미사일'], 'weather', undefined],
    ['nothing, where no words are asked for', [], 'weather', undefined],
    ['signs as they stand', ['c.d'], 'abcd c.d', 'c.d'],
    ['no other text for signs', ['c.d'], 'abcd cxd', undefined],
    ['what begins with no letter, anywhere', ['9mm'], 'a29mm', '9mm'],
  ])('%s', (_what, words, text, expected) => {
    expect(mentionOf(words)(text)?.word).toBe(expected);
  });
});
