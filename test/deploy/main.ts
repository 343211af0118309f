import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ENVIRONMENT } from '../../shared/deployment/environment.ts';
import { allowThere } from './adjustments.ts';
import { tagAsThere } from './bucket-tags.ts';
import { openBusDoor } from './bus-door.ts';
import { bootstrap, deploy, destroy } from './deployment.ts';
import { SKIPPED } from './differences.ts';
import { type Emulator, installEmulator, startEmulator } from './emulator.ts';
import { takeFirstSteps } from './first-steps.ts';
import { openFrontDoor } from './front-door.ts';
import { functionLog } from './function-log.ts';
import { openInbox } from './inbox.ts';
import { type KeyGuard, openKeyGuard } from './key-guard.ts';
import { run, type Variables } from './process.ts';
import { denyAsThere } from './record-policies.ts';
import { rehearseRestore } from './restore.ts';

const VITEST = join(import.meta.dirname, '../../node_modules/.bin/vitest');

/** Of a supplier who has buses; there its number is all that its keys say. */
const OTHER_ACCOUNT = '210987654321';

/** There the sweep comes once a minute, and what waits for it may need two of them. */
const PATIENTLY = ['--testTimeout', '200000'];

async function step<T>(sentence: string, work: () => Promise<T>): Promise<T> {
  const from = performance.now();
  const result = await work();
  console.log(`${sentence}: ${((performance.now() - from) / 1000).toFixed(1)} s`);
  return result;
}

/** All acceptance tests but those that the list of differences names. */
const testNames = (): string[] => {
  const names = SKIPPED.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return names.length > 0 ? ['--testNamePattern', `^(?!.*(${names.join('|')})$)`] : [];
};

const acceptance = (variables: Variables) =>
  run({
    file: VITEST,
    args: [
      'run',
      '--project',
      'acceptance',
      ...PATIENTLY,
      ...testNames(),
      ...process.argv.slice(2),
    ],
    environment: variables,
    isShown: true,
  });

async function deployAndTest(emulator: Emulator, directory: string): Promise<void> {
  const door = await openFrontDoor(emulator.endpoint);
  const inbox = await openInbox(emulator.endpoint);
  try {
    const options = { variables: emulator.variables, publicUrl: door.url, directory };
    await step('Bootstrapped the account', () => bootstrap(emulator.variables));
    const outputs = await step('Synthesized and deployed the stack', () => deploy(options));
    door.leadTo(outputs.ApiUrl);
    const apiKey = await step('Took the first steps', async () => {
      await allowThere(emulator.settings);
      await denyAsThere(outputs, emulator.settings);
      return takeFirstSteps(outputs.TableName, emulator);
    });
    for (const name of SKIPPED) console.log(`Skipped there: "${name}"`);
    await step('Ran the acceptance tests', () =>
      acceptance({
        ...emulator.variables,
        [ENVIRONMENT.tableName]: outputs.TableName,
        [ENVIRONMENT.auditBucket]: outputs.AuditBucketName,
        CHIPGATE_URL: door.url,
        CHIPGATE_INBOX_URL: inbox.url,
        CHIPGATE_API_KEY: apiKey,
        CHIPGATE_EVENT_BUS: outputs.EventBusName,
        CHIPGATE_OTHER_ACCOUNT: OTHER_ACCOUNT,
      }),
    );
    await checkMail(inbox.url);
    await step('Restored the table and worked with the copy', () =>
      rehearseRestore({ emulator, options, tableName: outputs.TableName, apiKey }),
    );
    await step('Removed the stack', async () => {
      await tagAsThere(emulator.settings);
      await destroy(options);
    });
  } finally {
    for (const asked of door.askedAgain) console.log(`Asked again: ${asked}`);
    door.close();
    inbox.close();
  }
}

/** Every function was held to the keys of its role, and none reached further. */
function checkKeys(guard: KeyGuard): void {
  for (const refusal of guard.refused) console.log(`Refused: ${refusal}`);
  console.log(`Functions reached for ${guard.seen()} items, ${guard.refused.size} kinds refused`);
  if (guard.seen() === 0 || guard.refused.size > 0) process.exitCode = 1;
}

async function checkMail(inboxUrl: string): Promise<void> {
  const { emails } = (await (await fetch(inboxUrl)).json()) as { emails: unknown[] };
  console.log(`${emails.length} notices were sent`);
  if (emails.length === 0) throw new Error('No notice was sent');
}

const directory = mkdtempSync(join(tmpdir(), 'chipgate-deploy-'));
await step('Installed the emulator', installEmulator);
const log = functionLog(directory);
const guard = await openKeyGuard();
const busDoor = await openBusDoor();
const emulator = await step('Started it', () =>
  startEmulator({
    AWS_ENDPOINT_URL_DYNAMODB: guard.url,
    AWS_ENDPOINT_URL_EVENTBRIDGE: busDoor.url,
    ...log.variables,
    NODE_OPTIONS: `--import=${pathToFileURL(join(import.meta.dirname, 'name-the-caller.ts'))}`,
  }),
);
guard.leadTo(emulator.endpoint);
busDoor.leadTo(emulator.settings);
// It leads a process group of its own, which Ctrl-C does not reach.
process.once('SIGINT', () => void emulator.stop().then(() => process.exit(130)));
try {
  await deployAndTest(emulator, directory);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  for (const told of log.errors()) console.error(`A function logged ${told}`);
  process.exitCode = 1;
} finally {
  checkKeys(guard);
  guard.close();
  busDoor.close();
  await emulator.stop();
  rmSync(directory, { recursive: true, force: true });
}
