import { GetItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import { checkAccount } from '../../../../../functions/adapters/dynamodb/ledger/drift.ts';
import { accountKey, transferKey } from '../../../../../functions/adapters/dynamodb/ledger/keys.ts';
import {
  fromAttributes,
  toAttributes,
} from '../../../../../functions/adapters/dynamodb/table/attributes.ts';
import { updateItem } from '../../../../../functions/adapters/dynamodb/table/single-writes.ts';
import type { Table } from '../../../../../functions/adapters/dynamodb/table/table.ts';
import { sha256 } from '../../../../../shared/digests/sha256.ts';
import { movedInPart, SIXTEENTHS } from '../../../../../shared/ledger/parts.ts';
import { draw, held, licensed, submissionAt } from '../../../../support/cases.ts';
import { deskOf } from '../../../../support/desk.ts';
import { createTestTable } from '../../../../support/dynamodb.ts';
import { NOON } from '../../../../support/ledger.ts';

let table: Table;
beforeEach(async () => {
  table = await createTestTable();
});
const ACCOUNT = 'country/AE/2025-2027';

const post = async () => {
  const desk = deskOf(table);
  await desk.decide(await desk.received(), [licensed(draw(ACCOUNT, 1, 10_000))]);
};

/** The same table, read page by page, with one more post after every page. */
function moving(): Table {
  const { client } = table;
  const send = async (command: Parameters<typeof client.send>[0]) => {
    if (!(command instanceof QueryCommand) || command.input.IndexName) return client.send(command);
    const page = await client.send(new QueryCommand({ ...command.input, Limit: 1 }));
    await post();
    return page;
  };
  return { ...table, client: { send } as unknown as Table['client'] };
}

const spoil = () =>
  updateItem(table, accountKey(ACCOUNT), {
    change: { add: { posted: 1000, used: 1000 } },
    condition: { where: 'attribute_exists(#pk)' },
  });

describe('An account that moves all the time while it is read', () => {
  it('is no drift as long as its transfers lie between what it said before and after', async () => {
    await post();
    expect((await checkAccount(moving(), ACCOUNT)).drift).toEqual([]);
  });

  it('is drift all the same where they do not', async () => {
    await post();
    await spoil();
    expect((await checkAccount(moving(), ACCOUNT)).drift).toEqual([
      expect.stringMatching(/^posted is/),
      expect.stringMatching(/^used is/),
    ]);
  });
});

describe('An account that others draw on, and give back to, while it is checked', () => {
  it('is never drift', async () => {
    const orders = Array.from({ length: 24 }, (_, n) =>
      submissionAt(NOON, `req-${sha256(`${n}`).slice(0, 32)}`),
    );
    const desk = deskOf(table);
    let isMoving = true;
    const work = async () => {
      for (const order of orders) {
        await desk.decide(await desk.received(order), [held(draw(ACCOUNT, 5, 10_000))]);
        await desk.withdraw(order);
      }
      isMoving = false;
    };
    const look = async () => {
      const found: string[] = [];
      while (isMoving) found.push(...(await checkAccount(table, ACCOUNT)).drift);
      return found;
    };
    const [, found] = await Promise.all([work(), look()]);
    expect(found).toEqual([]);
    expect((await checkAccount(table, ACCOUNT)).drift).toEqual([]);
  });
});

const tamper = (transferId: string) =>
  updateItem(table, transferKey(ACCOUNT, transferId), {
    change: { set: { amountTpp: 7 } },
    condition: { where: 'attribute_exists(#pk)' },
  });

describe('A transfer that was tampered with', () => {
  it('is drift, and so is one of an account that was there before its parts were counted', async () => {
    const orders = [submissionAt(), submissionAt()];
    const desk = deskOf(table);
    for (const order of orders) {
      await desk.decide(await desk.received(order), [licensed(draw(ACCOUNT, 10, 10_000))]);
    }
    await updateItem(table, accountKey(ACCOUNT), {
      change: { remove: SIXTEENTHS.flatMap((part) => [`h_${part}`, `p_${part}`, `n_${part}`]) },
      condition: { where: 'attribute_exists(#pk)' },
    });
    await post();
    expect((await checkAccount(table, ACCOUNT)).drift).toEqual([]);
    await tamper(`${orders[0]!.id}.1`);
    expect((await checkAccount(table, ACCOUNT)).drift).toEqual([
      'posted is 21, should be 18',
      'used is 21, should be 18',
    ]);
  });
});

/** A table of one account with so many posts of 1 TPP each; pages as DynamoDB gives them, of 1 MB. */
function tableOf(count: number, tampered?: string) {
  const read = { items: 0, calls: 0 };
  const ids = Array.from(
    { length: count },
    (_, n) => `req-${sha256(`${n}`).slice(0, 32)}.1`,
  ).sort();
  const sums = { held: 0, posted: count, used: count };
  const moved = ids.map((of) => movedInPart({ posted: 1, of }));
  for (const one of moved) {
    for (const [name, value] of Object.entries(one)) {
      Object.assign(sums, { [name]: ((sums as Record<string, number>)[name] ?? 0) + value });
    }
  }
  const itemOf = (transferId: string) => ({
    ...transferKey(ACCOUNT, transferId),
    kind: 'transfer',
    account: ACCOUNT,
    transferId,
    type: 'post',
    amountTpp: transferId === tampered ? 2 : 1,
    caseId: transferId.slice(0, -2),
    at: NOON.toISOString(),
  });
  const send = async (command: object) => {
    read.calls++;
    if (command instanceof GetItemCommand) {
      return { Item: toAttributes({ kind: 'account', account: ACCOUNT, ...sums }) };
    }
    const { input } = command as QueryCommand;
    if (input.IndexName) return { Items: [] };
    const { first, last } = fromAttributes({
      first: input.ExpressionAttributeValues![':first']!,
      last: input.ExpressionAttributeValues![':last']!,
    }) as Record<string, string>;
    const after = input.ExclusiveStartKey?.sk?.S ?? '';
    const found = ids.filter((id) => {
      const sk = `transfer#${id}`;
      return sk >= first! && sk <= last! && sk > after;
    });
    const page = found.slice(0, 4_000).map((id) => toAttributes(itemOf(id)));
    read.items += page.length;
    return { Items: page, ...(found.length > 4_000 && { LastEvaluatedKey: page.at(-1) }) };
  };
  return { table: { name: 'many', client: { send } } as unknown as Table, ids, read };
}

describe('An account with 100,000 transfers', () => {
  it('takes an hourly check that reads a sixteenth of them', async () => {
    const { table: many, read } = tableOf(100_000);
    expect((await checkAccount(many, ACCOUNT, 'a')).drift).toEqual([]);
    expect(read.items).toBeGreaterThan(5_500);
    expect(read.items).toBeLessThan(7_000);
    expect(read.calls).toBeLessThanOrEqual(8);
  });

  it('is found to drift in the part in which a transfer was tampered with, and in a whole check', async () => {
    const tampered = tableOf(3_000).ids.find((id) => id.startsWith('req-c'));
    const { table: many } = tableOf(3_000, tampered);
    const says = ['posted is 3000, should be 3001', 'used is 3000, should be 3001'];
    expect((await checkAccount(many, ACCOUNT, 'b')).drift).toEqual([]);
    expect((await checkAccount(many, ACCOUNT, 'c')).drift).toEqual(says);
    expect((await checkAccount(many, ACCOUNT)).drift).toEqual(says);
  });
});
