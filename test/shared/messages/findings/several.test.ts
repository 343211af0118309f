import { describe, expect, it } from 'vitest';
import { en as applications } from '../../../../shared/messages/applications/en.ts';
import { en as apply } from '../../../../shared/messages/apply/en.ts';
import { en as common } from '../../../../shared/messages/en.ts';
import { enSentences } from '../../../../shared/messages/findings/en-sentences.ts';
import { nounFor, several } from '../../../../shared/messages/findings/several.ts';
import { en as mails } from '../../../../shared/messages/mails/en.ts';
import { en as people } from '../../../../shared/messages/people/en.ts';
import { en as reports } from '../../../../shared/messages/reports/en.ts';
import { en as soFar } from '../../../../shared/messages/so-far/en.ts';
import { tongueOf } from '../../../../shared/messages/tongue.ts';

/** Whatever a catalogue says of one, or of two. */
function saidOf(words: unknown, count: number): string[] {
  if (typeof words === 'string') return [];
  if (typeof words === 'function') return saidBy(words as () => unknown, count);
  return Object.values(words ?? {}).flatMap((each) => saidOf(each, count));
}

/** Not of what takes no count at all. */
function saidBy(words: (...counts: number[]) => unknown, count: number): string[] {
  try {
    return [words(count, count, count)].filter(isText);
  } catch {
    return [];
  }
}

const isText = (said: unknown): said is string => typeof said === 'string';

const COUNTED =
  /\b1 (?:[a-z]+ )?(?:day|minute|year|rule|request|item|order|license|answer|document|character|kind|customer|unit|task|part|requirement|part(?:y|ie))s\b/;

describe('A count with what is counted', () => {
  it('is one or several, also where figures are grouped', () => {
    expect([several(1, 'day'), several('1', 'day')]).toEqual(['1 day', '1 day']);
    expect([several(0, 'day'), several('1,001', 'day')]).toEqual(['0 days', '1,001 days']);
    expect([several(1, 'entry', 'entries'), several(2, 'entry', 'entries')]).toEqual([
      '1 entry',
      '2 entries',
    ]);
    expect([nounFor(1n, 'is', 'are'), nounFor(21, 'is', 'are')]).toEqual(['is', 'are']);
  });

  it.each(Object.entries({ applications, apply, common, mails, people, reports, soFar }))(
    'is right for one in every English word of %s',
    (_, words) => {
      expect(saidOf(words, 1).filter((said) => COUNTED.test(said))).toEqual([]);
      expect(saidOf(words, 2).join('\n')).not.toMatch(/\b2 (?:day|minute|rule|request|answer)\b/);
    },
  );

  it('is right for one in what was found', () => {
    const tongue = tongueOf('en');
    const countries = ['AE'];
    expect([
      enSentences['located-outside-concern']({ parties: 1, countries }, tongue),
      enSentences['headquarters-outside-concern']({ parties: 3, countries }, tongue),
      enSentences['formed-long-ago']({ days: 1 }, tongue),
      enSentences['nac-notice-not-stated']({ days: 1 }, tongue),
    ]).toEqual([
      'The party named is located outside the countries of concern: United Arab Emirates.',
      'All 3 parties have their headquarters outside the countries of concern: United Arab Emirates.',
      'Neither receiver was formed in the last 1 day.',
      'License Exception NAC is open after 1 day’s notice to BIS; no notice is stated.',
    ]);
  });
});
