import {
  GetBucketTaggingCommand,
  ListBucketsCommand,
  PutBucketTaggingCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { STACK_TAG } from '../../infra/empty-buckets.ts';
import { stackNameOf } from '../../infra/stage.ts';
import type { ClientSettings } from './emulator.ts';

/** See the list of differences: CloudFormation tags buckets with their stack. */
export async function tagAsThere(settings: ClientSettings): Promise<void> {
  const s3 = new S3Client({ ...settings, forcePathStyle: true });
  const stack = stackNameOf('development');
  const { Buckets = [] } = await s3.send(
    new ListBucketsCommand({ Prefix: `${stack.toLowerCase()}-` }),
  );
  for (const { Name: Bucket } of Buckets) {
    const { TagSet = [] } = await s3
      .send(new GetBucketTaggingCommand({ Bucket }))
      .catch(() => ({ TagSet: [] }));
    const named = [...TagSet, { Key: STACK_TAG, Value: stack }];
    await s3.send(new PutBucketTaggingCommand({ Bucket, Tagging: { TagSet: named } }));
  }
}
