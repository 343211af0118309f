import { sha256 } from '../../../../shared/digests/sha256.ts';
import { mailboxOf } from '../../../../shared/people/mailbox.ts';
import type { Status } from '../../../../shared/rules/vocabulary.ts';

/** Values of `listPk`: queues in order. */
export const LISTS = {
  accounts: 'accounts',
  status: (status: Status): string => `status#${status}`,
  waiting: (account: string): string => `waiting#${account}`,
  /** Open tasks of a mailbox, by their end. */
  officer: (email: string): string => `officer#${sha256(mailboxOf(email))}`,
};

/** Values of `duePk`: what time makes due. */
export const DUE = {
  undecided: 'undecided',
  held: 'held',
  license: 'license',
  waiting: 'waiting',
  undelivered: 'undelivered',
  undeliverable: 'undeliverable',
  pending: (account: string): string => `pending#${account}`,
};
