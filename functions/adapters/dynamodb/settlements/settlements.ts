import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { ReviewPlace } from '../../../../shared/reviews/task-id.ts';
import type { Settlements } from '../../ports/settlements.ts';
import { readAmendment } from '../cases/amendments.ts';
import { readCase } from '../cases/stored-case.ts';
import { take } from '../ledger/take.ts';
import { matchesShown, openReviewOf, readExistingReview } from '../reviews/stored-review.ts';
import type { Table } from '../table/table.ts';
import { closeCase } from './close-case.ts';
import { decisionWrites } from './decision-writes.ts';
import { endConfirmation } from './end-confirmation.ts';
import { askAboutMatches, endMatching } from './matched-licenses.ts';
import { endOverdue, freeOverdue } from './overdue-holds.ts';
import { reopenCase, resolveCase } from './resolve-case.ts';

/** Cases, their draws and their ends, in the table. */
export function dynamoSettlements(client: DynamoDBClient, name: string): Settlements {
  const table: Table = { client, name };
  return {
    find: (caseId) => readCase(table, caseId),
    findAmendment: (caseId, id) => readAmendment(table, caseId, id),
    findReview: (place) => readOfOneMoment(table, place),
    openReviewOf: (known) => openReviewOf(table, known),
    matchesShown: (caseId) => matchesShown(table, caseId),
    decide: (booking, record, seen) =>
      take(table, booking, {
        makeRoom: freeOverdue,
        alongside: (draws) => decisionWrites(record(draws), seen),
      }),
    resolve: (seen, verdict) => resolveCase(table, seen, verdict),
    endConfirmation: (seen, finding) => endConfirmation(table, seen, finding),
    askAboutMatches: (known, asked) => askAboutMatches(table, known, asked),
    endMatching: (seen, finding) => endMatching(table, seen, finding),
    reopen: (seen, reopening) => reopenCase(table, seen, reopening),
    close: (known, closing) => closeCase(table, known, closing),
    endOverdue: (known, at) => endOverdue(table, known, at),
  };
}

async function readOfOneMoment(table: Table, place: ReviewPlace) {
  const seen = await readExistingReview(table, place);
  const now = await readCase(table, place.caseId);
  return now?.row.events === seen.stored.row.events ? seen : undefined;
}
