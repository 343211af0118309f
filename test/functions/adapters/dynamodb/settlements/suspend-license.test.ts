import { beforeAll, describe, expect, it } from 'vitest';
import { outboxKey } from '../../../../../functions/adapters/dynamodb/cases/keys.ts';
import { auditEntriesOf } from '../../../../../functions/adapters/dynamodb/records/audit-entries.ts';
import { dynamoDueCases } from '../../../../../functions/adapters/dynamodb/settlements/due-cases.ts';
import { dynamoLicenses } from '../../../../../functions/adapters/dynamodb/settlements/licenses.ts';
import { getItem, type Table } from '../../../../../functions/adapters/dynamodb/table/table.ts';
import type { Licenses } from '../../../../../functions/adapters/ports/licenses.ts';
import { draw, licensed, refused } from '../../../../support/cases.ts';
import { deskOf } from '../../../../support/desk.ts';
import { createTestTable } from '../../../../support/dynamodb.ts';
import { minutesAfter } from '../../../../support/ledger.ts';

let table: Table;
let desk: ReturnType<typeof deskOf>;
let licenses: Licenses;
beforeAll(async () => {
  table = await createTestTable();
  desk = deskOf(table);
  licenses = dynamoLicenses(table.client, table.name);
});

const suspension = {
  reason: { code: 'diversion-risk', words: 'Seen on a market in another country.' },
  by: 'commerce@licensing.example',
  office: 'commerce',
} as const;

async function licensedCase(account: string) {
  const submission = await desk.received();
  const { license } = await desk.decide(submission, [licensed(draw(account, 40))]);
  return { submission, license: license! };
}

describe('A suspension', () => {
  it('holds at once, keeps the draw, and is told and recorded', async () => {
    const { submission, license } = await licensedCase('s-1');
    const { id } = submission;
    expect(await licenses.suspend(id, suspension, minutesAfter(1))).toBe('done');
    expect(await licenses.find(license.id)).toEqual({
      row: expect.objectContaining({ status: 'licensed', events: 2 }),
      decision: expect.anything(),
      license: {
        ...license,
        state: 'suspended',
        stateSince: minutesAfter(1).toISOString(),
        stateReason: suspension.reason,
        uses: [],
      },
    });
    expect(await desk.accountNow('s-1')).toMatchObject({ posted: 40, used: 40 });
    const item = (await getItem(table, outboxKey(id, 2))) ?? {};
    const change = { license: license.id, move: 'suspend', from: 'active', to: 'suspended' };
    expect(auditEntriesOf(item)).toMatchObject([
      {
        kind: 'event',
        record: { type: 'license.suspended', change: { ...change, ...suspension } },
      },
    ]);
  });

  it('again for the same reason changes nothing, also when asked at the same time', async () => {
    const { submission } = await licensedCase('s-2');
    const outcomes = await Promise.all(
      [1, 2, 3, 4].map((n) => licenses.suspend(submission.id, suspension, minutesAfter(n))),
    );
    expect(outcomes.sort()).toEqual(['already', 'already', 'already', 'done']);
    const further = { ...suspension, reason: { code: 'other', words: 'More.' } } as const;
    expect(await licenses.suspend(submission.id, further, minutesAfter(9))).toBe('done');
  });

  it('is not to be had of what has no license, or whose license has ended', async () => {
    const refusedCase = await desk.received();
    await desk.decide(refusedCase, [refused]);
    const { submission } = await licensedCase('s-3');
    await desk.withdraw(submission);
    for (const { id } of [refusedCase, submission, { id: 'nowhere' }]) {
      expect(await licenses.suspend(id, suspension, minutesAfter(1))).toBe('over');
    }
    expect(await licenses.find('CG-NOT-THERE')).toBeUndefined();
  });

  it('stands in the way neither of giving the license back nor of its end', async () => {
    const [given, ended] = [await licensedCase('s-4'), await licensedCase('s-5')];
    for (const { submission } of [given, ended]) {
      await licenses.suspend(submission.id, suspension, minutesAfter(1));
    }
    const withdrawn = await desk.withdraw(given.submission, minutesAfter(2));
    expect(withdrawn.license).toMatchObject({ state: 'surrendered' });
    expect(withdrawn.license).not.toHaveProperty('stateReason');
    expect(withdrawn).toEqual(await desk.cases.find(given.submission.id));
    const due = dynamoDueCases(table.client, table.name);
    const inTwoYears = minutesAfter(2 * 366 * 24 * 60);
    expect(await due.expireLicense(ended.submission.id, inTwoYears)).toBe(true);
    expect((await desk.cases.find(ended.submission.id))?.license?.state).toBe('expired');
    for (const account of ['s-4', 's-5']) {
      expect(await desk.accountNow(account)).toMatchObject({ used: 0 });
      expect(await desk.driftOf(account)).toEqual([]);
    }
  });
});
