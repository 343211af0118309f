import { SFNClient, StartSyncExecutionCommand } from '@aws-sdk/client-sfn';
import type * as z from 'zod';
import { type MachineInput, settled } from '../../shared/contracts/case.ts';
import { type ShippingInput, shipped } from '../../shared/contracts/shipping.ts';
import { CaseConflictError, DependencyUnavailableError, unavailable } from '../../shared/errors.ts';
import type { DecideMachine } from './ports/cases.ts';
import type { ShippingMachine } from './ports/shipments.ts';
import { limited } from './time-limits.ts';

/** A run of the decide machine ends itself within 25 s. */
const RUN_MS = 26_000;

/** AWS wants `sync-` before the host of StartSyncExecution; an endpoint given by hand does not. */
export const stepFunctionsClient = (): SFNClient =>
  new SFNClient({
    ...limited(RUN_MS),
    disableHostPrefix: Boolean(process.env.AWS_ENDPOINT_URL_SFN ?? process.env.AWS_ENDPOINT_URL),
  });

/** The decide machine, started and awaited in one call. Safe to repeat: it is idempotent by request. */
export const decideMachine = (
  client: SFNClient,
  stateMachineArn: string,
): DecideMachine & ShippingMachine => {
  const runOf = async <T>(input: MachineInput | ShippingInput, output: z.ZodType<T>) => {
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
  return { run: (input) => runOf(input, settled), ship: (input) => runOf(input, shipped) };
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
