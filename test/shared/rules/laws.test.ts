import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tellerIn, tellFinding } from '../../../shared/messages/findings/index.ts';
import { assess, examinationOf } from '../../../shared/rules/assess.ts';
import { citationOf } from '../../../shared/rules/citations.ts';
import { RULES } from '../../../shared/rules/claims/index.ts';
import { decide } from '../../../shared/rules/decide.ts';
import type { Draw, Path } from '../../../shared/rules/determination.ts';
import { determine } from '../../../shared/rules/determine.ts';
import type { Facts, Item, Party } from '../../../shared/rules/facts.ts';
import { policies } from '../../../shared/rules/policies/index.ts';
import type { Policy } from '../../../shared/rules/policy.ts';
import { casesToTry } from '../../support/cases-to-try.ts';
import { facts } from './arbitraries.ts';
import { order, POLICY, settle } from './orders.ts';

const RUNS = { numRuns: casesToTry(1000) };
const TELLERS = [tellerIn('en'), tellerIn('ko')];

type Change = (facts: Facts) => Facts;

const changeParty =
  (at: number, change: Partial<Party>): Change =>
  (before) => ({
    ...before,
    parties: before.parties.map((one, index) =>
      index === at % before.parties.length ? { ...one, ...change } : one,
    ),
  });

const changeItem =
  (at: number, change: Partial<Item>): Change =>
  (before) => ({
    ...before,
    items: before.items.map((one, index) =>
      index === at % before.items.length ? { ...one, ...change } : one,
    ),
  });

const changeModel =
  (change: Partial<NonNullable<Facts['model']>>): Change =>
  (before) => ({ ...before, model: before.model && { ...before.model, ...change } });

const uncertify =
  (name: keyof Facts['certifications'], value: boolean | undefined): Change =>
  (before) => ({ ...before, certifications: { ...before.certifications, [name]: value } });

/** Gate facts: without one of these nothing controlled may be authorized. */
const gateRemovals = (at: number): Change[] => [
  (before) => ({ ...before, destination: undefined }),
  changeParty(at, { country: undefined }),
  changeParty(at, { headquarters: undefined }),
  changeParty(at, { ultimateParent: undefined }),
  (before) => ({ ...before, screening: undefined }),
  (before) => ({ ...before, parties: before.parties.filter(({ role }) => role !== 'end-user') }),
];

/**
 * A declared ECCN is no fact to remove: without it the figures speak, as the contract allows. And what
 * an order certifies can keep it from being a small one: then no split of small orders is suspected.
 */
const removals = (at: number): Change[] => [
  ...gateRemovals(at),
  changeParty(at, { formedOn: undefined }),
  changeParty(at, { kind: undefined }),
  changeItem(at, { part: 'other', tppPerUnit: undefined, eccn: undefined }),
  changeItem(at, { performanceDensity: undefined }),
  changeItem(at, { marketedForDatacenters: undefined }),
  changeModel({ published: undefined }),
  changeModel({ trainingOperations: undefined }),
  changeModel({ securedStorage: undefined }),
  (before) => ({ ...before, model: undefined }),
  (before) => ({ ...before, endUse: undefined }),
  (before) => ({ ...before, purchaseOrder: undefined }),
  (before) => ({ ...before, authorization: undefined }),
  (before) => ({ ...before, linkedParents: undefined }),
  uncertify('goodFaithResearch', undefined),
];

const restrictions = (at: number): Change[] => [
  (before) => ({ ...before, destination: 'CN' }),
  changeParty(at, { country: 'MO' }),
  changeParty(at, { headquarters: 'HK' }),
  changeParty(at, { ultimateParent: { key: 'x.ru', headquarters: 'RU' } }),
  changeParty(at, { formedOn: '2027-12-01' }),
  (before) => ({ ...before, screening: { state: 'hit', hits: [] } }),
  (before) => ({ ...before, endUse: 'Weapons research' }),
  (before) => ({ ...before, linkedParents: [...(before.linkedParents ?? []), 'another.parent'] }),
  (before) => ({
    ...before,
    parties: [...before.parties, { ...before.parties[0], headquarters: 'CN' } as Party],
  }),
  (before) =>
    before.linkedParents?.length ? before : uncertify('noProhibitedEndUse', false)(before),
  changeModel({ securedStorage: false }),
];

const MILDNESS = ['no-license-required', 'licensed', 'waitlisted'];

/**
 * 0 is authorized outright; 3 needs a person, or is refused. An order that waits behind a red flag
 * needs a person too, once its turn comes.
 */
function severity(taken: Path, paths: readonly Path[]): number {
  const rank = MILDNESS.indexOf(taken.status);
  const isFlagged = paths.some(({ status }) => status === 'under-review');
  if (taken.status === 'waitlisted' && isFlagged) return MILDNESS.length;
  return rank < 0 ? MILDNESS.length : rank;
}

/** A state of all accounts: how full each kind is, in quarters of its limit. */
const balances = fc.record({
  'small-order': fc.integer({ min: 0, max: 4 }),
  'national-veu': fc.integer({ min: 0, max: 4 }),
  'universal-veu': fc.integer({ min: 0, max: 4 }),
  country: fc.integer({ min: 0, max: 4 }),
});
type Balances = Readonly<Record<string, number>>;

const roomIn =
  (full: Balances) =>
  ({ account, limitTpp }: Draw): number =>
    (limitTpp * (4 - (full[account.split('/', 1)[0] ?? ''] ?? 0))) / 4;

function severityOf(facts: Facts, full: Balances, policy: Policy = POLICY): number {
  const paths = decide(assess(facts, policy));
  return severity(settle(paths, roomIn(full)), paths);
}

const isAuthorizing = (path: Path): boolean => severity(path, [path]) < 2;

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    for (const member of Object.values(value)) deepFreeze(member);
    Object.freeze(value);
  }
  return value;
}

const any = <T>(members: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...members);
const position = fc.nat({ max: 4 });

describe('Laws of the rules', () => {
  it('the same facts are always determined alike, and never changed', () => {
    fc.assert(
      fc.property(facts, (some) => {
        const frozen = deepFreeze(structuredClone(some));
        expect(determine(frozen, POLICY)).toEqual(determine(some, POLICY));
        expect(frozen).toEqual(some);
      }),
      RUNS,
    );
  });

  it('the order of parties and of items decides nothing', () => {
    const shuffled = facts.chain((some) =>
      fc.record({
        some: fc.constant(some),
        parties: fc.shuffledSubarray([...some.parties], { minLength: some.parties.length }),
        items: fc.shuffledSubarray([...some.items], { minLength: some.items.length }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ some, parties, items }) => {
        const before = assess(some, POLICY);
        const after = assess({ ...some, parties, items }, POLICY);
        expect(decide(after)).toEqual(decide(before));
        expect(after.findings).toEqual(before.findings);
      }),
      RUNS,
    );
  });

  it('the order of rules decides nothing', () => {
    const orders = fc.shuffledSubarray([...RULES], { minLength: RULES.length });
    fc.assert(
      fc.property(facts, orders, (some, rules) => {
        const shuffled = decide(assess(some, POLICY, examinationOf(rules)));
        expect(shuffled).toEqual(decide(assess(some, POLICY)));
      }),
      RUNS,
    );
  });

  it('a removed fact never makes the outcome milder, whatever the accounts hold', () => {
    const changes = position.chain((at) => any(removals(at)));
    fc.assert(
      fc.property(facts, changes, balances, (some, remove, full) => {
        expect(severityOf(remove(some), full)).toBeGreaterThanOrEqual(severityOf(some, full));
      }),
      { numRuns: casesToTry(5000) },
    );
  });

  it('an added restriction never makes the outcome milder, whatever the accounts hold', () => {
    const changes = position.chain((at) => any(restrictions(at)));
    fc.assert(
      fc.property(facts, changes, balances, (some, restrict, full) => {
        expect(severityOf(restrict(some), full)).toBeGreaterThanOrEqual(severityOf(some, full));
      }),
      { numRuns: casesToTry(5000) },
    );
  });

  it('an added item that draws on no limit never makes the outcome milder', () => {
    const part = fc.constantFrom('mi210', 'rtx-4090', 'h20');
    const changes = position.chain((at) => any(restrictions(at)));
    const few = fc.record({ some: facts, restrict: changes, had: part, added: part });
    fc.assert(
      fc.property(few, fc.constantFrom(...policies), ({ some, restrict, had, added }, policy) => {
        const of = (...parts: string[]) =>
          severityOf(
            { ...restrict(some), items: parts.map((one) => ({ part: one, quantity: 1 })) },
            {},
            policy,
          );
        expect(of(had, added)).toBeGreaterThanOrEqual(of(had));
      }),
      { numRuns: casesToTry(5000) },
    );
  });

  it('a policy made stricter never makes the outcome milder', () => {
    const stricter: Policy = {
      ...POLICY,
      smallOrder: {
        ...POLICY.smallOrder,
        limitTppPerYear: { value: 1_000_000, citation: '' },
        blockedDestinations: { value: ['SG'], citation: '' },
      },
      countryAllocation: {
        ...POLICY.countryAllocation,
        limitTpp: { value: 10_000_000, citation: '' },
      },
      countries: {
        ...POLICY.countries,
        ofConcern: {
          ...POLICY.countries.ofConcern,
          countries: [...POLICY.countries.ofConcern.countries, { country: 'BR' }],
        },
      },
    };
    fc.assert(
      fc.property(facts, balances, (some, full) => {
        // Under a lower limit an order may be no small one, and so no part of a split.
        if (some.linkedParents?.length) return;
        expect(severityOf(some, full, stricter)).toBeGreaterThanOrEqual(severityOf(some, full));
      }),
      RUNS,
    );
  });

  it('unknown never authorizes anything that is controlled', () => {
    const changes = position.chain((at) => any(gateRemovals(at)));
    fc.assert(
      fc.property(facts, changes, (some, remove) => {
        const assessment = assess(remove(some), POLICY);
        const isFree = assessment.context.subject === 'uncontrolled';
        if (isFree) return;
        expect(decide(assessment).some(isAuthorizing)).toBe(false);
      }),
      RUNS,
    );
  });

  it('nobody is authorized anything unscreened, or with a match', () => {
    const screenings = fc.constantFrom<Facts['screening']>(
      undefined,
      { state: 'unavailable', reason: '' },
      { state: 'hit', hits: [] },
    );
    fc.assert(
      fc.property(facts, screenings, (some, screening) => {
        expect(decide(assess({ ...some, screening }, POLICY)).some(isAuthorizing)).toBe(false);
      }),
      RUNS,
    );
  });

  it('what authorizes has no answer unknown before its row, nor in the gates', () => {
    fc.assert(
      fc.property(facts, (some) => {
        const assessment = assess(some, POLICY);
        if (!decide(assessment).some(isAuthorizing)) return;
        const gates = assessment.findings.filter(({ rule }) => rule.row <= 3);
        expect(gates.filter(({ answer }) => answer === 'unknown')).toEqual([]);
      }),
      RUNS,
    );
  });

  it('the last way of every request has no draws, and every draw asks for its whole TPP', () => {
    fc.assert(
      fc.property(facts, (some) => {
        const { paths, totalTpp } = determine(some, POLICY);
        expect(paths.at(-1)?.draws).toEqual([]);
        for (const { tpp } of paths.flatMap(({ draws }) => draws)) expect(tpp).toBe(totalTpp);
      }),
      RUNS,
    );
  });

  it('every rule that is asked says what it found, with its clause', () => {
    fc.assert(
      fc.property(facts, (some) => {
        const { findings } = determine(some, POLICY);
        expect(findings).toHaveLength(RULES.length);
        for (const finding of findings) {
          for (const teller of TELLERS) {
            const { because } = tellFinding(teller, finding);
            expect(because.text).toMatch(/\S.*[.\u201d]$/);
            expect(because.text).not.toMatch(/undefined|NaN|\[object/);
          }
          expect(citationOf(finding.rule, POLICY)).toMatch(/\d/);
        }
      }),
      RUNS,
    );
  });
});

describe('TPP arithmetic', () => {
  it('is exact for quantities to ten million', () => {
    const items = fc.array(
      fc.record({
        part: fc.constant('other'),
        marketedForDatacenters: fc.constant(true),
        tppPerUnit: fc.integer({ min: 4800, max: 10_000_000 }),
        quantity: fc.integer({ min: 1, max: 10_000_000 }),
      }),
      { minLength: 1, maxLength: 50 },
    );
    fc.assert(
      fc.property(items, (some) => {
        const exact = some.reduce(
          (sum, { tppPerUnit, quantity }) => sum + BigInt(tppPerUnit) * BigInt(quantity),
          0n,
        );
        expect(BigInt(determine(order('AE', { items: some }), POLICY).totalTpp)).toBe(exact);
      }),
      RUNS,
    );
  });

  it('of a sum past exact integers is not known', () => {
    const items = [{ part: 'other', marketedForDatacenters: true, tppPerUnit: 9e15, quantity: 3 }];
    const { paths } = determine(order('KR', { items }), POLICY);
    expect(paths.map(({ status }) => status)).toEqual(['under-review']);
  });

  it.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])(
    'of a quantity of %d is not known, and authorizes nothing',
    (quantity) => {
      const { paths } = determine(order('KR', { items: [{ part: 'h100-sxm', quantity }] }), POLICY);
      expect(paths.map(({ status }) => status)).toEqual(['under-review']);
    },
  );
});
