import type { DynamoDBStreamHandler } from 'aws-lambda';
import { required } from '../adapters/configuration.ts';
import { dynamoClient } from '../adapters/dynamodb/table/table.ts';
import { partialResponse, streamedItems } from '../adapters/stream.ts';
import { movesOnAws } from './moves/on-aws.ts';
import { noticesOnAws } from './notices/on-aws.ts';
import { relay } from './relay.ts';

const table = { client: dynamoClient(), name: required('tableName') };
const follow = relay({ moves: movesOnAws(table), notices: noticesOnAws(table) });

export const handler: DynamoDBStreamHandler = async (event) =>
  partialResponse(await follow(streamedItems(event)));
