import { dynamoApiClients } from '../adapters/dynamodb/people/api-clients.ts';
import { dynamoOffices } from '../adapters/dynamodb/reviews/offices.ts';
import { officerAt } from '../adapters/mailbox.ts';
import { readSecret } from '../adapters/secrets.ts';
import { registerCanary } from './canary/register-canary.ts';
import { openTable } from './open-table.ts';
import { argumentsOf, runCommand, TerminalError } from './terminal.ts';

const USAGE = `Usage: npm run canary:register -- --secret <ARN> [--domain <mail domain>]
  --secret  holds the API key of the canary: the output SyntheticSecretArn... of the stack
  --domain  receives the canary's mail: the context canaryDomain of the stack`;

const OPTIONS = { secret: { type: 'string' }, domain: { type: 'string' } } as const;

/** Once after the first deployment, and again when the key was rotated. */
await runCommand(async (args) => {
  const { secret, domain } = argumentsOf({ args, options: OPTIONS }, USAGE).values;
  if (!secret) throw new TerminalError(USAGE);
  const { client, name } = await openTable();
  const officer = domain && officerAt(domain);
  await registerCanary(
    { apiKey: await readSecret(secret), officer },
    { clients: dynamoApiClients(client, name), offices: dynamoOffices(client, name) },
  );
  console.log(officer ? `The canary is let in, and ${officer} is asked.` : 'The canary is let in.');
  return 0;
});
