import * as z from 'zod';
import { instant } from '../../../../shared/contracts/decision.ts';
import { sha256 } from '../../../../shared/digests/sha256.ts';
import { mailboxOf } from '../../../../shared/people/mailbox.ts';
import { networkOf } from '../../../../shared/people/network.ts';
import { AUDIENCES, type Audience, CAME_BY, type SignInWish } from '../../ports/people.ts';
import type { Condition, Key } from '../table/expression.ts';

/** Counts the writes, so that two at once are noticed. */
const version = z.int().min(1);

export const rationItem = z.object({
  kind: z.literal('sign-in-ration'),
  version,
  askedAt: z.array(instant),
  wrongAt: z.array(instant),
  /** Of a browser: until when it is known to belong to the mailbox. */
  knownUntil: instant.optional(),
});

/** The present code of one browser for one mailbox and subject. */
export const codeItem = z.object({
  kind: z.literal('sign-in-code'),
  version,
  salt: z.string(),
  codeHash: z.string(),
  sentAt: instant,
  expiresAt: instant,
  tries: z.int().min(0),
  usedAt: instant.optional(),
});

export const sessionItem = z.object({
  kind: z.literal('session'),
  version,
  audience: z.enum(AUDIENCES),
  cameBy: z.enum(CAME_BY),
  email: z.string(),
  openedAt: instant,
  expiresAt: instant,
  closedAt: instant.optional(),
});

/** Sessions of a mailbox that were opened until then are over. */
export const endedItem = z.object({
  kind: z.literal('sessions-ended'),
  version,
  endedAt: instant,
});

/** Every audience has partitions of its own, which the rights of its function end at. */
const partition = (audience: Audience, email: string): string =>
  `sign-in#${audience}#${sha256(mailboxOf(email))}`;

export function signInKeys(
  audience: Audience,
  { email, subject, ration, browser, from }: SignInWish,
) {
  const pk = partition(audience, email);
  const own = `ration#${sha256(ration)}`;
  return {
    all: { pk, sk: own },
    network: { pk, sk: `${own}#network#${sha256(networkOf(from))}` },
    browser: { pk, sk: `${own}#browser#${sha256(browser)}` },
    code: { pk, sk: `code#${sha256(subject)}#${sha256(browser)}` },
  } satisfies Record<string, Key>;
}
export const sessionKey = (audience: Audience, id: string): Key => ({
  pk: `session#${audience}#${sha256(id)}`,
  sk: 'session',
});
export const endedKey = (audience: Audience, email: string): Key => ({
  pk: partition(audience, email),
  sk: 'sessions-ended',
});

/** Only if nobody wrote since it was read. */
export const unwrittenSince = (item: { version: number } | undefined): Condition =>
  item
    ? { where: '#version = :readVersion', values: { readVersion: item.version } }
    : { where: 'attribute_not_exists(#pk)' };
