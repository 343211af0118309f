import type { Quota } from '../../shared/contracts/quota.ts';
import { systemClock } from '../adapters/clock.ts';
import { adjustLimit } from '../adapters/dynamodb/ledger/adjust-limit.ts';
import { dynamoQuotas } from '../adapters/dynamodb/ledger/quotas.ts';
import { openTable } from './open-table.ts';
import { argumentsOf, operatorName, runCommand, TerminalError } from './terminal.ts';

const USAGE =
  'Usage: npm run quota:limit -- <account> <tpp> --reason "..." | <account> --clear --reason "..."';

interface Wanted {
  readonly account: string;
  readonly limitTpp: number | undefined;
  readonly reason: string;
}

/** Sets the limit of an account beside the policy's own, or returns to the policy's. */
await runCommand(async (args) => {
  const wanted = parse(args);
  const table = await openTable();
  const at = systemClock();
  const quotas = dynamoQuotas(table.client, table.name);
  if (!(await quotas.find(wanted.account, at))) {
    throw new TerminalError(`There is no account ${wanted.account}: see GET /v1/quotas for names.`);
  }
  const before = await adjustLimit(table, { ...wanted, by: operatorName(), at });
  console.log(`${wanted.account}: ${told(before?.limitTpp)} -> ${told(wanted.limitTpp)}`);
  const now = await quotas.find(wanted.account, at);
  if (now && now.heldTpp + now.postedTpp > now.limitTpp) console.log(tellOverdrawn(now));
  return 0;
});

/** Lowering a limit takes nothing back. */
function tellOverdrawn({ heldTpp, postedTpp, limitTpp }: Quota): string {
  const used = heldTpp + postedTpp;
  const over = `${tpp(used)} are in use, ${tpp(used - limitTpp)} more than the limit`;
  return `${over}: nothing is taken back, and nothing more is admitted.`;
}

function tpp(amount: number): string {
  return `${amount.toLocaleString('en-US')} TPP`;
}

function told(limitTpp: number | undefined): string {
  return limitTpp === undefined ? "the policy's limit" : tpp(limitTpp);
}

function parse(args: string[]): Wanted {
  const options = {
    reason: { type: 'string' },
    clear: { type: 'boolean', default: false },
  } as const;
  const { values, positionals } = argumentsOf({ args, options, allowPositionals: true }, USAGE);
  const [account, amount, ...more] = positionals;
  const reason = values.reason?.trim();
  if (!account || more.length > 0 || values.clear === (amount !== undefined)) {
    throw new TerminalError(USAGE);
  }
  if (!reason) throw new TerminalError(`A reason is needed for the record.\n${USAGE}`);
  return { account, limitTpp: amount === undefined ? undefined : tppOf(amount), reason };
}

function tppOf(text: string): number {
  const tpp = Number(text.replaceAll(/[,_]/g, ''));
  if (/^\d[\d,_]*$/.test(text) && Number.isSafeInteger(tpp)) return tpp;
  throw new TerminalError(`"${text}" is not a whole number of TPP.\n${USAGE}`);
}
