import { afterEach, describe, expect, it } from 'vitest';
import { endUseReading } from '../../../../shared/rules/end-uses/index.ts';
import { readEndUse } from '../../../../shared/rules/end-uses/read.ts';
import { tellEndUse, endUseReading as told } from '../../../../shared/rules/end-uses/told.ts';
import { policies } from '../../../../shared/rules/policies/index.ts';
import { sentencesOf } from './sentences.ts';

const [words, reads] = policies as unknown as [(typeof policies)[0], (typeof policies)[0]];
const texts = [
  ...sentencesOf('test/shared/rules/end-uses/table.txt').map(({ text }) => text),
  'Half of it is resold to Iran, and the other half is leased to customers in Russia.',
];
const COUNTRIES = ['BY', 'CN', 'CU', 'HK', 'IR', 'KP', 'RU', 'SY', 'VE'];

describe('An end use that the server has read', () => {
  afterEach(() => tellEndUse(undefined));

  it('is found elsewhere to say what the server found, wherever is of concern', () => {
    const { prohibitedIn, tradeIn } = endUseReading('end-uses-1');
    let found = 0;
    for (const text of texts) {
      tellEndUse(JSON.parse(JSON.stringify(readEndUse(reads, text))));
      for (const some of [[], COUNTRIES, ...COUNTRIES.map((one) => [one])]) {
        const isOfConcern = (country: string) => some.includes(country);
        const here = prohibitedIn(text, isOfConcern);
        expect(told().prohibitedIn(text, isOfConcern), text).toEqual(here);
        if (here) found += 1;
      }
      expect(told().tradeIn(text)).toEqual(tradeIn(text));
    }
    expect(found).toBeGreaterThan(100);
  });

  it('says nothing of another', () => {
    tellEndUse(readEndUse(reads, 'Guidance of ballistic missiles'));
    expect(told().prohibitedIn('Guidance of ballistic missiles', () => true)).toBeDefined();
    expect(told().prohibitedIn('Guidance of ballistic missile', () => true)).toBeUndefined();
  });

  it('is read anywhere where the policy itself says the words', () => {
    expect(readEndUse(words, 'Guidance of ballistic missiles')).toBeUndefined();
  });
});
