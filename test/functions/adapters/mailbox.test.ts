import { Readable } from 'node:stream';
import { S3Client, type S3ClientConfig } from '@aws-sdk/client-s3';
import { describe, expect, it } from 'vitest';
import { receivedMail } from '../../../functions/adapters/mailbox.ts';
import { minutesAfter, NOON } from '../../support/ledger.ts';

const mails = new Map([
  ['mail/b', { at: minutesAfter(2), to: 'The canary <officer@canary.example>', text: '654321' }],
  ['mail/a', { at: minutesAfter(1), to: 'applicant@canary.example', text: 'decided' }],
  ['mail/old', { at: minutesAfter(-1), to: 'officer@canary.example', text: '111111' }],
]);

/** A bucket behind the real client: what goes over the wire, and nothing else. */
function bucket() {
  const asked: string[] = [];
  const handle = async ({ path, query }: { path: string; query?: Record<string, string> }) => {
    asked.push(path);
    const body = query?.prefix === 'mail/' ? listing() : mailAt(path.replace(/^.*?(?=mail\/)/, ''));
    return { response: { statusCode: 200, headers: {}, body: Readable.from([Buffer.from(body)]) } };
  };
  const client = new S3Client({
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    requestHandler: { handle } as unknown as NonNullable<S3ClientConfig['requestHandler']>,
  });
  return { asked, mailbox: receivedMail(client, 'bucket', 'canary.example') };
}

const listing = () =>
  `<ListBucketResult><IsTruncated>false</IsTruncated>${[...mails]
    .map(
      ([key, { at }]) =>
        `<Contents><Key>${key}</Key><LastModified>${at.toISOString()}</LastModified></Contents>`,
    )
    .join('')}</ListBucketResult>`;
const mailAt = (key: string) => {
  const { to, text } = mails.get(key)!;
  return `Received: by mail\r\nTo: ${to}\r\nContent-Type: text/plain\r\n\r\n${text}\r\n`;
};

describe('A mailbox that SES receives into', () => {
  it('gives what came since then, oldest first, and reads each mail once', async () => {
    const { mailbox, asked } = bucket();
    const received = [
      { id: 'mail/a', to: mailbox.applicant, text: 'decided\r\n' },
      { id: 'mail/b', to: mailbox.officer, text: '654321\r\n' },
    ];
    expect(await mailbox.receivedSince(NOON)).toEqual(received);
    expect(await mailbox.receivedSince(NOON)).toEqual(received);
    expect(asked.filter((path) => path.endsWith('/mail/b'))).toHaveLength(1);
  });
});
