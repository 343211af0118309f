import { describe, expect, it } from 'vitest';
import sample from '../../../docs/examples/vn-university.json' with { type: 'json' };
import { request } from '../../../shared/contracts/request.ts';
import { ECCNS } from '../../../shared/rules/vocabulary.ts';

const accepts = (changes: object): boolean => request.safeParse({ ...sample, ...changes }).success;
const declared = (eccn: string) => ({
  items: [{ part: 'other', description: 'A card', eccn, tppPerUnit: 5000, quantity: 1 }],
});

describe('A request', () => {
  it.each(ECCNS)('may declare an item as %s', (eccn) => {
    expect(accepts(declared(eccn))).toBe(true);
  });

  it('may declare none as what nobody knows', () => {
    expect(accepts(declared('5A992.y'))).toBe(false);
  });

  it('may go to Kosovo, which has no official code but a row of the chart', () => {
    expect(accepts({ destination: 'XK' })).toBe(true);
    expect(accepts({ destination: 'XX' })).toBe(false);
  });

  it('states the day of its notice as a day', () => {
    expect(accepts({ nacNotifiedOn: '2026-01-31' })).toBe(true);
    expect(accepts({ nacNotifiedOn: '2026-02-30' })).toBe(false);
    expect(accepts({ nacNotifiedOn: 'last week' })).toBe(false);
  });
});
