import { several } from '../../shared/messages/findings/several.ts';
import { systemClock } from '../adapters/clock.ts';
import { rekeyAccounts } from './ledger/rekey-accounts.ts';
import { openTable } from './open-table.ts';
import { argumentsOf, runCommand } from './terminal.ts';

const USAGE = `Usage: npm run ledger:rekey
Moves what small orders drew on accounts of former keys to the accounts that the same parties have
today. To be run once after a release that reads names otherwise; again changes nothing.`;

/** Ends with 0 when every draw stands on its account of today, with 1 when one was left. */
await runCommand(async (args) => {
  argumentsOf({ args, options: {} }, USAGE);
  const done = await rekeyAccounts(await openTable(), systemClock());
  for (const { from, to, caseId, tpp, isMoved } of done) {
    const what = `${tpp.toLocaleString('en-US')} TPP of case ${caseId}: ${from} -> ${to}`;
    console.log(isMoved ? what : `${what}: LEFT, the case changed meanwhile`);
  }
  const left = done.filter(({ isMoved }) => !isMoved).length;
  console.log(`${several(done.length - left, 'draw')} moved, ${left} left.`);
  return left > 0 ? 1 : 0;
});
