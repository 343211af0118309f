import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DependencyUnavailableError } from '../../../shared/errors.ts';
import {
  CODE_MINUTES,
  csrfTokenOf,
  isSameHash,
  MOST_CODES,
  MOST_TRIES,
  minutesLater,
  newCode,
  newSecret,
  SESSION_HOURS,
  sha256,
  withinTheHour,
} from '../one-time-code.ts';
import type { SignInSubject, SignIns } from '../review-ports.ts';
import { backOff } from './backoff.ts';
import { commit, put } from './commit.ts';
import {
  type CodeItem,
  codeKey,
  mailboxKey,
  readSignIn,
  sessionItem,
  sessionKey,
  unwrittenSince,
} from './sign-in-items.ts';
import { putItem, updateItem } from './single-writes.ts';
import { getItem, type Table } from './table.ts';

/** Sessions and one-time codes, in the table. */
export function dynamoSignIns(client: DynamoDBClient, tableName: string): SignIns {
  const table: Table = { client, name: tableName };
  return {
    requestCode: (asked, now) => untilAlone(() => requestCode(table, asked, now)),
    redeemCode: (given, now) => untilAlone(() => redeemCode(table, given, now)),
    openSession: (email, now) => openSession(table, email, now),
    findSession: (id, now) => findSession(table, id, now),
    async closeSession(id, now) {
      const change = { set: { closedAt: now.toISOString() } };
      await updateItem(table, sessionKey(id), {
        change,
        condition: { where: 'attribute_exists(#pk) AND attribute_not_exists(#closedAt)' },
      });
    },
  };
}

const TRIES = 8;

/** Again when somebody else wrote in between: each try reads anew. */
async function untilAlone<T>(attempt: () => Promise<T | undefined>): Promise<T> {
  for (let tried = 0; tried < TRIES; tried++) {
    const outcome = await attempt();
    if (outcome !== undefined) return outcome;
    await backOff(tried);
  }
  throw new DependencyUnavailableError('A sign-in met others each time it was tried');
}

async function requestCode(table: Table, { email, subject }: SignInSubject, now: Date) {
  const { mailbox, code: former } = await readSignIn(table, email, subject);
  const lately = withinTheHour(mailbox?.requestedAt ?? [], now);
  const forSubject = withinTheHour(former?.requestedAt ?? [], now);
  if (lately.length >= MOST_CODES.mailbox) return 'too-many';
  if (forSubject.length >= MOST_CODES.subject) return 'too-many';
  const code = newCode();
  const salt = newSecret();
  const at = now.toISOString();
  const counted = { ...mailboxKey(email), kind: 'sign-in', requestedAt: [...lately, at] };
  const item: CodeItem = {
    kind: 'sign-in-code',
    ...{ salt, codeHash: sha256(salt + code), expiresAt: minutesLater(now, CODE_MINUTES) },
    ...{ tries: 0, requestedAt: [...forSubject, at], version: (former?.version ?? 0) + 1 },
  };
  const outcome = await commit(table, [
    put('mailbox', { ...counted, version: (mailbox?.version ?? 0) + 1 }, unwrittenSince(mailbox)),
    put('code', { ...codeKey(email, subject), ...item }, unwrittenSince(former)),
  ]);
  return outcome.committed ? { code } : undefined;
}

/** Each try is written down before its outcome is told, so that no number of them at once is free. */
async function redeemCode(
  table: Table,
  { email, subject, code }: SignInSubject & { code: string },
  now: Date,
): Promise<'right' | 'wrong' | undefined> {
  const { code: item } = await readSignIn(table, email, subject);
  if (!item || !isUsable(item, now)) return 'wrong';
  const isRight = isSameHash(item.codeHash, sha256(item.salt + code));
  const usedAt = isRight ? now.toISOString() : undefined;
  const written = await updateItem(table, codeKey(email, subject), {
    change: { set: { tries: item.tries + 1, version: item.version + 1, usedAt } },
    condition: unwrittenSince(item),
  });
  if (!written) return undefined;
  return isRight ? 'right' : 'wrong';
}

const isUsable = ({ usedAt, tries, expiresAt }: CodeItem, now: Date): boolean =>
  usedAt === undefined && tries < MOST_TRIES && now.getTime() < Date.parse(expiresAt);

async function openSession(table: Table, email: string, now: Date) {
  const id = newSecret();
  const expiresAt = minutesLater(now, SESSION_HOURS * 60);
  const openedAt = now.toISOString();
  await putItem(table, { ...sessionKey(id), kind: 'session', email, openedAt, expiresAt });
  return { id, session: { email, csrfToken: csrfTokenOf(id), expiresAt } };
}

async function findSession(table: Table, id: string, now: Date) {
  const item = await getItem(table, sessionKey(id));
  if (!item) return undefined;
  const { email, expiresAt, closedAt } = sessionItem.parse(item);
  if (closedAt !== undefined || now.getTime() >= Date.parse(expiresAt)) return undefined;
  return { email, csrfToken: csrfTokenOf(id), expiresAt };
}
