import { required } from '../adapters/configuration.ts';
import { stepFunctionsClient } from '../adapters/decide-machine.ts';
import { dynamoOutbox } from '../adapters/dynamodb/cases/outbox.ts';
import { dynamoStuckWork } from '../adapters/dynamodb/cases/stuck-work.ts';
import { dynamoDraftLetters } from '../adapters/dynamodb/drafts/draft-letters.ts';
import { dynamoDueDrafts } from '../adapters/dynamodb/drafts/due-drafts.ts';
import { dynamoAccounts } from '../adapters/dynamodb/ledger/accounts.ts';
import { dynamoDriftChecks } from '../adapters/dynamodb/ledger/drift-checks.ts';
import { dynamoDueReports } from '../adapters/dynamodb/reports/due-reports.ts';
import { dynamoDueReviews } from '../adapters/dynamodb/reviews/due-reviews.ts';
import { dynamoMachineRecords } from '../adapters/dynamodb/reviews/machine-records.ts';
import { dynamoReviews } from '../adapters/dynamodb/reviews/reviews.ts';
import { dynamoDueCases } from '../adapters/dynamodb/settlements/due-cases.ts';
import { dynamoRescreenings } from '../adapters/dynamodb/settlements/rescreenings.ts';
import { dynamoDueShipments } from '../adapters/dynamodb/shipments/shipments.ts';
import { dynamoSummaries } from '../adapters/dynamodb/summaries/summaries.ts';
import { dynamoClient } from '../adapters/dynamodb/table/table.ts';
import { dynamoLanes } from '../adapters/dynamodb/webhooks/lanes.ts';
import { s3Files } from '../adapters/files.ts';
import { laneOnAws } from '../adapters/intake/on-aws.ts';
import { jsonLog } from '../adapters/log.ts';
import { emfMeasure } from '../adapters/metrics.ts';
import { queue } from '../adapters/queue.ts';
import { reviewMachine } from '../adapters/review-machine.ts';
import type { MeasuringSweep } from './dependencies.ts';

/** What the sweep works with on AWS. */
export function sweepOnAws(): MeasuringSweep {
  const client = dynamoClient();
  const tableName = required('tableName');
  const stepFunctions = stepFunctionsClient();
  return {
    ...laneOnAws(client, tableName),
    dueCases: dynamoDueCases(client, tableName),
    rescreenings: dynamoRescreenings(client, tableName),
    accounts: dynamoAccounts(client, tableName),
    driftChecks: dynamoDriftChecks(client, tableName),
    reviewMachine: reviewMachine(stepFunctions, required('reviewMachineArn')),
    reviews: dynamoReviews(client, tableName),
    dueReviews: dynamoDueReviews(client, tableName),
    machines: dynamoMachineRecords(client, tableName),
    outbox: dynamoOutbox(client, tableName),
    dueShipments: dynamoDueShipments(client, tableName),
    dueReports: dynamoDueReports(client, tableName),
    stuckWork: dynamoStuckWork(client, tableName),
    summaries: dynamoSummaries(client, tableName),
    dueDeliveries: dynamoLanes(client, tableName),
    deliveryWakes: queue(required('deliverQueueUrl')),
    drafts: {
      ...dynamoDueDrafts(client, tableName),
      ...dynamoDraftLetters(client, tableName),
    },
    files: s3Files(required('filesBucket')),
    log: jsonLog,
    measure: emfMeasure(),
  };
}
