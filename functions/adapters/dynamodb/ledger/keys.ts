import type { Key } from '../table/expression.ts';

const beside = (account: string, sk: string): Key => ({ pk: `account#${account}`, sk });

export const accountKey = (account: string): Key => beside(account, 'account');
export const transferKey = (account: string, transferId: string): Key =>
  beside(account, `transfer#${transferId}`);
/** One per hold, whatever became of it: so exactly one resolution ever succeeds. */
export const resolutionKey = (account: string, holdId: string): Key =>
  transferKey(account, `${holdId}#resolution`);
/** One per posted amount: what is given back is given back once. */
export const reversalKey = (account: string, transferId: string): Key =>
  transferKey(account, `${transferId}#reversal`);
export const adjustmentKey = (account: string, at: string): Key =>
  beside(account, `adjustment#${at}`);

/** How far the hourly check of the accounts has come. */
export const DRIFT_CHECK_KEY: Key = { pk: 'sweep', sk: 'drift' };
