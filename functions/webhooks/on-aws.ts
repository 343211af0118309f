import { randomBytes } from 'node:crypto';
import { systemClock } from '../adapters/clock.ts';
import { required } from '../adapters/configuration.ts';
import { dynamoFeedPages } from '../adapters/dynamodb/feed/pages.ts';
import { dynamoClient } from '../adapters/dynamodb/table/table.ts';
import { dynamoAttempts } from '../adapters/dynamodb/webhooks/attempts.ts';
import { dynamoLanes } from '../adapters/dynamodb/webhooks/lanes.ts';
import { dynamoWebhooks } from '../adapters/dynamodb/webhooks/webhooks.ts';
import { newReference } from '../adapters/one-time-code.ts';
import { queue } from '../adapters/queue.ts';
import { suppliersOnAws } from '../adapters/suppliers/on-aws.ts';
import { endpointCallerHere, objectionsHere } from '../adapters/webhooks/on-aws.ts';
import { toldEvents } from '../adapters/webhooks/told-events.ts';
import type { WebhooksDependencies } from './dependencies.ts';

export function webhooksOnAws(): WebhooksDependencies {
  const client = dynamoClient();
  const tableName = required('tableName');
  const feedPages = dynamoFeedPages(client, tableName);
  return {
    ...suppliersOnAws(client, tableName),
    webhooks: dynamoWebhooks(client, tableName),
    lanes: dynamoLanes(client, tableName),
    attempts: dynamoAttempts(client, tableName),
    feedPages,
    told: toldEvents(feedPages),
    call: endpointCallerHere(systemClock),
    wakes: queue(required('deliverQueueUrl')),
    objectionTo: objectionsHere(),
    secret: newReference,
    random: randomBytes,
  };
}
