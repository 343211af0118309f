import { checkLedger } from './ledger/check-ledger.ts';
import { describeLedger } from './ledger/describe-ledger.ts';
import { openTable } from './open-table.ts';
import { argumentsOf, runCommand } from './terminal.ts';

const USAGE = `Usage: npm run ledger:check
Recomputes every account from its transfers, and the lines of every license from what happened to them, and
says what differs.`;

/** Ends with 0 when all agrees, with 1 when something differs, with 2 when there is no table. */
await runCommand(async (args) => {
  argumentsOf({ args, options: {} }, USAGE);
  const check = await checkLedger(await openTable());
  console.log(describeLedger(check));
  const differs =
    check.faults.size + check.miscounted.size > 0 ||
    check.accounts.some(({ drift }) => drift.length > 0);
  return differs ? 1 : 0;
});
