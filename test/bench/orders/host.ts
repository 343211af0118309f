import { startHost } from '../../../infra/local/host.ts';
import { readOptions } from '../../../infra/local/options.ts';
import { type Calls, countCalls } from './calls.ts';

/**
 * A process of its own: an embedded host as `npm start` runs it, on free ports, with nothing between
 * its parts. It tells what it has used so far over the channel of its parent.
 */
export interface Asked {
  /** `spent` tells what was used; `record` keeps the writes from here on, to be told with it. */
  readonly ask: 'spent' | 'record' | 'stop';
}

/** What the process has used since it began. */
export interface Spent extends Calls {
  readonly processorMs: number;
}

const [directory = ''] = process.argv.slice(2);
const options = readOptions(['--port', '0', '--inbox-port', '0', '--directory', directory], {});
if (!options) throw new Error('No options');
const counted = countCalls();
const host = await startHost(options, {
  variables: (to) => Promise.resolve({ ...to }),
  lambdas: counted.lambdas,
});

function spent(): Spent {
  const { user, system } = process.cpuUsage();
  return { processorMs: (user + system) / 1000, ...counted() };
}

process.on('message', async ({ ask }: Asked) => {
  if (ask === 'stop') {
    await host.stop();
    process.exit(0);
  }
  if (ask === 'record') counted.record();
  process.send?.(spent());
});
process.on('disconnect', () => process.exit(1));
process.send?.(host.whereabouts);
