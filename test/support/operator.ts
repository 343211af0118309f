import { execFile } from 'node:child_process';
import { inject } from 'vitest';
import { ENVIRONMENT } from '../../shared/deployment/environment.ts';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

interface Surroundings {
  readonly tableName?: string;
  readonly endpoint?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Runs an operator's command as its npm script does, against a table of this run. */
export const runOperator = (
  command: string,
  args: readonly string[],
  { tableName, endpoint = inject('dynamodbEndpoint'), environment }: Surroundings,
): Promise<Ran> =>
  new Promise((resolve) => {
    const { PATH = '', TMPDIR = '', NODE_COMPILE_CACHE = '' } = process.env;
    const env = {
      PATH,
      TMPDIR,
      NODE_COMPILE_CACHE,
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
      AWS_ENDPOINT_URL_DYNAMODB: endpoint,
      ...(tableName && { [ENVIRONMENT.tableName]: tableName }),
      ...environment,
    };
    const script = [`functions/operator/${command}.ts`, ...args];
    execFile(process.execPath, script, { env }, (error, out, err) =>
      resolve({ code: Number(error?.code ?? 0), out, err }),
    );
  });
