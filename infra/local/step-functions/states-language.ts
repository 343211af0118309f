import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ACCOUNT, REGION } from '../surroundings.ts';

/** The little of the Amazon States Language that the host itself must read. */
export interface TaskState {
  readonly Type: 'Task';
  readonly Resource: string;
  readonly Parameters?: Readonly<Record<string, unknown>>;
  readonly TimeoutSeconds?: number;
  readonly TimeoutSecondsPath?: string;
  readonly HeartbeatSeconds?: number;
}
interface OtherState {
  readonly Type: Exclude<string, 'Task'>;
  readonly Branches?: readonly Definition[];
  readonly ItemProcessor?: Definition;
}
export interface Definition {
  readonly StartAt: string;
  readonly States: Readonly<Record<string, TaskState | OtherState>>;
}

/** Where a task's evaluated `TimeoutSecondsPath` travels to its handler; never shown to functions. */
export const TIMEOUT_PARAMETER = 'chipgateTimeoutSeconds';

const WORKFLOW = join(import.meta.dirname, '..', '..', 'workflow');

export const readDefinition = (file: string): Definition =>
  toDefinition(readFileSync(join(WORKFLOW, file), 'utf8'));

/** Puts in the ARNs: `${RemindReviewersFunctionArn}` is the function `remind-reviewers`. */
export function toDefinition(text: string): Definition {
  const substituted = text.replace(
    /\$\{(\w+)FunctionArn\}/g,
    (_, name: string) => `arn:aws:lambda:${REGION}:${ACCOUNT}:function:chipgate-${kebab(name)}`,
  );
  return carryTimeouts(JSON.parse(substituted) as Definition);
}

const kebab = (name: string) => name.replace(/(?<!^)([A-Z])/g, '-$1').toLowerCase();

/** Every task of a machine by state name, those inside Parallel and Map states too. */
export function tasksOf(definition: Definition): Map<string, TaskState> {
  const tasks = new Map<string, TaskState>();
  for (const [name, state] of Object.entries(definition.States)) {
    if (isTask(state)) tasks.set(name, state);
    else for (const inner of innerOf(state)) for (const [n, t] of tasksOf(inner)) tasks.set(n, t);
  }
  return tasks;
}

const isTask = (state: TaskState | OtherState): state is TaskState => state.Type === 'Task';

const innerOf = (state: OtherState) => [
  ...(state.Branches ?? []),
  ...(state.ItemProcessor ? [state.ItemProcessor] : []),
];

/**
 * AWS evaluates `TimeoutSecondsPath` on the state's input, the runner on its parameters. Carried as
 * a parameter it is the same on both, and the host knows when a task token ends.
 */
function carryTimeouts(definition: Definition): Definition {
  const states = Object.entries(definition.States).map(([name, state]) => [
    name,
    isTask(state) ? carryTimeout(state) : carryInside(state),
  ]);
  return { ...definition, States: Object.fromEntries(states) };
}

function carryTimeout(state: TaskState): TaskState {
  if (!state.TimeoutSecondsPath || !state.Parameters) return state;
  return {
    ...state,
    TimeoutSecondsPath: `$.${TIMEOUT_PARAMETER}`,
    Parameters: { ...state.Parameters, [`${TIMEOUT_PARAMETER}.$`]: state.TimeoutSecondsPath },
  };
}

function carryInside(state: OtherState): OtherState {
  return {
    ...state,
    ...(state.Branches && { Branches: state.Branches.map(carryTimeouts) }),
    ...(state.ItemProcessor && { ItemProcessor: carryTimeouts(state.ItemProcessor) }),
  };
}

/** A task or a call that ended badly, under the error name that Step Functions gives it. */
export class TaskFailure extends Error {
  constructor(name: string, message: string) {
    super(message);
    this.name = name;
  }
}
