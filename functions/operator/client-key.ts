import { type ApiKey, MOST_DAYS } from '../../shared/contracts/api-key.ts';
import { sha256 } from '../../shared/digests/sha256.ts';
import { apiKeyText } from '../../shared/keys/api-key-text.ts';
import { API_SCOPES, isScope } from '../../shared/keys/scopes.ts';
import { daysLater } from '../../shared/rules/review/timing.ts';
import { systemClock } from '../adapters/clock.ts';
import { dynamoApiClients, revokeApiKey } from '../adapters/dynamodb/people/api-clients.ts';
import type { Table } from '../adapters/dynamodb/table/table.ts';
import { newKeySecret } from '../adapters/one-time-code.ts';
import { openTable } from './open-table.ts';
import { argumentsOf, runCommand, TerminalError } from './terminal.ts';

const USAGE = `Usage: npm run client:key -- --client <id> [--name <name>] [--scopes <scope,scope>] [--days <n>]
                             [--calls-an-hour <n>]        issues a key, shown once
       npm run client:key -- --revoke <key, or its SHA-256 in hex>
Scopes, all without it: ${API_SCOPES.join(', ')}`;

/** An account names all clients that have a case on it. */
const MOST_ID = 60;

const OPTIONS = {
  client: { type: 'string' },
  name: { type: 'string' },
  scopes: { type: 'string' },
  days: { type: 'string' },
  'calls-an-hour': { type: 'string' },
  revoke: { type: 'string' },
} as const;

/** Keys of API clients. A client may have several, so that a new one is in use before the old ends. */
await runCommand(async (args) => {
  const { values } = argumentsOf({ args, options: OPTIONS }, USAGE);
  const { client: id, revoke } = values;
  if (revoke !== undefined && id === undefined) return revokeKey(await openTable(), revoke);
  if (id === undefined || revoke !== undefined) throw new TerminalError(USAGE);
  if (id.length > MOST_ID) throw new TerminalError(`An id has at most ${MOST_ID} characters`);
  const { name = id } = values;
  const issued = keyOf(name, values);
  const { client, name: tableName } = await openTable();
  const key = apiKeyText(newKeySecret());
  await dynamoApiClients(client, tableName).register({ id, name }, sha256(key), issued);
  console.log(`${key}\nIt is shown this once. To revoke it later: --revoke ${sha256(key)}`);
  return 0;
});

async function revokeKey(table: Table, keyOrHash: string): Promise<number> {
  const hash = /^[0-9a-f]{64}$/.test(keyOrHash) ? keyOrHash : sha256(keyOrHash);
  const isRevoked = await revokeApiKey(table, hash, systemClock());
  console.log(
    isRevoked
      ? 'The key is revoked; within a minute it opens nothing.'
      : 'There is no such key in use.',
  );
  return isRevoked ? 0 : 1;
}

interface Wanted {
  readonly scopes?: string;
  readonly days?: string;
  readonly 'calls-an-hour'?: string;
}

function keyOf(name: string, wanted: Wanted): Omit<ApiKey, 'id'> {
  const scopes = wanted.scopes?.split(',').map((scope) => scope.trim()) ?? [...API_SCOPES];
  const unknown = scopes.filter((scope) => !isScope(scope));
  if (unknown.length > 0) throw new TerminalError(`No scope: ${unknown.join(', ')}\n${USAGE}`);
  const days = numberOf(wanted.days, { of: '--days', most: MOST_DAYS });
  const callsAnHour = numberOf(wanted['calls-an-hour'], { of: '--calls-an-hour', most: 3_600_000 });
  const at = systemClock();
  return {
    name,
    scopes: scopes.filter(isScope),
    issuedAt: at.toISOString(),
    ...(days !== undefined && { expiresAt: daysLater(at.toISOString(), days) }),
    ...(callsAnHour !== undefined && { callsAnHour }),
  };
}

function numberOf(text: string | undefined, { of, most }: { of: string; most: number }) {
  if (text === undefined) return undefined;
  const number = Number(text);
  if (Number.isInteger(number) && number >= 1 && number <= most) return number;
  throw new TerminalError(`${of} is a whole number, 1 to ${most}.\n${USAGE}`);
}
