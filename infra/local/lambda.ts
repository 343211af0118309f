import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { entryOf, FUNCTION_NAMES, FUNCTIONS, type FunctionName } from '../functions.ts';
import { ACCOUNT, REGION } from './surroundings.ts';

/**
 * Calls one function as Lambda would, with a context. An event is what JSON can say, made for this
 * call alone; whoever keeps a result copies it.
 */
export type Invoke = (event: unknown) => Promise<unknown>;
export type Lambdas = Readonly<Record<FunctionName, Invoke>>;

/** Known by its path only: infra imports no function. */
export const FUNCTIONS_FOLDER = join(import.meta.dirname, '..', '..', 'functions');

export const functionArn = (name: FunctionName) =>
  `arn:aws:lambda:${REGION}:${ACCOUNT}:function:chipgate-${name}`;

/** Loads every function by path. The environment must be complete: they read it as they load. */
export async function loadLambdas(): Promise<Lambdas> {
  const loaded = await Promise.all(
    FUNCTION_NAMES.map(async (name) => [name, await loadLambda(name)] as const),
  );
  return Object.fromEntries(loaded) as Record<FunctionName, Invoke>;
}

async function loadLambda(name: FunctionName): Promise<Invoke> {
  const module = await importFunction(entryOf(name));
  const handler = module.handler as (event: unknown, context: unknown) => unknown;
  return (event) => withinTime(name, (async () => handler(event, lambdaContext(name)))());
}

/** As Lambda does, though nothing here can end what a function has begun. */
export async function withinTime(name: FunctionName, call: Promise<unknown>): Promise<unknown> {
  const { timeoutSeconds } = FUNCTIONS[name];
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise((_, reject) => {
    const end = () => reject(new Error(`${name}: Task timed out after ${timeoutSeconds} seconds`));
    timer = setTimeout(end, timeoutSeconds * 1000);
  });
  try {
    return await Promise.race([call, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** A module under `functions`, loaded by path. */
export function importFunction(path: string): Promise<Record<string, unknown>> {
  return import(pathToFileURL(join(FUNCTIONS_FOLDER, path)).href);
}

function lambdaContext(name: FunctionName) {
  const { memoryMb, timeoutSeconds } = FUNCTIONS[name];
  const deadline = Date.now() + timeoutSeconds * 1000;
  return {
    functionName: `chipgate-${name}`,
    functionVersion: '$LATEST',
    invokedFunctionArn: functionArn(name),
    memoryLimitInMB: String(memoryMb),
    awsRequestId: randomUUID(),
    logGroupName: `/aws/lambda/chipgate-${name}`,
    logStreamName: 'local',
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
  };
}
