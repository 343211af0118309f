import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';
import { type Recomputed, recompute } from '../../../shared/ledger/recompute.ts';
import type { CaseItem } from '../../adapters/dynamodb/cases/items.ts';
import { readCase } from '../../adapters/dynamodb/cases/stored-case.ts';
import { accountNames } from '../../adapters/dynamodb/ledger/accounts.ts';
import { type AccountCheck, checkAccount } from '../../adapters/dynamodb/ledger/drift.ts';
import { type TransferItem, transferItem } from '../../adapters/dynamodb/ledger/items.ts';
import { resolutionKey, reversalKey, transferKey } from '../../adapters/dynamodb/ledger/keys.ts';
import { checkLines, countedLicenses } from '../../adapters/dynamodb/shipments/check-lines.ts';
import { keyText } from '../../adapters/dynamodb/table/expression.ts';
import { getItems, type Table } from '../../adapters/dynamodb/table/table.ts';
import { untilStill } from '../../adapters/until-still.ts';
import { readAllCases } from './read-all-cases.ts';

export interface LedgerCheck {
  readonly accounts: readonly AccountCheck[];
  readonly cases: number;
  /** Draws that no transfer made, or transfers that no case made; in words, by case. */
  readonly faults: ReadonlyMap<string, readonly string[]>;
  /** Licenses that have counted anything. */
  readonly licenses: number;
  /** Where one counts otherwise than what happened to its lines; in words, by case. */
  readonly miscounted: ReadonlyMap<string, readonly string[]>;
}

/** What stands in the ledger for a draw: its account and transfer, and what both sides say. */
interface Line {
  readonly account: string;
  readonly transferId: string;
  readonly held: number;
  readonly posted: number;
}

/**
 * Recomputes every account from its transfers, and compares the draws of every case with them, both
 * ways. Work goes on meanwhile: what looks wrong is looked at again before it is told.
 */
export async function checkLedger(table: Table): Promise<LedgerCheck> {
  const accounts: AccountCheck[] = [];
  for await (const account of accountNames(table)) {
    accounts.push(await checkAccount(table, account));
  }
  const byCase = Map.groupBy(accounts.flatMap(linesOf), ({ caseId }) => caseId);
  const suspects = new Set(byCase.keys());
  let cases = 0;
  const shippable: string[] = [];
  for await (const row of readAllCases(table)) {
    cases++;
    if (row.decisions > 0) shippable.push(row.id);
    const agrees = compare(row, byCase.get(row.id) ?? []).length === 0;
    if (agrees) suspects.delete(row.id);
    else suspects.add(row.id);
  }
  const faults = await confirm(table, suspects, byCase);
  return { accounts, cases, faults, ...(await checkLicenses(table, shippable)) };
}

async function checkLicenses(table: Table, caseIds: readonly string[]) {
  const counted = await countedLicenses(table, caseIds);
  const miscounted = new Map<string, readonly string[]>();
  for (const { caseId } of counted) {
    const found = await checkLines(table, caseId);
    if (found.length > 0) miscounted.set(caseId, found);
  }
  return { licenses: counted.length, miscounted };
}

const AGAIN_AFTER_MS = 200;

async function confirm(
  table: Table,
  suspects: ReadonlySet<string>,
  byCase: ReadonlyMap<string, readonly Line[]>,
): Promise<Map<string, readonly string[]>> {
  const faults = new Map<string, readonly string[]>();
  if (suspects.size > 0) await sleep(AGAIN_AFTER_MS);
  for (const caseId of suspects) {
    const found = await lookAtCase(table, caseId, byCase.get(caseId) ?? []);
    if (found.length > 0) faults.set(caseId, found);
  }
  return faults;
}

const LOOKS = { of: 'A case', most: 5 };

/** One case beside its own transfers alone. They change together with its row, which counts events. */
function lookAtCase(table: Table, caseId: string, known: readonly Line[]): Promise<string[]> {
  return untilStill(LOOKS, async () => {
    const row = (await readCase(table, caseId))?.row;
    const current = await readLines(table, [...known, ...(row ? drawnLines(row) : [])]);
    const after = (await readCase(table, caseId))?.row;
    if (row?.events !== after?.events) return undefined;
    return row ? compare(row, current) : current.map(orphan);
  });
}

/** What stands there now for each of these. */
async function readLines(table: Table, lines: readonly Line[]): Promise<Line[]> {
  const keys = lines.flatMap(({ account, transferId }) => [
    transferKey(account, transferId),
    resolutionKey(account, transferId),
    reversalKey(account, transferId),
  ]);
  const distinct = [...new Map(keys.map((key) => [keyText(key), key])).values()];
  const transfers = z.array(transferItem).parse(await getItems(table, distinct));
  return [...Map.groupBy(transfers, ({ account }) => account)].flatMap(([account, ofAccount]) =>
    linesIn(account, ofAccount, recompute(ofAccount).remaining),
  );
}

const linesOf = ({ account, transfers, remaining }: AccountCheck) =>
  linesIn(account.account, transfers, remaining);

const linesIn = (
  account: string,
  transfers: readonly TransferItem[],
  remaining: Recomputed['remaining'],
) =>
  transfers.flatMap(({ transferId, caseId }) => {
    const left = remaining.get(transferId);
    return left ? [{ account, transferId, caseId, ...left }] : [];
  });

const nameOf = ({ account, transferId }: Line): string => `${transferId} on ${account}`;
const sumsOf = ({ held, posted }: Line): string => `held ${held}, posted ${posted}`;
const orphan = (line: Line): string => `${nameOf(line)}: no case made it`;

/** Each draw of a case beside the transfer that made it. */
function compare(row: CaseItem, lines: readonly Line[]): string[] {
  const expected = new Map(drawnLines(row).map((line) => [nameOf(line), line]));
  const found = new Map(lines.map((line) => [nameOf(line), line]));
  const missing = [...expected.values()]
    .filter((line) => !found.has(nameOf(line)))
    .map((line) => `${nameOf(line)}: no transfer made it`);
  const wrong = [...found.values()].flatMap((line) => {
    const said = expected.get(nameOf(line));
    if (!said) return [orphan(line)];
    const differs = sumsOf(said) !== sumsOf(line);
    return differs ? [`${nameOf(line)}: case says ${sumsOf(said)}, ledger ${sumsOf(line)}`] : [];
  });
  return [...missing, ...wrong];
}

/** A draw that was given back in part stands in the case as two parts of one transfer. */
const drawnLines = ({ draws, formerDraws = [] }: CaseItem): Line[] =>
  [
    ...Map.groupBy(
      [...draws, ...formerDraws],
      (draw) => `${draw.transferId} on ${draw.account}`,
    ).values(),
  ].map((parts) => ({
    account: parts[0]?.account ?? '',
    transferId: parts[0]?.transferId ?? '',
    held: sum(parts, 'held'),
    posted: sum(parts, 'posted'),
  }));

const sum = (parts: CaseItem['draws'], state: 'held' | 'posted'): number =>
  parts.filter((part) => part.state === state).reduce((total, { tpp }) => total + tpp, 0);
