import { describe, expect, it } from 'vitest';
import type { ApplicationFacts } from '../../../shared/rules/applications/application-facts.ts';
import { determineApplication } from '../../../shared/rules/applications/determine-application.ts';
import { screenedApplication } from '../../../shared/rules/applications/screened-application.ts';
import { conclude } from '../../../shared/rules/conclude.ts';
import type { Determination } from '../../../shared/rules/determination.ts';
import { determine } from '../../../shared/rules/determine.ts';
import type { Facts, Screening } from '../../../shared/rules/facts.ts';
import {
  NATIONAL_FAULTS,
  national,
  policy,
  UNIVERSAL_FAULTS,
  universal,
} from './applications/applications.ts';
import { GOLDEN_CASES } from './golden-cases.ts';
import { order, POLICY, partiesIn } from './orders.ts';
import { SELDOM_CASES } from './seldom-cases.ts';

/** What is never unknown, for without it there is no order, no party, no question. */
const ALWAYS_KNOWN: ReadonlySet<string> = new Set(
  'submittedAt type role key name part quantity items parties state company countries requested attestations certifications country quarter tpp'.split(
    ' ',
  ),
);

/** The same facts with one of them unknown, for each that there is, of parties and items too. */
function eachUnknown<T extends object>(facts: T): T[] {
  return Object.entries(facts).flatMap(([name, value]) => {
    const within = (inner: object[]) => inner.map((one) => ({ ...facts, [name]: one }) as T);
    const without = ALWAYS_KNOWN.has(name) ? [] : [{ ...facts, [name]: undefined } as T];
    if (Array.isArray(value)) {
      return value.flatMap((item, index) =>
        within(
          typeof item === 'object' ? eachUnknown(item).map((one) => value.with(index, one)) : [],
        ),
      );
    }
    if (typeof value === 'object' && value !== null)
      return [...without, ...within(eachUnknown(value))];
    return without;
  });
}

/** What is there without a value is shown, too: nothing that is kept may be. */
const lineOf = (kind: string, said: object): string =>
  `${kind} ${JSON.stringify(said, (_name, value) => (value === undefined ? 'no value' : value))}`;

const linesOf = ({ findings, paths, wouldChange }: Determination): string[] => [
  ...findings.map((finding) => lineOf('finds', finding)),
  ...paths.map((path) => lineOf('leads', path)),
  ...wouldChange.map((one) => lineOf('would change', one)),
];

/** What is told of an order: by the rules, and once each account had no room or just a little. */
function toldOfOrder(facts: Facts): string[] {
  const determination = determine(facts, POLICY);
  const draws = determination.paths.flatMap((path) => path.draws);
  return [0, 0.5].flatMap((part) => {
    const attempts = draws.map((draw) => ({
      ...draw,
      fits: false,
      availableTpp: Math.floor(draw.tpp * part),
    }));
    return determination.paths.flatMap((path) => {
      const { findings, wouldChange } = conclude(determination, path, attempts, {
        facts,
        policy: POLICY,
      });
      return linesOf({ ...determination, findings: [...findings], wouldChange: [...wouldChange] });
    });
  });
}

const SCREENED: readonly (Screening | undefined)[] = [
  { state: 'clear' },
  { state: 'hit', hits: [] },
  { state: 'unavailable', reason: 'no list' },
  undefined,
];

function toldOfApplication(facts: ApplicationFacts): string[] {
  const determination = determineApplication(facts, policy);
  return SCREENED.flatMap((screening) =>
    linesOf(screenedApplication(determination, screening, policy)),
  );
}

const inOrder = (lines: readonly string[]): string => `${[...new Set(lines)].sort().join('\n')}\n`;

const small = order('VN', { parties: partiesIn('VN', 'university') });
const orders = [
  ...GOLDEN_CASES.map(([, facts]) => facts),
  ...SELDOM_CASES,
  ...[order('AE'), order('JP'), order('CN'), small].flatMap(eachUnknown),
];
const applications = [
  ...[national, universal].flatMap((facts) => [facts, ...eachUnknown(facts)]),
  ...NATIONAL_FAULTS.map(([, change]) => ({ ...national, ...change })),
  ...UNIVERSAL_FAULTS.map(([, change]) => ({ ...universal, ...change })),
];

/** All that is said, each once: what changes here changes what people read. */
describe('All that the rules ever find', () => {
  it('of orders is as it was', async () => {
    await expect(inOrder(orders.flatMap(toldOfOrder))).toMatchFileSnapshot('found/orders.txt');
  });

  it('of applications is as it was', async () => {
    const text = inOrder(applications.flatMap(toldOfApplication));
    await expect(text).toMatchFileSnapshot('found/applications.txt');
  });
});
