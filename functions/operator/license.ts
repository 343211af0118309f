import { systemClock } from '../adapters/clock.ts';
import { dynamoOffices } from '../adapters/dynamodb/reviews/offices.ts';
import { dynamoLicenses } from '../adapters/dynamodb/settlements/licenses.ts';
import { describeLicense, licenseLine } from './licenses/describe-license.ts';
import { moveLicense } from './licenses/move-license.ts';
import { eventsOfLicense, unexpiredLicenses } from './licenses/read-licenses.ts';
import { wishIn } from './licenses/wish.ts';
import { openTable } from './open-table.ts';
import { runCommand, TerminalError } from './terminal.ts';

/** Ends with 1 where there is no such license or officer, and where the move is not to be had. */
await runCommand(async (args) => {
  const wish = wishIn(args);
  const table = await openTable();
  const licenses = dynamoLicenses(table.client, table.name);
  if (wish.verb === 'list') {
    for await (const known of unexpiredLicenses(table)) {
      if (known.license) console.log(licenseLine(known, known.license));
    }
    return 0;
  }
  const known = await licenses.find(wish.number);
  if (!known?.license) throw new TerminalError(`There is no license ${wish.number}.`, 1);
  if (wish.verb === 'show') {
    const events = await eventsOfLicense(table, known.row.id);
    console.log(describeLicense(known, known.license, events));
    return 0;
  }
  const offices = dynamoOffices(table.client, table.name);
  const asked = { known, license: known.license, wish };
  console.log(await moveLicense(asked, { licenses, offices, now: systemClock() }));
  return 0;
});
