import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Invoke } from './lambda.ts';
import { log } from './log.ts';
import { ACCOUNT, REGION } from './surroundings.ts';

export interface Schedule {
  /** Runs the function now, after any run under way, and answers with its result. */
  runNow(): Promise<unknown>;
  stop(): Promise<void>;
}

/** Stands where the EventBridge schedule stands: at once, then every so often, never two at a time. */
export function startSchedule(invoke: Invoke, everySeconds: number): Schedule {
  const stopping = new AbortController();
  let last: Promise<unknown> = Promise.resolve();
  // Machines do not outlive a host: the first run looks after every review.
  let isFirst = true;
  const runNow = () => {
    const event = { ...scheduledEvent(), recheckReviews: isFirst };
    isFirst = false;
    last = last.catch(() => undefined).then(() => invoke(event));
    return last;
  };
  const repeat = async () => {
    while (!stopping.signal.aborted) {
      await runNow().catch((error) => log(`the sweep failed and will run again: ${error}`));
      await sleep(everySeconds * 1000, undefined, { signal: stopping.signal }).catch(() => {});
    }
  };
  const ended = repeat();
  return {
    runNow,
    stop: async () => {
      stopping.abort();
      await ended;
      await last.catch(() => undefined);
    },
  };
}

function scheduledEvent() {
  return {
    version: '0',
    id: randomUUID(),
    source: 'aws.events',
    'detail-type': 'Scheduled Event',
    account: ACCOUNT,
    region: REGION,
    time: new Date().toISOString(),
    resources: [],
    detail: {},
  };
}
