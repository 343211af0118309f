import type { LinkedParent } from '../../../shared/cases/settlement.ts';
import type { ListInForce } from '../../../shared/cases/since-filing.ts';
import type { Filing } from '../../../shared/contracts/application.ts';
import type { RegisteredAuthorization } from '../../../shared/contracts/authorization.ts';
import type {
  CaseFile,
  MachineInput,
  Settled,
  Submission,
} from '../../../shared/contracts/case.ts';
import type { CaseRecord } from '../../../shared/contracts/case-record.ts';
import type { Clearance } from '../../../shared/contracts/records.ts';
import type { Contact } from '../../../shared/contracts/request.ts';
import type { Rescreening } from '../../../shared/contracts/rescreening.ts';
import type { Waiter } from '../../../shared/ledger/queue.ts';

/** Requests and where they stand. */
export interface Cases {
  /**
   * Stores a submission as `received`, once: a second call with the same id changes nothing and
   * returns the case as it stands.
   */
  receive(submission: Submission): Promise<{ stored: boolean; case: CaseFile }>;
  find(id: string): Promise<CaseFile | undefined>;
  findByPublicReference(reference: string): Promise<CaseFile | undefined>;
}

/** One of a mailbox's cases, as much of it as a list tells. */
export type ListedCase = Pick<
  CaseRecord,
  'id' | 'publicReference' | 'submittedAt' | 'updatedAt' | 'status' | 'request' | 'policy'
> &
  Partial<Pick<CaseRecord, 'progress' | 'appeal' | 'revision'>> & {
    /** Where its client's own reference leads to it; nowhere for those of before. */
    readonly referencePk?: string | undefined;
  };

/** Those of the cases that there are, in no particular order. */
export type ListedCases = (ids: readonly string[]) => Promise<readonly ListedCase[]>;

/** Cases by what their client calls them, however it is written. */
export interface ClientReferences {
  /**
   * Ids of a client's cases of a reference, those after `after` of an order that stays. A moment passes
   * before one is found; those of before, which no reference leads to, never are.
   */
  idsOf(
    of: { readonly clientId: string; readonly reference: string },
    asked: { readonly after?: string | undefined; readonly most: number },
  ): Promise<readonly string[]>;
}

/** The cases of one mailbox. */
export interface ContactCases {
  /** The newest first; `next` is where those before them begin, if there are any. */
  page(
    email: string,
    asked: { readonly after?: string | undefined; readonly limit: number },
  ): Promise<{ readonly cases: readonly ListedCase[]; readonly next?: string | undefined }>;
}

/** Why a case keeps its contact: it is another's, being decided, reviewed by who would become it, or had too many. */
export type ContactKept = 'not-theirs' | 'being-decided' | 'reviewer' | 'too-often';

/** Cases that get another contact. */
export interface ContactChanges {
  /**
   * Has a case belong to another mailbox from now on: as its contact, in the list of its requests, as the
   * holder of its license. Both mailboxes have confirmed it, and both are told.
   */
  change(
    caseId: string,
    change: { readonly from: string; readonly to: Omit<Contact, 'role'> },
    at: Date,
  ): Promise<'done' | ContactKept>;
}

/** What time has still to do to cases. Whatever is tried twice happens once. */
export interface DueCases {
  /** Oldest first. What is found here may be done by now. */
  due(
    kind: 'undecided' | 'held' | 'license',
    until: Date,
    limit: number,
  ): Promise<{ readonly caseId: string }[]>;
  /** Since when the oldest of the undecided waits. */
  undecidedSince(): Promise<string | undefined>;
  /** Ends a case whose hold is overdue, and gives the hold back. Answers whether it did. */
  expireHold(caseId: string, at: Date): Promise<boolean>;
  /**
   * Ends a license past its date, and gives back what has not shipped; of one that ends soon its holder is
   * told. Answers whether it ended.
   */
  expireLicense(caseId: string, at: Date): Promise<boolean>;
  /** Ends the overdue holds of an account, each with its case. Answers whether there were any. */
  makeRoom(account: string, at: Date): Promise<boolean>;
  /** Gives one who waits for the account another place in its list. */
  moveWaiter(account: string, waiter: Waiter, place: string): Promise<void>;
}

/** The comparison of everybody with a newer screening list, share by share. */
export interface Rescreenings {
  /** The newest, whether it goes on or is over. */
  find(): Promise<Rescreening | undefined>;
  /** The next cases, and where the share after them begins; nothing when there are no more. */
  next(
    after: Rescreening['after'],
    most: number,
  ): Promise<{ caseIds: readonly string[]; after: Rescreening['after'] } | undefined>;
  /** Answers whether it did: another may have been faster, or a newer list imported. */
  goOn(before: Rescreening, now: Rescreening): Promise<boolean>;
}

/** What is looked up beside a case to tell what has changed since it was filed. */
export interface SinceFiling {
  /** The screening lists in force since an instant, in the order of their import. */
  lists(instant: string): Promise<ListInForce[]>;
  /** When a revision took the place of the one before; `undefined` for the first. */
  amendedAt(caseId: string, revision: number): Promise<string | undefined>;
  /** What a revision asked for, where a later one has taken its place. */
  formerText(caseId: string, revision: number): Promise<Filing | undefined>;
  authorization: Authorizations['find'];
}

/** The decide machine, run to its end. Throws `DependencyUnavailableError` when it did not end well. */
export interface DecideMachine {
  run(input: MachineInput): Promise<Settled>;
}

/** Whose small orders are linked to somebody's, and what they were granted. */
export interface Linked {
  /** Those who were granted any, but for the parent itself. */
  readonly parents: readonly LinkedParent[];
  /** What they and the parent itself were granted; `undefined` where more are linked than are kept. */
  readonly grantedTpp: number | undefined;
  /** The keys that do not name the parent yet. */
  readonly unsaid: readonly string[];
}

/** Which ultimate parents placed small orders that one of theirs shares a key with. */
export interface Links {
  linkedTo(parent: string, keys: readonly string[], year: string): Promise<Linked>;
}

/** A screened party, by `partyKey` of name and headquarters, and a listed entry, by its hash. */
export interface ClearedMatch {
  readonly party: string;
  readonly entry: string;
}

/** Screening matches that an officer has found to be somebody else. */
export interface Clearances {
  /** Those of the matches that are cleared now. */
  unexpired(matches: readonly ClearedMatch[], now: Date): Promise<ClearedMatch[]>;
  /** Everything that was ever cleared of a party, by its `partyKey`. */
  of(party: string): Promise<Clearance[]>;
}

export interface Authorizations {
  find(id: string): Promise<RegisteredAuthorization | undefined>;
}
