import { QueryCommand } from '@aws-sdk/client-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import { checkAccount } from '../../../../../functions/adapters/dynamodb/ledger/drift.ts';
import { accountKey } from '../../../../../functions/adapters/dynamodb/ledger/keys.ts';
import { updateItem } from '../../../../../functions/adapters/dynamodb/table/single-writes.ts';
import type { Table } from '../../../../../functions/adapters/dynamodb/table/table.ts';
import { draw, licensed } from '../../../../support/cases.ts';
import { deskOf } from '../../../../support/desk.ts';
import { createTestTable } from '../../../../support/dynamodb.ts';

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
