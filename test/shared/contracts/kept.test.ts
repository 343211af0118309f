import { describe, expect, it } from 'vitest';
import { APPLICATION } from '../../../functions/api/openapi/examples.ts';
import { filing, keptFiling } from '../../../shared/contracts/application.ts';
import { authorization, registrable } from '../../../shared/contracts/authorization.ts';
import { office, offices } from '../../../shared/contracts/review.ts';
import { order, orderWith } from '../../support/example-order.ts';

const AUTHORIZATION = {
  id: 'NVEU-1',
  type: 'national-veu',
  company: { name: 'Gulf Cloud', headquarters: 'AE' },
  countries: ['AE'],
  validFrom: '2026-01-01',
  validTo: '2027-01-01',
};
const OFFICER = { email: 'a@state.example', name: 'A' };
const { items: _, ...unsorted } = order();

describe('What was let in once is read for ever', () => {
  it.each([
    ['check digits 00', '54930000000000003300'],
    ['check digits that never were any', '5299000J2N45DDNE4Y29'],
  ])('a party whose LEI has %s, though the door is narrower now', (_name, lei) => {
    const filed = orderWith('/parties/ultimateConsignee/lei', lei);
    expect(filing.safeParse(filed).success).toBe(false);
    expect(keptFiling.parse(filed)).toMatchObject({ parties: { ultimateConsignee: { lei } } });
  });

  it.each([
    ['/reference', 'x'.repeat(1_000)],
    ['/destination', 'AN'],
    ['/items/0/quantity', 20_000_000],
    ['/items/0/part', ''],
    ['/contact/email', 'nobody'],
    ['/parties/formerField', 'a field that is none any more'],
  ])('%s as %j', (pointer, value) => {
    const filed = orderWith(pointer, value);
    expect(filing.safeParse(filed).success).toBe(false);
    expect(keptFiling.parse(filed)).toMatchObject(filed);
  });

  it.each([
    ['an order', order()],
    [
      'model weights',
      {
        ...unsorted,
        type: 'model-weights',
        model: { name: 'M', trainingOperations: 1e27, published: false },
      },
    ],
    ['an application', APPLICATION],
  ])('%s of today reads as it was filed', (_name, body) => {
    const filed = filing.parse(body);
    expect(keptFiling.parse(filed)).toEqual(filed);
  });

  it('without a field that has a default since', () => {
    const { intermediateConsignees, ...parties } = order().parties as Record<string, unknown>;
    expect(intermediateConsignees ?? []).toEqual([]);
    expect(keptFiling.parse(order({ parties }))).toMatchObject({
      parties: { intermediateConsignees: [] },
      certifications: { noProhibitedEndUse: expect.any(Boolean) },
    });
  });

  it('an authorization and its holder', () => {
    const kept = { ...AUTHORIZATION, id: 'a b', countries: [], validTo: '2025-01-01' };
    const company = { ...AUTHORIZATION.company, lei: '54930000000000003300' };
    expect(registrable.safeParse(AUTHORIZATION).success).toBe(true);
    expect(registrable.safeParse({ ...kept, company }).success).toBe(false);
    expect(authorization.parse({ ...kept, company })).toEqual({ ...kept, company });
  });

  it('an office and its officers', () => {
    const kept = { id: 'State', name: 'x'.repeat(300), officers: [{ ...OFFICER, email: 'a' }] };
    expect(offices.safeParse({ offices: [kept] }).success).toBe(false);
    expect(office.parse(kept)).toMatchObject({ officers: [{ email: 'a', language: 'en' }] });
  });

  it('but not another thing altogether', () => {
    expect(keptFiling.safeParse(order({ type: 'chips' })).success).toBe(false);
    expect(keptFiling.safeParse(orderWith('/items/0/quantity', 'many')).success).toBe(false);
  });
});
