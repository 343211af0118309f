/** An API client, found by the SHA-256 of its key (hex); keys themselves are never stored. */
export interface ApiClient {
  readonly id: string;
  readonly name: string;
}

export interface ApiClients {
  findByKeyHash(hash: string): Promise<ApiClient | undefined>;
  /** Registering a key again changes nothing. */
  register(client: ApiClient, keyHash: string): Promise<void>;
}

/** Someone who proved to hold a mailbox. */
export interface Session {
  readonly email: string;
  readonly csrfToken: string;
  readonly expiresAt: string;
}

/** What a code is asked for: a mailbox, and the task or case that it signs in to. */
export interface SignInSubject {
  readonly email: string;
  readonly subject: string;
  /** The address of whoever asks or tries. */
  readonly from: string;
}

/** Sessions and one-time codes. Ids, codes and secrets are stored as hashes only. */
export interface SignIns {
  /**
   * A new code. `sent-before`: one that still works was mailed, and nobody can have it replaced;
   * `too-many`: more were asked for than the limits per mailbox and per network allow.
   */
  requestCode(
    asked: SignInSubject,
    now: Date,
  ): Promise<{ code: string } | 'sent-before' | 'too-many'>;
  /** Takes a code once: right, in time and within the tries; anything else is `wrong`. */
  redeemCode(given: SignInSubject & { code: string }, now: Date): Promise<'right' | 'wrong'>;
  openSession(email: string, now: Date): Promise<{ id: string; session: Session }>;
  findSession(id: string, now: Date): Promise<Session | undefined>;
  closeSession(id: string, now: Date): Promise<void>;
}
