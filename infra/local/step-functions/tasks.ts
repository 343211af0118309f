import type { FunctionName } from '../../functions.ts';
import type { Lambdas } from '../lambda.ts';
import { TaskFailure, type TaskState, TIMEOUT_PARAMETER } from './states-language.ts';
import type { TaskTokens } from './task-tokens.ts';

/** Step Functions refuses to carry more than this from state to state. */
export const MAX_PAYLOAD_BYTES = 262_144;

type Handler = (input: unknown) => Promise<unknown>;

interface LambdaParameters {
  readonly FunctionName: string;
  readonly Payload?: unknown;
  readonly [TIMEOUT_PARAMETER]?: number;
}

export interface TaskParts {
  readonly lambdas: Lambdas;
  readonly tokens: TaskTokens;
}

/** What runs when a task state is entered, by the kind of its resource. */
export function taskHandler(state: TaskState, parts: TaskParts): Handler {
  const { Resource } = state;
  if (Resource.startsWith('arn:aws:lambda:')) {
    return async (input) => carried(await call(parts.lambdas, Resource, input));
  }
  if (Resource === 'arn:aws:states:::lambda:invoke') {
    return async (input) => {
      const { FunctionName, Payload } = input as LambdaParameters;
      const result = await call(parts.lambdas, FunctionName, Payload);
      return carried({ StatusCode: 200, ExecutedVersion: '$LATEST', Payload: result });
    };
  }
  if (Resource === 'arn:aws:states:::lambda:invoke.waitForTaskToken') {
    return async (input) => carried(await callAndWait(state, input as LambdaParameters, parts));
  }
  throw new Error(`The embedded host cannot run the task resource ${Resource}.`);
}

async function callAndWait(state: TaskState, input: LambdaParameters, parts: TaskParts) {
  const token = parts.tokens.findIn(input.Payload);
  if (!token) throw new TaskFailure('States.Runtime', 'The parameters carry no task token');
  const reported = parts.tokens.wait(token, {
    timeoutSeconds: input[TIMEOUT_PARAMETER] ?? state.TimeoutSeconds,
    heartbeatSeconds: state.HeartbeatSeconds,
  });
  // A function that fails ends the task at once; one that returns leaves it waiting.
  return Promise.race([
    reported,
    call(parts.lambdas, input.FunctionName, input.Payload).then(() => reported),
  ]);
}

/** Calls a function; what it throws becomes the error and cause that Lambda would report. */
async function call(lambdas: Lambdas, arnOrName: string, input: unknown): Promise<unknown> {
  const name = arnOrName.replace(/^.*chipgate-/, '') as FunctionName;
  const invoke = lambdas[name];
  if (!invoke) throw new TaskFailure('Lambda.ResourceNotFoundException', `No function ${name}`);
  try {
    return await invoke(input ?? {});
  } catch (error) {
    throw reported(error);
  }
}

function reported(error: unknown): TaskFailure {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  const cause = { errorType: name, errorMessage: message, trace: stack?.split('\n') };
  return new TaskFailure(name, JSON.stringify(cause));
}

/** What is left of a result once it has crossed a wire. */
function carried(output: unknown = null): unknown {
  const text = JSON.stringify(output);
  if (Buffer.byteLength(text) <= MAX_PAYLOAD_BYTES) return JSON.parse(text);
  throw new TaskFailure('States.DataLimitExceeded', 'The result is larger than 256 KiB');
}
