import { NO_MAIL_DOMAIN } from '../../../shared/deployment/mail.ts';
import { systemClock } from '../../adapters/clock.ts';
import { publicUrl, required } from '../../adapters/configuration.ts';
import { dynamoOutbox } from '../../adapters/dynamodb/cases/outbox.ts';
import { dynamoDraftLetters } from '../../adapters/dynamodb/drafts/draft-letters.ts';
import { dynamoFeedPages } from '../../adapters/dynamodb/feed/pages.ts';
import { dynamoQuotas } from '../../adapters/dynamodb/ledger/quotas.ts';
import { dynamoAllowances } from '../../adapters/dynamodb/people/allowances.ts';
import { dynamoNoticeSettings } from '../../adapters/dynamodb/people/client-settings.ts';
import { dynamoOffices } from '../../adapters/dynamodb/reviews/offices.ts';
import { dynamoReviews } from '../../adapters/dynamodb/reviews/reviews.ts';
import { dynamoTasks } from '../../adapters/dynamodb/reviews/tasks.ts';
import { dynamoSummaries } from '../../adapters/dynamodb/summaries/summaries.ts';
import type { Table } from '../../adapters/dynamodb/table/table.ts';
import { dynamoLanes } from '../../adapters/dynamodb/webhooks/lanes.ts';
import { dynamoWebhooks } from '../../adapters/dynamodb/webhooks/webhooks.ts';
import { feedOn } from '../../adapters/feed/append.ts';
import { jsonLog } from '../../adapters/log.ts';
import { mailer } from '../../adapters/mail.ts';
import { emfMeasure } from '../../adapters/metrics.ts';
import { newSecret } from '../../adapters/one-time-code.ts';
import { queue } from '../../adapters/queue.ts';
import { remembered } from '../../adapters/remembered.ts';
import { fanOut } from '../../adapters/webhooks/fan-out.ts';
import { mailRationsBy } from './mail-allowance.ts';

/** A setting that changes is followed at most this much later. */
const KNOWN_FOR_MS = 60_000;

/** Endpoints of clients learn of what is in the feed. */
const endpointsOf = ({ client, name }: Table) =>
  fanOut({
    webhooks: dynamoWebhooks(client, name),
    lanes: dynamoLanes(client, name),
    wakes: queue(required('deliverQueueUrl')),
    clock: systemClock,
    log: jsonLog,
  });

export function noticesOnAws({ client, name }: Table) {
  const mailFrom = required('mailFrom');
  const { noticesOf, supplierOf } = dynamoNoticeSettings(client, name);
  return {
    reviews: dynamoReviews(client, name),
    tasks: dynamoTasks(client, name, systemClock),
    offices: dynamoOffices(client, name),
    quotas: dynamoQuotas(client, name),
    outbox: dynamoOutbox(client, name),
    feed: feedOn({ pages: dynamoFeedPages(client, name), clock: systemClock }),
    followers: [endpointsOf({ client, name })],
    noticeSettings: {
      noticesOf: remembered(noticesOf, { clock: systemClock, forMs: KNOWN_FOR_MS }),
      supplierOf,
    },
    summaries: dynamoSummaries(client, name),
    draftLetters: dynamoDraftLetters(client, name),
    ...mailRationsBy({ allowances: dynamoAllowances(client, name), clock: systemClock }),
    mailer: mailer(mailFrom),
    holdsNotices: mailFrom.endsWith(`@${NO_MAIL_DOMAIN}`),
    clock: systemClock,
    secret: newSecret,
    publicUrl: publicUrl(),
    log: jsonLog,
    measure: emfMeasure(),
  };
}
