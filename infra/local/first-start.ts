import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { sha256 } from '../../shared/digests/sha256.ts';
import { API_SCOPES } from '../../shared/keys/scopes.ts';
import { unlessDamaged } from './damaged.ts';
import { DEMO_AUTHORIZATIONS } from './demo/authorizations.ts';
import { FUNCTIONS_FOLDER, importFunction } from './lambda.ts';
import type { HostFiles } from './options.ts';
import { keepSampleFresh } from './screening-sample.ts';
import { TABLE_NAME } from './surroundings.ts';

const OFFICES = `${FUNCTIONS_FOLDER}/operator/samples/offices.json`;

/**
 * Makes sure that the host can be used at once: a client, a screening list, validated end users,
 * offices.
 * What is there already stays. Gives the demo API key, the same at every start.
 */
export async function firstStart(files: HostFiles): Promise<string> {
  const client = new DynamoDBClient();
  const key = demoKey(files.demoKey);
  await Promise.all([
    registerClient(client, key),
    registerAuthorizations(client),
    registerOffices(client),
    keepSampleFresh(new Date()),
  ]);
  return key;
}

const DEMO_KEY = /^chipgate_demo_[\w-]{32}$/;

function demoKey(file: string): string {
  if (!existsSync(file)) {
    const key = `chipgate_demo_${randomBytes(24).toString('base64url')}`;
    writeFileSync(file, `${key}\n`, { mode: 0o600 });
  }
  return unlessDamaged(file, () => {
    const key = readFileSync(file, 'utf8').trim();
    if (!DEMO_KEY.test(key)) throw new Error('It is no demo key');
    return key;
  });
}

interface ApiClients {
  register(client: { id: string; name: string }, keyHash: string, key: object): Promise<void>;
}

async function registerClient(client: DynamoDBClient, key: string): Promise<void> {
  const module = await importFunction('adapters/dynamodb/people/api-clients.ts');
  const connect = module.dynamoApiClients as (client: DynamoDBClient, table: string) => ApiClients;
  const hash = sha256(key);
  const opens = { name: 'Demo key', scopes: API_SCOPES, issuedAt: new Date().toISOString() };
  await connect(client, TABLE_NAME).register({ id: 'demo', name: 'Demo client' }, hash, opens);
}

type RegisterAuthorization = (table: object, authorization: object, by: object) => Promise<boolean>;

async function registerAuthorizations(client: DynamoDBClient): Promise<void> {
  const module = await importFunction('adapters/dynamodb/cases/authorizations.ts');
  const register = module.registerAuthorization as RegisterAuthorization;
  const registration = { by: 'first start', at: new Date().toISOString(), replace: false };
  for (const authorization of DEMO_AUTHORIZATIONS) {
    await register({ client, name: TABLE_NAME }, authorization, registration);
  }
}

interface Offices {
  find(id: string): Promise<object | undefined>;
  replace(office: object): Promise<void>;
}
type RegisterOffices = (content: unknown, book: { offices: Offices }) => Promise<unknown>;

/** Offices that were registered since stay as they are. */
async function registerOffices(client: DynamoDBClient): Promise<void> {
  const { dynamoOffices } = await importFunction('adapters/dynamodb/reviews/offices.ts');
  const offices = (dynamoOffices as (c: DynamoDBClient, table: string) => Offices)(
    client,
    TABLE_NAME,
  );
  if (await offices.find('commerce')) return;
  const module = await importFunction('operator/offices/register-offices.ts');
  await (module.registerOffices as RegisterOffices)(JSON.parse(readFileSync(OFFICES, 'utf8')), {
    offices,
  });
}
