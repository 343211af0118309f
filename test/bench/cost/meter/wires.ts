import type { ConsumedCapacity } from '@aws-sdk/client-dynamodb';
import type { Listening } from '../../../../infra/local/loopback.ts';
import { attachmentBytesOf, operationOf, parsed } from './calls.ts';
import { exaggerationOf } from './exaggeration.ts';
import { Meter } from './meter.ts';
import { type Answered, consumedUnits, type Exaggeration, refusedUnits } from './units.ts';
import { type Exchange, openWire, send, type Watcher } from './wire.ts';

const ENDPOINT = 'AWS_ENDPOINT_URL_';
/** Lambda itself reads the stream, and AWS bills nobody for it. */
const UNBILLED = ['DYNAMODB_STREAMS'];

type Variables = Readonly<Record<string, string>>;

export interface Wires {
  /** The variables with every billed part behind a wire. */
  readonly variables: Record<string, string>;
  /** Machines of Standard runs that were started, by execution. */
  readonly standardRuns: ReadonlySet<string>;
  close(): Promise<void>;
}

/** Lays a wire before every part that AWS would bill calls of, whichever parts there are. */
export async function layWires(variables: Variables, meter: Meter): Promise<Wires> {
  const standardRuns = new Set<string>();
  const wires: Listening[] = [];
  const laid: Record<string, string> = { ...variables };
  for (const [name, target] of Object.entries(variables)) {
    const service = name.replace(ENDPOINT, '');
    if (!name.startsWith(ENDPOINT) || UNBILLED.includes(service)) continue;
    const wire = await openWire(target, await watcherOf(service, target, { meter, standardRuns }));
    wires.push(wire);
    laid[name] = wire.url;
  }
  return {
    variables: laid,
    standardRuns,
    close: async () => {
      for (const wire of wires) await wire.close();
    },
  };
}

interface Taken {
  readonly meter: Meter;
  readonly standardRuns: Set<string>;
}

async function watcherOf(service: string, target: string, taken: Taken): Promise<Watcher> {
  if (service === 'DYNAMODB') return tableWatcher(target, taken.meter);
  return {
    passed: (exchange) => {
      if (service === 'SFN') countRuns(exchange, taken);
      countCall(taken.meter, service, exchange);
    },
  };
}

function countCall(meter: Meter, service: string, exchange: Exchange, units = NO_UNITS): void {
  const caller = Meter.callerIn(exchange.headers);
  meter.count({
    kind: 'call',
    caller: caller?.name ?? 'nobody',
    trigger: caller?.trigger ?? 'outside',
    service: service.toLowerCase(),
    operation: operationOf(exchange),
    ...units,
    attachmentBytes: attachmentBytesOf(exchange),
    keptBytes: service === 'S3' && exchange.method === 'PUT' ? exchange.body.length : 0,
  });
}

const NO_UNITS = { readUnits: 0, writeUnits: 0 };

/** The runs of a machine are billed besides the call that starts them. */
function countRuns(exchange: Exchange, { meter, standardRuns }: Taken): void {
  const answer = parsed(exchange.answer) as {
    executionArn?: string;
    startDate?: number;
    stopDate?: number;
  };
  const operation = operationOf(exchange);
  if (operation === 'StartSyncExecution' && answer.startDate && answer.stopDate) {
    meter.count({ kind: 'express', ms: (answer.stopDate - answer.startDate) * 1000 });
  }
  if (operation === 'StartExecution' && answer.executionArn) standardRuns.add(answer.executionArn);
}

/** What is not billed by its units is not asked for them. */
const UNITLESS = /^(Create|Describe|List|Delete)Table/;

async function tableWatcher(target: string, meter: Meter): Promise<Watcher> {
  const exaggeration = await exaggerationOf(target);
  return {
    prepare: ({ headers, body }) =>
      UNITLESS.test(String(headers['x-amz-target']).replace(/^.*\./, ''))
        ? body
        : Buffer.from(
            JSON.stringify({ ...(parsed(body) as object), ReturnConsumedCapacity: 'INDEXES' }),
          ),
    passed: async (exchange) => {
      const operation = operationOf(exchange);
      if (UNITLESS.test(operation)) return;
      const answered = {
        operation,
        input: parsed(exchange.body),
        output: parsed(exchange.answer),
      };
      const units = await unitsOf(answered, { exchange, target, exaggeration });
      countCall(meter, 'dynamodb', exchange, units);
    },
  };
}

interface Passed {
  readonly exchange: Exchange;
  readonly target: string;
  readonly exaggeration: Exaggeration;
}

async function unitsOf(answered: Answered, { exchange, target, exaggeration }: Passed) {
  if (exchange.status === 200) return consumedUnits(answered, exaggeration);
  const find = async (TableName: string, Key: object) => {
    const { answer } = await send(target, {
      method: 'POST',
      body: Buffer.from(JSON.stringify({ TableName, Key })),
      headers: { ...exchange.headers, 'x-amz-target': 'DynamoDB_20120810.GetItem' },
    });
    return (parsed(answer) as { Item?: ConsumedCapacity & Record<string, never> }).Item;
  };
  return refusedUnits(answered, find);
}
