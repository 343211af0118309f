import { describe, expect, it } from 'vitest';
import { findingForApplicant } from '../../../shared/messages/findings/for-applicant.ts';
import { tellerIn, tellFinding } from '../../../shared/messages/findings/index.ts';
import { shownIn } from '../../../shared/messages/shown.ts';
import { wordsIn } from '../../../shared/messages/words.ts';
import type { Finding } from '../../../shared/rules/determination.ts';
import { decidedCase } from '../../functions/relay/cases.ts';

const linked: Finding = {
  rule: 'no-linked-small-orders',
  answer: 'not-met',
  says: 'linked-orders',
  with: { year: '2026', parents: ['Other Lab'] },
};
const ofAnother: Finding = {
  rule: 'national-veu-active',
  answer: 'not-met',
  says: 'authorization-of-another',
  with: { type: 'national-veu', id: 'N-1', company: 'Other Lab', receiver: 'Hanoi' },
};
const family: Finding = {
  rule: 'universal-veu-shares-known',
  answer: 'met',
  says: 'family-total',
  with: { total: 123_456 },
};
const inWords = {
  rule: 'no-linked-small-orders',
  requirement: 'No linked small orders.',
  answer: 'not-met' as const,
  because: 'Found under: other-lab.vn, Other Lab.',
  citation: '15 CFR 740.29',
};
const OTHERS = /Other Lab|other-lab|123.?456/i;

describe('What a finding tells of others', () => {
  it.each([
    ['linked orders', linked],
    ['the holder of an authorization', ofAnother],
    ['the total of a family', family],
    ['what was kept in words', inWords],
  ])('is for officers alone: %s', async (_what, finding) => {
    for (const language of ['en', 'ko'] as const) {
      const words = await wordsIn(language);
      const file = { ...decidedCase(), decision: decidedCase().decision! };
      const shown = (isOfficer: boolean) =>
        JSON.stringify(shownIn(words, finding, { file, isOfficer }));
      expect(shown(true)).toMatch(OTHERS);
      expect(shown(false)).not.toMatch(OTHERS);
    }
    expect(JSON.stringify(findingForApplicant(finding))).not.toMatch(OTHERS);
  });

  it('is said without a name', () => {
    const tell = (finding: Finding, language: 'en' | 'ko') =>
      tellFinding(tellerIn(language), findingForApplicant(finding)).because.text;
    expect(tell(linked, 'en')).toContain('under another ultimate parent;');
    expect(tell(linked, 'ko')).toContain('다른 최종 모회사 이름의');
    expect(tell(ofAnother, 'en')).toContain('belongs to another company');
  });

  it('of the applicant itself stays', () => {
    const own: Finding = {
      ...family,
      says: 'quarter-limit',
      with: { quarter: '2026-Q1', limit: 5 },
    };
    expect(findingForApplicant(own)).toBe(own);
  });
});
