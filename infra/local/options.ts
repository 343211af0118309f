import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { IN_BULK } from '../stream-filters.ts';

/** Each can be given as `--inbox-port 8025` or as `CHIPGATE_INBOX_PORT=8025`; port 0 is any free one. */
export interface HostOptions {
  readonly directory: string;
  readonly port: number;
  readonly inboxPort: number;
  readonly controlPort: number;
  readonly stepFunctionsPort: number;
  readonly documentsPort: number;
  readonly kmsPort: number;
  readonly queuesPort: number;
  readonly dynamoDbPort: number;
  readonly sweepSeconds: number;
  /** How long records are gathered for one signature. */
  readonly archiveSeconds: number;
}

const DEFAULTS = {
  /** Data, the demo key and where-everything-is files are kept here. */
  directory: '.chipgate',
  port: '8080',
  'inbox-port': '8025',
  'control-port': '0',
  'step-functions-port': '0',
  'documents-port': '0',
  'kms-port': '0',
  'queues-port': '0',
  'dynamodb-port': '0',
  'sweep-seconds': '5',
  'archive-seconds': String(IN_BULK.seconds),
} as const;
type Option = keyof typeof DEFAULTS;

const HELP = new URL('help.txt', import.meta.url);

/** `undefined` when help was asked for, and printed. */
export function readOptions(args: string[], environment: NodeJS.ProcessEnv) {
  const names = Object.keys(DEFAULTS) as Option[];
  const known = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
  const given = parsed(args, { ...known, help: { type: 'boolean' } });
  if (given.help) {
    process.stdout.write(readFileSync(HELP, 'utf8'));
    return undefined;
  }
  return toOptions((name) =>
    String(given[name] ?? environment[variableOf(name)] ?? DEFAULTS[name]),
  );
}

function parsed(
  args: string[],
  options: NonNullable<ParseArgsConfig['options']>,
): Readonly<Record<string, unknown>> {
  try {
    return parseArgs({ args, options }).values;
  } catch (error) {
    throw new Error(`${(error as Error).message}. npm start -- --help tells the options.`, {
      cause: error,
    });
  }
}

function toOptions(text: (name: Option) => string): HostOptions {
  const port = (name: Option) => whole(name, text(name), 65_535);
  return {
    directory: resolve(text('directory')),
    port: port('port'),
    inboxPort: port('inbox-port'),
    controlPort: port('control-port'),
    stepFunctionsPort: port('step-functions-port'),
    documentsPort: port('documents-port'),
    kmsPort: port('kms-port'),
    queuesPort: port('queues-port'),
    dynamoDbPort: port('dynamodb-port'),
    sweepSeconds: whole('sweep-seconds', text('sweep-seconds'), 86_400),
    archiveSeconds: whole('archive-seconds', text('archive-seconds'), 300),
  };
}

const variableOf = (name: Option) => `CHIPGATE_${name.replaceAll('-', '_').toUpperCase()}`;

function whole(name: Option, value: string, max: number): number {
  if (/^\d+$/.test(value) && Number(value) <= max) return Number(value);
  throw new Error(`--${name} must be a whole number from 0 to ${max}, not "${value}".`);
}

/** The files of one host's directory. */
export const filesIn = (directory: string) => ({
  data: join(directory, 'data'),
  demoKey: join(directory, 'demo-api-key'),
  environment: join(directory, 'host.env'),
  machine: join(directory, 'host.json'),
  functionLog: join(directory, 'functions.log'),
  documents: join(directory, 'data', 'documents'),
  signingKey: join(directory, 'data', 'signing-key.pem'),
  inbox: join(directory, 'data', 'inbox.jsonl'),
  relayCheckpoint: join(directory, 'data', 'relay-checkpoint.json'),
  archiveCheckpoint: join(directory, 'data', 'archive-checkpoint.json'),
  deadLetters: join(directory, 'data', 'dead-letters.jsonl'),
});
export type HostFiles = ReturnType<typeof filesIn>;
