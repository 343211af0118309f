import { isApplication } from '../../../shared/contracts/application.ts';
import type { CaseDraw } from '../../../shared/contracts/case-record.ts';
import { smallOrderParentKey } from '../../../shared/facts/order.ts';
import { changeRow } from '../../adapters/dynamodb/cases/case-row.ts';
import type { CaseItem } from '../../adapters/dynamodb/cases/items.ts';
import { readCase } from '../../adapters/dynamodb/cases/stored-case.ts';
import { accountChange, accountLabel } from '../../adapters/dynamodb/ledger/account-writes.ts';
import { accountNames } from '../../adapters/dynamodb/ledger/accounts.ts';
import { type AccountCheck, checkAccount } from '../../adapters/dynamodb/ledger/drift.ts';
import { accountKey } from '../../adapters/dynamodb/ledger/keys.ts';
import {
  resolveHold,
  reversePost,
  takeTransfer,
} from '../../adapters/dynamodb/ledger/transfer-writes.ts';
import { commit, update, type Write } from '../../adapters/dynamodb/table/commit.ts';
import type { Table } from '../../adapters/dynamodb/table/table.ts';

/** What became of one draw on an account under a former key. */
export interface Rekeyed {
  readonly from: string;
  readonly to: string;
  readonly caseId: string;
  readonly tpp: number;
  readonly isMoved: boolean;
}

/**
 * Moves what small orders drew on accounts of former keys to the accounts their parents have today, so
 * that no party has two yearly limits. Each draw is given back on the one and taken on the other in one
 * transaction with its case, whatever the limit: it is use that was. One whose case moved on meanwhile
 * is left.
 */
export async function rekeyAccounts(table: Table, at: Date): Promise<Rekeyed[]> {
  const done: Rekeyed[] = [];
  for await (const from of accountNames(table, { beginning: 'small-order/' })) {
    const check = await checkAccount(table, from);
    for (const caseId of new Set(check.transfers.map((transfer) => transfer.caseId))) {
      done.push(...(await rekeyCase(table, { caseId, check, at })));
    }
  }
  return done;
}

/** The account a small order of that year draws on today. */
function accountToday({ request }: CaseItem, former: string): string {
  const year = former.slice(former.lastIndexOf('/') + 1);
  return isApplication(request)
    ? former
    : `small-order/${smallOrderParentKey({ request })}/${year}`;
}

interface Moving {
  readonly caseId: string;
  readonly check: AccountCheck;
  readonly at: Date;
}

async function rekeyCase(table: Table, moving: Moving): Promise<Rekeyed[]> {
  const { caseId, check } = moving;
  const from = check.account.account;
  const row = (await readCase(table, caseId))?.row;
  const draws = row?.draws.filter((one) => one.account === from && one.state !== 'released') ?? [];
  const to = row && accountToday(row, from);
  if (!row || !to || to === from || draws.length === 0) return [];
  const outcome = await commit(table, [
    rowWrite(row, draws, to),
    ...draws.flatMap((draw) => drawWrites(draw, to, moving)),
  ]);
  return draws.map(({ tpp }) => ({ from, to, caseId, tpp, isMoved: outcome.committed }));
}

/** The case draws on the other account now, and keeps that it gave back on the former. */
const rowWrite = (row: CaseItem, moved: readonly CaseDraw[], to: string): Write =>
  changeRow(row.id, row, {
    set: {
      draws: row.draws.map((draw) => (moved.includes(draw) ? { ...draw, account: to } : draw)),
      formerDraws: [
        ...(row.formerDraws ?? []),
        ...moved.map((draw) => ({ ...draw, state: 'released' as const })),
      ],
    },
  });

function drawWrites(draw: CaseDraw, to: string, { caseId, check, at }: Moving): Write[] {
  const entry = { caseId, at };
  const isHeld = draw.state === 'held';
  const taken = check.transfers.find(({ transferId }) => transferId === draw.transferId);
  const until = isHeld && taken?.expiresAt ? new Date(taken.expiresAt) : undefined;
  const { policyLimitTpp, clients } = check.account;
  const movement = { ...(isHeld ? { held: draw.tpp } : { posted: draw.tpp }), of: draw.transferId };
  return [
    ...(isHeld ? resolveHold(draw, { type: 'void' }, entry) : reversePost(draw, entry)),
    update(accountLabel(to), accountKey(to), {
      change: accountChange(to, movement, { policyLimitTpp }, clients),
    }),
    takeTransfer({ ...draw, account: to }, entry, until),
  ];
}
