import { sha256 } from '../../../../shared/digests/sha256.ts';
import type { DraftReader } from '../../../../shared/drafts/access.ts';
import type { DraftLetter } from '../../../../shared/drafts/letters.ts';
import { mailboxOf } from '../../../../shared/people/mailbox.ts';
import type { Key } from '../table/expression.ts';

export const draftKey = (id: string): Key => ({ pk: `draft#${id}`, sk: 'draft' });

/** What was sent of it, while its case may not be stored yet. */
export const unfiledKey = (id: string): Key => ({ pk: draftKey(id).pk, sk: 'unfiled' });

/** Whose drafts are listed in which partition: nobody is named in it. */
export const mailboxPartition = (address: string): string =>
  `drafts-of#mailbox#${sha256(mailboxOf(address))}`;
export const browserPartition = (browserHash: string): string => `drafts-of#browser#${browserHash}`;

export const partitionsOf = ({ mailbox, browser }: DraftReader): string[] => [
  ...(mailbox === undefined ? [] : [mailboxPartition(mailbox)]),
  ...(browser === undefined ? [] : [browserPartition(sha256(browser))]),
];

/** What somebody was let in to is listed apart, so that nobody's own are crowded out by it. */
export const LISTED = ['owned', 'shared'] as const;
export const entryKey = (pk: string, as: (typeof LISTED)[number], id: string): Key => ({
  pk,
  sk: `${as}#${id}`,
});

/** By whom it is meant for, without saying so. */
export const letterKey = (id: string, { what, to }: DraftLetter): Key => ({
  pk: draftKey(id).pk,
  sk: `letter#${what}#${sha256(mailboxOf(to)).slice(0, 32)}`,
});
