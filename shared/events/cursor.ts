import { SHARD_COUNT } from '../deployment/shards.ts';
import { sha256 } from '../digests/sha256.ts';
import { BEGINNING, type FeedPosition } from './feed.ts';

/** How a cursor is written, so that one of before is still read when that changes. */
const VERSION = '1';
const RADIX = 36;
const WRITTEN = /^(?:0|[1-9a-z][0-9a-z]{0,9}-(?:0|[1-9a-z][0-9a-z]{0,3}))$/;

/** By this a cursor is known as another client's. */
const markOf = (clientId: string): string => sha256(`feed of ${clientId}`).slice(0, 8);

/** Where a reader is in all parts of a client's feed, as text that says nothing to anybody else. */
export function cursorAt(clientId: string, positions: readonly FeedPosition[]): string {
  const places = positions.map(({ page, read }) =>
    page === 0 ? '0' : `${page.toString(RADIX)}-${read.toString(RADIX)}`,
  );
  return Buffer.from([VERSION, markOf(clientId), ...places].join('.')).toString('base64url');
}

/** Where a cursor stands, of this client; `undefined` for what is none. */
export function positionsAt(clientId: string, cursor: string): readonly FeedPosition[] | undefined {
  const text = Buffer.from(cursor, 'base64url').toString();
  const [version, mark, ...places] = text.split('.');
  const isOurs =
    version === VERSION &&
    mark === markOf(clientId) &&
    places.length === SHARD_COUNT &&
    places.every((place) => WRITTEN.test(place)) &&
    Buffer.from(text).toString('base64url') === cursor;
  return isOurs ? places.map(positionOf) : undefined;
}

function positionOf(place: string): FeedPosition {
  if (place === '0') return BEGINNING;
  const [page = '', read = ''] = place.split('-');
  return { page: Number.parseInt(page, RADIX), read: Number.parseInt(read, RADIX) };
}
