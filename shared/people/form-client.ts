import { sha256 } from '../digests/sha256.ts';
import { mailboxOf } from './mailbox.ts';

const FORM = 'form#';

/**
 * The client that the requests of a mailbox come from which were filled in by a form. Each mailbox is
 * one of its own, with its own rations: whoever files by a form sees nothing of the accounts that others
 * draw on, and reaches no order of theirs by writing their address.
 */
export const formClientOf = (mailbox: string): string =>
  `${FORM}${sha256(mailboxOf(mailbox)).slice(0, 32)}`;

export const isFormClient = ({ clientId }: { readonly clientId: string }): boolean =>
  clientId.startsWith(FORM);
