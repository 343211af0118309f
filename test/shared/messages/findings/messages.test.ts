import { describe, expect, it } from 'vitest';
import { enSentences } from '../../../../shared/messages/findings/en-sentences.ts';
import { koSentences } from '../../../../shared/messages/findings/ko-sentences.ts';
import { tongueOf } from '../../../../shared/messages/tongue.ts';

const [en, ko] = [tongueOf('en'), tongueOf('ko')];
const X = { name: 'X', country: 'CN' };
const PARTIES = [
  { role: 'purchaser', ...X },
  { role: 'ultimate-consignee', ...X },
  { role: 'intermediate-consignee', name: 'Y', country: 'CN' },
  { role: 'end-user', ...X },
] as const;

describe('What is found of a company in several roles', () => {
  it('is said once, in all of them', () => {
    expect(enSentences['located-of-concern']({ parties: PARTIES }, en)).toBe(
      'The purchaser, ultimate consignee and end user “X” is located in China, a country of concern. ' +
        'The intermediate consignee “Y” is located in China, a country of concern.',
    );
    expect(koSentences['located-of-concern']({ parties: PARTIES }, ko)).toBe(
      '구매자, 최종수하인, 최종사용자(“X”)의 소재국(중국)은 우려 국가입니다. ' +
        '중간수하인(“Y”)의 소재국(중국)은 우려 국가입니다.',
    );
  });

  it('is said of each where it differs', () => {
    const [one, other] = [
      { role: 'ultimate-consignee', name: 'X', on: '2026-01-02', days: 3 },
      { role: 'end-user', name: 'X', on: '2026-01-04', days: 1 },
    ] as const;
    expect(enSentences['formed-on']({ parties: [one, { ...one, role: 'end-user' }] }, en)).toBe(
      'The ultimate consignee and end user “X” was formed on January 2, 2026, 3 days before the request.',
    );
    expect(enSentences['formed-on']({ parties: [one, other] }, en)).toBe(
      'The ultimate consignee “X” was formed on January 2, 2026, 3 days before the request. ' +
        'The end user “X” was formed on January 4, 2026, 1 day before the request.',
    );
  });
});
