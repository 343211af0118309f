import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DependencyUnavailableError } from '../../../../shared/errors.ts';
import { backOff } from '../../backoff.ts';
import { csrfTokenOf, minutesLater, newSecret, SESSION_HOURS } from '../../one-time-code.ts';
import type { Audience, CameBy, Session, SignIns } from '../../ports/people.ts';
import { forgetCode, redeemCodes, requestCode } from './codes.ts';
import { endedItem, endedKey, sessionItem, sessionKey } from './sign-in-items.ts';
import { dynamoSignInStore, type SignInStore } from './sign-in-store.ts';

/** Sessions and one-time codes of one audience, in the table. */
export const dynamoSignIns = (
  client: DynamoDBClient,
  tableName: string,
  audience: Audience,
): SignIns => signInsOn(dynamoSignInStore({ client, name: tableName }), audience);

export const signInsOn = (store: SignInStore, audience: Audience): SignIns => ({
  audience,
  requestCode: (wish, now) => untilAlone(() => requestCode(store, audience, { wish, now })),
  async redeemCode(given, now) {
    const [outcome = 'wrong'] = await redeemed(store, audience, { given: [given], now });
    return outcome;
  },
  redeemCodes: (given, now) => redeemed(store, audience, { given, now }),
  async forgetCode(wish, now) {
    await untilAlone(() => forgetCode(store, audience, { wish, now }));
  },
  openSession: (opened, now) => openSession(store, { ...opened, audience }, now),
  findSession: (id, now) => findSession(store, audience, { id, now }),
  async closeSession(id, now) {
    const close = async () => {
      const [item] = await store.read([sessionKey(audience, id)]);
      if (!item) return true;
      const seen = sessionItem.parse(item);
      const closedAt = seen.closedAt ?? now.toISOString();
      const closed = { ...sessionKey(audience, id), ...seen, closedAt };
      return (await store.write([{ item: closed, seen }])) || undefined;
    };
    await untilAlone(close);
  },
  async closeEverySession(email, now) {
    const key = endedKey(audience, email);
    const close = async () => {
      const [item] = await store.read([key]);
      const ended = { ...key, kind: 'sessions-ended', endedAt: now.toISOString() };
      const seen = item && endedItem.parse(item);
      return (await store.write([{ item: ended, seen }])) || undefined;
    };
    await untilAlone(close);
  },
});

const redeemed = (...asked: Parameters<typeof redeemCodes>) =>
  untilAlone(() => redeemCodes(...asked));

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

async function openSession(
  store: SignInStore,
  opened: { audience: Audience; email: string; cameBy: CameBy },
  now: Date,
) {
  const id = newSecret();
  const expiresAt = minutesLater(now, SESSION_HOURS * 60);
  const key = sessionKey(opened.audience, id);
  const item = { ...key, kind: 'session', ...opened, openedAt: now.toISOString(), expiresAt };
  await store.write([{ item, seen: undefined }]);
  const session: Session = { ...opened, csrfToken: csrfTokenOf(id), expiresAt };
  return { id, session };
}

/** Neither closed, nor over, nor ended with all others of its mailbox. */
async function findSession(
  store: SignInStore,
  audience: Audience,
  { id, now }: { id: string; now: Date },
): Promise<Session | undefined> {
  const [item] = await store.read([sessionKey(audience, id)]);
  if (!item) return undefined;
  const { email, cameBy, openedAt, expiresAt, closedAt } = sessionItem.parse(item);
  if (closedAt !== undefined || now.getTime() >= Date.parse(expiresAt)) return undefined;
  const [ended] = await store.read([endedKey(audience, email)]);
  if (ended && endedItem.parse(ended).endedAt >= openedAt) return undefined;
  return { audience, cameBy, email, csrfToken: csrfTokenOf(id), expiresAt };
}
