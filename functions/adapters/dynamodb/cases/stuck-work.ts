import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { instant } from '../../../../shared/contracts/decision.ts';
import { EVER } from '../../clock.ts';
import type { PausedPiece, Piece, StuckWork } from '../../ports/stuck-work.ts';
import { dueEntries, dueKeys } from '../table/due.ts';
import { type Key, ownerOf } from '../table/expression.ts';
import { DUE } from '../table/partitions.ts';
import { updateItem } from '../table/single-writes.ts';
import { getItem, getItems, type Table } from '../table/table.ts';

const FIRST_PAUSE_MS = 60_000;
/** After an outage everything is taken up again within this. */
const LONGEST_PAUSE_MS = 600_000;

/** More than this is one thing that fails for all: then nothing is gained by leaving some alone. */
const MOST = 10_000;

const keyOf = ({ work, of }: Piece): Key => ({ pk: `stuck#${of}`, sk: work });
const pieceAt = (key: Key): Piece => ({ work: key.sk, of: ownerOf(key) });

const stuckItem = z.object({
  pk: z.string(),
  sk: z.string(),
  tries: z.number(),
  since: instant,
  why: z.string(),
  dueAt: instant,
});

/** Each failing piece of work has an item of its own: what the work is about stays as it was. */
export function dynamoStuckWork(client: DynamoDBClient, name: string): StuckWork {
  const table: Table = { client, name };
  return {
    async all() {
      const entries = await dueEntries(table, { in: [DUE.stuck], until: EVER, limit: MOST });
      return entries.map(({ dueAt, ...key }) => ({ ...pieceAt(key), until: dueAt }));
    },
    tries: async (piece) => (await readPiece(table, piece))?.tries ?? 0,
    async pause(piece, { at, why }) {
      const before = await readPiece(table, piece);
      const tries = (before?.tries ?? 0) + 1;
      const pauseMs = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (tries - 1));
      const dueAt = new Date(at.getTime() + pauseMs).toISOString();
      const since = before?.since ?? at.toISOString();
      const set = { kind: 'stuck', tries, since, why, duePk: DUE.stuck, dueAt };
      await updateItem(table, keyOf(piece), { change: { set }, condition: ANYHOW });
      return dueAt;
    },
    async forget(piece) {
      const remove = ['duePk', 'dueAt', 'tries', 'since'];
      await updateItem(table, keyOf(piece), { change: { remove }, condition: THERE });
    },
  };
}

const readPiece = async (table: Table, piece: Piece) =>
  stuckItem.safeParse(await getItem(table, keyOf(piece))).data;

const THERE = { where: 'attribute_exists(#pk)' };
const ANYHOW = { where: 'attribute_exists(#pk) OR attribute_not_exists(#pk)' };

/** A piece that is stuck, as an operator sees it. */
export interface StuckPiece extends PausedPiece {
  readonly tries: number;
  readonly since: string;
  readonly why: string;
}

/** What is stuck, longest first; and `anew`, all of it is taken up again by the next sweep. */
export async function readStuck(table: Table): Promise<StuckPiece[]> {
  const keys = await dueKeys(table, { in: [DUE.stuck], until: EVER, limit: MOST });
  return (await getItems(table, keys))
    .flatMap((item) => stuckItem.safeParse(item).data ?? [])
    .map(({ pk, sk, dueAt: until, ...rest }) => ({ ...pieceAt({ pk, sk }), until, ...rest }))
    .sort((one, other) => one.since.localeCompare(other.since) || one.of.localeCompare(other.of));
}

/** Ends the pause of a piece. Whether it was stuck. */
export const tryAnew = (table: Table, piece: Piece, at: Date): Promise<boolean> =>
  updateItem(table, keyOf(piece), {
    change: { set: { dueAt: at.toISOString() } },
    condition: { where: '#duePk = :stuck', values: { stuck: DUE.stuck } },
  });
