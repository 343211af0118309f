import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SFNClient } from '@aws-sdk/client-sfn';
import { afterEach, describe, expect, it } from 'vitest';
import { decideMachine } from '../../../functions/adapters/decide-machine.ts';
import type { MachineInput } from '../../../shared/contracts/case.ts';
import { decidedCase } from '../relay/cases.ts';

const ARN = 'arn:aws:states:us-east-1:000000000000:stateMachine:decide';
const INPUT: MachineInput = { command: 'decide', submission: decidedCase() };
const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** Speaks as much of the Step Functions API as one call needs. */
async function machineAnswering(status: number, answer: object) {
  const asked: { target: unknown; body: unknown }[] = [];
  const server = createServer(async (request, response) => {
    const chunks = await Array.fromAsync(request);
    const body = JSON.parse(Buffer.concat(chunks as Buffer[]).toString());
    asked.push({ target: request.headers['x-amz-target'], body });
    response.writeHead(status, { 'Content-Type': 'application/x-amz-json-1.0' });
    response.end(JSON.stringify(answer));
  });
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const client = new SFNClient({
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    region: 'us-east-1',
    credentials: { accessKeyId: 'x', secretAccessKey: 'x' },
    disableHostPrefix: true,
    maxAttempts: 1,
  });
  return { machine: decideMachine(client, ARN), asked };
}

const succeeded = (output: unknown) => ({
  executionArn: ARN,
  status: 'SUCCEEDED',
  output: JSON.stringify(output),
});

describe('The decide machine', () => {
  it('is started with the whole input and answers with the settled case', async () => {
    const file = decidedCase();
    const { machine, asked } = await machineAnswering(200, succeeded({ case: file }));
    expect(await machine.run(INPUT)).toEqual({ case: file });
    expect(asked).toEqual([
      {
        target: 'AWSStepFunctions.StartSyncExecution',
        body: { stateMachineArn: ARN, input: JSON.stringify(INPUT) },
      },
    ]);
  });

  it.each([
    [
      'a conflict',
      { status: 'FAILED', error: 'CaseConflictError', cause: 'x' },
      'CaseConflictError',
    ],
    [
      'another failure',
      { status: 'FAILED', error: 'DependencyUnavailableError' },
      'DependencyUnavailableError',
    ],
    ['an unknown failure', { status: 'FAILED', error: 'TypeError' }, 'DependencyUnavailableError'],
    ['running out of time', { status: 'TIMED_OUT' }, 'DependencyUnavailableError'],
    ['no output', { status: 'SUCCEEDED' }, 'DependencyUnavailableError'],
    ['output that is no case', { ...succeeded({ case: { id: 1 } }) }, 'DependencyUnavailableError'],
  ])('says by name that it did not end well: %s', async (_, answer, name) => {
    const { machine } = await machineAnswering(200, { executionArn: ARN, ...answer });
    await expect(machine.run(INPUT)).rejects.toMatchObject({ name });
  });

  it('is unavailable when the service refuses or cannot be reached', async () => {
    const refusing = await machineAnswering(400, { __type: 'StateMachineDoesNotExist' });
    await expect(refusing.machine.run(INPUT)).rejects.toMatchObject({
      name: 'DependencyUnavailableError',
      cause: { name: 'StateMachineDoesNotExist' },
    });
    const gone = await machineAnswering(200, {});
    for (const server of servers) await new Promise((done) => server.close(done));
    await expect(gone.machine.run(INPUT)).rejects.toMatchObject({
      name: 'DependencyUnavailableError',
    });
  });
});
