import { describe, expect, it } from 'vitest';
import { auditEntriesOf } from '../../../../../functions/adapters/dynamodb/records/audit-entries.ts';
import { identityOf } from '../../../../../shared/audit/object.ts';
import { pinOf } from '../../../../../shared/digests/policy-digest.ts';
import { policyInForce } from '../../../../../shared/rules/index.ts';

const AT = '2026-03-04T05:06:07.000Z';
const auditEntryOf = (item: Parameters<typeof auditEntriesOf>[0]) => auditEntriesOf(item)[0];
const decision = <M extends object>(more: M) => ({
  pk: 'request#1',
  sk: 'decision#1',
  kind: 'decision',
  number: 1,
  status: 'licensed',
  route: 'country-allocation',
  policy: pinOf(policyInForce(AT)),
  decidedAt: AT,
  totalTpp: 1,
  h100Equivalents: 0,
  draws: [],
  findings: [],
  conditions: [],
  wouldChange: [],
  ...more,
});
const finding = {
  rule: 'destination-allied',
  answer: 'not-met',
  says: 'destination-not-allied',
  with: { country: 'VN' },
};
const kept = decision({
  findings: [finding],
  conditions: [
    { id: 'records-kept', with: { years: 5 }, citation: '15 CFR 762.6' },
    'Report every shipment.',
  ],
  wouldChange: [
    {
      changes: [{ pointer: '/purchaseOrder' }],
      leadsTo: { status: 'licensed', route: 'country-allocation' },
    },
  ],
});

describe('The record of a decision', () => {
  it('has the English words, and beside them the data', () => {
    expect(auditEntryOf(kept)?.record).toMatchObject({
      findings: [
        {
          rule: 'destination-allied',
          requirement: 'The destination is an allied country.',
          because: 'Vietnam is not on the list of allied countries.',
          citation: expect.stringContaining('740.27'),
          found: { says: 'destination-not-allied', with: { country: 'VN' } },
        },
      ],
      conditions: [
        'Keep the records of this transaction for five years. (15 CFR 762.6)',
        'Report every shipment.',
      ],
      terms: [{ id: 'records-kept', with: { years: 5 } }],
      wouldChange: ['Stating a purchase order would lead to: licensed (country allocation).'],
      edits: [{ changes: [{ pointer: '/purchaseOrder' }] }],
    });
  });

  it('is the same record whatever words a later build tells its data in', () => {
    const entry = auditEntryOf(kept)!;
    if (entry.kind !== 'decision') throw new Error('no decision');
    const reworded = {
      ...entry,
      record: {
        ...entry.record,
        findings: entry.record.findings.map((one) => ({ ...one, because: 'In other words.' })),
      },
    };
    const another = auditEntryOf({ ...kept, findings: [{ ...finding, with: { country: 'TH' } }] })!;
    expect(identityOf(reworded)).toBe(identityOf(entry));
    expect(identityOf(another)).not.toBe(identityOf(entry));
    const asked = auditEntryOf({ ...kept, conditions: [kept.conditions[0], 'Report nothing.'] })!;
    expect(identityOf(asked)).not.toBe(identityOf(entry));
  });

  it('made before findings were data is recorded as it was told', () => {
    const told = {
      rule: 'destination-allied',
      requirement: 'The destination is an allied country.',
      answer: 'not-met',
      because: 'VN is not on the list.',
      citation: '15 CFR 740.27',
    };
    const words = { findings: [told], conditions: ['Keep.'], wouldChange: ['Nothing.'] };
    expect(auditEntryOf(decision(words))?.record).toEqual(
      expect.objectContaining({ ...words, number: 1 }),
    );
  });
});

describe('The record of what happened to a license\u2019s lines', () => {
  const told = {
    pk: 'request#1',
    sk: 'shipment-entry#S1#end',
    kind: 'shipment-entry',
    type: 'depart',
    caseId: '1',
    license: 'CG-1',
    shipment: 'S-1',
    lines: [{ line: 1, quantity: 4 }],
    moved: [{ line: 1, planned: -6, shipped: 4 }],
    at: AT,
  };

  it('has all that was told, and where it lies', () => {
    const { pk, sk, kind, ...record } = told;
    expect(auditEntriesOf(told)).toEqual([{ pk, sk, kind, recordedAt: AT, record }]);
  });

  it('is none of the shipment itself, which goes on changing', () => {
    expect(auditEntriesOf({ ...told, kind: 'shipment' })).toEqual([]);
  });
});
