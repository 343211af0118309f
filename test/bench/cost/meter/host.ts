import { readFileSync, statSync } from 'node:fs';
import { startHost } from '../../../../infra/local/host.ts';
import { filesIn } from '../../../../infra/local/options.ts';
import type { Counted } from '../counted.ts';
import { Meter } from './meter.ts';
import { layWires, type Wires } from './wires.ts';

/**
 * A process of its own: an embedded host as `npm start` runs it, on free ports, whose functions and
 * calls are counted. It is asked over the channel of its parent.
 */
export interface Asked {
  readonly ask: 'quiet' | 'open' | 'close' | 'stop';
}

const [directory = ''] = process.argv.slice(2);
const meter = new Meter();
const files = filesIn(directory);
let wires: Wires | undefined;

const host = await startHost(
  {
    directory,
    port: 0,
    inboxPort: 0,
    controlPort: 0,
    stepFunctionsPort: 0,
    documentsPort: 0,
    dynamoDbPort: 0,
    kmsPort: 0,
    queuesPort: 0,
    // Time does nothing unless it is asked to.
    sweepSeconds: 86_400,
    archiveSeconds: 300,
  },
  {
    variables: async (to) => {
      wires = await layWires(to, meter);
      return wires.variables;
    },
    lambdas: (lambdas) => meter.lambdas(lambdas),
  },
);
const { whereabouts } = host;

const caughtUp = () => fetch(`${whereabouts.controlUrl}/streams/catch-up`, { method: 'POST' });
const transitionsBefore = new Map<string, number>();
let logFrom = 0;

/** From here on everything counts anew. */
async function open(): Promise<void> {
  await meter.quiet(caughtUp);
  await transitions();
  meter.take();
  logFrom = statSync(files.functionLog).size;
}

/** All that was counted, once nothing moves any more. */
async function close(): Promise<Counted[]> {
  await meter.quiet(caughtUp);
  const log = readFileSync(files.functionLog).subarray(logFrom);
  const lines = log.toString().split('\n').length - 1;
  return [
    ...meter.take(),
    { kind: 'transitions', count: await transitions() },
    { kind: 'log', lines, bytes: log.length - lines },
  ];
}

/** States that Standard runs have entered since this was last asked. */
async function transitions(): Promise<number> {
  let entered = 0;
  for (const executionArn of wires?.standardRuns ?? []) {
    const now = await statesEntered(executionArn);
    entered += now - (transitionsBefore.get(executionArn) ?? 0);
    transitionsBefore.set(executionArn, now);
  }
  return entered;
}

async function statesEntered(executionArn: string): Promise<number> {
  const response = await fetch(stepFunctions(), {
    method: 'POST',
    headers: { 'x-amz-target': 'AWSStepFunctions.GetExecutionHistory' },
    body: JSON.stringify({ executionArn }),
  });
  const { events } = (await response.json()) as { events: { type: string }[] };
  return events.filter(({ type }) => type.endsWith('StateEntered')).length;
}

/** Its own address, which is published for operators and is no wire. */
const stepFunctions = () =>
  /^AWS_ENDPOINT_URL_SFN="(.*)"$/m.exec(readFileSync(files.environment, 'utf8'))?.[1] ?? '';

process.on('message', async ({ ask }: Asked) => {
  if (ask === 'stop') {
    await host.stop();
    await wires?.close();
    process.exit(0);
  }
  if (ask === 'quiet') await meter.quiet(caughtUp);
  if (ask === 'open') await open();
  process.send?.(ask === 'close' ? await close() : []);
});
process.on('disconnect', () => process.exit(1));
process.send?.(whereabouts);
