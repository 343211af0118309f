import { gapsIn } from '../../shared/events/chain.ts';
import { several } from '../../shared/messages/findings/several.ts';
import { dynamoFeedPages } from '../adapters/dynamodb/feed/pages.ts';
import { exportFeed } from './events/export-feed.ts';
import { openTable } from './open-table.ts';
import { argumentsOf, runCommand, TerminalError } from './terminal.ts';

const USAGE = `Usage: npm run events -- --client <id> [--after <cursor>] [--verify]
Prints what happened to a client's cases, as GET /v1/events has it, one JSON a line; the cursor to go on
with is told last, to standard error. With --verify prints gaps instead, and ends with 1 where there are any.`;

const OPTIONS = {
  client: { type: 'string' },
  after: { type: 'string' },
  verify: { type: 'boolean', default: false },
} as const;

/** The feed of a client as NDJSON. */
await runCommand(async (args) => {
  const { client, after, verify } = argumentsOf({ args, options: OPTIONS }, USAGE).values;
  if (client === undefined) throw new TerminalError(USAGE);
  const table = await openTable();
  const pages = dynamoFeedPages(table.client, table.name);
  const { events, cursor } = await exportFeed(pages, { clientId: client, after });
  const gaps = verify ? gapsIn(events) : [];
  for (const line of verify ? gaps : events) console.log(JSON.stringify(line));
  console.error(
    verify
      ? `${several(events.length, 'event')}, ${several(gaps.length, 'gap')}`
      : `next: ${cursor}`,
  );
  return gaps.length > 0 ? 1 : 0;
});
