import { beforeAll, describe, expect, it } from 'vitest';
import { dynamoCases } from '../../../../../functions/adapters/dynamodb/cases/cases.ts';
import { dynamoContactCases } from '../../../../../functions/adapters/dynamodb/cases/contact-cases.ts';
import { caseKey, decisionKey } from '../../../../../functions/adapters/dynamodb/cases/keys.ts';
import type { Change, Key } from '../../../../../functions/adapters/dynamodb/table/expression.ts';
import { updateItem } from '../../../../../functions/adapters/dynamodb/table/single-writes.ts';
import type { Table } from '../../../../../functions/adapters/dynamodb/table/table.ts';
import { listCases } from '../../../../../functions/operator/cases/list-cases.ts';
import type { Submission } from '../../../../../shared/contracts/case.ts';
import { draw, refused, submissionAt } from '../../../../support/cases.ts';
import { deskOf } from '../../../../support/desk.ts';
import { createTestTable } from '../../../../support/dynamodb.ts';

let table: Table;
beforeAll(async () => {
  table = await createTestTable();
});

const of = (email: string, submittedAt: string): Submission => {
  const submission = submissionAt();
  const contact = { name: 'Desk', email, language: 'en' as const };
  return { ...submission, submittedAt, request: { ...submission.request, contact } };
};

async function receive(...submissions: readonly Submission[]) {
  for (const one of submissions) await dynamoCases(table.client, table.name).receive(one);
}

const contactCases = () => dynamoContactCases(table.client, table.name);

describe('The cases of a mailbox', () => {
  it('are found however its address is written, and nobody else finds them', async () => {
    const mine = of('Desk@maker.example', '2026-03-02T10:00:00.000Z');
    await receive(mine, of('other@maker.example', '2026-03-02T10:00:00.000Z'));
    const found = await contactCases().page('desk+orders@MAKER.example', { limit: 10 });
    expect(found.cases.map(({ id }) => id)).toEqual([mine.id]);
    expect(found.cases[0]).toMatchObject({ status: 'received', request: mine.request });
    expect((await contactCases().page('nobody@maker.example', { limit: 10 })).cases).toEqual([]);
  });

  it('come page by page, the newest first, each once, also those of one moment', async () => {
    const moments = [1, 1, 1, 2, 3, 3, 4].map((n) => `2026-03-0${n}T10:00:00.000Z`);
    const all = moments.map((at) => of('many@maker.example', at));
    await receive(...all);
    const pages: string[][] = [];
    let after: string | undefined;
    do {
      const page = await contactCases().page('many@maker.example', { after, limit: 2 });
      pages.push(page.cases.map(({ submittedAt }) => submittedAt));
      after = page.next;
    } while (after !== undefined);
    expect(pages.map(({ length }) => length)).toEqual([2, 2, 2, 1]);
    expect(pages.flat()).toEqual(moments.toReversed());
  });

  it('are among them while they wait, and once when they have waited', async () => {
    const email = 'waiting@maker.example';
    const waiting = of(email, '2026-03-02T10:00:00.000Z');
    await receive(waiting);
    const found = async () => (await contactCases().page(email, { limit: 9 })).cases;
    const waits = { ...refused, status: 'waitlisted' as const, waitsFor: 'country/AE/2025-2027' };
    await deskOf(table).decide(waiting, [{ ...waits, draws: [draw('country/AE/2025-2027', 1)] }]);
    expect((await found()).map(({ status }) => status)).toEqual(['waitlisted']);
    await deskOf(table).withdraw(waiting);
    expect((await found()).map(({ status }) => status)).toEqual(['withdrawn']);
  });

  it('are found after the command where they were stored before, also while they wait', async () => {
    const email = 'former@maker.example';
    const [plain, waiting] = ['2026-03-02T10:00:00.000Z', '2026-03-03T10:00:00.000Z'].map((at) =>
      of(email, at),
    ) as [Submission, Submission];
    await receive(plain, waiting);
    const waits = { ...refused, status: 'waitlisted' as const, waitsFor: 'country/AE/2025-2027' };
    await deskOf(table).decide(waiting, [{ ...waits, draws: [draw('country/AE/2025-2027', 1)] }]);
    const forget = (key: Key, change: Change) =>
      updateItem(table, key, { change, condition: { where: 'attribute_exists(#pk)' } });
    await forget(caseKey(plain.id), { set: { listSk: plain.submittedAt } });
    await forget(decisionKey(waiting.id, 1), { remove: ['listPk', 'listSk'] });
    const ids = async () =>
      (await contactCases().page(email, { limit: 9 })).cases.map(({ id }) => id);
    expect(await ids()).toEqual([]);
    expect((await listCases(table)).left).toBe(0);
    expect(await ids()).toEqual([waiting.id, plain.id]);
  });
});
