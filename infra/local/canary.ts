import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs, parseEnv } from 'node:util';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { type Address, addressIn } from './demo/client.ts';
import { importFunction } from './lambda.ts';
import { applySurroundings, TABLE_NAME } from './surroundings.ts';

const HELP = `Usage: npm run canary -- [--directory .chipgate]
Walks one order that the rules decide and one that people decide through a running Chipgate, the
mails among it, takes both back, and ends with 0 when all was as it must be.`;

const MAILBOX = { applicant: 'applicant@canary.example', officer: 'officer@canary.example' };
const PATIENCE_MS = 60_000;

interface StoredMail {
  readonly messageId: string;
  readonly at: number;
  readonly destination: { readonly to: readonly string[] };
  readonly body: { readonly text: string };
}

/** What arrives in the inbox of the host; it counts whole seconds. */
const mailboxAt = (inboxUrl: string) => ({
  ...MAILBOX,
  receivedSince: async (instant: Date) => {
    const { emails } = (await (await fetch(`${inboxUrl}/store`)).json()) as {
      emails: StoredMail[];
    };
    return emails
      .filter(({ at }) => at >= Math.floor(instant.getTime() / 1000))
      .map(({ messageId, destination, body }) => {
        return { id: messageId, to: destination.to[0] ?? '', text: body.text };
      });
  },
});

interface Operator {
  registerCanary(canary: { apiKey: string; officer: string }, registers: object): Promise<void>;
}

/** The same key at every run: of this host, and told by nobody. */
async function letIn(address: Address): Promise<string> {
  const apiKey = createHash('sha256').update(`canary ${address.key}`).digest('base64url');
  const client = new DynamoDBClient();
  const { dynamoApiClients } = await importFunction('adapters/dynamodb/people/api-clients.ts');
  const { dynamoOffices } = await importFunction('adapters/dynamodb/reviews/offices.ts');
  const { registerCanary } = await importFunction('operator/canary/register-canary.ts');
  const connect = (adapter: unknown) =>
    (adapter as (client: DynamoDBClient, table: string) => object)(client, TABLE_NAME);
  await (registerCanary as Operator['registerCanary'])(
    { apiKey, officer: MAILBOX.officer },
    { clients: connect(dynamoApiClients), offices: connect(dynamoOffices) },
  );
  return apiKey;
}

type RunCanary = (deps: object) => Promise<Readonly<Record<string, string>>>;

async function walk(address: Address): Promise<boolean> {
  const { runCanary } = await importFunction('canary/canary.ts');
  const report = await (runCanary as RunCanary)({
    publicUrl: address.url,
    apiKey: await letIn(address),
    mailbox: address.inboxUrl && mailboxAt(address.inboxUrl),
    fetch,
    clock: () => new Date(),
    secret: () => randomBytes(9).toString('base64url'),
    patienceMs: PATIENCE_MS,
    pauseMs: 200,
    log: (line: object) => console.log(JSON.stringify(line)),
    measure: () => undefined,
  });
  return Object.values(report).every((outcome) => outcome === 'passed');
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      directory: { type: 'string', default: '.chipgate' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const address = addressIn(values.directory);
  if (!address) {
    console.error('Chipgate is not running: start it with npm start first (in another terminal).');
    return 1;
  }
  const environment = parseEnv(readFileSync(join(values.directory, 'host.env'), 'utf8'));
  applySurroundings(environment as Record<string, string>);
  return (await walk(address)) ? 0 : 1;
}

process.exitCode = await main();
