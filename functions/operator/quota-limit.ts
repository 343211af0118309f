import type { Quota } from '../../shared/contracts/quota.ts';
import { ceilingOf } from '../../shared/ledger/limits.ts';
import { askingMoreThan } from '../../shared/ledger/queue.ts';
import { systemClock } from '../adapters/clock.ts';
import { adjustLimit } from '../adapters/dynamodb/ledger/adjust-limit.ts';
import { waiters } from '../adapters/dynamodb/ledger/queue.ts';
import { dynamoQuotas } from '../adapters/dynamodb/ledger/quotas.ts';
import { openTable } from './open-table.ts';
import { argumentsOf, operatorName, runCommand, TerminalError } from './terminal.ts';

const USAGE =
  'Usage: npm run quota:limit -- <account> <tpp> --reason "..." | <account> --clear --reason "..."';

/** Digits, alone or by threes: where a comma stands for a point, "26,9" is no 269. */
const AMOUNT = /^(?:\d+|\d{1,3}(?:,\d{3})+|\d{1,3}(?:_\d{3})+)$/;

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
  const before = await quotas.find(wanted.account, at);
  if (!before) {
    throw new TerminalError(`There is no account ${wanted.account}: see GET /v1/quotas for names.`);
  }
  const adjusted = await adjustLimit(table, { ...wanted, by: operatorName(), at });
  const now = (await quotas.find(wanted.account, at)) ?? before;
  const from = told(before, adjusted?.limitTpp === undefined);
  console.log(`${wanted.account}: ${from} -> ${told(now, wanted.limitTpp === undefined)}`);
  if (now.heldTpp + now.postedTpp > now.limitTpp) console.log(tellOverdrawn(now));
  const tooLarge = askingMoreThan(ceilingOf(now, at), waiters(table, wanted.account));
  const { length } = await Array.fromAsync(tooLarge);
  if (length > 0) console.log(tellTooLarge(length));
  return 0;
});

/** Lowering a limit takes nothing back. */
function tellOverdrawn({ heldTpp, postedTpp, limitTpp }: Quota): string {
  const used = heldTpp + postedTpp;
  const over = `${tpp(used)} are in use, ${tpp(used - limitTpp)} more than the limit`;
  return `${over}: nothing is taken back, and nothing more is admitted.`;
}

/** They are taken out of the queue by the sweep, which alone runs the decide machine. */
function tellTooLarge(waiting: number): string {
  const leave = 'Within a minute they go to people, and out of the queue.';
  return `Waiting for more than that: ${waiting}. ${leave}`;
}

function tpp(amount: number): string {
  return `${amount.toLocaleString('en-US')} TPP`;
}

function told({ limitTpp }: Quota, isThePolicys: boolean): string {
  return isThePolicys ? `${tpp(limitTpp)} (the policy's limit)` : tpp(limitTpp);
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
  if (AMOUNT.test(text) && Number.isSafeInteger(tpp)) return tpp;
  throw new TerminalError(
    `"${text}" is not a whole number of TPP, such as 26900000 or 26,900,000.\n${USAGE}`,
  );
}
