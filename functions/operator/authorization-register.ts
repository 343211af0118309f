import { type RegisteredAuthorization, registrable } from '../../shared/contracts/authorization.ts';
import { fieldErrors } from '../../shared/filing/field-errors.ts';
import { systemClock } from '../adapters/clock.ts';
import { registerAuthorization } from '../adapters/dynamodb/cases/authorizations.ts';
import { openTable } from './open-table.ts';
import {
  argumentsOf,
  fieldsRefused,
  jsonIn,
  operatorName,
  runCommand,
  TerminalError,
} from './terminal.ts';

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

async function authorizationIn(file: string): Promise<RegisteredAuthorization> {
  const parsed = registrable.safeParse(await jsonIn(file));
  if (parsed.success) return parsed.data;
  throw fieldsRefused(`${file} is not an authorization`, fieldErrors(parsed.error.issues));
}
