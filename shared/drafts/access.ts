import type { Draft } from '../contracts/draft.ts';
import { sha256 } from '../digests/sha256.ts';
import { isSameMailbox } from '../people/mailbox.ts';

/** Who comes to a draft: signed in to a mailbox, with the secret of a browser, with both or neither. */
export interface DraftReader {
  /** Of the session, never as somebody typed it. */
  readonly mailbox?: string | undefined;
  /** The secret in the cookie, as it is. */
  readonly browser?: string | undefined;
}

/** What somebody may do with a draft. */
export type DraftAct = 'see' | 'edit' | 'claim' | 'invite' | 'leave' | 'send' | 'delete';

/** What somebody is to a draft. */
export type DraftRole = 'owner' | 'colleague' | 'browser';

const MAY: Readonly<Record<DraftRole, readonly DraftAct[]>> = {
  // Whoever sends, and whoever invites, is known by a mailbox: it is claimed first.
  browser: ['see', 'edit', 'claim', 'delete'],
  owner: ['see', 'edit', 'invite', 'send', 'delete'],
  colleague: ['see', 'edit', 'leave'],
};

/** A browser's own until a mailbox claims it; from then on no cookie opens it. */
export function roleIn(
  { owner, colleagues, browserHash }: Draft,
  { mailbox, browser }: DraftReader,
): DraftRole | undefined {
  if (owner === undefined) {
    return browser !== undefined && sha256(browser) === browserHash ? 'browser' : undefined;
  }
  if (mailbox === undefined) return undefined;
  if (isSameMailbox(owner, mailbox)) return 'owner';
  return colleagues.some((one) => isSameMailbox(one, mailbox)) ? 'colleague' : undefined;
}

/** Whether somebody may do it; of what was sent nothing changes any more, it is only read. */
export function mayDo(draft: Draft, reader: DraftReader, act: DraftAct): boolean {
  const role = roleIn(draft, reader);
  if (role === undefined || (draft.sent && act !== 'see')) return false;
  return MAY[role].includes(act);
}
