import { beforeAll, describe, expect, it } from 'vitest';
import type { Table } from '../../../functions/adapters/dynamodb/table/table.ts';
import { draw, licensed, smallOrder, submissionAt, waitlisted } from '../../support/cases.ts';
import { deskOf } from '../../support/desk.ts';
import { createTestTable } from '../../support/dynamodb.ts';
import { NOON } from '../../support/ledger.ts';

let table: Table;
let desk: ReturnType<typeof deskOf>;
const calls: string[] = [];
beforeAll(async () => {
  table = await createTestTable();
  desk = deskOf(table);
  table.client.middlewareStack.add(
    (next, { commandName }) =>
      (input) => {
        calls.push(String(commandName));
        return next(input);
      },
    { step: 'initialize' },
  );
});

const callsOf = async (work: () => Promise<unknown>): Promise<string[]> => {
  calls.length = 0;
  await work();
  return [...calls];
};

describe('The bill of an automatic decision', () => {
  it('is one put and one write transaction, and no read', async () => {
    const submission = submissionAt();
    const paths = [smallOrder(draw('small-order/p/2026', 40)), licensed(draw('c', 40))];
    expect(await callsOf(() => desk.received(submission))).toEqual(['PutItemCommand']);
    const links = ['link-1', 'link-2'];
    const decide = () => desk.decide(submission, paths, NOON, links);
    expect(await callsOf(decide)).toEqual(['TransactWriteItemsCommand']);
  });

  it('has one transaction more for an account that was full, and still no read', async () => {
    await desk.decide(await desk.received(), [licensed(draw('d', 90))]);
    const submission = await desk.received();
    const decide = () => desk.decide(submission, [licensed(draw('d', 40)), waitlisted('d')]);
    expect(await callsOf(decide)).toEqual(Array(2).fill('TransactWriteItemsCommand'));
  });
});
