import type { S3Client } from '@aws-sdk/client-s3';
import { unavailable } from '../../shared/errors.ts';
import { plainTextOf } from './mime.ts';

/** A mail as far as a program reads it. */
export interface ReceivedMail {
  readonly id: string;
  readonly to: string;
  readonly text: string;
}

/** Where the canary's mail arrives: as an applicant and as an officer, who must not be the same. */
export interface Mailbox {
  readonly applicant: string;
  readonly officer: string;
  /** Oldest first. */
  receivedSince(instant: Date): Promise<ReceivedMail[]>;
}

/** Under which SES puts what it receives. */
const FOLDER = 'mail/';

export const officerAt = (domain: string): string => `officer@${domain}`;

const noAnswer = unavailable('The store of received mail did not answer');

const sdk = () => import('@aws-sdk/client-s3');

/** Mail to a domain that SES receives into a bucket. */
export function receivedMail(client: S3Client, bucket: string, domain: string): Mailbox {
  const read = new Map<string, ReceivedMail>();
  return {
    applicant: `applicant@${domain}`,
    officer: officerAt(domain),
    async receivedSince(instant) {
      const keys = await keysSince(client, bucket, instant).catch(noAnswer);
      for (const key of keys) {
        if (!read.has(key)) read.set(key, await readMail(client, bucket, key).catch(noAnswer));
      }
      return keys.flatMap((key) => read.get(key) ?? []);
    },
  };
}

async function keysSince(client: S3Client, bucket: string, instant: Date): Promise<string[]> {
  const { paginateListObjectsV2 } = await sdk();
  const found: { key: string; at: number }[] = [];
  for await (const page of paginateListObjectsV2({ client }, { Bucket: bucket, Prefix: FOLDER })) {
    for (const { Key, LastModified } of page.Contents ?? []) {
      if (Key && LastModified && LastModified >= instant)
        found.push({ key: Key, at: LastModified.getTime() });
    }
  }
  return found.sort((left, right) => left.at - right.at).map(({ key }) => key);
}

async function readMail(client: S3Client, bucket: string, key: string): Promise<ReceivedMail> {
  const { GetObjectCommand } = await sdk();
  const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
  const raw = (await Body?.transformToString('latin1')) ?? '';
  const to = /^to:\s*(?:.*<)?([^\s<>]+@[^\s<>]+)/im.exec(raw)?.[1] ?? '';
  return { id: key, to, text: plainTextOf(raw) };
}
