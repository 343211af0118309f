import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod';
import { readIncoming } from '../body.ts';
import { type Listening, type ListenOptions, listen } from '../loopback.ts';
import { type LocalKey, signingKeyIn } from './key.ts';

const MAX_CALL_BYTES = 16 * 1024;
const PREFIX = 'TrentService.';
const ALGORITHM = 'ECDSA_SHA_256';

const signCall = z
  .object({
    KeyId: z.string(),
    Message: z.base64().transform((text) => Buffer.from(text, 'base64')),
    MessageType: z.enum(['RAW', 'DIGEST']).default('RAW'),
    SigningAlgorithm: z.literal(ALGORITHM),
  })
  .refine(({ Message, MessageType }) =>
    MessageType === 'DIGEST' ? Message.length === 32 : Message.length <= 4096,
  );

export interface Kms extends Listening {
  readonly keyArn: string;
}

type Action = (call: unknown, key: LocalKey) => object;

/** As much of KMS (AWS JSON 1.1) as signing records needs, with one key, on disk. */
const ACTIONS: Readonly<Record<string, Action>> = {
  Sign: (call, key) => {
    const { Message, MessageType, SigningAlgorithm } = signCall.parse(call);
    const Signature = Buffer.from(key.sign(Message, MessageType)).toString('base64');
    return { KeyId: key.arn, SigningAlgorithm, Signature };
  },
  GetPublicKey: (_, key) => ({
    KeyId: key.arn,
    PublicKey: key.publicKey.toString('base64'),
    KeySpec: 'ECC_NIST_P256',
    KeyUsage: 'SIGN_VERIFY',
    SigningAlgorithms: [ALGORITHM],
  }),
};

export async function startKms(options: ListenOptions, keyFile: string): Promise<Kms> {
  const key = signingKeyIn(keyFile);
  const listening = await listen(options, (request, response) => {
    answer(request, key).then(
      ({ status, body }) => send(response, status, body),
      (error: Error) => send(response, 400, refusal('ValidationException', error.message)),
    );
  });
  return { ...listening, keyArn: key.arn };
}

async function answer(request: IncomingMessage, key: LocalKey) {
  const target = String(request.headers['x-amz-target'] ?? '');
  const action = ACTIONS[target.startsWith(PREFIX) ? target.slice(PREFIX.length) : ''];
  const body = await readIncoming(request, MAX_CALL_BYTES);
  if (!action || !body) return { status: 400, body: refusal('UnknownOperationException', target) };
  const call = JSON.parse(body.toString()) as { KeyId?: string };
  if (call.KeyId !== key.arn) {
    return { status: 400, body: refusal('NotFoundException', 'There is no such key') };
  }
  return { status: 200, body: action(call, key) };
}

const refusal = (type: string, message: string) => ({ __type: type, message });

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' });
  response.end(JSON.stringify(body));
}
