import { nounFor, several } from '../../shared/messages/findings/several.ts';
import { listCases } from './cases/list-cases.ts';
import { openTable } from './open-table.ts';
import { argumentsOf, runCommand } from './terminal.ts';

const USAGE = `Usage: npm run cases:list
Lists every case under its contact, so that it stands among the contact's requests. To be run once
after a release that lists cases so; again changes nothing.`;

/** Ends with 0 when every case is listed, with 1 when one changed meanwhile. */
await runCommand(async (args) => {
  argumentsOf({ args, options: {} }, USAGE);
  const { listed, left } = await listCases(await openTable());
  console.log(
    `${several(listed, 'case')} ${nounFor(listed, 'is', 'are')} listed under their contacts, ${left} left.`,
  );
  return left > 0 ? 1 : 0;
});
