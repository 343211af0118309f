import { readFile } from 'node:fs/promises';
import { type Authorization, authorization } from '../../shared/contracts/authorization.ts';
import { systemClock } from '../adapters/clock.ts';
import { registerAuthorization } from '../adapters/dynamodb/authorizations.ts';
import { argumentsOf, openTable, operatorName, runCommand, TerminalError } from './terminal.ts';

const USAGE = 'Usage: npm run authorization:register -- <authorization.json> [--replace]';

/** Registers a validated end user authorization; one that is there stays unless replaced. */
await runCommand(async (args) => {
  const options = { replace: { type: 'boolean', default: false } } as const;
  const { values, positionals } = argumentsOf({ args, options, allowPositionals: true }, USAGE);
  const [file, ...more] = positionals;
  if (!file || more.length > 0) throw new TerminalError(USAGE);
  const registered = await authorizationIn(file);
  const at = systemClock().toISOString();
  const registration = { by: operatorName(), at, replace: values.replace };
  if (!(await registerAuthorization(await openTable(), registered, registration))) {
    throw new TerminalError(
      `${registered.id} is registered already: --replace takes its place.`,
      1,
    );
  }
  console.log(`${registered.id}: ${registered.type} for ${registered.company.name}, registered.`);
  return 0;
});

async function authorizationIn(file: string): Promise<Authorization> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new TerminalError(`Cannot read ${file}: ${error.code ?? error.message}`);
  });
  const parsed = authorization.safeParse(json(text, file));
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.map(({ path, message }) => `  /${path.join('/')}  ${message}`);
  throw new TerminalError([`${file} is not an authorization:`, ...fields].join('\n'));
}

function json(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new TerminalError(`${file} is not JSON.`, 2, { cause: error });
  }
}
