import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { inject } from 'vitest';
import { s3AuditStore } from '../../functions/adapters/audit-store.ts';
import type { RawItem, Table } from '../../functions/adapters/dynamodb/table/table.ts';
import { kmsSigner } from '../../functions/adapters/signing.ts';
import { streamedItems } from '../../functions/adapters/stream.ts';
import { archive } from '../../functions/archive/archive.ts';
import { startKms } from '../../infra/local/kms/server.ts';
import { startS3 } from '../../infra/local/s3/server.ts';
import type { Position } from '../../infra/local/streams/checkpoint.ts';
import { startPoller } from '../../infra/local/streams/poller.ts';
import { ARCHIVE_FILTERS } from '../../infra/stream-filters.ts';
import { lineOf } from '../../shared/audit/object.ts';
import { auditEntry } from '../../shared/contracts/audit.ts';
import { ENVIRONMENT } from '../../shared/deployment/environment.ts';

const BUCKET = 'audit';

export type RecordsRoom = Awaited<ReturnType<typeof openRecordsRoom>>;

/** An archive with the host's own S3 and KMS, and a folder to export to. */
export async function openRecordsRoom() {
  const directory = await mkdtemp(join(tmpdir(), 'chipgate-records-'));
  const secretAccessKey = 'local';
  const s3 = await startS3({ port: 0, option: 's3' }, { directory, secretAccessKey });
  const kms = await startKms({ port: 0, option: 'kms' }, join(directory, 'signing-key.pem'));
  const environment = {
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_ENDPOINT_URL_S3: s3.url,
    AWS_ENDPOINT_URL_KMS: kms.url,
    [ENVIRONMENT.auditBucket]: BUCKET,
    [ENVIRONMENT.signingKeyId]: kms.keyArn,
  };
  const former = { ...process.env };
  Object.assign(process.env, environment);
  const store = s3AuditStore(BUCKET);
  const said: object[] = [];
  const dependencies = {
    store,
    signer: kmsSigner(kms.keyArn),
    log: (line: object) => said.push(line),
    measure: (measurement: object) => said.push(measurement),
  };
  const names = () => Array.fromAsync(store.names());
  return {
    directory,
    environment,
    kms,
    store,
    dependencies,
    said,
    names,
    folder: join(directory, 'export'),
    archive: (items: readonly RawItem[]) => archive(items, dependencies),
    /** Every entry that was archived, in every object. */
    entries: async () => {
      const objects = await Promise.all((await names()).map((name) => store.read(name)));
      const lines = objects.flatMap(({ body }) => body.trimEnd().split('\n'));
      return lines.map((line) => auditEntry.parse(JSON.parse(line)));
    },
    /** Archives what the table's stream has brought since, as the embedded host does. */
    follow: (table: Table) => follow(table, (items) => archive(items, dependencies)),
    /** What the stream has brought since is lost. */
    lose: (table: Table) => follow(table, async () => undefined),
    close: async () => {
      process.env = former;
      await Promise.all([s3.close(), kms.close()]);
      await rm(directory, { recursive: true });
    },
  };
}

/** How far the stream of each table was read. */
const read = new Map<string, Position>();

async function follow(table: Table, take: (items: readonly RawItem[]) => Promise<void>) {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const endpoint = inject('dynamodbEndpoint');
  const poller = await startPoller({
    client: new DynamoDBStreamsClient({ endpoint, region: 'us-east-1', credentials }),
    table: table.name,
    deadLetterFile: '/dev/null',
    consumers: [
      {
        ...ARCHIVE_FILTERS,
        checkpoint: {
          read: () => read.get(table.name),
          write: (position) => read.set(table.name, position),
          kept: () => Promise.resolve(),
        },
        invoke: (event) => take(streamedItems(event as never).map(({ item }) => item)),
      },
    ],
  });
  await poller.caughtUp();
  await poller.stop();
}

/** How many distinct entries there are of each kind. */
export const countKinds = (entries: readonly ReturnType<typeof auditEntry.parse>[]) => {
  const distinct = new Map(entries.map((entry) => [lineOf(entry), entry.kind])).values();
  return Object.fromEntries(
    [...Map.groupBy(distinct, (kind) => kind)].map(([kind, of]) => [kind, of.length]).sort(),
  );
};
