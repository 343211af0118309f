import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  added,
  asked,
  checkReply,
  isUnanswered,
  replied,
} from '../../../../shared/reviews/information.ts';
import type { InformationRequests } from '../../ports/reviews.ts';
import { asMember } from './membership.ts';
import { changeReview } from './review-change.ts';
import { readInformation } from './stored-review.ts';

/** Questions to the applicant, in the table beside their case. */
export function dynamoInformation(client: DynamoDBClient, name: string): InformationRequests {
  const table = { client, name };
  return {
    ask: (taskId, question) =>
      asMember(table, { taskId, at: new Date(question.askedAt) }, (seen) =>
        asked(seen, taskId, question),
      ),
    async answer(caseId, answer, number) {
      checkReply(answer);
      const all = await readInformation(table, caseId);
      const question = all.find((one) =>
        number === undefined ? isUnanswered(one) : one.number === number,
      );
      if (!question) return 'already';
      return changeReview(table, { ...question, at: new Date(answer.at) }, (seen) =>
        replied(seen, question.number, answer),
      );
    },
    async add(caseId, round, reply) {
      checkReply(reply);
      return changeReview(table, { caseId, round, at: new Date(reply.at) }, (seen) =>
        added(seen, reply),
      );
    },
  };
}
