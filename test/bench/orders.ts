import { parseArgs } from 'node:util';
import { takeTurns } from './orders/figures.ts';
import { startHosts } from './orders/hosts.ts';
import { reportOf } from './orders/report.ts';

const HELP = `Usage: npm run bench:orders -- [--rounds 9] [--seconds 3] [--stored 100000]
Starts Chipgate with its data on disk, sends it orders over HTTP from 1, 8 and 16 clients, and beside
them, in turns, what a bare client does on the same server. A second one holds as many orders as
--stored says. Fewer rounds, seconds and orders are for trying: their figures prove nothing.`;
const FEW = 1_000;

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '9' },
    seconds: { type: 'string', default: '3' },
    stored: { type: 'string', default: '100000' },
    help: { type: 'boolean', default: false },
  },
});

async function main(): Promise<void> {
  if (values.help) return console.log(HELP);
  const stored = { few: FEW, many: Number(values.stored) };
  const hosts = await startHosts(stored);
  try {
    const manner = { rounds: Number(values.rounds), ms: Number(values.seconds) * 1000 };
    console.log(reportOf(await takeTurns(hosts, manner), stored));
  } finally {
    await hosts.stop();
  }
}

await main();
