import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { checkRequest } from '../../shared/filing/check-request.ts';
import { policyInForce } from '../../shared/rules/index.ts';
import { systemClock } from '../adapters/clock.ts';
import { decideOffline } from './decide/decide-offline.ts';
import { describeDecision } from './decide/describe-decision.ts';
import { describePolicy } from './decide/describe-policy.ts';

const USAGE = 'Usage: npm run decide -- <request.json> [--at <ISO instant>] [--json] | --policy';

/** A line for the person at the terminal instead of a stack trace. */
class UsageError extends Error {
  override readonly name = 'UsageError';
}

async function decideFromTerminal(args: readonly string[]): Promise<string> {
  const { values, positionals } = argumentsOf(args);
  const at = instantOf(values.at ?? systemClock().toISOString());
  const policy = policyInForce(at);
  if (values.policy) return values.json ? JSON.stringify(policy, null, 2) : describePolicy(policy);
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UsageError(USAGE);
  const parts = new Set(policy.parts.map(({ id }) => id));
  const checked = checkRequest(await jsonFrom(file), parts);
  if ('refused' in checked) {
    const fields = (checked.refused.errors ?? []).map(
      ({ pointer, detail }) => `  ${pointer || '(all of it)'}  ${detail}`,
    );
    throw new UsageError([`${file} is not a valid request:`, ...fields].join('\n'));
  }
  const decision = decideOffline(checked.request, policy, at);
  return values.json ? JSON.stringify(decision, null, 2) : describeDecision(decision);
}

function argumentsOf(args: readonly string[]) {
  const options = {
    at: { type: 'string' },
    json: { type: 'boolean', default: false },
    policy: { type: 'boolean', default: false },
  } as const;
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n${USAGE}`, { cause: error });
  }
}

/** A day counts from its midnight, UTC. */
function instantOf(text: string): string {
  const time = /^\d{4}-\d\d-\d\d/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(time)) throw new UsageError(`--at "${text}" is not an ISO date or instant`);
  return new Date(time).toISOString();
}

async function jsonFrom(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`Cannot read ${file}: ${error.code ?? error.message}`, { cause: error });
  });
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${file} is not JSON: ${(error as Error).message.replace(/\s+/g, ' ')}`, {
      cause: error,
    });
  }
}

try {
  console.log(await decideFromTerminal(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
