import type { Listening } from '../../../../infra/local/loopback.ts';
import { TABLE } from '../../../../shared/deployment/table.ts';
import { attachmentBytesOf, operationOf, parsed } from './calls.ts';
import { Meter } from './meter.ts';
import {
  type Place,
  placesIn,
  readUnits,
  type Stored,
  unitsRefused,
  unitsWritten,
} from './units.ts';
import { type Exchange, openWire, send, type Watcher } from './wire.ts';
import type { Item } from './written-units.ts';

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

function countCall(meter: Meter, service: string, exchange: Exchange, ofTable = NO_UNITS): void {
  const caller = Meter.callerIn(exchange.headers);
  meter.count({
    kind: 'call',
    caller: caller?.name ?? 'nobody',
    trigger: caller?.trigger ?? 'outside',
    service: service.toLowerCase(),
    operation: operationOf(exchange),
    ...ofTable,
    attachmentBytes: attachmentBytesOf(exchange),
    keptBytes: service === 'S3' && exchange.method === 'PUT' ? exchange.body.length : 0,
  });
}

const NO_UNITS = { readUnits: 0, writeUnits: 0, items: [] as readonly string[] };

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
const UNITLESS = /^(Create|Describe|List|Delete)Table|TimeToLive$/;

function tableWatcher(target: string, meter: Meter): Watcher {
  /** Items as they were, by the body of the call that is about to write them. */
  const formerly = new WeakMap<Buffer, readonly Stored[]>();
  return {
    prepare: async ({ headers, body }) => {
      const operation = String(headers['x-amz-target']).replace(/^.*\./, '');
      if (UNITLESS.test(operation)) return body;
      const input = parsed(body) as object;
      const asked = Buffer.from(JSON.stringify({ ...input, ReturnConsumedCapacity: 'INDEXES' }));
      formerly.set(asked, await storedAt(placesIn({ operation, input }), { target, headers }));
      return asked;
    },
    passed: async (exchange) => {
      const operation = operationOf(exchange);
      if (UNITLESS.test(operation)) return;
      const input = parsed(exchange.body);
      const answered = { operation, input, output: parsed(exchange.answer) };
      const before = formerly.get(exchange.body) ?? [];
      const places = placesIn(answered);
      const units = async () => {
        if (places.length === 0) return readUnits(answered);
        if (exchange.status !== 200) return unitsRefused(answered, before);
        const after = await storedAt(places, { target, headers: exchange.headers });
        const written = after.map((item, index) => ({ before: before[index], after: item }));
        return unitsWritten(operation, written);
      };
      const items = kindsIn(answered.input, places);
      countCall(meter, 'dynamodb', exchange, { ...(await units()), items });
    },
  };
}

/** What partitions are of, by the first word of their keys: of what is written, and of what is listed. */
const kindsIn = (input: unknown, places: readonly Place[]): string[] =>
  [
    Object(input).ExpressionAttributeValues?.[':pk'],
    ...places.map(({ Key }) => Key[TABLE.partitionKey]),
  ].flatMap((key) => key?.S?.split('#')[0] ?? []);

interface Asking {
  readonly target: string;
  readonly headers: Exchange['headers'];
}

/** Items as they are stored; what it costs to look is nobody's bill. */
const storedAt = (places: readonly Place[], { target, headers }: Asking): Promise<Stored[]> =>
  Promise.all(
    places.map(async (place) => {
      const { answer } = await send(target, {
        method: 'POST',
        body: Buffer.from(JSON.stringify({ ...place, ConsistentRead: true })),
        headers: { ...headers, 'x-amz-target': 'DynamoDB_20120810.GetItem' },
      });
      return (parsed(answer) as { Item?: Item }).Item;
    }),
  );
