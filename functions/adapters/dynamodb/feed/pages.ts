import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { type ClientEvent, clientEvent } from '../../../../shared/contracts/client-event.ts';
import type { FeedPage, FeedPages, NewestPages } from '../../ports/feed.ts';
import { NEWEST } from '../packing/dictionaries.ts';
import { pack, unpack } from '../packing/pack.ts';
import type { Key } from '../table/expression.ts';
import { queryItems, type RawItem, type Table } from '../table/table.ts';
import { putTogether } from '../table/together.ts';

const PAGE = 'page#';
/** Digits by which numbers of pages sort as text does. */
const DIGITS = 10;

const pageKey = (part: string, number: number): Key => ({
  pk: part,
  sk: `${PAGE}${String(number).padStart(DIGITS, '0')}`,
});

/** Feeds in the table. What was told is kept as it was told: no later release says it in other bytes. */
export function dynamoFeedPages(
  client: DynamoDBClient,
  tableName: string,
): FeedPages & NewestPages {
  const table: Table = { client, name: tableName };
  return {
    async last(part) {
      const query = { where: '#pk = :pk', values: { pk: part }, limit: 1, isBackward: true };
      const [newest] = await Array.fromAsync(queryItems(table, query), numberOf);
      return newest ?? 0;
    },
    put: (part, { number, events }) =>
      putTogether(table, {
        ...pageKey(part, number),
        kind: 'feed-page',
        packed: pack(events, NEWEST.events),
      }),
    from: (part, number, limit) => {
      const query = {
        where: '#pk = :pk AND #sk >= :from',
        values: { pk: part, from: pageKey(part, number).sk },
        limit,
      };
      return Array.fromAsync(queryItems(table, query), readPage);
    },
    before: (part, number, limit) => {
      const below =
        number === undefined
          ? { where: '#pk = :pk', values: { pk: part } }
          : {
              where: '#pk = :pk AND #sk < :below',
              values: { pk: part, below: pageKey(part, number).sk },
            };
      return Array.fromAsync(queryItems(table, { ...below, limit, isBackward: true }), readPage);
    },
  };
}

const item = z.object({ sk: z.string().startsWith(PAGE), kind: z.literal('feed-page') });
const numberOf = (raw: RawItem): number => Number(item.parse(raw).sk.slice(PAGE.length));

/** Looked at, and handed on to the byte: what this release does not know has its place in the digest. */
function readPage(raw: RawItem): FeedPage {
  const events = unpack(raw.packed);
  z.array(clientEvent).parse(events);
  return { number: numberOf(raw), events: events as ClientEvent[] };
}
