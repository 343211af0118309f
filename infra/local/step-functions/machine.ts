import { StateMachine } from 'aws-local-stepfunctions';
import { ACCOUNT, REGION } from '../surroundings.ts';
import { type Definition, readDefinition, tasksOf } from './states-language.ts';
import { type TaskParts, taskHandler } from './tasks.ts';

/** The state machines of Chipgate. */
export const MACHINES = [
  { name: 'decide', type: 'EXPRESS', file: 'decide.asl.json' },
  { name: 'review', type: 'STANDARD', file: 'review.asl.json' },
] as const;

export interface LocalMachine {
  readonly arn: string;
  readonly name: string;
  readonly type: 'EXPRESS' | 'STANDARD';
  run(input: unknown, execution: { arn: string; name: string }): LocalRun;
}

export type LocalRun = ReturnType<StateMachine['run']>;
type RunInput = Parameters<StateMachine['run']>[0];
type Overrides = NonNullable<NonNullable<Parameters<StateMachine['run']>[1]>['overrides']>;

export const machineArn = (name: string) =>
  `arn:aws:states:${REGION}:${ACCOUNT}:stateMachine:chipgate-${name}`;

/** Every machine, read from its file. */
export function loadMachines(parts: TaskParts): LocalMachine[] {
  return MACHINES.map(({ file, ...named }) =>
    toMachine({ ...named, definition: readDefinition(file) }, parts),
  );
}

export interface MachineSource {
  readonly name: string;
  readonly type: LocalMachine['type'];
  readonly definition: Definition;
}

/** Validates a machine; its tasks call the functions in process. */
export function toMachine(
  { name, type, definition }: MachineSource,
  parts: TaskParts,
): LocalMachine {
  const machine = new StateMachine(definition as ConstructorParameters<typeof StateMachine>[0]);
  const handlers = [...tasksOf(definition)].map(([state, task]) => [
    state,
    taskHandler(task, parts),
  ]);
  const overrides = { taskResourceLocalHandlers: Object.fromEntries(handlers) } as Overrides;
  const arn = machineArn(name);
  return {
    arn,
    type,
    name: `chipgate-${name}`,
    run: (input, execution) =>
      machine.run(input as RunInput, { overrides, context: contextObject(arn, execution, parts) }),
  };
}

/** `$$`: the token is a getter, so every task that reads it is given one of its own. */
function contextObject(arn: string, execution: { arn: string; name: string }, parts: TaskParts) {
  return {
    Execution: { Id: execution.arn, Name: execution.name },
    StateMachine: { Id: arn, Name: arn.replace(/^.*:/, '') },
    Task: {
      get Token() {
        return parts.tokens.issue(execution.arn);
      },
    },
  };
}
