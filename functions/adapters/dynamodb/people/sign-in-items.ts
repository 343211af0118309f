import * as z from 'zod';
import { instant } from '../../../../shared/contracts/decision.ts';
import { sha256 } from '../../../../shared/digests/sha256.ts';
import { networkOf } from '../../one-time-code.ts';
import type { SignInSubject } from '../../ports/people.ts';
import type { Condition, Key } from '../table/expression.ts';
import { getTogether, type Table } from '../table/table.ts';

/** Counts the writes, so that two at once are noticed. */
const version = z.int().min(1);

/** When codes were sent to a mailbox, the last hour: in all, or at the wish of one network. */
const sentItem = z.object({
  kind: z.enum(['sign-in', 'sign-in-network']),
  requestedAt: z.array(instant),
  version,
});

/** The present code of one mailbox for one subject. */
const codeItem = z.object({
  kind: z.literal('sign-in-code'),
  version,
  salt: z.string(),
  codeHash: z.string(),
  expiresAt: instant,
  /** Of each try, the hash of the network that it came from. */
  triedFrom: z.array(z.string()).default([]),
  usedAt: instant.optional(),
});

export const sessionItem = z.object({
  kind: z.literal('session'),
  email: z.string(),
  openedAt: instant,
  expiresAt: instant,
  closedAt: instant.optional(),
});

export type CodeItem = z.infer<typeof codeItem>;

export const mailboxKey = (email: string): Key => ({
  pk: `sign-in#${sha256(email)}`,
  sk: 'sign-in',
});
export const networkKey = (email: string, from: string): Key => ({
  pk: mailboxKey(email).pk,
  sk: `network#${sha256(networkOf(from))}`,
});
export const codeKey = (email: string, subject: string): Key => ({
  pk: mailboxKey(email).pk,
  sk: `code#${sha256(subject)}`,
});
export const sessionKey = (id: string): Key => ({ pk: `session#${sha256(id)}`, sk: 'session' });

/** What a mailbox was sent lately, and its code for one subject: as of one and the same moment. */
export async function readSignIn(table: Table, { email, subject, from }: SignInSubject) {
  const found = await getTogether(table, [
    mailboxKey(email),
    networkKey(email, from),
    codeKey(email, subject),
  ]);
  const sent = (kind: string) => {
    const item = found.find((one) => one.kind === kind);
    return item && sentItem.parse(item);
  };
  const code = found.find(({ kind }) => kind === 'sign-in-code');
  return {
    mailbox: sent('sign-in'),
    network: sent('sign-in-network'),
    code: code && codeItem.parse(code),
  };
}

/** Only if nobody wrote since it was read. */
export const unwrittenSince = (item: { version: number } | undefined): Condition =>
  item
    ? { where: '#version = :readVersion', values: { readVersion: item.version } }
    : { where: 'attribute_not_exists(#pk)' };
