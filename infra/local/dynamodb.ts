import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  CreateTableCommand,
  type CreateTableInput,
  DescribeTimeToLiveCommand,
  type DynamoDBClient,
  ResourceInUseException,
  UpdateTimeToLiveCommand,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import { TABLE } from '../../shared/deployment/table.ts';
import { TABLE_DEFINITION } from '../table.ts';
import { log } from './log.ts';
import { claimPort } from './port.ts';

export interface DynamoDbLocal {
  readonly endpoint: string;
  readonly port: number;
  /** Ends the process and waits until it has gone. */
  stop(): Promise<void>;
}

/** Any free port when none is given; in memory when there is no `directory` to keep the data in. */
export interface DynamoDbLocalOptions {
  readonly port?: number;
  readonly directory?: string;
}

const READY_WITHIN_MS = 20_000;
/** A host that was killed leaves its database process a moment to notice and go. */
const PORT_FREE_WITHIN_MS = 5_000;
const POLL_MS = 50;
const RESTART_AFTER_MS = 500;

/** Starts Amazon's DynamoDB Local and waits until it answers. Throws one line that says what to do. */
export async function startDynamoDb(options: DynamoDbLocalOptions = {}): Promise<DynamoDbLocal> {
  const port = await freePort(options.port ?? 0);
  const endpoint = `http://127.0.0.1:${port}`;
  let supervisor = spawnDynamoDb(port, options.directory);
  await untilReady(supervisor, endpoint);
  let isStopping = false;
  const keepUp = () =>
    supervisor.once('exit', async (code) => {
      if (isStopping) return;
      log(`DynamoDB Local ended (code ${code}) and is started again`);
      await sleep(RESTART_AFTER_MS);
      if (isStopping) return;
      supervisor = spawnDynamoDb(port, options.directory);
      keepUp();
    });
  // What was in memory is gone with it.
  if (options.directory) keepUp();
  const stop = () => {
    isStopping = true;
    return end(supervisor);
  };
  return { endpoint, port, stop };
}

/** Creates the table, its indexes and its stream; a table that is there already stays as it is. */
export async function createTable(
  client: DynamoDBClient,
  tableName: string,
  definition: Omit<CreateTableInput, 'TableName'> = TABLE_DEFINITION,
): Promise<void> {
  try {
    await client.send(new CreateTableCommand({ ...definition, TableName: tableName }));
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw error;
  }
  await waitUntilTableExists(
    { client, maxWaitTime: 20, minDelay: 1, maxDelay: 1 },
    { TableName: tableName },
  );
  await letExpire(client, tableName);
}

/** A table from before there was anything to take away has it switched on, too. */
async function letExpire(client: DynamoDBClient, TableName: string): Promise<void> {
  const answer = await client.send(new DescribeTimeToLiveCommand({ TableName }));
  if (answer.TimeToLiveDescription?.TimeToLiveStatus === 'ENABLED') return;
  const TimeToLiveSpecification = { Enabled: true, AttributeName: TABLE.removeAt };
  await client.send(new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification }));
}

async function freePort(wanted: number): Promise<number> {
  const deadline = Date.now() + PORT_FREE_WITHIN_MS;
  for (;;) {
    const port = await claimPort(wanted);
    if (port !== undefined) return port;
    if (Date.now() > deadline) {
      throw new Error(`Port ${wanted} is busy: stop what uses it, or choose another port.`);
    }
    await sleep(POLL_MS);
  }
}

function spawnDynamoDb(port: number, directory: string | undefined): ChildProcess {
  const packageFile = createRequire(import.meta.url).resolve(
    'amplify-dynamodb-simulator/package.json',
  );
  const emulator = join(dirname(packageFile), 'emulator');
  if (directory) mkdirSync(directory, { recursive: true });
  const properties = {
    'java.library.path': './DynamoDBLocal_lib',
    'org.eclipse.jetty.LEVEL': 'WARN',
    'chipgate.port': port,
    'chipgate.inMemory': directory === undefined,
    ...(directory && { 'chipgate.dbPath': resolve(directory) }),
  };
  const java = [
    ...Object.entries(properties).map(([name, value]) => `-D${name}=${value}`),
    ...['-cp', 'DynamoDBLocal.jar', 'org.eclipse.jetty.xml.XmlConfiguration'],
    join(import.meta.dirname, 'dynamodb-local.xml'),
  ];
  // Detached: Ctrl-C reaches the host alone, which then stops its parts in order.
  return spawn(process.execPath, [join(import.meta.dirname, 'supervise.ts'), 'java', ...java], {
    cwd: emulator,
    env: { ...process.env, DDB_LOCAL_TELEMETRY: '0' },
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
}

async function untilReady(supervisor: ChildProcess, endpoint: string): Promise<void> {
  const deadline = Date.now() + READY_WITHIN_MS;
  while (!(await answers(endpoint))) {
    if (supervisor.exitCode === 127) {
      throw new Error('Java was not found: install Java 17 or newer and start again.');
    }
    if (supervisor.exitCode !== null) {
      throw new Error(
        `DynamoDB Local ended at once (code ${supervisor.exitCode}): check that Java is 17 or newer.`,
      );
    }
    if (Date.now() > deadline) {
      await end(supervisor);
      throw new Error(`DynamoDB Local did not answer within ${READY_WITHIN_MS / 1000} s.`);
    }
    await sleep(POLL_MS);
  }
}

async function answers(endpoint: string): Promise<boolean> {
  try {
    await fetch(endpoint);
    return true;
  } catch {
    return false;
  }
}

function end(supervisor: ChildProcess): Promise<void> {
  if (supervisor.exitCode !== null || supervisor.signalCode !== null) return Promise.resolve();
  return new Promise((gone) => {
    supervisor.once('exit', () => gone());
    supervisor.stdin?.end();
  });
}
