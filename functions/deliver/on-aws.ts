import { systemClock } from '../adapters/clock.ts';
import { required } from '../adapters/configuration.ts';
import { dynamoFeedPages } from '../adapters/dynamodb/feed/pages.ts';
import { dynamoClient } from '../adapters/dynamodb/table/table.ts';
import { dynamoAttempts } from '../adapters/dynamodb/webhooks/attempts.ts';
import { dynamoLanes } from '../adapters/dynamodb/webhooks/lanes.ts';
import { dynamoWebhooks } from '../adapters/dynamodb/webhooks/webhooks.ts';
import { jsonLog } from '../adapters/log.ts';
import { mailer } from '../adapters/mail.ts';
import { queue } from '../adapters/queue.ts';
import { endpointCallerHere } from '../adapters/webhooks/on-aws.ts';
import { toldEvents } from '../adapters/webhooks/told-events.ts';
import type { CallingDependencies } from './dependencies.ts';

export function deliverOnAws(): CallingDependencies {
  const client = dynamoClient();
  const tableName = required('tableName');
  return {
    webhooks: dynamoWebhooks(client, tableName),
    lanes: dynamoLanes(client, tableName),
    attempts: dynamoAttempts(client, tableName),
    told: toldEvents(dynamoFeedPages(client, tableName)),
    call: endpointCallerHere(systemClock),
    wakes: queue(required('deliverQueueUrl')),
    mailer: mailer(required('mailFrom')),
    clock: systemClock,
    chance: Math.random,
    log: jsonLog,
  };
}
