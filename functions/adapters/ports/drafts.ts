import type { Draft, DraftKind } from '../../../shared/contracts/draft.ts';
import type { DraftReader } from '../../../shared/drafts/access.ts';
import type {
  Colleague,
  DraftChanged,
  DraftRefused,
  DraftSave,
  DraftSaved,
  DraftSending,
  HandedInDraft,
  NewDraft,
} from '../../../shared/drafts/changing.ts';
import type { DraftLetter } from '../../../shared/drafts/letters.ts';

/**
 * Drafts of the web form. Every change asks again who may do it at the moment of the write, so that
 * nobody slips in while another shuts them out; each happens whole or not at all. A draft that is over
 * by `now` is gone for all of them, whether or not it was removed yet. What is refused changes nothing.
 */
export interface Drafts {
  /** Stores it, once: a second call with the same id by the same reader answers with what is there. */
  create(wish: NewDraft, now: Date): Promise<DraftChanged | DraftRefused>;
  /** Whoever asks: what they may see of it is for `mayDo` to say. */
  find(id: string, now: Date): Promise<Draft | undefined>;
  /** Those of the mailbox and of the browser, sent ones too, the last saved first; 100 of each kind at most. */
  listOf(reader: DraftReader, now: Date): Promise<Draft[]>;
  /** Merges what was typed into what stands by now (`mergedInto`), and keeps it another 90 days. */
  save(id: string, typed: DraftSave, now: Date): Promise<DraftSaved | DraftRefused>;
  /** The reader has both: the browser it belongs to, and a session. From then on the cookie opens nothing. */
  claim(id: string, by: DraftReader, now: Date): Promise<DraftChanged | DraftRefused>;
  /** Lets another mailbox edit it. Twice is once. */
  invite(id: string, colleague: Colleague, now: Date): Promise<DraftChanged | DraftRefused>;
  /** Shuts a colleague out: the owner does, or they leave themselves. Twice is once. */
  dismiss(id: string, colleague: Colleague, now: Date): Promise<DraftChanged | DraftRefused>;
  /**
   * To be called before the case is stored: from then on nothing of it changes, so that whoever presses
   * again, or takes up what broke off between, stores the very same case. The first names the case, and
   * every later call answers with the draft as the first left it.
   */
  markSent(id: string, sending: DraftSending, now: Date): Promise<DraftChanged | DraftRefused>;
  /** Its case is stored: nobody has to come back for it. */
  markFiled(id: string): Promise<void>;
  /** At once and whole, also what was uploaded for it. */
  remove(
    id: string,
    by: DraftReader,
    now: Date,
  ): Promise<{ readonly removed: true } | DraftRefused>;
}

/**
 * What has become of a draft. An object: it was emptied, nothing is left of it but its place, and what was
 * uploaded for it is to go, but for what was sent with the case it became.
 */
export type DraftPassed = 'reminded' | 'gone' | 'nothing' | { readonly caseId: string | undefined };

/** What was sent, and of which nobody has noted yet that it is stored. */
export interface UnfiledDraft extends HandedInDraft {
  readonly kind: DraftKind;
  readonly owner: string;
  /** When it was sent. */
  readonly at: Date;
}

/** Drafts that were sent and have still to become cases. */
export interface UnfiledDrafts extends Pick<Drafts, 'markFiled'> {
  /** Oldest first. What is found here may be stored by now. */
  dueUnfiled(until: Date, limit: number): Promise<{ readonly draftId: string }[]>;
  findUnfiled(draftId: string): Promise<UnfiledDraft | undefined>;
}

/** What time has still to do to drafts. Whatever is tried twice happens once. */
export interface DueDrafts {
  /** Oldest first. What is found here may be done by now. */
  due(until: Date, limit: number): Promise<{ readonly draftId: string }[]>;
  /** Reminds of the end of a draft, or ends it. */
  passTime(draftId: string, at: Date): Promise<DraftPassed>;
  /** After its files went: takes its place away, or looks again when no more can come in by forms shown before. */
  forget(draftId: string, at: Date): Promise<void>;
}

/** A letter about a draft that is to be mailed: which of its letters, without saying to whom. */
export interface OpenLetter {
  readonly draftId: string;
  readonly letter: string;
}

/** Letters about drafts, written in the transaction of what they tell. */
export interface DraftLetters {
  /** To whom it goes as the draft stands now; `undefined` where it is told, or meant for nobody any more. */
  find(letter: OpenLetter, now: Date): Promise<(DraftLetter & DraftChanged) | undefined>;
  /** Marking again changes nothing. */
  markTold(letter: OpenLetter): Promise<void>;
}

/** Letters that the stream did not deliver. */
export interface DueDraftLetters {
  dueLetters(until: Date, limit: number): Promise<OpenLetter[]>;
  /** Puts it into the stream again, its next offer due later each time. Whether it was still to be told. */
  offerLetter(letter: OpenLetter, at: Date): Promise<boolean>;
}

/** A letter as the stream offers it. */
export interface OfferedLetter extends OpenLetter {
  readonly itemId: string;
}
