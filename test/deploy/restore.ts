import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import {
  DescribeTableCommand,
  DynamoDBClient,
  RestoreTableToPointInTimeCommand,
  UpdateTableCommand,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import { TABLE_DEFINITION } from '../../infra/table.ts';
import { ENVIRONMENT } from '../../shared/deployment/environment.ts';
import { chipOrder } from '../acceptance/support/orders.ts';
import { type DeploymentOptions, deploy } from './deployment.ts';
import type { Emulator } from './emulator.ts';
import { run } from './process.ts';

const LEDGER_CHECK = join(import.meta.dirname, '../../functions/operator/ledger-check.ts');
const RESTORED = 'chipgate-restored';

export interface Rehearsal {
  readonly emulator: Emulator;
  readonly options: DeploymentOptions;
  readonly tableName: string;
  readonly apiKey: string;
}

/**
 * What the runbook says of restoring the table, done: a copy is made, checked, given its stream, and
 * worked with. What was decided before is there, and what comes after is decided.
 */
export async function rehearseRestore(rehearsal: Rehearsal): Promise<void> {
  const { emulator, options, tableName } = rehearsal;
  const order = chipOrder();
  const before = await file(rehearsal, order, 'before');
  const client = new DynamoDBClient(emulator.settings);
  await restore(client, tableName);
  await run({
    file: process.execPath,
    args: [LEDGER_CHECK],
    environment: { ...emulator.variables, [ENVIRONMENT.tableName]: RESTORED },
  });
  const context = [`restoredStreamArn=${await streamOf(client)}`];
  const outputs = await deploy({ ...options, context });
  if (outputs.TableName !== RESTORED) throw new Error(`It works with ${outputs.TableName}`);
  const again = await file(rehearsal, order, 'before');
  if (again !== before) throw new Error(`${before} is ${again} after the table was restored`);
  await file(rehearsal, chipOrder(), 'after');
}

async function restore(client: DynamoDBClient, SourceTableName: string): Promise<void> {
  await client.send(
    new RestoreTableToPointInTimeCommand({
      SourceTableName,
      TargetTableName: RESTORED,
      UseLatestRestorableTime: true,
    }),
  );
  await waitUntilTableExists({ client, maxWaitTime: 60 }, { TableName: RESTORED });
  const { StreamSpecification } = TABLE_DEFINITION;
  await client.send(new UpdateTableCommand({ TableName: RESTORED, StreamSpecification }));
}

async function streamOf(client: DynamoDBClient): Promise<string> {
  const { Table } = await client.send(new DescribeTableCommand({ TableName: RESTORED }));
  if (!Table?.LatestStreamArn) throw new Error(`${RESTORED} has no stream`);
  return Table.LatestStreamArn;
}

const RUN = randomUUID();

/** The id of an order that was decided; the same for the same key. */
async function file({ options, apiKey }: Rehearsal, order: object, key: string): Promise<string> {
  const answer = await fetch(`${options.publicUrl}/v1/requests`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${apiKey}`,
      'content-type': 'application/json',
      'idempotency-key': `${RUN}-${key}`,
    },
    body: JSON.stringify(order),
  });
  const said = (await answer.json()) as { id: string; decision?: object };
  if (!said.decision) throw new Error(`An order was answered ${answer.status}`);
  return said.id;
}
