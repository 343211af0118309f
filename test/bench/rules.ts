import assert from 'node:assert/strict';
import { assess } from '../../shared/rules/assess.ts';
import { RULES } from '../../shared/rules/claims/index.ts';
import { decide } from '../../shared/rules/decide.ts';
import type { Facts } from '../../shared/rules/facts.ts';
import { order, POLICY, partiesIn, party } from '../shared/rules/orders.ts';
import { assessWith, engineOf } from './rules-in-json.ts';

const DAY = '2026-03-02';
const BAR = 200;
const ROUNDS = 5;

const authorization = {
  countries: ['AE'],
  validFrom: '2025-06-01',
  validTo: '2028-01-01',
  familyTotalTpp: 1_000_000_000,
} as const;

/** One request of every kind. */
const REQUESTS: readonly Facts[] = [
  order('KR'),
  order('VN', { parties: partiesIn('VN', 'university') }),
  order('AE'),
  order('HK'),
  order('SG', {
    parties: [
      party('purchaser', 'SG'),
      party('ultimate-consignee', 'SG', { ultimateParent: { key: 'x.cn', headquarters: 'CN' } }),
      party('end-user', 'SG', { kind: 'company' }),
    ],
  }),
  order('AE', { items: [{ part: 'h20', quantity: 8 }] }),
  order('VN', { items: [{ part: 'l40', quantity: 8 }] }),
  order('BR', { items: [{ part: 'rtx-5090', quantity: 8 }] }),
  order('DE', { parties: partiesIn('IN') }),
  order('AE', { purchaseOrder: '' }),
  order('AE', { endUse: 'Missile guidance' }),
  order('AE', {
    authorization: {
      ...authorization,
      id: 'nveu-1',
      type: 'national-veu',
      company: 'ultimate-consignee-of-ae.ae',
      headquarters: 'AE',
    },
  }),
  order('AE', {
    parties: [
      party('purchaser', 'US'),
      party('ultimate-consignee', 'AE', {
        headquarters: 'US',
        ultimateParent: { key: 'parent.us', headquarters: 'US' },
      }),
      party('end-user', 'AE', { kind: 'company' }),
    ],
    authorization: {
      ...authorization,
      id: 'uveu-1',
      type: 'universal-veu',
      company: 'parent.us',
      headquarters: 'US',
    },
  }),
  order('JP', {
    type: 'model-weights',
    items: [],
    model: { name: 'm', trainingOperations: 2e26, published: false, securedStorage: true },
  }),
];

const engine = engineOf(POLICY, DAY);

for (const facts of REQUESTS) {
  const theirs = decide(await assessWith(engine, facts, POLICY));
  assert.deepEqual(decide(assess(facts, POLICY)), theirs, 'both must decide alike');
}

function oursPerSecond(count: number): number {
  let paths = 0;
  const start = performance.now();
  for (let index = 0; index < count; index += 1) {
    paths += decide(assess(REQUESTS[index % REQUESTS.length] as Facts, POLICY)).length;
  }
  assert.ok(paths >= count);
  return (count / (performance.now() - start)) * 1000;
}

async function theirsPerSecond(count: number): Promise<number> {
  const start = performance.now();
  for (let index = 0; index < count; index += 1) {
    decide(await assessWith(engine, REQUESTS[index % REQUESTS.length] as Facts, POLICY));
  }
  return (count / (performance.now() - start)) * 1000;
}

const median = (rates: readonly number[]): number =>
  rates.toSorted((left, right) => left - right)[Math.floor(rates.length / 2)] ?? 0;

oursPerSecond(100_000);
await theirsPerSecond(300);
const ours: number[] = [];
const theirs: number[] = [];
for (let round = 0; round < ROUNDS; round += 1) {
  ours.push(oursPerSecond(200_000));
  theirs.push(await theirsPerSecond(600));
}
const ratio = median(ours) / median(theirs);
const told = (rate: number): string => Math.round(rate).toLocaleString('en-US').padStart(10);
console.log(
  `${RULES.length} rules, all asked, ${REQUESTS.length} kinds of request, median of ${ROUNDS}`,
);
console.log(`chipgate           ${told(median(ours))} requests/s`);
console.log(`json-rules-engine  ${told(median(theirs))} requests/s`);
console.log(`ratio              ${told(ratio)} (bar: ${BAR})`);
if (ratio < BAR) process.exitCode = 1;
