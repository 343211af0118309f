import { describe, expect, it } from 'vitest';
import { request } from '../../../shared/contracts/request.ts';
import { leftOf } from '../../../shared/shipments/lines.ts';
import { licenseLines } from '../../../shared/shipments/lines-of.ts';
import { countryOrder } from '../../support/filings.ts';
import { caseRow } from '../../support/known-case.ts';

const { submittedAt, policy } = caseRow();
const filed = (body: object) => ({ submittedAt, policy, request: request.parse(body) });

describe('The lines of an order', () => {
  it('are its items, in TPP as limits count them', () => {
    const items = [
      { part: 'h100-sxm', quantity: 10 },
      { part: 'mi210', quantity: 3 },
      { part: 'gb200-nvl72', quantity: 1 },
    ];
    const lines = licenseLines(filed(countryOrder({ items })), [
      { line: 1, used: 7, planned: 2, totalAsOf: 4 },
    ]);
    expect(
      lines.map(({ line, unit, quantity, tppPerUnit }) => [line, unit, quantity, tppPerUnit]),
    ).toEqual([
      [1, 'piece', 10, 15_832],
      [2, 'piece', 3, 0],
      [3, 'piece', 1, 72 * 40_000],
    ]);
    expect(lines[0]).toMatchObject({ planned: 2, shipped: 5, totalAsOf: 4 });
    expect(lines.map(leftOf)).toEqual([3, 3, 1]);
  });

  it('of model weights are one copy', () => {
    const { items: _, ...order } = countryOrder();
    const model = { name: 'Frontier-1', trainingOperations: 3e26, published: false };
    const weights = { ...order, type: 'model-weights', model };
    expect(licenseLines(filed(weights), [])).toEqual([
      { line: 1, unit: 'copy', quantity: 1, planned: 0, shipped: 0, tppPerUnit: 0 },
    ]);
  });
});
