import { describe, expect, it } from 'vitest';
import { finderOf } from '../../../../shared/rules/end-uses/finder.ts';
import { END_USE_PHRASES } from '../../../../shared/rules/end-uses/index.ts';
import { joined, opened, phrasesIn, sourceOf } from '../../../../shared/rules/end-uses/phrase.ts';

/** What a list of phrases finds in a text, as its words. */
const found = (phrases: string, text: string): string[] =>
  finderOf([['it', phrasesIn(phrases)]])(text).map(({ span }) => text.slice(...span));

describe('A phrase', () => {
  it.each([
    ['ends where its word does', 'army', 'army armyworm', ['army']],
    ['ends in any way before an asterisk', 'missil*', 'missiles', ['missiles']],
    ['takes Korean endings', '군사', '군사적 비군사', ['군사']],
    ['begins within a Korean word after an asterisk', '*무기', '신무기', ['무기']],
    ['takes the article of Arabic', 'صاروخ', 'والصاروخ', ['صاروخ']],
    ['has no borders in Chinese', '武器', '新武器库', ['武器']],
    [
      'takes a hyphen for a space, and several',
      'fire control',
      'fire-control fire  control',
      ['fire-control', 'fire  control'],
    ],
    [
      'takes few words for a tilde',
      'army of ~ robots',
      'army of quite small robots',
      ['army of quite small robots'],
    ],
    ['takes few letters for a tilde', '打击~犯罪', '打击网络犯罪', ['打击网络犯罪']],
    [
      'takes a Persian word written as one or as two',
      'می\u200cرود',
      'میرود می رود'.replaceAll('ی', 'ي'),
      ['ميرود', 'مي رود'],
    ],
    ['joins two in either order', 'drone & (enemy|tank)', 'enemy drone', ['enemy drone']],
    ['joins none across sentences', 'drone & enemy', 'drone. enemy', []],
    ['joins none far apart', 'drone & enemy', `drone ${'a '.repeat(50)}enemy`, []],
  ])('%s', (_what, phrases, text, words) => {
    expect(found(phrases, text)).toEqual(words);
  });
});

describe('Every phrase of a reading', () => {
  const phrases = Object.values(END_USE_PHRASES).flatMap(({ scripts, places }) => [
    ...Object.values(scripts)
      .flatMap((languages) => Object.values(languages))
      .flatMap(({ denial, ...roles }) => [...Object.values(roles), ...Object.values(denial)]),
    ...Object.values(places),
  ]);
  it('joins two at most, and is a regular expression that stands for some letters', () => {
    for (const phrase of phrases.flatMap(phrasesIn)) {
      const sides = joined(phrase);
      expect(sides.length, phrase).toBeLessThanOrEqual(2);
      for (const side of sides.flatMap(opened)) {
        expect(new RegExp(`^(?:${sourceOf(side)})$`).test(''), phrase).toBe(false);
      }
    }
  });
});
