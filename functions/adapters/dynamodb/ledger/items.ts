import * as z from 'zod';
import { tpp } from '../../../../shared/contracts/amount.ts';
import { transfer } from '../../../../shared/contracts/records.ts';

/** What the table holds of the ledger; every read goes through one of these. */

const count = z.int().min(0).default(0);

/** An `Account`, as `shared/ledger` weighs it. */
export const accountItem = z.object({
  kind: z.literal('account'),
  account: z.string(),
  held: count,
  posted: count,
  used: count,
  waiting: count,
  policyLimitTpp: tpp.optional(),
  limitTpp: tpp.optional(),
  clients: z.set(z.string()).optional(),
});

export const transferItem = transfer.extend({
  kind: z.literal('transfer'),
  /** Index keys, carried by a hold as long as it is unresolved. */
  duePk: z.string().optional(),
});

export type AccountItem = z.infer<typeof accountItem>;
export type TransferItem = z.infer<typeof transferItem>;
export type Transfer = Omit<TransferItem, 'kind' | 'duePk'>;
