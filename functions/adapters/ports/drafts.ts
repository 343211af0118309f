import type { Draft } from '../../../shared/contracts/draft.ts';
import type { DraftReader } from '../../../shared/drafts/access.ts';
import type {
  Colleague,
  DraftChanged,
  DraftRefused,
  DraftSave,
  DraftSaved,
  DraftSending,
  NewDraft,
} from '../../../shared/drafts/changing.ts';

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
  /** At once and whole, also what was uploaded for it. */
  remove(
    id: string,
    by: DraftReader,
    now: Date,
  ): Promise<{ readonly removed: true } | DraftRefused>;
}
