import type { IncomingMessage, ServerResponse } from 'node:http';
import { readIncoming } from '../body.ts';
import type { Execution, Executions } from './executions.ts';
import type { LocalMachine } from './machine.ts';
import { TaskFailure } from './states-language.ts';
import type { TaskTokens } from './task-tokens.ts';
import { MAX_PAYLOAD_BYTES } from './tasks.ts';

export interface StepFunctionsParts {
  readonly machines: ReadonlyMap<string, LocalMachine>;
  readonly executions: Executions;
  readonly tokens: TaskTokens;
}

interface Call {
  readonly stateMachineArn: string;
  readonly executionArn: string;
  readonly name?: string;
  readonly input?: string;
  readonly statusFilter?: string;
  readonly reverseOrder?: boolean;
  readonly taskToken: string;
  readonly output: string;
  readonly error?: string;
  readonly cause?: string;
}

type Action = (call: Call, parts: StepFunctionsParts) => object | Promise<object>;

const PREFIX = 'AWSStepFunctions.';
const MAX_CALL_BYTES = 2 * 1024 * 1024;

/** The Step Functions API (AWS JSON 1.0), as far as Chipgate calls it. */
const ACTIONS: Readonly<Record<string, Action>> = {
  StartSyncExecution: async (call, parts) => {
    const machine = machineOf(call, parts);
    const { executions } = parts;
    return described(await executions.runSync(machine, inputOf(call), call.name));
  },
  StartExecution: (call, parts) => {
    const execution = parts.executions.start(machineOf(call, parts), inputOf(call), call.name);
    return { executionArn: execution.arn, startDate: execution.startDate };
  },
  DescribeExecution: (call, { executions }) => described(executions.find(call.executionArn)),
  StopExecution: (call, { executions }) => ({
    stopDate: executions.stop(call.executionArn, call).stopDate,
  }),
  ListExecutions: (call, { executions }) => ({
    executions: executions.list(call.stateMachineArn, call.statusFilter).map(listed),
  }),
  GetExecutionHistory: (call, { executions }) => {
    const { history } = executions.find(call.executionArn);
    return { events: call.reverseOrder ? history.toReversed() : history };
  },
  SendTaskSuccess: (call, { tokens }) => {
    tokens.succeed(call.taskToken, parse(call.output, 'InvalidOutput'));
    return {};
  },
  SendTaskFailure: (call, { tokens }) => {
    tokens.fail(call.taskToken, new TaskFailure(call.error ?? 'Error', call.cause ?? ''));
    return {};
  },
  SendTaskHeartbeat: (call, { tokens }) => {
    tokens.beat(call.taskToken);
    return {};
  },
};

/** Answers one call; every refusal is an error of the API, as the SDK expects it. */
export function stepFunctionsListener(parts: StepFunctionsParts) {
  return (request: IncomingMessage, response: ServerResponse) => {
    answer(request, parts).then(
      (result) => send(response, 200, result),
      (error: Error) => send(response, 400, { __type: error.name, message: error.message }),
    );
  };
}

async function answer(request: IncomingMessage, parts: StepFunctionsParts): Promise<object> {
  const body = await readIncoming(request, MAX_CALL_BYTES);
  const target = String(request.headers['x-amz-target'] ?? '');
  const action = ACTIONS[target.replace(PREFIX, '')];
  if (!action) throw new TaskFailure('UnknownOperationException', `Unknown operation ${target}`);
  return action(parse(body?.toString() ?? '', 'SerializationException') as Call, parts);
}

function machineOf({ stateMachineArn }: Call, { machines }: StepFunctionsParts): LocalMachine {
  const machine = machines.get(stateMachineArn);
  if (machine) return machine;
  throw new TaskFailure('StateMachineDoesNotExist', `No state machine ${stateMachineArn}`);
}

function inputOf({ input = '{}' }: Call): string {
  const fits = Buffer.byteLength(input) <= MAX_PAYLOAD_BYTES;
  if (!fits) throw new TaskFailure('InvalidExecutionInput', 'The input is larger than 256 KiB');
  parse(input, 'InvalidExecutionInput');
  return input;
}

function parse(text: string, otherwise: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new TaskFailure(otherwise, 'Not valid JSON');
  }
}

function listed({ arn, machine, name, status, startDate, stopDate }: Execution) {
  return { executionArn: arn, stateMachineArn: machine.arn, name, status, startDate, stopDate };
}

function described(execution: Execution) {
  const { input, output, error, cause } = execution;
  return { ...listed(execution), input, output, error, cause };
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' });
  response.end(JSON.stringify(body));
}
