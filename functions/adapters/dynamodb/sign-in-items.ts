import * as z from 'zod';
import { instant } from '../../../shared/contracts/decision.ts';
import { sha256 } from '../one-time-code.ts';
import type { Condition, Key } from './expression.ts';
import { getTogether, type Table } from './table.ts';

const counted = {
  /** When codes were asked for, the last hour. */
  requestedAt: z.array(instant),
  /** Counts the writes, so that two at once are noticed. */
  version: z.int().min(1),
};

/** What a mailbox asked for. */
const mailboxItem = z.object({ kind: z.literal('sign-in'), ...counted });

/** The present code of one mailbox for one subject. */
const codeItem = z.object({
  kind: z.literal('sign-in-code'),
  ...counted,
  salt: z.string(),
  codeHash: z.string(),
  expiresAt: instant,
  tries: z.int().min(0),
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
export const codeKey = (email: string, subject: string): Key => ({
  pk: mailboxKey(email).pk,
  sk: `code#${sha256(subject)}`,
});
export const sessionKey = (id: string): Key => ({ pk: `session#${sha256(id)}`, sk: 'session' });

/** What a mailbox asked for lately, and its code for one subject: as of one and the same moment. */
export async function readSignIn(table: Table, email: string, subject: string) {
  const found = await getTogether(table, [mailboxKey(email), codeKey(email, subject)]);
  const mailbox = found.find(({ kind }) => kind === 'sign-in');
  const code = found.find(({ kind }) => kind === 'sign-in-code');
  return {
    mailbox: mailbox && mailboxItem.parse(mailbox),
    code: code && codeItem.parse(code),
  };
}

/** Only if nobody wrote since it was read. */
export const unwrittenSince = (item: { version: number } | undefined): Condition =>
  item
    ? { where: '#version = :readVersion', values: { readVersion: item.version } }
    : { where: 'attribute_not_exists(#pk)' };
