import { sha256 } from '../../shared/digests/sha256.ts';
import { systemClock } from '../adapters/clock.ts';
import { dynamoApiClients, revokeApiKey } from '../adapters/dynamodb/people/api-clients.ts';
import { newSecret } from '../adapters/one-time-code.ts';
import { openTable } from './open-table.ts';
import { argumentsOf, runCommand, TerminalError } from './terminal.ts';

const USAGE = `Usage: npm run client:key -- --client <id> [--name <name>]   issues a key, shown once
       npm run client:key -- --revoke <key, or its SHA-256 in hex>`;

/** An account names all clients that have a case on it. */
const MOST_ID = 60;

const OPTIONS = {
  client: { type: 'string' },
  name: { type: 'string' },
  revoke: { type: 'string' },
} as const;

/** Keys of API clients. A client may have several, so that a new one is in use before the old ends. */
await runCommand(async (args) => {
  const { client: id, name = id, revoke } = argumentsOf({ args, options: OPTIONS }, USAGE).values;
  if ((id === undefined) === (revoke === undefined)) throw new TerminalError(USAGE);
  if ((id?.length ?? 0) > MOST_ID)
    throw new TerminalError(`An id has at most ${MOST_ID} characters`);
  const table = await openTable();
  if (revoke !== undefined) {
    const hash = /^[0-9a-f]{64}$/.test(revoke) ? revoke : sha256(revoke);
    const isRevoked = await revokeApiKey(table, hash, systemClock());
    console.log(
      isRevoked
        ? 'The key is revoked; within a minute it opens nothing.'
        : 'There is no such key in use.',
    );
    return isRevoked ? 0 : 1;
  }
  const key = `chipgate_${newSecret()}`;
  const clients = dynamoApiClients(table.client, table.name);
  await clients.register({ id: id ?? '', name: name ?? '' }, sha256(key));
  console.log(`${key}\nIt is shown this once. To revoke it later: --revoke ${sha256(key)}`);
  return 0;
});
