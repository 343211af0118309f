import { randomBytes } from 'node:crypto';
import { caseKey } from '../../../functions/adapters/dynamodb/cases/keys.ts';
import { dynamoOutbox } from '../../../functions/adapters/dynamodb/cases/outbox.ts';
import { eventIn } from '../../../functions/adapters/dynamodb/cases/told-items.ts';
import { dynamoDraftLetters } from '../../../functions/adapters/dynamodb/drafts/draft-letters.ts';
import { dynamoFeedPages } from '../../../functions/adapters/dynamodb/feed/pages.ts';
import { dynamoQuotas } from '../../../functions/adapters/dynamodb/ledger/quotas.ts';
import { dynamoNoticeSettings } from '../../../functions/adapters/dynamodb/people/client-settings.ts';
import { dynamoSummaries } from '../../../functions/adapters/dynamodb/summaries/summaries.ts';
import { queryItems } from '../../../functions/adapters/dynamodb/table/table.ts';
import { feedOn } from '../../../functions/adapters/feed/append.ts';
import type { Mail } from '../../../functions/adapters/ports/notices.ts';
import { deliver } from '../../../functions/relay/notices/deliver.ts';
import type {
  DeliverDependencies,
  DeliveryLine,
} from '../../../functions/relay/notices/dependencies.ts';
import type { OutboxEvent } from '../../../shared/contracts/event.ts';
import type { ReviewDesk } from '../../support/review-desk.ts';
import { PUBLIC_URL } from './cases.ts';

/** Everything a desk's outbox gives to tell, told into a mailbox of the test's own. */
export function postOf(
  desk: Pick<ReviewDesk, 'table' | 'clock' | 'tasks' | 'offices' | 'reviews'>,
) {
  const { table, clock, tasks, offices } = desk;
  const mails: Mail[] = [];
  const lines: DeliveryLine[] = [];
  const secrets: string[] = [];
  const failing = new Set<string>();
  const deps: DeliverDependencies = {
    tasks,
    offices,
    clock,
    reviews: desk.reviews,
    quotas: dynamoQuotas(table.client, table.name),
    outbox: dynamoOutbox(table.client, table.name),
    feed: feedOn({ pages: dynamoFeedPages(table.client, table.name), clock }),
    followers: [],
    noticeSettings: dynamoNoticeSettings(table.client, table.name),
    summaries: dynamoSummaries(table.client, table.name),
    draftLetters: dynamoDraftLetters(table.client, table.name),
    mayMail: async () => true,
    mayMailTo: async () => true,
    mailer: {
      send: async (mail) => {
        if (failing.has(mail.to)) throw new Error(`no mail for ${mail.to} ${mail.text}`);
        mails.push(mail);
      },
    },
    secret: () => {
      const secret = randomBytes(32).toString('base64url');
      secrets.push(secret);
      return secret;
    },
    publicUrl: PUBLIC_URL,
    log: (line) => void lines.push(line),
  };
  const tell = (events: readonly OutboxEvent[]) =>
    deliver(
      events.map((event) => ({ itemId: event.eventId, event })),
      deps,
    );
  return {
    mails,
    lines,
    secrets,
    failing,
    tell,
    deps,
    events: (caseId: string) => eventsOf(desk, caseId),
    /** Tells all that is not told yet, and gives what was mailed by it. */
    run: async (caseId: string): Promise<Mail[]> => {
      const before = mails.length;
      await tell(await eventsOf(desk, caseId));
      return mails.slice(before);
    },
  };
}

async function eventsOf(
  { table }: Pick<ReviewDesk, 'table'>,
  caseId: string,
): Promise<OutboxEvent[]> {
  const { pk } = caseKey(caseId);
  const query = { where: '#pk = :pk', values: { pk } };
  const items = await Array.fromAsync(queryItems(table, query));
  const events = items.flatMap((item) => eventIn(item) ?? []);
  return events.sort((left, right) => left.sequence - right.sequence);
}

/** The one link of a mail about a task: its id and its secret. */
export function taskLinkIn({ text }: Pick<Mail, 'text'>) {
  const links = text.match(/https?:\/\/\S+/g) ?? [];
  if (links.length !== 1) throw new Error(`${links.length} links`);
  const url = new URL(links[0]!);
  const taskId = decodeURIComponent(url.pathname.replace('/tasks/', ''));
  return { url: url.href, taskId, key: url.searchParams.get('key') ?? '' };
}
