import { SFNClient, StartSyncExecutionCommand } from '@aws-sdk/client-sfn';
import type * as z from 'zod';
import { settled } from '../../shared/contracts/case.ts';
import { CaseConflictError, DependencyUnavailableError, unavailable } from '../../shared/errors.ts';
import type { DecideMachine } from './ports/cases.ts';
import { limited } from './time-limits.ts';

/** A run of the decide machine ends itself within 25 s. */
const RUN_MS = 26_000;

/** AWS wants `sync-` before the host of StartSyncExecution; an endpoint given by hand does not. */
export const stepFunctionsClient = (): SFNClient =>
  new SFNClient({
    ...limited(RUN_MS),
    disableHostPrefix: Boolean(process.env.AWS_ENDPOINT_URL_SFN ?? process.env.AWS_ENDPOINT_URL),
  });

/** One run of the machine, started and awaited in one call; its output is read by a schema. */
export const syncRun =
  (client: SFNClient, stateMachineArn: string) =>
  async <T>(input: object, output: z.ZodType<T>): Promise<T> => {
    const command = new StartSyncExecutionCommand({
      stateMachineArn,
      input: JSON.stringify(input),
    });
    // With all its tries: a function of the front door has 29 s.
    const execution = await client
      .send(command, { abortSignal: AbortSignal.timeout(RUN_MS) })
      .catch(unavailable('The decide machine could not be reached'));
    if (execution.status !== 'SUCCEEDED') throw failureOf(execution.error, execution.status);
    return parseOutput(execution.output, output);
  };

/** The decide machine for cases. Safe to repeat: it is idempotent by request. */
export const decideMachine = (client: SFNClient, stateMachineArn: string): DecideMachine => {
  const run = syncRun(client, stateMachineArn);
  return { run: (input) => run(input, settled) };
};

function parseOutput<T>(text: string | undefined, output: z.ZodType<T>): T {
  const parsed = output.safeParse(JSON.parse(text ?? 'null'));
  if (parsed.success) return parsed.data;
  throw new DependencyUnavailableError('The decide machine answered something else', {
    cause: parsed.error,
  });
}

function failureOf(error: string | undefined, status: string | undefined): Error {
  return error === 'CaseConflictError'
    ? new CaseConflictError('The case is no longer where the command expects it')
    : new DependencyUnavailableError(`The decide machine ended ${status}: ${error ?? 'no error'}`);
}
