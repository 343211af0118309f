import { shardOf } from '../../../../shared/deployment/shards.ts';
import { sha256 } from '../../../../shared/digests/sha256.ts';
import { mailboxOf } from '../../../../shared/people/mailbox.ts';
import { orderKey } from '../../../../shared/shipments/reference.ts';

/** Values of `listPk`: queues in order. A case stays where it was listed, unless it waits. */
export const LISTS = {
  cases: (caseId: string): string => shardOf('cases', caseId),
  accounts: (account: string): string => shardOf('accounts', account),
  waiting: (account: string): string => `waiting#${account}`,
  /** Open tasks of a mailbox, by their end. */
  officer: (email: string): string => `officer#${sha256(mailboxOf(email))}`,
  /** Events of a client that are parked, or wait for their order, by when they came. */
  parked: (clientId: string): string => `intake-parked#${clientId}`,
};

/** What values of `publicReference` begin with that are no public reference. */
const OF_CLIENT = 'r#';
const CHARACTERS = 14;

/** Values of `publicReference`, too: all cases of a client that it calls alike. The row of a case is full. */
export function referencePartition(clientId: string, reference: string): string {
  const digest = sha256(JSON.stringify([clientId, orderKey(reference)]));
  return OF_CLIENT + Buffer.from(digest, 'hex').toString('base64url').slice(0, CHARACTERS);
}

export const isReferencePartition = (value: unknown): value is string =>
  String(value).startsWith(OF_CLIENT);

/** Values of `duePk`: what time makes due. */
export const DUE = {
  held: 'held',
  waiting: 'waiting',
  undeliverable: 'undeliverable',
  stuck: 'stuck',
  draftLetters: 'draft-letters',
  unfiledDrafts: 'unfiled-drafts',
  webhooks: 'webhooks',
  pending: (account: string): string => `pending#${account}`,
};

/** Those that every order, or every contact, passes through. */
export const SHARED_DUE = {
  undecided: 'undecided',
  license: 'license',
  shipment: 'shipment',
  undelivered: 'undelivered',
  summaries: 'summaries',
  reports: 'reports',
  drafts: 'drafts',
  intake: 'intake',
  lanes: 'lanes',
} as const;

/** Lanes that wait for one endpoint, and for nothing else. */
export const parkedPartition = (webhookId: string): string => `parked#${webhookId}`;

export const dueShard = (kind: keyof typeof SHARED_DUE, id: string): string =>
  shardOf(SHARED_DUE[kind], id);
