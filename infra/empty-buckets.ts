import {
  DeleteObjectsCommand,
  GetBucketTaggingCommand,
  ListBucketsCommand,
  ListObjectVersionsCommand,
  type S3Client,
} from '@aws-sdk/client-s3';

/** By which CloudFormation says whose a bucket is. */
export const STACK_TAG = 'aws:cloudformation:stack-name';

/** Deletes every version of every object of a stack's buckets. Answers what was emptied. */
export async function emptyBuckets(client: S3Client, stackName: string): Promise<string[]> {
  // CloudFormation names buckets after their stack, and tags them with it. Another region may have a
  // stack of the same name.
  const BucketRegion = await client.config.region();
  const { Buckets = [] } = await client.send(
    new ListBucketsCommand({ Prefix: `${stackName.toLowerCase()}-`, BucketRegion }),
  );
  const emptied: string[] = [];
  for (const { Name = '' } of Buckets) {
    if ((await stackOf(client, Name)) !== stackName) continue;
    await emptyBucket(client, Name);
    emptied.push(Name);
  }
  return emptied;
}

async function stackOf(client: S3Client, bucket: string): Promise<string | undefined> {
  const command = new GetBucketTaggingCommand({ Bucket: bucket });
  const tags = await client.send(command).catch((error: Error) => {
    if (error.name === 'NoSuchTagSet') return undefined;
    throw error;
  });
  return tags?.TagSet?.find(({ Key }) => Key === STACK_TAG)?.Value;
}

/** Each page that is gone makes room for the next. */
async function emptyBucket(client: S3Client, Bucket: string): Promise<void> {
  for (;;) {
    const page = await client.send(new ListObjectVersionsCommand({ Bucket }));
    const versions = [...(page.Versions ?? []), ...(page.DeleteMarkers ?? [])];
    if (versions.length === 0) return;
    const Objects = versions.map(({ Key, VersionId }) => ({ Key, VersionId }));
    const Delete = { Objects, Quiet: true };
    const { Errors: [error] = [] } = await client.send(
      new DeleteObjectsCommand({ Bucket, Delete }),
    );
    if (error) throw new Error(`${Bucket}: ${error.Code} ${error.Key}`);
  }
}
