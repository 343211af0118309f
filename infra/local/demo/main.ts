import { parseArgs } from 'node:util';
import { addressIn, client } from './client.ts';
import { show, takeBack, type Walk } from './run.ts';
import { SCENARIOS } from './scenarios.ts';
import { header, lineOf } from './table.ts';

const HELP = `Usage: npm run demo -- [--keep] [--directory .chipgate] [--url <base URL> --key <API key>]
Walks a running Chipgate through every route and prints what was decided, and why.
  --keep   leaves the requests as they are; without it they are withdrawn at the end`;

const { values } = parseArgs({
  options: {
    keep: { type: 'boolean', default: false },
    directory: { type: 'string', default: '.chipgate' },
    url: { type: 'string' },
    key: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

async function main(): Promise<number> {
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const { url, key } = values;
  const address = url && key ? { url, key } : addressIn(values.directory);
  const chipgate = address && client(address);
  if (!chipgate || !(await chipgate.isThere())) {
    console.error('Chipgate is not running: start it with npm start first (in another terminal).');
    return 1;
  }
  const walk: Walk = { client: chipgate, submitted: [] };
  process.once('SIGINT', () => takeBack(walk).finally(() => process.exit(130)));
  try {
    return await walkThrough(walk);
  } finally {
    if (!values.keep) await takeBack(walk);
  }
}

async function walkThrough(walk: Walk): Promise<number> {
  console.log(header());
  let broken = 0;
  for (const scenario of SCENARIOS) {
    const line = await show(scenario, walk);
    if (!line.isAsPromised) broken += 1;
    console.log(lineOf(line));
  }
  const kept = values.keep ? 'The requests are kept.' : 'The requests are withdrawn again.';
  console.log(`\n${SCENARIOS.length} requests, ${broken} not as promised. ${kept}`);
  return broken === 0 ? 0 : 1;
}

process.exitCode = await main();
