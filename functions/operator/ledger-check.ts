import { checkLedger } from './ledger/check-ledger.ts';
import { describeLedger } from './ledger/describe-ledger.ts';
import { openTable, runCommand } from './terminal.ts';

/** Ends with 0 when all agrees, with 1 when something differs, with 2 when there is no table. */
await runCommand(async () => {
  const check = await checkLedger(await openTable());
  console.log(describeLedger(check));
  const differs = check.faults.size > 0 || check.accounts.some(({ drift }) => drift.length > 0);
  return differs ? 1 : 0;
});
