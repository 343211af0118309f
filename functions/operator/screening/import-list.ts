import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { InvalidInputError } from '../../../shared/errors.ts';
import { several } from '../../../shared/messages/findings/several.ts';
import {
  type CurrentList,
  dynamoScreeningLists,
  type PublishedEntry,
} from '../../adapters/screening-list.ts';
import { storeScreeningList } from '../../adapters/screening-list-writes.ts';
import { readScreeningList } from './read-list.ts';

export interface ListImport {
  /** Path of a CSV or JSON file in the format of the Consolidated Screening List. */
  readonly file: string;
  readonly client: DynamoDBClient;
  readonly tableName: string;
  readonly now: Date;
  /** Where the file comes from; without it, the file's name. */
  readonly source?: string | undefined;
  /** The day it was published (ISO date), from which its age is told. */
  readonly publishedOn?: string | undefined;
  /** Take a list that is much shorter than the one in force. */
  readonly acceptShorter?: boolean | undefined;
  readonly isShippedSample?: boolean | undefined;
}

/**
 * Stores the list of a file and puts it in force. A file with a fault, or one that looks cut off,
 * changes nothing: `InvalidInputError` says what is wrong and where.
 */
export async function importScreeningList(asked: ListImport): Promise<CurrentList> {
  const importedAt = asked.now.toISOString();
  checkPublication(asked.publishedOn, importedAt);
  const entries = readScreeningList(await readFile(asked.file));
  if (!asked.acceptShorter) await refuseCutOff(entries, asked);
  return storeScreeningList({ client: asked.client, name: asked.tableName }, entries, {
    importedAt,
    ...(asked.publishedOn !== undefined && { publishedOn: asked.publishedOn }),
    source: asked.source ?? basename(asked.file),
    isShippedSample: asked.isShippedSample ?? false,
  });
}

function checkPublication(day: string | undefined, importedAt: string): void {
  if (day === undefined) return;
  if (!z.iso.date().safeParse(day).success) throw new InvalidInputError(`${day} is no date`);
  if (day > importedAt.slice(0, 10)) {
    throw new InvalidInputError(`The day of publication ${day} is yet to come`);
  }
}

/** Lists grow. One that lost this much was probably not downloaded whole. */
const LEAST_SHARE = 0.8;
/** Lists shorter than this are somebody's trial. */
const TRIAL_ENTRIES = 500;
/** A source with fewer entries may lose some of them in a day, but not all. */
const SMALL_SOURCE = 20;

/** Compared source by source: one of a dozen can be lost whole and the sum hardly shows it. */
async function refuseCutOff(
  entries: readonly PublishedEntry[],
  { client, tableName }: ListImport,
): Promise<void> {
  const lists = dynamoScreeningLists(client, tableName);
  const current = await lists.current();
  if (!current || 'unusable' in current || current.count < TRIAL_ENTRIES) return;
  const before = await lists.entries(current);
  const held = new Map([
    ['', current.count],
    ...('unusable' in before ? [] : countBySource(before)),
  ]);
  const found = new Map([['', entries.length], ...countBySource(entries)]);
  const lost = [...held].filter(([source, count]) => isCutOff(found.get(source) ?? 0, count));
  if (lost.length === 0) return;
  const told = lost.map(([source, count]) => {
    const of = source === '' ? 'in all' : `of ${source}`;
    return `${several(found.get(source) ?? 0, 'entry', 'entries')} ${of}, the list in force ${count}`;
  });
  throw new InvalidInputError(`The file looks cut off. It holds ${told.join('; ')}`);
}

const isCutOff = (found: number, held: number): boolean =>
  found === 0 || (held >= SMALL_SOURCE && found < held * LEAST_SHARE);

const countBySource = (
  entries: readonly Pick<PublishedEntry, 'source'>[],
): (readonly [string, number])[] =>
  [...Map.groupBy(entries, ({ source }) => source)].map(([source, { length }]) => [source, length]);
