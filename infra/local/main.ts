import { greeting } from './greeting.ts';
import { type Host, startHost } from './host.ts';
import { log } from './log.ts';
import { readOptions } from './options.ts';

/** One line for what a person can mend; the whole of it when asked for, or when it is our fault. */
const explain = (error: Error) =>
  process.env.DEBUG || error.name !== 'Error' ? (error.stack ?? error.message) : error.message;

/** Ends in order at the first signal, at once at the second. */
function stopOnSignals(host: Promise<Host>): void {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, async () => {
      if (stopping) process.exit(1);
      stopping = true;
      log('stopping ...');
      await host.then((running) => running.stop()).catch(() => undefined);
      process.exit(0);
    });
  }
}

/** Ends at once when whoever started it over a channel, as tests do, has gone, however that came. */
function endWithStarter(): void {
  process.on('disconnect', () => process.exit(1));
  // Gone while this was loading; without a channel it is undefined.
  if (process.connected === false) process.exit(1);
}

try {
  const options = readOptions(process.argv.slice(2), process.env);
  if (options) {
    endWithStarter();
    const starting = startHost(options);
    stopOnSignals(starting);
    const { whereabouts } = await starting;
    process.stdout.write(greeting(whereabouts, options.directory));
  }
} catch (error) {
  log(error instanceof Error ? explain(error) : String(error));
  process.exit(1);
}
