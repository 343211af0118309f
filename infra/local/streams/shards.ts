import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  GetShardIteratorCommand,
  ListStreamsCommand,
  type Shard,
} from '@aws-sdk/client-dynamodb-streams';
import type { Position } from './checkpoint.ts';

export interface Stream {
  readonly client: DynamoDBStreamsClient;
  readonly arn: string;
}

export async function findStream(client: DynamoDBStreamsClient, table: string): Promise<Stream> {
  const { Streams = [] } = await client.send(new ListStreamsCommand({ TableName: table }));
  const arn = Streams.at(-1)?.StreamArn;
  if (!arn) throw new Error(`The table ${table} has no stream: remove the data folder and start.`);
  return { client, arn };
}

/** The shard after the given one; the oldest when there is none given, or it is no longer kept. */
export async function shardAfter(stream: Stream, shardId?: string): Promise<string | undefined> {
  const shards = await listShards(stream);
  const child = shards.find((shard) => shard.ParentShardId === shardId);
  if (shardId && shards.some((shard) => shard.ShardId === shardId)) return child?.ShardId;
  return (child ?? shards[0])?.ShardId;
}

async function listShards({ client, arn }: Stream): Promise<Shard[]> {
  const shards: Shard[] = [];
  let last: string | undefined;
  do {
    const { StreamDescription } = await client.send(
      new DescribeStreamCommand({ StreamArn: arn, ...(last && { ExclusiveStartShardId: last }) }),
    );
    shards.push(...(StreamDescription?.Shards ?? []));
    last = StreamDescription?.LastEvaluatedShardId;
  } while (last);
  return shards;
}

/** Where to go on reading: after the position, or at the shard's oldest record. */
export async function iteratorAt(
  { client, arn }: Stream,
  shardId: string,
  position: Position | undefined,
): Promise<string | undefined> {
  const after = position?.shardId === shardId ? position.sequenceNumber : undefined;
  const { ShardIterator } = await client.send(
    new GetShardIteratorCommand({
      StreamArn: arn,
      ShardId: shardId,
      ...(after
        ? { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: after }
        : { ShardIteratorType: 'TRIM_HORIZON' }),
    }),
  );
  return ShardIterator;
}
