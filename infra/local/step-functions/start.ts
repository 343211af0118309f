import type { Lambdas } from '../lambda.ts';
import { type Listening, type ListenOptions, listen } from '../loopback.ts';
import { Executions } from './executions.ts';
import { type LocalMachine, loadMachines } from './machine.ts';
import { stepFunctionsListener } from './server.ts';
import { TaskTokens } from './task-tokens.ts';

export interface StepFunctions extends Listening {
  /** Loads the state machines; before, there are none. */
  open(lambdas: Lambdas): void;
}

/** The Step Functions API on loopback, with the runner behind it. */
export async function startStepFunctions(options: ListenOptions): Promise<StepFunctions> {
  const tokens = new TaskTokens();
  const executions = new Executions(tokens);
  const machines = new Map<string, LocalMachine>();
  const listening = await listen(options, stepFunctionsListener({ machines, executions, tokens }));
  return {
    ...listening,
    open: (lambdas) => {
      for (const machine of loadMachines({ lambdas, tokens })) machines.set(machine.arn, machine);
    },
  };
}
