/** An account as it stands at one moment. */
export interface Account {
  readonly account: string;
  readonly held: number;
  readonly posted: number;
  /** `held` + `posted`: the one number that is compared with a limit. */
  readonly used: number;
  readonly waiting: number;
  /** Who has a case on it; none are kept of a country's, which everybody sees. */
  readonly clients?: ReadonlySet<string> | undefined;
  /** The policy's limit when last drawn on. */
  readonly policyLimitTpp?: number | undefined;
  /** An officer's adjustment; it goes before the policy's limit. */
  readonly limitTpp?: number | undefined;
}

export const untouched = (account: string): Account => ({ account, ...sumsOf({}) });

/** A country's account is everybody's to see; a parent's or a company's is its clients' alone. */
export const isEverybodys = (account: string): boolean => account.startsWith('country/');

/** Whether a client has a case on the account, or needs none to see it. */
export const maySee = (
  { account, clients }: Pick<Account, 'account' | 'clients'>,
  clientId: string,
): boolean => isEverybodys(account) || clients?.has(clientId) === true;

/** What a transaction does to the sums of an account. */
export interface Movement {
  readonly held?: number;
  readonly posted?: number;
  readonly waiting?: number;
  /** The transfer that holds or posts, or the one that is resolved or reversed. */
  readonly of?: string;
}

/** `used` always follows `held` and `posted`. */
export const sumsOf = ({ held = 0, posted = 0, waiting = 0 }: Movement) => ({
  held,
  posted,
  used: held + posted,
  waiting,
});
