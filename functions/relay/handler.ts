import type { DynamoDBStreamHandler } from 'aws-lambda';
import { required } from '../adapters/configuration.ts';
import { noticesIn } from '../adapters/dynamodb/cases/notices-in.ts';
import { draftLettersIn } from '../adapters/dynamodb/drafts/draft-letters.ts';
import { movesIn } from '../adapters/dynamodb/reviews/moves-in.ts';
import { summariesIn } from '../adapters/dynamodb/summaries/summaries-in.ts';
import { dynamoClient } from '../adapters/dynamodb/table/table.ts';
import { partialResponse, streamedItems } from '../adapters/stream.ts';
import { movesOnAws } from './moves/on-aws.ts';
import { noticesOnAws } from './notices/on-aws.ts';
import { relay } from './relay.ts';

const table = { client: dynamoClient(), name: required('tableName') };
const follow = relay({ moves: movesOnAws(table), notices: noticesOnAws(table) });

export const handler: DynamoDBStreamHandler = async (event) => {
  const items = streamedItems(event);
  const offered = {
    moves: movesIn(items),
    notices: noticesIn(items),
    summaries: summariesIn(items),
    draftLetters: draftLettersIn(items),
  };
  return partialResponse(await follow(offered));
};
