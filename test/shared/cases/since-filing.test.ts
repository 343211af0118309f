import { describe, expect, it } from 'vitest';
import {
  accountsOf,
  type CaseChange,
  changesSince,
  type Today,
} from '../../../shared/cases/since-filing.ts';
import { filing } from '../../../shared/contracts/application.ts';
import type { RegisteredAuthorization } from '../../../shared/contracts/authorization.ts';
import type { CaseFile } from '../../../shared/contracts/case.ts';
import type { KeptFinding } from '../../../shared/contracts/decision.ts';
import { pinOf } from '../../../shared/digests/policy-digest.ts';
import { type Policy, policyInForce } from '../../../shared/rules/index.ts';
import { flaggedOrder, national, orderNaming } from '../../support/filings.ts';

const FILED = '2026-03-10T12:00:00.000Z';
const NOW = '2026-03-20T12:00:00.000Z';
const EMIRATES = 'country/AE/2025-2027';
const POLICY = policyInForce(FILED);
const LISTS = [
  { version: 'a', importedAt: '2026-03-09T00:00:00.000Z', publishedOn: '2026-03-08' },
  { version: 'b', importedAt: '2026-03-15T00:00:00.000Z' },
];

const caseOf = (
  body: unknown,
  findings: KeptFinding[] = [],
  changes: Partial<CaseFile> = {},
): CaseFile => ({
  id: 'case-1',
  clientId: 'client',
  bodyDigest: 'digest',
  publicReference: 'reference',
  submittedAt: FILED,
  policy: pinOf(POLICY),
  request: filing.parse(body),
  status: 'under-review',
  updatedAt: FILED,
  decision: {
    status: 'under-review',
    route: 'country-allocation',
    policy: pinOf(POLICY),
    decidedAt: FILED,
    totalTpp: 1,
    h100Equivalents: 1,
    draws: [],
    findings,
    conditions: [],
    wouldChange: [],
  },
  license: null,
  ...changes,
});
const since = (file: CaseFile, changes: Partial<Today> = {}): CaseChange[] =>
  changesSince(file, {
    at: NOW,
    policy: POLICY,
    authorization: 'none',
    lists: LISTS.slice(0, 1),
    quotas: new Map(),
    amendedAt: undefined,
    ...changes,
  });
const banning = (country: string): Policy => {
  const { ofConcern } = POLICY.countries;
  const countries = [...ofConcern.countries, { country }];
  return {
    ...POLICY,
    version: 2,
    countries: { ...POLICY.countries, ofConcern: { ...ofConcern, countries } },
  };
};
const AUTHORIZATION: RegisteredAuthorization = {
  id: 'NVEU-1',
  type: 'national-veu',
  company: { name: national().company.name, headquarters: national().company.headquarters },
  countries: ['AE'],
  validFrom: '2025-02-01',
  validTo: '2030-01-01',
};
const kinds = (changes: CaseChange[]) => changes.map(({ kind }) => kind);

describe('Since a case was filed', () => {
  it.each([
    ['an order', flaggedOrder()],
    ['an application', national()],
  ])('nothing has changed for %s where nothing around it has', (_what, body) => {
    expect(since(caseOf(body))).toEqual([]);
  });

  it.each([
    ['an order', flaggedOrder(), 'destination-not-of-concern'],
    ['an application', national(), 'company-not-of-concern'],
  ])('a later policy may forbid what %s asks, and that stands first', (_what, body, rule) => {
    const later = banning('AE');
    const changes = since(caseOf(body), { policy: later });
    expect(changes[0]).toMatchObject({ kind: 'forbidden', finding: { answer: 'not-met' } });
    expect(changes).toContainEqual({ kind: 'policy', from: pinOf(POLICY), to: pinOf(later) });
    const forbidden = changes.flatMap((one) => (one.kind === 'forbidden' ? one.finding.rule : []));
    expect(forbidden).toContain(rule);
  });

  it('a later policy that changes nothing for the case is told by itself', () => {
    expect(kinds(since(caseOf(flaggedOrder()), { policy: banning('CL') }))).toEqual(['policy']);
  });

  it.each([
    ['revoked', { revokedOn: '2026-03-15' }],
    ['ended', { validTo: '2026-03-15' }],
  ])('an authorization may have been %s', (_how, changes) => {
    const file = caseOf(orderNaming('NVEU-1', 10));
    expect(since(file, { authorization: AUTHORIZATION })).toEqual([]);
    const found = since(file, { authorization: { ...AUTHORIZATION, ...changes } });
    expect(found).toMatchObject([{ kind: 'forbidden', finding: { rule: 'national-veu-active' } }]);
  });

  it('an authorization may have been registered anew for other countries', () => {
    const met = { rule: 'national-veu-active', answer: 'met', says: 'x', with: {} } as never;
    const file = caseOf(orderNaming('NVEU-1', 10), [met]);
    expect(since(file, { authorization: AUTHORIZATION })).toEqual([]);
    const authorization = { ...AUTHORIZATION, countries: ['SA'] };
    expect(kinds(since(file, { authorization }))).toEqual(['forbidden']);
  });

  it('the screening list is another from its import on', () => {
    const file = caseOf(flaggedOrder());
    expect(since(file, { lists: LISTS })).toEqual([
      { kind: 'list', from: '2026-03-08', to: '2026-03-15' },
    ]);
    expect(since(file, { lists: LISTS, at: '2026-03-14T00:00:00.000Z' })).toEqual([]);
    const again = [...LISTS.slice(0, 1), { ...LISTS[0]!, importedAt: '2026-03-16T00:00:00.000Z' }];
    expect(since(file, { lists: again })).toEqual([]);
    expect(since(file, { lists: LISTS.slice(1) })).toEqual([
      { kind: 'list', from: undefined, to: '2026-03-15' },
    ]);
  });

  it('a match is new where it was found with a later list', () => {
    const finding = { rule: 'parties-screened-clear', answer: 'not-met', says: 'x', with: {} };
    const file = caseOf(flaggedOrder(), [finding as never]);
    const decidedAt = (at: string): CaseFile => ({
      ...file,
      decision: file.decision && { ...file.decision, decidedAt: at },
    });
    expect(kinds(since(decidedAt('2026-03-16T00:00:00.000Z'), { lists: LISTS }))).toEqual([
      'match',
      'list',
    ]);
    expect(kinds(since(decidedAt(FILED), { lists: LISTS }))).toEqual(['list']);
  });

  it('a limit, and what is left of it, may be another', () => {
    const limit = { of: 'country', country: 'AE', period: '2025-2027' };
    const room = (says: string, more: object) => {
      const found = { says, with: { limit, tpp: 100, limitTpp: 500, ...more } };
      return { rule: 'within-country-allocation', answer: 'met', ...found } as never;
    };
    const quota = { account: EMIRATES, limitTpp: 400, heldTpp: 0, postedTpp: 370, waiting: 0 };
    const quotas = new Map([[EMIRATES, { ...quota, availableTpp: 30 }]]);
    const limitChange = { kind: 'limit', account: EMIRATES, fromTpp: 500, toTpp: 400 };
    expect(since(caseOf(flaggedOrder(), [room('takes-room', {})]), { quotas })).toEqual([
      limitChange,
    ]);
    const lacking = caseOf(flaggedOrder(), [room('lacks-room', { leftTpp: 50 })]);
    expect(accountsOf(lacking, { authorization: 'none' })).toEqual([EMIRATES]);
    expect(since(lacking, { quotas })).toEqual([
      limitChange,
      { kind: 'room', account: EMIRATES, fromTpp: 50, toTpp: 30 },
    ]);
  });

  it('the applicant may have amended it', () => {
    const file = caseOf(flaggedOrder(), [], { revision: 3 });
    expect(since(file, { amendedAt: NOW })).toEqual([{ kind: 'amended', times: 2, at: NOW }]);
  });

  it('nothing is said of rules that this build does not carry', () => {
    const policy = { ...pinOf(POLICY), digest: 'sha256-other' };
    const file = caseOf(flaggedOrder(), [], { policy });
    expect(kinds(since(file, { policy: banning('AE') }))).toEqual(['policy']);
  });
});
