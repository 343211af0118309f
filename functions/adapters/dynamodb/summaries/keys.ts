import { shardOf, shardsOf } from '../../../../shared/deployment/shards.ts';
import { sha256 } from '../../../../shared/digests/sha256.ts';
import { mailboxOf } from '../../../../shared/people/mailbox.ts';
import type { Key } from '../table/expression.ts';

const partitionOf = (summaryId: string): string => `summary#${summaryId}`;

/** Whose it is, without saying so, and when its day ends. */
export const summaryIdOf = (address: string, closesAt: string): string =>
  `${sha256(mailboxOf(address)).slice(0, 32)}#${closesAt}`;

export const summaryKey = (summaryId: string): Key => ({
  pk: partitionOf(summaryId),
  sk: 'summary',
});

/** A busy contact has more lines in a second than one partition takes. */
export const lineKey = (summaryId: string, caseId: string): Key => ({
  pk: shardOf(partitionOf(summaryId), caseId),
  sk: `case#${caseId}`,
});
export const linePartitions = (summaryId: string): string[] =>
  shardsOf(partitionOf(summaryId)).slice(1);
