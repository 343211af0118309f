import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run, type Variables } from './process.ts';

const CDK = join(import.meta.dirname, '../../node_modules/.bin/cdk');
const DESTROY = join(import.meta.dirname, '../../infra/destroy.ts');
const ACCOUNT = 'aws://000000000000/us-east-1';
const STACK = 'Chipgate-development';

export interface Outputs {
  readonly ApiUrl: string;
  readonly TableName: string;
  readonly AuditBucketName: string;
  readonly SigningKeyArn: string;
  readonly EventBusName: string;
}

export interface DeploymentOptions {
  readonly variables: Variables;
  /** Where the tests will come in: to the functions it is a domain of one's own before the API. */
  readonly publicUrl: string;
  /** For the cloud assembly and the outputs. */
  readonly directory: string;
  /** More for the command line, such as `stage=production`. */
  readonly context?: readonly string[];
}

/** Prepares an empty account for the CDK, as anybody does once. It needs no app to do so. */
export const bootstrap = (variables: Variables): Promise<void> =>
  run({ file: CDK, args: ['bootstrap', ACCOUNT, '--app', ''], environment: variables });

/** Deploys the real template with the real CDK command line. */
export async function deploy(options: DeploymentOptions): Promise<Outputs> {
  const outputs = join(options.directory, 'outputs.json');
  const { publicUrl, context: more = [] } = options;
  const context = ['mailDomain=chipgate.example', `publicUrl=${publicUrl}`, ...more];
  const files = ['--output', join(options.directory, 'cdk.out'), '--outputs-file', outputs];
  await run({
    file: CDK,
    args: ['deploy', '--require-approval', 'never', ...files, ...context.flatMap((c) => ['-c', c])],
    environment: options.variables,
  });
  return JSON.parse(readFileSync(outputs, 'utf8'))[STACK];
}

/** Removes it with the project's own command. */
export const destroy = ({ variables, directory }: DeploymentOptions): Promise<void> =>
  run({
    file: process.execPath,
    args: [DESTROY, '--force', '--app', join(directory, 'cdk.out')],
    environment: variables,
  });
