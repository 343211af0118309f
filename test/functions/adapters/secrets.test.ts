import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readSecret, readSecretInRotation } from '../../../functions/adapters/secrets.ts';

/** Speaks as Secrets Manager does. */
const stages: Record<string, string> = {};
let isDown = false;
let server: Server;

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { VersionStage } = JSON.parse(Buffer.concat(chunks).toString());
    const text = stages[VersionStage];
    const error = isDown ? 'InvalidRequestException' : 'ResourceNotFoundException';
    const isThere = text !== undefined && !isDown;
    response.writeHead(isThere ? 200 : 400, { 'content-type': 'application/x-amz-json-1.1' });
    response.end(JSON.stringify(isThere ? { SecretString: text } : { __type: error }));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  process.env.AWS_ENDPOINT_URL_SECRETS_MANAGER = `http://127.0.0.1:${port}`;
  Object.assign(process.env, {
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'none',
    AWS_SECRET_ACCESS_KEY: 'none',
  });
});
afterAll(() => server.close());
beforeEach(() => {
  isDown = false;
  for (const stage of Object.keys(stages)) delete stages[stage];
});

describe('A secret', () => {
  it('that was never rotated has one value', async () => {
    stages.AWSCURRENT = 'first';
    expect(await readSecret('edge')).toBe('first');
    expect(await readSecretInRotation('edge')).toEqual(['first']);
  });

  it('that was rotated has the new one and the one before it', async () => {
    Object.assign(stages, { AWSCURRENT: 'second', AWSPREVIOUS: 'first' });
    expect(await readSecret('edge')).toBe('second');
    expect(await readSecretInRotation('edge')).toEqual(['second', 'first']);
  });

  it('that is not there, or cannot be read, is a dependency that does not answer', async () => {
    const name = 'DependencyUnavailableError';
    await expect(readSecret('edge')).rejects.toMatchObject({ name });
    await expect(readSecretInRotation('edge')).rejects.toMatchObject({ name });
    Object.assign(stages, { AWSCURRENT: 'second', AWSPREVIOUS: 'first' });
    isDown = true;
    await expect(readSecretInRotation('edge')).rejects.toMatchObject({ name });
  });
});
