import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { authorization } from '../../../shared/contracts/authorization.ts';
import { request } from '../../../shared/contracts/request.ts';
import { factsFrom, type Gathered, smallOrderParentKey } from '../../../shared/facts/order.ts';

const body = JSON.parse(
  await readFile(new URL('../../../docs/examples/vn-university.json', import.meta.url), 'utf8'),
);
/** A body under construction: whatever a client might send. */
interface Body {
  [field: string]: unknown;
  parties: Record<'purchaser' | 'ultimateConsignee' | 'endUser', Record<string, unknown>>;
  contact: Record<string, unknown>;
}

const submission = (change: (body: Body) => void = () => undefined) => {
  const copy = structuredClone(body);
  change(copy);
  return { request: request.parse(copy), submittedAt: '2026-03-02T00:00:00.000Z' };
};
const NOTHING: Gathered = {
  screening: undefined,
  authorization: undefined,
  linkedParents: undefined,
};
const LEI = '529900T8BM49AURSDO55';
const HANOI = 'hanoi-university-of-science-and-technology.vn';

describe('The facts of a request', () => {
  it('read what is left out as the contract says, and take nothing else for granted', () => {
    const facts = factsFrom(
      submission((it) => {
        it.items = [{ part: 'other', description: 'X', tppPerUnit: 5000, quantity: 1 }];
        delete it.certifications;
        delete it.endUse;
      }),
      NOTHING,
    );
    expect(facts.parties.map(({ ultimateParent, formedOn }) => [ultimateParent, formedOn])).toEqual(
      facts.parties.map(() => ['self', 'established']),
    );
    expect(facts.items).toEqual([
      {
        part: 'other',
        description: 'X',
        tppPerUnit: 5000,
        quantity: 1,
        marketedForDatacenters: true,
      },
    ]);
    expect(facts.certifications).toEqual({
      goodFaithResearch: false,
      smallOrderLimitNotReached: false,
      noProhibitedEndUse: false,
    });
    expect(facts.endUse).toBeUndefined();
    expect([facts.screening, facts.authorization, facts.linkedParents]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('name the company of an authorization by its key', () => {
    const found = authorization.parse({
      id: 'nveu-7',
      type: 'national-veu',
      company: { name: 'Gulf Cloud L.L.C.', headquarters: 'AE' },
      countries: ['AE'],
      validFrom: '2025-02-01',
      validTo: '2028-01-01',
    });
    const facts = factsFrom(submission(), { ...NOTHING, authorization: found });
    expect(facts.authorization).toMatchObject({ company: 'gulf-cloud.ae', headquarters: 'AE' });
  });

  it('of model weights have no items, and storage nobody spoke of is unknown', () => {
    const facts = factsFrom(
      submission((it) => {
        it.type = 'model-weights';
        delete it.items;
        it.model = { name: 'M', trainingOperations: 1e26, published: false };
      }),
      NOTHING,
    );
    expect(facts.items).toEqual([]);
    expect(facts.model).toEqual({ name: 'M', trainingOperations: 1e26, published: false });
    expect(facts.model?.securedStorage).toBeUndefined();
  });
});

describe('The parent of a small order', () => {
  it('is the ultimate consignee itself, or the parent it names', () => {
    expect(smallOrderParentKey(submission())).toBe(HANOI);
    const owned = submission((it) => {
      it.parties.ultimateConsignee.ultimateParent = {
        name: 'Ministry',
        headquarters: 'VN',
        lei: LEI,
      };
    });
    expect(smallOrderParentKey(owned)).toBe(`lei:${LEI}`);
  });
});
