import { globSync, readFileSync } from 'node:fs';
import { DescribeTimeToLiveCommand } from '@aws-sdk/client-dynamodb';
import { beforeAll, describe, expect, it } from 'vitest';
import { queryItems, type Table } from '../../../../../functions/adapters/dynamodb/table/table.ts';
import { dynamoAttempts } from '../../../../../functions/adapters/dynamodb/webhooks/attempts.ts';
import { attemptsPartition } from '../../../../../functions/adapters/dynamodb/webhooks/keys.ts';
import type { CallAttempt } from '../../../../../shared/contracts/webhook.ts';
import { shardOf } from '../../../../../shared/deployment/shards.ts';
import { TABLE } from '../../../../../shared/deployment/table.ts';
import { createTestTable } from '../../../../support/dynamodb.ts';

const DAY_SECONDS = 86_400;
const AT = '2026-03-04T12:00:00.250Z';
const attempt: CallAttempt = {
  at: AT,
  event: 'req-1.1',
  type: 'request.decided',
  request: 'req-1',
  outcome: 'delivered',
  milliseconds: 3,
  status: 204,
  try: 1,
};

let table: Table;
beforeAll(async () => {
  table = await createTestTable();
});

describe('An attempt', () => {
  it('is taken away by the table 90 days after the call, and is read as it was until then', async () => {
    const attempts = dynamoAttempts(table.client, table.name);
    await attempts.add('wh-1', attempt);
    expect(await attempts.of('wh-1', { limit: 10 })).toEqual({ attempts: [attempt] });
    const pk = shardOf(attemptsPartition('wh-1'), attempt.event);
    const items = await Array.fromAsync(queryItems(table, { where: '#pk = :pk', values: { pk } }));
    const ends = Math.ceil(Date.parse(AT) / 1000) + 90 * DAY_SECONDS;
    expect(items).toMatchObject([{ kind: 'attempt', [TABLE.removeAt]: ends }]);
  });

  it('is the only thing that is', () => {
    const sources = globSync('{shared,functions}/**/*.ts');
    const saying = sources.filter((file) => readFileSync(file, 'utf8').includes('TABLE.removeAt'));
    expect(saying).toEqual(['functions/adapters/dynamodb/webhooks/attempts.ts']);
  });

  it('is in a table that takes away what says when', async () => {
    const command = new DescribeTimeToLiveCommand({ TableName: table.name });
    const { TimeToLiveDescription } = await table.client.send(command);
    expect(TimeToLiveDescription).toEqual({
      TimeToLiveStatus: 'ENABLED',
      AttributeName: TABLE.removeAt,
    });
  });
});
