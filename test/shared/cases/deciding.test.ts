import { describe, expect, it } from 'vitest';
import {
  bookingOf,
  caseAfter,
  decisionOf,
  recordOf,
  type Trial,
} from '../../../shared/cases/deciding.ts';
import { holdUntil } from '../../../shared/cases/settlement.ts';
import { RECEIVED } from '../../../shared/cases/standing.ts';
import type { Determined } from '../../../shared/contracts/case.ts';
import { request } from '../../../shared/contracts/request.ts';
import { limitInForce } from '../../../shared/ledger/limits.ts';
import type { Path } from '../../../shared/rules/determination.ts';
import { policyInForce } from '../../../shared/rules/index.ts';
import {
  determinedAs,
  draw,
  held,
  licensed,
  refused,
  smallOrder,
  submissionAt,
  waitlisted,
} from '../../support/cases.ts';
import { countryOrder, national, tppOf } from '../../support/filings.ts';
import { caseDraw, caseRow, EMIRATES } from '../../support/known-case.ts';
import { minutesAfter, NOON } from '../../support/ledger.ts';

const filed = submissionAt(NOON, 'case-1');
const at = minutesAfter(1);
const policy = policyInForce(NOON.toISOString());
const limitTpp = limitInForce(EMIRATES, at);
const hold = held(draw(EMIRATES, 30));
const license = licensed(draw(EMIRATES, 30));
const small = smallOrder(draw('small-order/gulf-cloud.ae/2026', 30));

const trial = (path: Path, changes: Partial<Trial> = {}): Trial => ({
  input: determinedAs(filed, [path], { links: ['key'] }),
  path,
  attempts: [],
  standing: RECEIVED,
  at,
  ...changes,
});
const amending = {
  amendment: { id: 'a', bodyDigest: 'new', at: at.toISOString(), ofRevision: 1 },
  known: {
    row: caseRow({ draws: [caseDraw(), caseDraw({ state: 'posted' })] }),
    decision: undefined,
    license: undefined,
  },
  review: undefined,
};
const recorded = (path: Path, changes: Partial<Trial> = {}) => {
  const tried = trial(path, changes);
  return recordOf(tried, bookingOf(tried), path.draws);
};

describe('What a path books', () => {
  it('is its draws by the limits of the day, for a case and at a moment, under the id of its next decision', () => {
    expect(bookingOf(trial(license))).toEqual({
      draws: [draw(EMIRATES, 30, limitTpp)],
      transferId: 'case-1.1',
      caseId: 'case-1',
      clientId: 'client',
      at,
      expiresAt: undefined,
      place: `${NOON.toISOString()}#case-1`,
      leaves: undefined,
      voids: undefined,
    });
  });

  it('ends by itself where it is a hold', () => {
    expect(bookingOf(trial(hold)).expiresAt).toEqual(holdUntil(policy, at));
  });

  it('leaves where it has waited', () => {
    const standing = { ...RECEIVED, status: 'waitlisted', waitsFor: EMIRATES } as const;
    expect(bookingOf(trial(license, { standing })).leaves).toBe(EMIRATES);
  });

  it('may have the room of what the amended case held', () => {
    expect(bookingOf(trial(license, { amending })).voids).toEqual([caseDraw()]);
  });
});

describe('What is recorded of a path', () => {
  it('of a license: the license, what was posted, and no end by itself', () => {
    expect(recorded(license)).toMatchObject({
      submission: filed,
      move: 'decide',
      decision: { status: 'licensed', draws: [{ account: EMIRATES, tpp: 30, state: 'posted' }] },
      license: { tpp: 30, issuedAt: at.toISOString(), expiresAt: expect.stringMatching(/^20/) },
      draws: [{ account: EMIRATES, transferId: 'case-1.1', limitTpp }],
      holdUntil: undefined,
      waits: undefined,
      links: undefined,
      alters: undefined,
      amends: undefined,
    });
    const years = policy.licenseValidityYears.value;
    expect(recorded(license).license?.expiresAt.slice(0, 4)).toBe(String(2026 + years));
  });

  it('of a hold: when it ends by itself, and no license', () => {
    expect(recorded(hold)).toMatchObject({
      decision: { draws: [{ state: 'held' }], recommendation: 'approve' },
      holdUntil: holdUntil(policy, at),
      license: undefined,
    });
  });

  it('of a small order that is posted: whom it links', () => {
    expect(recorded(small).links).toMatchObject({ keys: ['key'], year: '2026' });
    expect(recorded({ ...small, mode: 'hold' }).links).toBeUndefined();
  });

  it('of a screening match alone: the hits', () => {
    const hits = [{ party: 'Gulf Cloud' }] as unknown as NonNullable<Determined['hits']>;
    const onHold: Path = { ...refused, status: 'on-hold', route: 'screening' };
    for (const [path, kept] of [
      [onHold, hits],
      [refused, undefined],
    ] as const) {
      const input = { ...determinedAs(filed, [path]), hits };
      expect(recorded(path, { input }).hits).toEqual(kept);
    }
  });

  it('of one who waits: the draw that failed, of all that were tried', () => {
    const waits = waitlisted(EMIRATES);
    const input = determinedAs(filed, [small, license, waits]);
    const { decision, waits: kept } = recorded(waits, { input });
    expect(kept).toEqual(draw(EMIRATES, 30));
    expect(decision.waitsFor).toBe(EMIRATES);
    const nowhere = determinedAs(filed, [small, waits]);
    expect(() => recorded(waits, { input: nowhere })).toThrow('only for an account that it draws');
  });

  it('of an amendment: what it takes the place of', () => {
    const record = recorded(license, { amending });
    expect(record.move).toBe('amend');
    expect(record.alters?.revision).toBe(2);
    expect(record.amends?.amendment).toEqual(amending.amendment);
  });
});

describe('The decision that a path makes', () => {
  it('says what was found, in whose words, and of how much', () => {
    const input = determinedAs(filed, [license]);
    expect(decisionOf(input, license, { attempts: [], at })).toStrictEqual({
      status: 'licensed',
      route: 'country-allocation',
      policy: filed.policy,
      lawOfTheDay: input.law,
      decidedAt: at.toISOString(),
      totalTpp: 30,
      h100Equivalents: 1,
      draws: [{ account: EMIRATES, tpp: 30, state: 'posted' }],
      findings: [],
      conditions: [],
      wouldChange: [],
    });
  });

  it('tells how each draw fared, its own and those that were tried before', () => {
    const failed = { ...draw('small-order/gulf-cloud.ae/2026', 30), fits: false, availableTpp: 1 };
    const { decision } = recorded(license, { attempts: [failed] });
    expect(decision.findings).toHaveLength(2);
    expect(recorded(license).decision.findings).toHaveLength(1);
  });

  it('tries fewer units of an order that has no room, and nothing of an application', () => {
    const attempts = [{ ...draw(EMIRATES, tppOf(1000)), fits: false, availableTpp: tppOf(400) }];
    const screening = { state: 'clear', listDate: NOON.toISOString() } as never;
    const outlook = (filing: unknown, gathered?: Determined['gathered']) => {
      const submission = { ...filed, request: filing as typeof filed.request };
      const input = { ...determinedAs(submission, [license, waitlisted(EMIRATES)]), gathered };
      return decisionOf(input as Determined, waitlisted(EMIRATES), { attempts, at }).wouldChange;
    };
    const large = request.parse(countryOrder());
    const changed = outlook(large, { screening, authorization: 'none' } as never);
    expect(JSON.stringify(changed)).toContain('400');
    expect(changed).toHaveLength(outlook(large).length + 1);
    expect(outlook(national(), { screening } as never)).toHaveLength(outlook(large).length);
  });
});

describe('The case once that is recorded', () => {
  const caseOnce = (path: Path, changes: Partial<Trial> = {}) =>
    caseAfter(trial(path, changes), recorded(path, changes));

  it('is as it was decided, with its license', () => {
    const file = caseOnce(license);
    expect(file).toMatchObject({ ...filed, status: 'licensed', updatedAt: at.toISOString() });
    expect([file.license?.tpp, file.decision?.status]).toEqual([30, 'licensed']);
    for (const field of ['round', 'revision', 'appeal']) expect(file).not.toHaveProperty(field);
    expect(caseOnce(refused).license).toBeNull();
  });

  it('is in its next round where people are asked', () => {
    expect(caseOnce(hold).round).toBe(1);
    expect(caseOnce(hold, { standing: { ...RECEIVED, round: 1 } }).round).toBe(2);
    expect(caseOnce(license, { standing: { ...RECEIVED, round: 1 } }).round).toBe(1);
  });

  it('keeps its appeal, and its revision unless it is amended', () => {
    const appeal = { at: NOON.toISOString(), grounds: 'new facts' };
    const standing = { ...RECEIVED, revision: 4, appeal };
    expect(caseOnce(license, { standing })).toMatchObject({ revision: 4, appeal });
    expect(caseOnce(license, { standing, amending })).toMatchObject({ revision: 2 });
  });
});
