import type { Amount } from '../../../../shared/ledger/booking.ts';
import { put, update, type Write } from '../table/commit.ts';
import { DUE } from '../table/partitions.ts';
import { moveOnAccount } from './account-writes.ts';
import type { Transfer } from './items.ts';
import { resolutionKey, reversalKey, transferKey } from './keys.ts';

/** For whom and when a transfer is made. */
export interface Entry {
  readonly caseId: string;
  readonly at: Date;
}

const item = (transfer: Transfer) => ({ kind: 'transfer', ...transfer });

/** A hold or a direct post. A hold carries its due keys until it is resolved. */
export const takeTransfer = (
  { account, transferId, tpp }: Amount,
  { caseId, at }: Entry,
  expiresAt?: Date,
): Write =>
  put(`transfer ${account}`, {
    ...transferKey(account, transferId),
    ...item({
      account,
      transferId,
      type: expiresAt ? 'hold' : 'post',
      amountTpp: tpp,
      caseId,
      at: at.toISOString(),
      expiresAt: expiresAt?.toISOString(),
    }),
    ...(expiresAt && { duePk: DUE.pending(account), dueAt: expiresAt.toISOString() }),
  });

/** Posted, whole or in part, or given back: voided by people, expired by time. */
export type HoldEnding =
  | { readonly type: 'void' | 'expire' }
  | { readonly type: 'post-pending'; readonly postedTpp: number };

/** Ends a hold, once: posts all or part of it, or gives all of it back. */
export function resolveHold(hold: Amount, ending: HoldEnding, { caseId, at }: Entry): Write[] {
  const { account, transferId, tpp } = hold;
  const postedTpp = ending.type === 'post-pending' ? ending.postedTpp : 0;
  const { pk, sk } = resolutionKey(account, transferId);
  const record = item({
    account,
    transferId: `${transferId}#resolution`,
    type: ending.type,
    amountTpp: ending.type === 'post-pending' ? postedTpp : tpp,
    of: transferId,
    caseId,
    at: at.toISOString(),
  });
  return [
    put(`resolution ${account}`, { pk, sk, ...record }),
    update(`hold ${account}`, transferKey(account, transferId), {
      change: { remove: ['duePk', 'dueAt'] },
      condition: stillHeld(tpp, ending.type, at),
    }),
    moveOnAccount(account, { held: -tpp, posted: postedTpp, of: transferId }),
  ];
}

function stillHeld(tpp: number, type: HoldEnding['type'], at: Date) {
  // What has expired is free: it can no longer be posted, and nothing expires early.
  const inTime = {
    'post-pending': ' AND #dueAt > :now',
    expire: ' AND #dueAt <= :now',
    void: '',
  }[type];
  return {
    where: `attribute_exists(#duePk) AND #amountTpp = :held${inTime}`,
    values: { held: tpp, ...(inTime && { now: at.toISOString() }) },
  };
}

/** Gives back what was posted, or the part of it that `tpp` says, once. */
export const reversePost = (post: Amount, { caseId, at }: Entry): Write[] => [
  put(`reversal ${post.account}`, {
    ...reversalKey(post.account, post.transferId),
    ...item({
      account: post.account,
      transferId: `${post.transferId}#reversal`,
      type: 'reversal',
      amountTpp: post.tpp,
      of: post.transferId,
      caseId,
      at: at.toISOString(),
    }),
  }),
  moveOnAccount(post.account, { posted: -post.tpp, of: post.transferId }),
];
