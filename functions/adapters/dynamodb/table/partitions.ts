import type { Status } from '../../../../shared/rules/vocabulary.ts';

/** Values of `listPk`: queues in order. */
export const LISTS = {
  accounts: 'accounts',
  status: (status: Status): string => `status#${status}`,
  waiting: (account: string): string => `waiting#${account}`,
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
