import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { sha256 } from '../../../../shared/digests/sha256.ts';
import { DependencyUnavailableError } from '../../../../shared/errors.ts';
import { backOff } from '../../backoff.ts';
import {
  CODE_MINUTES,
  csrfTokenOf,
  isSameHash,
  MOST_CODES,
  MOST_TRIES,
  minutesLater,
  networkOf,
  newCode,
  newSecret,
  SESSION_HOURS,
  withinTheHour,
} from '../../one-time-code.ts';
import type { SignInSubject, SignIns } from '../../ports/people.ts';
import { commit, put } from '../table/commit.ts';
import { putItem, updateItem } from '../table/single-writes.ts';
import { getItem, type Table } from '../table/table.ts';
import {
  type CodeItem,
  codeKey,
  mailboxKey,
  networkKey,
  readSignIn,
  sessionItem,
  sessionKey,
  unwrittenSince,
} from './sign-in-items.ts';

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

async function requestCode(table: Table, asked: SignInSubject, now: Date) {
  const { email, subject, from } = asked;
  const { mailbox, network, code: former } = await readSignIn(table, asked);
  // Else whoever knows the page of a case could have the owner's code replaced again and again.
  if (former && isUsable(former, now)) return 'sent-before';
  const ofMailbox = withinTheHour(mailbox?.requestedAt ?? [], now);
  const ofNetwork = withinTheHour(network?.requestedAt ?? [], now);
  if (ofMailbox.length >= MOST_CODES.mailbox) return 'too-many';
  if (ofNetwork.length >= MOST_CODES.network) return 'too-many';
  const code = newCode();
  const salt = newSecret();
  const at = now.toISOString();
  const after = (item: { version: number } | undefined) => (item?.version ?? 0) + 1;
  const sent = { ...mailboxKey(email), kind: 'sign-in', requestedAt: [...ofMailbox, at] };
  const wished = {
    ...networkKey(email, from),
    kind: 'sign-in-network',
    requestedAt: [...ofNetwork, at],
  };
  const item: CodeItem = {
    kind: 'sign-in-code',
    salt,
    codeHash: sha256(salt + code),
    expiresAt: minutesLater(now, CODE_MINUTES),
    triedFrom: [],
    version: after(former),
  };
  const outcome = await commit(table, [
    put('mailbox', { ...sent, version: after(mailbox) }, unwrittenSince(mailbox)),
    put('network', { ...wished, version: after(network) }, unwrittenSince(network)),
    put('code', { ...codeKey(email, subject), ...item }, unwrittenSince(former)),
  ]);
  return outcome.committed ? { code } : undefined;
}

/** Each try is written down before its outcome is told, so that no number of them at once is free. */
async function redeemCode(
  table: Table,
  { code, ...tried }: SignInSubject & { code: string },
  now: Date,
): Promise<'right' | 'wrong' | undefined> {
  const { code: item } = await readSignIn(table, tried);
  const from = sha256(networkOf(tried.from));
  if (!item || !isUsable(item, now)) return 'wrong';
  if (item.triedFrom.filter((one) => one === from).length >= MOST_TRIES.network) return 'wrong';
  const isRight = isSameHash(item.codeHash, sha256(item.salt + code));
  const usedAt = isRight ? now.toISOString() : undefined;
  const triedFrom = [...item.triedFrom, from];
  const written = await updateItem(table, codeKey(tried.email, tried.subject), {
    change: { set: { triedFrom, version: item.version + 1, usedAt } },
    condition: unwrittenSince(item),
  });
  if (!written) return undefined;
  return isRight ? 'right' : 'wrong';
}

/** By somebody: one network may have used up its own tries. */
const isUsable = ({ usedAt, triedFrom, expiresAt }: CodeItem, now: Date): boolean =>
  usedAt === undefined &&
  triedFrom.length < MOST_TRIES.all &&
  now.getTime() < Date.parse(expiresAt);

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
