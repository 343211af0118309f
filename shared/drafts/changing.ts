import { type Draft, draftFields, MOST_COLLEAGUES } from '../contracts/draft.ts';
import type { FiledDocument } from '../contracts/sent-file.ts';
import { sha256 } from '../digests/sha256.ts';
import { InvalidInputError } from '../errors.ts';
import { isSameMailbox } from '../people/mailbox.ts';
import { type DraftAct, type DraftReader, mayDo, roleIn } from './access.ts';
import { expiryOf, isPastKeeping } from './kept.ts';
import { type DraftEdit, type Merged, mergedInto } from './merging.ts';

/**
 * Why nothing was changed: it never was, or is no more; the reader may not (`mayDo`); it was sent and
 * is a case; it would hold more than a draft may; there are as many colleagues as there may be; or
 * somebody changed it since it was looked at.
 */
export type DraftRefusal = 'gone' | 'not-yours' | 'sent' | 'too-large' | 'too-many' | 'changed';

export interface DraftRefused {
  readonly refused: DraftRefusal;
}

export interface DraftChanged {
  /** As it stands after. */
  readonly draft: Draft;
}

/** What is `overwritten` is to be told to whoever saved. */
export interface DraftSaved extends DraftChanged, Merged {}

/** A draft that begins: its owner's where they are signed in, and their browser's where they are not. */
export interface NewDraft extends Pick<Draft, 'kind' | 'language' | 'fields'> {
  /** Unguessable (160 random bits), safe in a URL: its address, and the key of sending it once. */
  readonly id: string;
  /** With a mailbox it is owned from the start; else it needs the secret of the browser. */
  readonly by: DraftReader;
}

export interface DraftSave extends DraftEdit {
  readonly by: DraftReader;
  /** In which it is read from now on. */
  readonly language: Draft['language'];
}

export interface Colleague {
  readonly by: DraftReader;
  /** The address of the mailbox, as mail goes to it. */
  readonly colleague: string;
}

export interface DraftSending {
  readonly by: DraftReader;
  readonly caseId: string;
  /** That was checked, and shown to whoever sends it. */
  readonly version: number;
  /** What is to be stored as the case, by whoever comes to it. */
  readonly handedIn?: HandedInDraft;
}

/** What becomes of a draft that is sent: the body of a request, and the documents as they are at that moment. */
export interface HandedInDraft {
  readonly body: unknown;
  readonly documents: readonly FiledDocument[];
}

/** What somebody wants to do with a draft, and when. */
export interface DraftWish {
  readonly by: DraftReader;
  readonly act: DraftAct;
  readonly now: Date;
}

/** Why somebody may not do it now; nothing when they may. */
export function refusedTo(draft: Draft, { by, act, now }: DraftWish): DraftRefused | undefined {
  if (isPastKeeping(draft, now)) return { refused: 'gone' };
  if (mayDo(draft, by, act)) return undefined;
  return { refused: draft.sent && roleIn(draft, by) ? 'sent' : 'not-yours' };
}

/** A new one; nothing where it holds more than a draft may. Throws where it would be nobody's. */
export function draftBegun({ by, fields: given, ...wish }: NewDraft, now: Date): Draft | undefined {
  const { fields } = mergedInto({}, { given }, false);
  if (!draftFields.safeParse(fields).success) return undefined;
  const { mailbox, browser } = by;
  if (mailbox === undefined && browser === undefined) {
    throw new InvalidInputError('A draft belongs to a mailbox or to a browser');
  }
  const at = now.toISOString();
  const times = { createdAt: at, savedAt: at, expiresAt: expiryOf(at) };
  const kept = { ...wish, fields, ...times, colleagues: [], version: 1 };
  return mailbox === undefined
    ? { ...kept, browserHash: sha256(browser ?? '') }
    : { ...kept, owner: mailbox, savedBy: mailbox };
}

/** With what somebody typed, and kept from now on as long as a new one. */
export function saved(
  draft: Draft,
  { by, language, ...edit }: DraftSave,
  now: Date,
): DraftSaved | DraftRefused {
  const isOthers = draft.savedBy !== undefined && !isSameMailbox(draft.savedBy, by.mailbox ?? '');
  const { fields, ...merged } = mergedInto(draft.fields, edit, isOthers);
  if (!draftFields.safeParse(fields).success) return { refused: 'too-large' };
  const savedAt = now.toISOString();
  const kept = { ...draft, fields, language, savedAt, expiresAt: expiryOf(savedAt) };
  const { reminded: _ofBefore, ...anew } = by.mailbox ? { ...kept, savedBy: by.mailbox } : kept;
  return { draft: anew, ...merged };
}

/** A mailbox's own. Without one nobody can claim it. */
export function claimed(draft: Draft, { mailbox }: DraftReader): DraftChanged | DraftRefused {
  if (mailbox === undefined) return { refused: 'not-yours' };
  const { browserHash: _opensNothing, ...kept } = draft;
  return { draft: { ...kept, owner: mailbox } };
}

/** Whoever is in it already stays as they are. */
export function invited(draft: Draft, colleague: string): DraftChanged | DraftRefused {
  if (roleIn(draft, { mailbox: colleague })) return { draft };
  if (draft.colleagues.length >= MOST_COLLEAGUES) return { refused: 'too-many' };
  return { draft: { ...draft, colleagues: [...draft.colleagues, colleague] } };
}

export const dismissed = (draft: Draft, colleague: string): DraftChanged => ({
  draft: {
    ...draft,
    colleagues: draft.colleagues.filter((one) => !isSameMailbox(one, colleague)),
  },
});

/** Sent, if it is still as it was checked. */
export function sent(
  draft: Draft,
  { by, caseId, version }: DraftSending,
  now: Date,
): DraftChanged | DraftRefused {
  if (draft.version !== version) return { refused: 'changed' };
  return { draft: { ...draft, sent: { at: now.toISOString(), by: by.mailbox ?? '', caseId } } };
}

/** Its end has come so near that it is told. */
export const reminded = (draft: Draft): DraftChanged => ({ draft: { ...draft, reminded: true } });
