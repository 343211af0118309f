import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  tellCondition,
  tellerIn,
  tellFinding,
  tellOutlook,
} from '../../../shared/messages/findings/index.ts';
import { mailMessagesIn } from '../../../shared/messages/mails/index.ts';
import { soFarWordsIn } from '../../../shared/messages/so-far/index.ts';
import { wordsIn } from '../../../shared/messages/words.ts';
import { determine } from '../../../shared/rules/determine.ts';
import type { Facts } from '../../../shared/rules/facts.ts';
import { conclude, policies } from '../../../shared/rules/index.ts';
import { termOf } from '../../../shared/rules/policies/terms.ts';
import { SCREENING_FAILURES, staleList } from '../../../shared/rules/screening-failures.ts';
import { foreignWords } from '../../support/foreign-words.ts';
import { facts } from '../rules/arbitraries.ts';
import { POLICY, settle } from '../rules/orders.ts';
import { SELDOM_CASES } from '../rules/seldom-cases.ts';

const LANGUAGES = ['ko', 'en'] as const;
const CASES = [...SELDOM_CASES, ...fc.sample(facts, { numRuns: 300, seed: 7 })];

const PARTS = POLICY.parts.map(({ label }) => label);
/** What they or the policy call parts and authorizations. */
const namesIn = ({ authorization, items = [] }: Facts): string[] => [
  ...PARTS,
  ...items.map(({ part, description = part }) => description),
  ...(typeof authorization === 'object' ? [authorization.id] : []),
];

function concludedOf(some: Facts) {
  const determination = determine(some, POLICY);
  const taken = settle(determination.paths);
  return conclude(determination, taken, [], { facts: some, policy: POLICY });
}

type Saying = (...values: number[]) => unknown;
function saidWithNumbers(saying: Saying): unknown {
  try {
    const said = saying(1, 1, 1);
    return /undefined|NaN|\[object/.test(String(said)) ? undefined : said;
  } catch {
    return undefined;
  }
}

/**
 * Every sentence of a catalogue. Those that take words or numbers are told with a number for each;
 * those that take more are told by what the rules find, and by pages.
 */
function sentencesOf(words: unknown, path = ''): [string, string][] {
  if (typeof words === 'string') return [[path, words]];
  if (typeof words === 'function') return sentencesOf(saidWithNumbers(words as Saying), path);
  if (typeof words !== 'object' || words === null) return [];
  return Object.entries(words).flatMap(([key, member]) => sentencesOf(member, `${path}.${key}`));
}

describe.each(LANGUAGES)('What is said in %s', async (language) => {
  const catalogues = {
    ...(await wordsIn(language)),
    mails: mailMessagesIn(language),
    soFar: soFarWordsIn(language),
  };
  const inOther = [/^$/, /\.language$/, /\.otherLanguage\./];

  it.each(Object.entries(catalogues))('is of that language alone: %s', (_, catalogue) => {
    const strange = sentencesOf(catalogue)
      .filter(([path]) => !inOther.some((other) => other.test(path)))
      .map(([path, text]) => [path, foreignWords(language, text)] as const)
      .filter(([, words]) => words.length > 0);
    expect(strange).toEqual([]);
  });

  it('of what comes next are sentences, with or without a heading over them', () => {
    const { statuses, applicationStatuses } = catalogues.common;
    for (const { awaited } of [...Object.values(statuses), ...Object.values(applicationStatuses)])
      expect(awaited).not.toMatch(/^(Nothing|Room|The decision of|The check by|없습니다)/);
  });

  it('of what any rule found is of that language alone', () => {
    const teller = tellerIn(language, { isolatesNames: true, isOfficer: true });
    const strange = CASES.flatMap((some) => {
      const { findings, wouldChange } = concludedOf(some);
      const texts = [
        ...findings.map((finding) => tellFinding(teller, finding)),
        ...wouldChange.map((outlook) => ({ because: tellOutlook(teller, outlook) })),
      ].flatMap((said) => Object.values(said).map(({ text }) => text));
      return texts.flatMap((text) => foreignWords(language, text, namesIn(some)));
    });
    expect([...new Set(strange)]).toEqual([]);
  });

  it('of the conditions of every policy is of that language alone', () => {
    const worded = policies.flatMap(({ conditions }) => Object.values(conditions).flat());
    const strange = worded.flatMap(({ value, term = termOf(value), citation }) =>
      foreignWords(language, tellCondition(tellerIn(language), { ...term, citation }).text, [
        citation,
      ]),
    );
    expect(strange).toEqual([]);
  });

  it.each([
    ...Object.values(SCREENING_FAILURES),
    staleList({ was: 'imported', on: '2026-03-01', days: 7 }),
    staleList({ was: 'published', on: '2026-03-01', days: 7 }),
    'a reason of another build',
  ])('of a screening that could not run is of that language alone: %s', (reason) => {
    const { text } = tellOutlook(tellerIn(language), {
      says: 'screening-failed',
      with: { reason },
    });
    expect(foreignWords(language, text)).toEqual([]);
    expect(text).toMatch(/\.$/);
  });
});

it('Of a list that is too old Korean says since when', () => {
  const reason = staleList({ was: 'published', on: '2026-03-01', days: 7 });
  const found = { says: 'screening-failed', with: { reason } } as const;
  expect(tellOutlook(tellerIn('ko'), found).text).toBe(
    '우려거래자 조회를 하지 못했습니다: 우려거래자 목록의 발행일(2026년 3월 1일)부터 7일이 넘게 지났습니다.',
  );
});
