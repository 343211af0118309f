import { identityOf } from '../../shared/audit/object.ts';
import { systemClock } from '../adapters/clock.ts';
import { checkObject } from './audit/check-object.ts';
import { checkRecords, distinct } from './audit/check-records.ts';
import { checkTable, offerAgain } from './audit/check-table.ts';
import { describeChecked } from './audit/describe.ts';
import { readKeys } from './audit/keys.ts';
import { readRecords } from './audit/records.ts';
import { openTable } from './open-table.ts';
import { argumentsOf, runCommand, TerminalError } from './terminal.ts';

const USAGE = `Usage: npm run audit:verify -- <folder or file> --key <public key> [--key ...] [--table [--offer]]
Checks records offline. With --table it compares them with the table; --offer has the archive keep
what is missing.`;

const OPTIONS = {
  key: { type: 'string', multiple: true, default: [] as string[] },
  table: { type: 'boolean', default: false },
  offer: { type: 'boolean', default: false },
} as const;

/** Ends with 0 when everything is as it was recorded, with 1 when anything differs. */
await runCommand(async (args) => {
  const { path, key, ...asked } = parse(args);
  const keys = await readKeys(key);
  const { files, orphans, isWhole } = await readRecords(path);
  const objects = files.map((file) => checkObject(file, keys));
  const entries = distinct(objects.flatMap((object) => object.entries));
  const records = isWhole ? checkRecords(entries) : undefined;
  const table = asked.table
    ? await compareWithTable(entries.map(identityOf), asked.offer)
    : undefined;
  const faults = [
    ...objects.flatMap((object) => object.faults),
    ...orphans.map((name) => `${name}: the object that it signs is missing`),
    ...(records?.faults ?? []),
    ...(table?.faults ?? []),
  ];
  const { thumbprints } = keys;
  console.log(
    describeChecked({ objects: files.length, entries, records, table, faults, thumbprints }),
  );
  return faults.length > 0 ? 1 : 0;
});

async function compareWithTable(lines: readonly string[], offer: boolean) {
  const table = await openTable();
  const now = systemClock();
  const { missing, onTheirWay, unreadable } = await checkTable(table, new Set(lines), now);
  if (offer) await Promise.all(missing.map((entry) => offerAgain(table, entry, now)));
  const said = offer ? 'was not archived; offered again' : 'is not archived';
  return {
    onTheirWay,
    faults: [...missing.map(({ pk, sk }) => `${pk} ${sk}: it ${said}`), ...unreadable],
  };
}

function parse(args: string[]) {
  const { values, positionals } = argumentsOf(
    { args, options: OPTIONS, allowPositionals: true },
    USAGE,
  );
  const [path, ...more] = positionals;
  const { key, table, offer } = values;
  if (!path || more.length > 0 || key.length === 0 || (offer && !table)) {
    throw new TerminalError(USAGE);
  }
  return { path, key, table, offer };
}
