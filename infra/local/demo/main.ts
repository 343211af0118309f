import { parseArgs } from 'node:util';
import { type Address, addressIn, client } from './client.ts';
import { showReviews } from './reviews.ts';
import { type DemoWalk, show, withdrawAll } from './run.ts';
import { SCENARIOS } from './scenarios.ts';
import { header, rowOf } from './table.ts';

const HELP = `Usage: npm run demo -- [--keep] [--directory .chipgate] [--url <base URL> --key <API key> --inbox <URL>]
Walks a running Chipgate through every route and prints what was decided, and why. Then people
decide, each from their mailbox: two applications, an order with a red flag, and what follows.
  --keep   leaves the requests as they are; without it they are withdrawn at the end`;

const { values } = parseArgs({
  options: {
    keep: { type: 'boolean', default: false },
    directory: { type: 'string', default: '.chipgate' },
    url: { type: 'string' },
    key: { type: 'string' },
    inbox: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

async function main(): Promise<number> {
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const address = given() ?? addressIn(values.directory);
  const chipgate = address && client(address);
  if (!chipgate || !(await chipgate.isThere())) {
    console.error('Chipgate is not running: start it with npm start first (in another terminal).');
    return 1;
  }
  const walk: DemoWalk = { client: chipgate, submitted: [] };
  process.once('SIGINT', () => withdrawAll(walk).finally(() => process.exit(130)));
  try {
    const broken = await walkThrough(walk);
    return broken + (await havePeopleDecide(walk, address?.inboxUrl)) > 0 ? 1 : 0;
  } finally {
    if (!values.keep) await withdrawAll(walk);
  }
}

function given(): Address | undefined {
  const { url, key, inbox } = values;
  if (!url || !key) return undefined;
  return { url, key, ...(inbox && { inboxUrl: inbox }) };
}

async function havePeopleDecide(walk: DemoWalk, inboxUrl: string | undefined): Promise<number> {
  if (inboxUrl === undefined) {
    console.log('\nNobody decides: say with --inbox where mail can be read.');
    return 0;
  }
  const broken = await showReviews(walk, { url: inboxUrl, patienceMs: 30_000 });
  console.log(`\n3 cases decided by people and what followed: ${broken} not as promised.`);
  return broken;
}

async function walkThrough(walk: DemoWalk): Promise<number> {
  console.log(header());
  let broken = 0;
  for (const scenario of SCENARIOS) {
    const line = await show(scenario, walk);
    if (!line.isAsPromised) broken += 1;
    console.log(rowOf(line));
  }
  const kept = values.keep ? 'The requests are kept.' : 'The requests are withdrawn again.';
  console.log(`\n${SCENARIOS.length} requests, ${broken} not as promised. ${kept}`);
  return broken;
}

process.exitCode = await main();
