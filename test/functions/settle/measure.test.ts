import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Table } from '../../../functions/adapters/dynamodb/table/table.ts';
import type { Measurement } from '../../../functions/adapters/metrics.ts';
import { settleMeasured } from '../../../functions/settle/measure.ts';
import type { SettleInput } from '../../../shared/contracts/case.ts';
import { CANARY } from '../../../shared/deployment/synthetic.ts';
import type { Path } from '../../../shared/rules/determination.ts';
import { determinedAs, draw, held, licensed, refused, submissionAt } from '../../support/cases.ts';
import { deskOf, settlePortsOn } from '../../support/desk.ts';
import { createTestTable } from '../../support/dynamodb.ts';
import { minutesAfter } from '../../support/ledger.ts';

let table: Table;
let measured: Measurement[];
beforeAll(async () => {
  table = await createTestTable();
});
beforeEach(() => {
  measured = [];
});

const settleAt = (input: SettleInput, at: Date) =>
  settleMeasured(input, {
    ...settlePortsOn(table),
    clock: () => at,
    log: () => undefined,
    measure: (measurement) => void measured.push(measurement),
  });

async function decided(path: Path, clientId = 'supplier') {
  const submission = await deskOf(table).received({ ...submissionAt(), clientId });
  await settleAt(determinedAs(submission, [path]), minutesAfter(1));
  return submission;
}

const dimensions = (Route: string, Status: string) => ({ Route, Status });

describe('A decision', () => {
  it('is measured by route and status, with the time that it took', async () => {
    await decided(licensed(draw('country/AE/2025-2027', 1)));
    expect(measured).toEqual([
      {
        dimensions: dimensions('country-allocation', 'licensed'),
        metrics: { decisions: 1, timeToDecision: 60 },
      },
    ]);
  });

  it('that somebody still waits for is counted without a time', async () => {
    await decided(held(draw('country/AE/2025-2027', 1)));
    expect(measured).toEqual([
      { dimensions: dimensions('country-allocation', 'under-review'), metrics: { decisions: 1 } },
    ]);
  });

  it('is measured once, however often it is asked for, and not when it is given back', async () => {
    const submission = await decided(licensed(draw('country/AE/2025-2027', 1)));
    await settleAt(determinedAs(submission, [refused]), minutesAfter(2));
    await settleAt({ command: 'withdraw', submission }, minutesAfter(3));
    expect(measured).toHaveLength(1);
  });

  it('of people is measured when they have made it, from the submission on', async () => {
    const { id: caseId } = await decided(held(draw('country/AE/2025-2027', 1)));
    const ending = { round: 1, outcome: 'returned', ground: 'a ground' } as const;
    await settleAt({ command: 'resolve', caseId, ...ending }, minutesAfter(10));
    await settleAt({ command: 'resolve', caseId, ...ending }, minutesAfter(20));
    expect(measured.slice(1)).toEqual([
      {
        dimensions: dimensions('country-allocation', 'returned'),
        metrics: { decisions: 1, timeToDecision: 600 },
      },
    ]);
  });
});

describe('What is not measured', () => {
  it('is a pre-check, which decides nothing', async () => {
    const input = determinedAs(submissionAt(), [refused], { command: 'pre-check' });
    await settleAt(input, minutesAfter(1));
    expect(measured).toEqual([]);
  });

  it('is a synthetic case', async () => {
    await decided(licensed(draw('country/TV/2025-2027', 1)), CANARY.clientId);
    expect(measured).toEqual([]);
  });
});
