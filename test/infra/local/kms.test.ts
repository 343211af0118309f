import { createHash, createPublicKey, randomBytes, verify } from 'node:crypto';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  GetPublicKeyCommand,
  KMSClient,
  SignCommand,
  type SignCommandInput,
} from '@aws-sdk/client-kms';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Kms, startKms } from '../../../infra/local/kms/server.ts';

let directory: string;
let file: string;
let kms: Kms;
let client: KMSClient;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'chipgate-kms-'));
  file = join(directory, 'data', 'key.pem');
  kms = await startKms({ port: 0, option: 'kms-port' }, file);
  client = clientOf(kms);
});
afterAll(async () => {
  await kms.close();
  await rm(directory, { recursive: true });
});

const clientOf = ({ url }: Kms) =>
  new KMSClient({
    endpoint: url,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
  });

const publicKey = async (from: Kms) => {
  const command = new GetPublicKeyCommand({ KeyId: from.keyArn });
  const { PublicKey } = await clientOf(from).send(command);
  return createPublicKey({ key: Buffer.from(PublicKey ?? []), format: 'der', type: 'spki' });
};

const sign = (changes: Partial<SignCommandInput>) =>
  client.send(
    new SignCommand({
      KeyId: kms.keyArn,
      Message: Buffer.from('message'),
      SigningAlgorithm: 'ECDSA_SHA_256',
      ...changes,
    }),
  );

describe('The KMS of the embedded host', () => {
  it('signs a message, and a digest, so that its public key says so', async () => {
    const key = await publicKey(kms);
    for (let length = 1; length <= 20; length++) {
      const message = randomBytes(length);
      const digest = createHash('sha256').update(message).digest();
      const raw = await sign({ Message: message, MessageType: 'RAW' });
      const digested = await sign({ Message: digest, MessageType: 'DIGEST' });
      for (const { Signature = Buffer.alloc(0) } of [raw, digested]) {
        expect(verify('sha256', message, key, Signature)).toBe(true);
      }
    }
  });

  it('keeps its key over a restart, for its owner alone', async () => {
    const again = await startKms({ port: 0, option: 'kms-port' }, file);
    expect(again.keyArn).toBe(kms.keyArn);
    expect((await publicKey(again)).equals(await publicKey(kms))).toBe(true);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    await again.close();
  });

  it.each([
    ['another key', { KeyId: 'another' }],
    ['another algorithm', { SigningAlgorithm: 'ECDSA_SHA_512' as const }],
    ['a digest that is none', { MessageType: 'DIGEST' as const }],
    ['more than four kilobytes', { Message: randomBytes(4097) }],
  ])('refuses %s', async (_, changes) => {
    await expect(sign(changes)).rejects.toMatchObject({ $fault: 'client' });
  });
});
