import {
  DescribeExecutionCommand,
  GetExecutionHistoryCommand,
  ListExecutionsCommand,
  SendTaskFailureCommand,
  SendTaskHeartbeatCommand,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
  StartSyncExecutionCommand,
  StopExecutionCommand,
} from '@aws-sdk/client-sfn';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Lambdas } from '../../../infra/local/lambda.ts';
import { type Listening, listen } from '../../../infra/local/loopback.ts';
import { Executions } from '../../../infra/local/step-functions/executions.ts';
import { machineArn, toMachine } from '../../../infra/local/step-functions/machine.ts';
import { stepFunctionsListener } from '../../../infra/local/step-functions/server.ts';
import { toDefinition } from '../../../infra/local/step-functions/states-language.ts';
import { TaskTokens } from '../../../infra/local/step-functions/task-tokens.ts';
import { allowLongTimers } from '../../../infra/local/timers.ts';

const named = (name: string, message = 'no') => Object.assign(new Error(message), { name });

/** Hands out the tokens that its tasks were given, in order. */
const asked: { token: string; reviewer: string }[] = [];
const lambdas = {
  determine: async (event: { fail?: string }) => {
    if (event.fail) throw named(event.fail);
    return { ...event, determined: true };
  },
  deliver: async (event: { token: string; reviewer: string }) => {
    if (event.reviewer === 'broken') throw named('InvalidInputError');
    asked.push(event);
    return null;
  },
} as unknown as Lambdas;

/** As the `.asl.json` files name a function. */
const placeholder = (name: string) => `$\{${name}FunctionArn}`;

const ask = {
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
  Parameters: {
    FunctionName: placeholder('Deliver'),
    Payload: { 'reviewer.$': '$.reviewer', 'token.$': '$$.Task.Token' },
  },
  TimeoutSecondsPath: '$.timeoutSeconds',
  HeartbeatSeconds: 3600,
  Catch: [{ ErrorEquals: ['States.Timeout'], Next: 'Nobody answered' }],
  End: true,
};
const answerless = { Type: 'Pass', Result: { answer: 'none' }, End: true };

const SOURCES = [
  {
    name: 'decide',
    type: 'EXPRESS' as const,
    definition: {
      StartAt: 'Determine',
      States: {
        Determine: {
          Type: 'Task',
          Resource: placeholder('Determine'),
          Catch: [{ ErrorEquals: ['CaseConflictError'], Next: 'Conflict' }],
          End: true,
        },
        Conflict: { Type: 'Fail', Error: 'CaseConflictError', Cause: 'moved on' },
      },
    },
  },
  {
    name: 'review',
    type: 'STANDARD' as const,
    definition: {
      StartAt: 'Ask everybody',
      TimeoutSeconds: 15_552_000,
      States: {
        'Ask everybody': {
          Type: 'Map',
          ItemsPath: '$.reviewers',
          ItemProcessor: { StartAt: 'Ask', States: { Ask: ask, 'Nobody answered': answerless } },
          End: true,
        },
      },
    },
  },
];

let server: Listening;
let sfn: SFNClient;

beforeAll(async () => {
  allowLongTimers();
  const tokens = new TaskTokens();
  const parts = { lambdas, tokens };
  const machines = SOURCES.map((source) =>
    toMachine({ ...source, definition: toDefinition(JSON.stringify(source.definition)) }, parts),
  );
  const byArn = new Map(machines.map((machine) => [machine.arn, machine]));
  const executions = new Executions(tokens);
  server = await listen(
    { port: 0, option: 'port' },
    stepFunctionsListener({ machines: byArn, executions, tokens }),
  );
  sfn = new SFNClient({
    endpoint: server.url,
    disableHostPrefix: true,
    region: 'us-east-1',
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
  });
});
afterAll(() => server.close());

const runSync = (input: object) =>
  sfn.send(
    new StartSyncExecutionCommand({
      stateMachineArn: machineArn('decide'),
      input: JSON.stringify(input),
    }),
  );

const days = (count: number) => count * 86_400;
const startReview = async (reviewers: string[], timeoutSeconds = days(90)) => {
  asked.length = 0;
  const input = { reviewers: reviewers.map((reviewer) => ({ reviewer, timeoutSeconds })) };
  const { executionArn } = await sfn.send(
    new StartExecutionCommand({
      stateMachineArn: machineArn('review'),
      input: JSON.stringify(input),
    }),
  );
  await expect.poll(() => asked.length).toBeGreaterThanOrEqual(reviewers.length - 1);
  return executionArn;
};
const describeIt = (executionArn: string | undefined) =>
  sfn.send(new DescribeExecutionCommand({ executionArn }));
const statusOf = async (arn: string | undefined) => (await describeIt(arn)).status;

describe('An Express execution over the Step Functions API', () => {
  it('answers with what the last function returned', async () => {
    const { status, output } = await runSync({ a: 1 });
    expect([status, JSON.parse(output ?? '')]).toEqual(['SUCCEEDED', { a: 1, determined: true }]);
  });

  it('reports the error name that a Fail state or a function gave', async () => {
    expect(await runSync({ fail: 'CaseConflictError' })).toMatchObject({
      status: 'FAILED',
      error: 'CaseConflictError',
      cause: 'moved on',
    });
    const { error, cause } = await runSync({ fail: 'InvalidInputError' });
    expect(error).toBe('InvalidInputError');
    expect(JSON.parse(cause ?? '')).toMatchObject({ errorMessage: 'no' });
  });

  it('refuses an input past what Step Functions carries', async () => {
    await expect(runSync({ a: 'x'.repeat(262_144) })).rejects.toMatchObject({
      name: 'InvalidExecutionInput',
    });
  });
});

describe('A Standard execution that waits for people', () => {
  it('gives every task a token of its own and ends when all have reported', async () => {
    const arn = await startReview(['state', 'defense', 'energy']);
    await expect.poll(() => asked.length).toBe(3);
    expect(new Set(asked.map(({ token }) => token)).size).toBe(3);
    for (const { token, reviewer } of asked) {
      expect(await statusOf(arn)).toBe('RUNNING');
      await sfn.send(new SendTaskHeartbeatCommand({ taskToken: token }));
      const output = JSON.stringify({ reviewer });
      await sfn.send(new SendTaskSuccessCommand({ taskToken: token, output }));
    }
    await expect.poll(() => statusOf(arn)).toBe('SUCCEEDED');
    const { output } = await describeIt(arn);
    expect(JSON.parse(output ?? '')).toEqual(
      ['state', 'defense', 'energy'].map((reviewer) => ({ reviewer })),
    );
    const { events } = await sfn.send(new GetExecutionHistoryCommand({ executionArn: arn }));
    expect(events?.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['ExecutionStarted', 'MapStateEntered', 'ExecutionSucceeded']),
    );
  });

  it('takes one report for a token, and says so to the next', async () => {
    await startReview(['state', 'defense']);
    await expect.poll(() => asked.length).toBe(2);
    const taskToken = asked[0]?.token;
    await sfn.send(new SendTaskSuccessCommand({ taskToken, output: '{}' }));
    const again = sfn.send(new SendTaskSuccessCommand({ taskToken, output: '{}' }));
    await expect(again).rejects.toMatchObject({ name: 'TaskTimedOut' });
    const unknown = sfn.send(new SendTaskSuccessCommand({ taskToken: 'what', output: '{}' }));
    await expect(unknown).rejects.toMatchObject({ name: 'InvalidToken' });
  });

  it('does not take 90 days for none, and takes the time-out of the state', async () => {
    const arn = await startReview(['state']);
    await expect.poll(() => asked.length).toBe(1);
    expect(await statusOf(arn)).toBe('RUNNING');
    const short = await startReview(['state'], 1);
    await expect.poll(() => statusOf(short), { timeout: 5000 }).toBe('SUCCEEDED');
    expect(JSON.parse((await describeIt(short)).output ?? '')).toEqual([{ answer: 'none' }]);
  });

  it('fails when a task is reported failed, or its function is', async () => {
    const arn = await startReview(['state']);
    await expect.poll(() => asked.length).toBe(1);
    const report = { taskToken: asked[0]?.token, error: 'Refused', cause: 'by hand' };
    await sfn.send(new SendTaskFailureCommand(report));
    await expect.poll(() => statusOf(arn)).toBe('FAILED');
    expect(await describeIt(arn)).toMatchObject({ error: 'Refused', cause: 'by hand' });
    const broken = await startReview(['broken']);
    await expect.poll(() => statusOf(broken)).toBe('FAILED');
  });

  it('is stopped, listed, and the same under the same name and input', async () => {
    const stateMachineArn = machineArn('review');
    const input = JSON.stringify({ reviewers: [{ reviewer: 'x', timeoutSeconds: 9 }] });
    const start = (text: string) =>
      sfn.send(new StartExecutionCommand({ stateMachineArn, name: 'case-1', input: text }));
    const first = await start(input);
    expect((await start(input)).executionArn).toBe(first.executionArn);
    await expect(start('{}')).rejects.toMatchObject({ name: 'ExecutionAlreadyExists' });
    await sfn.send(new StopExecutionCommand({ executionArn: first.executionArn }));
    expect(await statusOf(first.executionArn)).toBe('ABORTED');
    const { executions } = await sfn.send(
      new ListExecutionsCommand({ stateMachineArn, statusFilter: 'ABORTED' }),
    );
    expect(executions?.map(({ name }) => name)).toEqual(['case-1']);
    await expect(describeIt(`${first.executionArn}x`)).rejects.toMatchObject({
      name: 'ExecutionDoesNotExist',
    });
  });
});
