import type { ApiKey } from '../../../shared/contracts/api-key.ts';
import type { CodeRefused } from '../../../shared/people/sign-in-ration.ts';

/** A client of the API, and the key that it came with. */
export interface ApiClient {
  readonly id: string;
  readonly name: string;
  readonly key: ApiKey;
}

/** Keys are found by their SHA-256 (hex); keys themselves are never stored. */
export interface ApiClients {
  /** Also one that no longer opens anything; the key says so. */
  findByKeyHash(hash: string): Promise<ApiClient | undefined>;
  /** Registering a key again changes nothing. Without `key` it opens all but the making of keys. */
  register(
    client: Pick<ApiClient, 'id' | 'name'>,
    keyHash: string,
    key?: Omit<ApiKey, 'id'>,
  ): Promise<void>;
}

/** What clients do with their own keys. */
export interface ApiKeys {
  /** Every key of a client that was issued since keys are listed, the newest first. */
  of(clientId: string): Promise<readonly ApiKey[]>;
  /** Issues a key and, in the same act, has the one whose place it takes end earlier. */
  issue(
    client: ApiClient,
    keyHash: string,
    ends?: { readonly id: string; readonly at: string },
  ): Promise<void>;
  /** Ends a key for good. Whether it was in force. */
  revoke(clientId: string, keyId: string, at: Date): Promise<boolean>;
  /** Notes that a key is in use; at most once an hour, and nothing hangs on it. */
  noteUse(keyHash: string, at: Date): Promise<void>;
}

/** For whom a session is. */
export const AUDIENCES = ['applicant', 'officer'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** Where the code was asked for that a session was opened with. */
export const CAME_BY = [
  'status-page',
  'mailed-link',
  'officers-page',
  'requests-page',
  'form',
] as const;
export type CameBy = (typeof CAME_BY)[number];

/** Someone who proved to hold a mailbox, as an applicant or as an officer: never as both. */
export interface Session {
  readonly audience: Audience;
  readonly cameBy: CameBy;
  readonly email: string;
  readonly csrfToken: string;
  readonly expiresAt: string;
}

/** What a code is asked for, by whom, and at whose expense. */
export interface SignInWish {
  readonly email: string;
  /** What it opens: a code for one is worth nothing for another. */
  readonly subject: string;
  /** Of a mailed link, of the requests of one client, of the officers' page: none uses up another's. */
  readonly ration: string;
  /** The secret of the browser that asks: in no other does the code work. */
  readonly browser: string;
  /** The address of whoever asks or tries. */
  readonly from: string;
}

/** What was typed as the code that was asked for so. */
export interface GivenCode extends SignInWish {
  readonly code: string;
}

/** Sessions and one-time codes of one audience. Ids, codes and secrets are stored as hashes only. */
export interface SignIns {
  readonly audience: Audience;
  /** A new code, in place of the one that this browser had; or why none is given yet. */
  requestCode(
    wish: SignInWish,
    now: Date,
  ): Promise<{ code: string; isAgain: boolean } | CodeRefused>;
  /** Takes a code once: right, in time and within the tries; anything else is `wrong`. */
  redeemCode(given: GivenCode, now: Date): Promise<'right' | 'wrong'>;
  /** Takes the codes of several mailboxes: all of them, or none. What each comes to. */
  redeemCodes(given: readonly GivenCode[], now: Date): Promise<('right' | 'wrong')[]>;
  /** Of a code that could not be mailed: another can be asked for at once. */
  forgetCode(wish: SignInWish, now: Date): Promise<void>;
  openSession(
    opened: Pick<Session, 'email' | 'cameBy'>,
    now: Date,
  ): Promise<{ id: string; session: Session }>;
  findSession(id: string, now: Date): Promise<Session | undefined>;
  closeSession(id: string, now: Date): Promise<void>;
  /** Ends all sessions of a mailbox, in whatever browser. */
  closeEverySession(email: string, now: Date): Promise<void>;
}
