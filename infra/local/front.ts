import type { Background } from './background.ts';
import { controlListener } from './control.ts';
import { type Kms, startKms } from './kms/server.ts';
import type { Lambdas } from './lambda.ts';
import { type Listening, listen } from './loopback.ts';
import { startMail } from './mail.ts';
import { filesIn, type HostOptions } from './options.ts';
import { type Queues, startQueues } from './queues/server.ts';
import { startS3 } from './s3/server.ts';
import { type StepFunctions, startStepFunctions } from './step-functions/start.ts';
import { SECRET_ACCESS_KEY } from './surroundings.ts';
import { webFront } from './web.ts';

/** What stopping undoes, last thing first. */
export type Undo = Array<() => void | Promise<void>>;

/** Everything that listens, opened first: a busy port is told before anything heavy is started. */
export interface Front {
  readonly web: Listening;
  readonly mail: Listening;
  readonly stepFunctions: StepFunctions;
  readonly documents: Listening;
  readonly kms: Kms;
  readonly queues: Queues;
  readonly control: Listening;
  /** The functions are there: from now on calls are answered. */
  open(lambdas: Lambdas): void;
}

export interface FrontParts {
  readonly undo: Undo;
  background(): Background | undefined;
}

export async function openFront(options: HostOptions, parts: FrontParts): Promise<Front> {
  const opened = async <T extends Listening>(opening: Promise<T>): Promise<T> => {
    const listening = await opening;
    parts.undo.push(listening.close);
    return listening;
  };
  const { stepFunctionsPort, inboxPort, controlPort, port } = options;
  const files = filesIn(options.directory);
  const stepFunctions = await opened(
    startStepFunctions({ port: stepFunctionsPort, option: 'step-functions-port' }),
  );
  const inbox = { port: inboxPort, option: 'inbox-port' };
  const mail = await opened(startMail(inbox, files.inbox));
  const documents = await opened(
    startS3(
      { port: options.documentsPort, option: 'documents-port' },
      { directory: files.documents, secretAccessKey: SECRET_ACCESS_KEY },
    ),
  );
  const kms = await opened(
    startKms({ port: options.kmsPort, option: 'kms-port' }, files.signingKey),
  );
  const queues = await opened(
    startQueues({ port: options.queuesPort, option: 'queues-port' }, files.deadLetters),
  );
  const control = await opened(
    listen({ port: controlPort, option: 'control-port' }, controlListener(parts.background)),
  );
  const page = webFront();
  const web = await opened(listen({ port, option: 'port' }, page.listener));
  return {
    web,
    mail,
    stepFunctions,
    documents,
    kms,
    queues,
    control,
    open: (lambdas) => {
      stepFunctions.open(lambdas);
      queues.open(lambdas);
      page.open(lambdas);
    },
  };
}
