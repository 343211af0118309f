import { describe, expect, it } from 'vitest';
import { verdictOf } from '../../../shared/cases/verdict.ts';
import { policyInForce } from '../../../shared/rules/index.ts';
import { national } from '../../support/filings.ts';
import { answeredAlike, caseDraw, underReview } from '../../support/known-case.ts';
import { minutesAfter, NOON } from '../../support/ledger.ts';

const at = minutesAfter(5);
const approve = { outcome: 'approve', ground: 'countersign: approved', at } as const;
const policy = policyInForce(NOON.toISOString());
const yearOf = (instant: string | undefined) => Number(instant?.slice(0, 4));
const nothing = { license: undefined, authorizations: undefined, links: undefined };
const PARENT = 'small-order/gulf-cloud.ae/2026';

describe('What people approve', () => {
  it('is licensed, and what it held is used; what was given back before stays so', () => {
    const before = caseDraw({ account: 'a', state: 'released' });
    const row = { draws: [caseDraw(), before] };
    const verdict = verdictOf(answeredAlike('approve', { row }), approve);
    expect(verdict).toMatchObject({
      ending: approve,
      decision: { status: 'licensed', decidedAt: at.toISOString() },
      draws: [caseDraw({ state: 'posted' }), before],
      license: { tpp: 30, issuedAt: at.toISOString() },
      authorizations: undefined,
      links: undefined,
    });
    expect(verdict.decision.draws.map(({ state }) => state)).toEqual(['posted', 'released']);
    const years = yearOf(verdict.license?.expiresAt) - 2026;
    expect(years).toBe(policy.licenseValidityYears.value);
  });

  it('needs no license where the rules would have asked for none, and links its people', () => {
    const draws = [caseDraw({ account: PARENT })];
    const said = { row: { draws }, decision: { route: 'small-order', draws } as const };
    const verdict = verdictOf(answeredAlike('approve', said), approve);
    expect(verdict.decision.status).toBe('no-license-required');
    expect(verdict.license).toBeUndefined();
    expect(verdict.links).toMatchObject({ parent: { key: 'gulf-cloud.ae' }, year: '2026' });
    expect(verdict.links?.keys).toContain('parent:gulf-cloud.ae');
  });

  it('is an authorization where somebody has applied for one', () => {
    const row = { request: national() as never, draws: [] };
    const decision = { route: 'national-veu' as const, draws: [] };
    const verdict = verdictOf(answeredAlike('approve', { row, decision }), approve);
    expect(verdict.license).toBeUndefined();
    const [first] = verdict.authorizations ?? [];
    expect(first?.validFrom).toBe(at.toISOString().slice(0, 10));
    expect(yearOf(first?.validTo) - 2026).toBe(policy.veuValidityYears.value);
  });

  it('is no verdict where it is a screening match: then the rules decide', () => {
    const seen = answeredAlike('approve', { decision: { route: 'screening' } });
    expect(() => verdictOf(seen, approve)).toThrow('cleared is decided by the rules');
  });
});

describe('What people do not approve', () => {
  it.each([
    ['refuse', 'refused'],
    ['returned', 'returned'],
  ] as const)(
    'ends by %s as %s: nothing is issued, and what it held is free',
    (outcome, status) => {
      const verdict = verdictOf(answeredAlike('refuse'), { ...approve, outcome });
      expect(verdict).toMatchObject({ ...nothing, decision: { status } });
      expect(verdict.draws).toEqual([caseDraw({ state: 'released' })]);
    },
  );

  it('has to have been decided by the rules before', () => {
    const seen = underReview();
    const stored = { ...seen.stored, decision: undefined };
    const refuse = { ...approve, outcome: 'refuse' } as const;
    expect(() => verdictOf({ ...seen, stored }, refuse)).toThrow('no decision that people were');
  });
});
