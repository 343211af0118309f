import { describe, expect, it } from 'vitest';
import { determine } from '../../../../shared/rules/determine.ts';
import { END_USE_PHRASES } from '../../../../shared/rules/end-uses/index.ts';
import { readingOf } from '../../../../shared/rules/end-uses/reading.ts';
import { policyInForce } from '../../../../shared/rules/policies/index.ts';
import { order, partiesIn, told } from '../orders.ts';
import { isReadWrongly, readAsOf, sentencesOf } from './sentences.ts';

const sentences = sentencesOf('test/shared/rules/end-uses/table.txt');

describe('A reading of end uses', () => {
  it.each([
    ['stops', false],
    ['passes', true],
  ] as const)('wrongly %s at most one in twenty of the table', (_what, isProhibited) => {
    const half = sentences.filter((one) => one.isProhibited === isProhibited);
    expect(half.length).toBeGreaterThan(100);
    expect(half.filter(isReadWrongly).length / half.length).toBeLessThanOrEqual(0.05);
  });

  it.each([
    ['the words, and where they stand', 'Guidance of new missiles', 'Guidance of new missiles'],
    ['two spaces', 'Fire  control of guns', 'Fire control'],
    ['a zero-width space', 'Autonomous mis\u200bsile', 'missile'],
    ['Cyrillic look-alikes', 'Autonomous m\u0456ssile', 'missile'],
    ['full width', '\uff4dissile', 'missile'],
    ['accents, as they are written', 'Сложение ракетных блоков', 'ракетных'],
    ['a word with an ending of its own', '군사적으로 활용', '군사'],
    ['nothing within another word', '교육군과 비교', undefined],
    ['nothing denied', 'No military end use', undefined],
    ['what is not denied', 'Not only civil but military use', 'military'],
  ])('reads %s', (_what, text, word) => {
    expect(readAsOf(text)?.word).toBe(word);
  });

  it('quotes what stands around', () => {
    expect(readAsOf('Моделирование. Наведение торпед в воде')?.quote).toBe(
      'Моделирование. Наведение торпед в воде',
    );
    expect(readAsOf(`${'a '.repeat(60)}torpedo${' b'.repeat(60)}`)?.quote).toMatch(
      /^…a .*torpedo.* b…$/,
    );
  });

  it('asks the policy of the day which places are of concern', () => {
    const { prohibitedIn } = readingOf(END_USE_PHRASES['end-uses-1']);
    const text = 'The chips go on to our affiliate in Phnom Penh';
    expect(prohibitedIn(text, (country) => country === 'KH')?.country).toBe('KH');
    expect(prohibitedIn(text, (country) => country === 'CN')).toBeUndefined();
  });

  it('takes a page of one word without delay', () => {
    for (const word of ['missile guid', 'no ', '不', '無人機', 'the (']) {
      const began = performance.now();
      readAsOf(word.repeat(4000 / word.length));
      expect(performance.now() - began).toBeLessThan(2000);
    }
  });
});

describe('Under a pack that names a reading', () => {
  const pack = policyInForce('2026-12-01T00:00:00Z');
  const recommended = (endUse: string, kind?: 'university') => {
    const parties = partiesIn('AE', kind);
    const [path] = determine(order('AE', { endUse, parties }), pack).paths;
    return path?.status === 'under-review' ? `${path.recommendation}` : path?.status;
  };

  it('people are asked to look, and no refusal is recommended', () => {
    expect(recommended('Guidance of missiles')).toBe('undefined');
    expect(recommended('The chips are forwarded to our Shenzhen affiliate')).toBe('undefined');
    expect(recommended('Bitcoin mining at night', 'university')).toBe('undefined');
    expect(recommended('Research on tracing Bitcoin laundering', 'university')).not.toBe(
      'undefined',
    );
    expect(recommended('No military end use')).toBe('licensed');
  });

  it('a finding says which words were found, and where', () => {
    const facts = order('AE', { endUse: 'The chips go on to our affiliate in Shenzhen' });
    expect(told(facts, pack).findings.map(({ because }) => because)).toContain(
      'The end use speaks of passing on to China, a country of concern: ' +
        '“on to our affiliate in Shenzhen” in “The chips go on to our affiliate in Shenzhen”.',
    );
  });
});
