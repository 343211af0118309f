import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { type Background, startBackground } from './background.ts';
import { faultOfData } from './damaged.ts';
import { createTable, startDynamoDb } from './dynamodb.ts';
import { firstStart } from './first-start.ts';
import { openFront, type Undo } from './front.ts';
import { type Lambdas, loadLambdas } from './lambda.ts';
import { logFunctionsTo } from './log.ts';
import { filesIn, type HostOptions } from './options.ts';
import { machineArn } from './step-functions/machine.ts';
import { applySurroundings, surroundings, TABLE_NAME } from './surroundings.ts';
import { allowLongTimers } from './timers.ts';
import { claimDirectory, forget, publish, type Whereabouts } from './whereabouts.ts';

export interface Host {
  readonly whereabouts: Whereabouts;
  stop(): Promise<void>;
}

/** What stands between the parts for whoever measures them; by itself nothing does. */
export interface Between {
  /** Where the functions find the other parts. */
  readonly variables: (to: Readonly<Record<string, string>>) => Promise<Record<string, string>>;
  readonly lambdas: (lambdas: Lambdas) => Lambdas;
}

/** Starts every part, in order. When one cannot start, those before it are stopped again. */
export async function startHost(options: HostOptions, between?: Between): Promise<Host> {
  const undo: Undo = [];
  const stop = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    return { whereabouts: await startParts(options, undo, between), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function startParts(
  options: HostOptions,
  undo: Undo,
  between: Between | undefined,
): Promise<Whereabouts> {
  allowLongTimers();
  const files = filesIn(options.directory);
  await claimDirectory(options.directory, files);
  undo.push(() => forget(files));
  // Requests still under way when the host stops need everything that is started before this.
  let background: Background | undefined;
  const front = await openFront(options, { undo, background: () => background });
  const dynamoDb = await startDynamoDb({ port: options.dynamoDbPort, directory: files.data });
  undo.unshift(dynamoDb.stop);
  const variables = surroundings(
    {
      dynamoDb: dynamoDb.endpoint,
      stepFunctions: front.stepFunctions.url,
      mail: front.mail.url,
      documents: front.documents.url,
      kms: front.kms.url,
      queues: front.queues.url,
      web: front.web.url,
    },
    { ofMachine: machineArn, signingKey: front.kms.keyArn },
  );
  applySurroundings((await between?.variables(variables)) ?? variables);
  const tellFault = (cause: Error) => {
    throw faultOfData({ folder: files.data, endpoint: dynamoDb.endpoint }, cause);
  };
  await createTable(new DynamoDBClient(), TABLE_NAME).catch(tellFault);
  logFunctionsTo(files.functionLog);
  const loaded = await loadLambdas();
  const lambdas = between?.lambdas(loaded) ?? loaded;
  front.open(lambdas);
  const apiKey = await firstStart(files).catch(tellFault);
  background = await startBackground(options, lambdas, front.queues);
  undo.push(background.stop);
  const whereabouts = {
    pid: process.pid,
    apiUrl: front.web.url,
    inboxUrl: front.mail.url,
    controlUrl: front.control.url,
    apiKey,
  };
  publish(files, whereabouts, variables);
  return whereabouts;
}
