import { createHash } from 'node:crypto';
import {
  GetObjectCommand,
  PutObjectCommand,
  paginateListObjectsV2,
  S3Client,
} from '@aws-sdk/client-s3';
import type { AuditObject } from '../../shared/audit/object.ts';
import { DependencyUnavailableError } from '../../shared/errors.ts';
import { limited } from './time-limits.ts';

/** For an object whole. */
const STORE_MS = 10_000;

/** An object with its signature: they come into being, and are kept, as one. */
export interface SignedObject extends AuditObject {
  readonly signature: string;
}

/** What is kept for good. An object that is there is never written again. */
export interface SignedObjects {
  put(object: SignedObject): Promise<void>;
  /** The names of all objects, in order. */
  names(): AsyncIterable<string>;
  read(name: string): Promise<SignedObject>;
}

export function s3AuditStore(bucket: string): SignedObjects {
  const client = new S3Client(limited(STORE_MS));
  return {
    put: (object) => put(client, bucket, object),
    async *names() {
      for await (const { Contents = [] } of paginateListObjectsV2({ client }, { Bucket: bucket })) {
        for (const { Key } of Contents) if (Key) yield Key;
      }
    },
    read: (name) => read(client, bucket, name),
  };
}

async function put(client: S3Client, bucket: string, { name, body, signature }: SignedObject) {
  const command = new PutObjectCommand({
    Bucket: bucket,
    Key: name,
    Body: body,
    ContentType: 'application/jsonl',
    Metadata: { signature },
    // S3 refuses what arrives otherwise than it was sent, and what would take another's place.
    ChecksumSHA256: createHash('sha256').update(body).digest('base64'),
    IfNoneMatch: '*',
  });
  await client.send(command).catch((cause: Error) => {
    // It is there: the name says that the content is the same.
    if (cause.name === 'PreconditionFailed') return;
    throw new DependencyUnavailableError('The audit store did not answer', { cause });
  });
}

async function read(client: S3Client, bucket: string, name: string): Promise<SignedObject> {
  const command = new GetObjectCommand({ Bucket: bucket, Key: name });
  const { Body, Metadata } = await client.send(command);
  return {
    name,
    body: (await Body?.transformToString()) ?? '',
    signature: Metadata?.signature ?? '',
  };
}
