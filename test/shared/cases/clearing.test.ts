import { describe, expect, it } from 'vitest';
import { clearancesOf, isCleared } from '../../../shared/cases/clearing.ts';
import type { MatchedEntry } from '../../../shared/contracts/decision.ts';
import { clearanceKeys, entryHash } from '../../../shared/facts/screened-parties.ts';
import { policyInForce } from '../../../shared/rules/index.ts';
import { answeredAlike, caseRow, underReview } from '../../support/known-case.ts';
import { minutesAfter, NOON } from '../../support/ledger.ts';

const at = minutesAfter(5);
const approve = { outcome: 'approve', ground: 'screening: approved', at } as const;
const hit = (entry: string, party = 'Gulf Cloud') =>
  ({ party, entry, list: 'Entity List', score: 96 }) satisfies MatchedEntry;
const matched = (...hits: MatchedEntry[]) =>
  answeredAlike('approve', { decision: { route: 'screening', hits } });

describe('A screening match', () => {
  it('is cleared by an approval of it, and by nothing else', () => {
    expect(isCleared(matched(), approve)).toBe(true);
    expect(isCleared(matched(), { ...approve, outcome: 'refuse' })).toBe(false);
    expect(isCleared(answeredAlike('approve'), approve)).toBe(false);
  });
});

describe('What officers clear', () => {
  it('is each hit that they were shown, for as long as the policy lets it', () => {
    const [one, other] = [hit('GULF CLOUD CO'), hit('GULF CLOUDS')];
    const seen = matched(one, other, one);
    const [party] = clearanceKeys(caseRow().request, 'Gulf Cloud');
    const days = policyInForce(NOON.toISOString()).clearanceValidityDays.value;
    expect(clearancesOf(seen, approve)).toEqual(
      [one, other].map((shown) => ({
        party,
        entry: entryHash(shown),
        caseId: 'case-1',
        by: ['commerce-1@office.example', 'commerce-countersign-1@office.example'],
        offices: ['commerce', 'commerce-countersign'],
        matched: { entry: shown.entry, list: 'Entity List' },
        reason: 'a reason\na reason',
        at: at.toISOString(),
        expiresAt: new Date(at.getTime() + days * 86_400_000).toISOString(),
      })),
    );
  });

  it('is nothing where nobody was shown one, nor of a name that the order does not have', () => {
    expect(clearancesOf(underReview(), approve)).toEqual([]);
    expect(clearancesOf(matched(hit('X', 'Somebody Else')), approve)).toEqual([]);
  });
});
