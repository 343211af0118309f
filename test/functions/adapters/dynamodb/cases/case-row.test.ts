import { describe, expect, it } from 'vitest';
import { changeRow } from '../../../../../functions/adapters/dynamodb/cases/case-row.ts';

const at = '2026-03-10T12:00:00.000Z';

describe('The row of a case', () => {
  it('takes a status by the move that leads there', () => {
    const becomes = { status: 'withdrawn', by: 'withdraw', at } as const;
    const { updates } = changeRow('id', { status: 'licensed', events: 2 }, { becomes });
    expect(updates?.change.set).toEqual({ status: 'withdrawn', updatedAt: at });
  });

  it.each([
    ['withdrawn', 'expire', 'expired'],
    ['on-hold', 'review', 'licensed'],
    ['refused', 'amend', 'licensed'],
    ['licensed', 'withdraw', 'expired'],
  ] as const)('that is %s does not %s and become %s', (status, by, to) => {
    expect(() =>
      changeRow('id', { status, events: 2 }, { becomes: { status: to, by, at } }),
    ).toThrow(expect.objectContaining({ name: 'CaseConflictError' }));
  });
});
