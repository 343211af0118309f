import {
  DeleteObjectsCommand,
  GetBucketTaggingCommand,
  ListBucketsCommand,
  ListObjectVersionsCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { expect, it } from 'vitest';
import { emptyBuckets } from '../../infra/empty-buckets.ts';

/** An account with buckets, each with its region, the stack that made it, and what it holds. */
const accountWith = (buckets: Record<string, { region: string; stack: string; keys: string[] }>) =>
  ({
    config: { region: async () => 'eu-west-1' },
    send: async (command: unknown) => {
      if (command instanceof ListBucketsCommand) {
        const { Prefix = '', BucketRegion } = command.input;
        const found = Object.entries(buckets).filter(
          ([name, { region }]) => name.startsWith(Prefix) && region === BucketRegion,
        );
        return { Buckets: found.map(([Name]) => ({ Name })) };
      }
      if (command instanceof GetBucketTaggingCommand) {
        const Value = buckets[command.input.Bucket ?? '']?.stack;
        return { TagSet: [{ Key: 'aws:cloudformation:stack-name', Value }] };
      }
      if (command instanceof ListObjectVersionsCommand) {
        return { Versions: buckets[command.input.Bucket ?? '']?.keys.map((Key) => ({ Key })) };
      }
      if (command instanceof DeleteObjectsCommand) {
        buckets[command.input.Bucket ?? '']?.keys.splice(0);
        return {};
      }
      throw new Error('Nothing else is asked for');
    },
  }) as unknown as S3Client;

it('Emptying leaves alone what is of another stack, or of a stack of the same name elsewhere', async () => {
  const stack = 'Chipgate-development';
  const keys = ['record'];
  const buckets = {
    'chipgate-development-records': { region: 'eu-west-1', stack, keys: [...keys] },
    'chipgate-development-abroad': { region: 'us-east-1', stack, keys: [...keys] },
    'chipgate-development-two': { region: 'eu-west-1', stack: `${stack}-two`, keys: [...keys] },
  };
  expect(await emptyBuckets(accountWith(buckets), stack)).toEqual(['chipgate-development-records']);
  expect(Object.values(buckets).map((bucket) => bucket.keys)).toEqual([[], keys, keys]);
});
