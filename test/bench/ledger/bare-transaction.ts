import { TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { accountKey, transferKey } from '../../../functions/adapters/dynamodb/ledger/keys.ts';
import type { Table } from '../../../functions/adapters/dynamodb/table/table.ts';

/** The least that a reservation needs: one item counted up, one item put. */
export const bareTransaction = ({ client, name: TableName }: Table, id: string) => {
  const [account, transfer] = [accountKey(id), transferKey(id, '1')];
  const keyOf = ({ pk, sk }: typeof account) => ({ pk: { S: pk }, sk: { S: sk } });
  return client.send(
    new TransactWriteItemsCommand({
      TransactItems: [
        {
          Update: {
            TableName,
            Key: keyOf(account),
            UpdateExpression: 'ADD #used :one',
            ExpressionAttributeNames: { '#used': 'used' },
            ExpressionAttributeValues: { ':one': { N: '1' } },
          },
        },
        { Put: { TableName, Item: { ...keyOf(transfer), amountTpp: { N: '1' } } } },
      ],
    }),
  );
};
