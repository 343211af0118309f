import { cursorAt, positionsAt } from '../../../shared/events/cursor.ts';
import { newestRequests } from '../feed/newest.ts';
import type { NewestPages } from '../ports/feed.ts';
import type { HeldAsked, PageOf } from '../ports/shipments.ts';
import { cursorAfter, positionIn } from './paging.ts';

/** Where a client's cases are read, in the form that a list is made of. */
export interface OwnCases<T> {
  /** Those of one contact, the newest first; a page may have fewer than are asked for. */
  heldBy(clientId: string, asked: HeldAsked): Promise<PageOf<T>>;
  /** Those of the cases that are the client's, in the order given. */
  ofCases(clientId: string, caseIds: readonly string[]): Promise<readonly T[]>;
}

export interface OwnList<T> {
  /** What is listed: a cursor of another list is none of this one's. */
  readonly name: string;
  readonly clientId: string;
  /** The mailbox of a contact; all of the client's without it. */
  readonly holder: string | undefined;
  readonly cases: OwnCases<T>;
  readonly feedPages: NewestPages;
}

interface Wanted<T, F> {
  readonly cursor: string | undefined;
  readonly most: number;
  /** What a case adds to the list. */
  readonly wanted: (one: T) => readonly F[];
}

export interface ListFound<F> {
  readonly found: F[];
  readonly nextCursor?: string;
}

/** Cases that one call looks at, so that it ends; what it does not reach, the next page begins with. */
const LOOKED_AT = 200;
const AT_ONCE = 50;

/** Looks through a client's cases, the newest first, until it has as many as are asked for. */
export async function listFrom<T, F>(
  list: OwnList<T>,
  { cursor, most, wanted }: Wanted<T, F>,
): Promise<ListFound<F> | 'no-cursor'> {
  const found: F[] = [];
  let from = cursor;
  for (let looked = 0; looked < LOOKED_AT && found.length < most; looked += AT_ONCE) {
    const page = await pageOf(list, from, Math.min(AT_ONCE, most - found.length));
    if (page === 'no-cursor') return page;
    found.push(...page.items.flatMap(wanted));
    from = page.next;
    if (from === undefined) return { found };
  }
  return { found, ...(from !== undefined && { nextCursor: from }) };
}

const pageOf = <T>(list: OwnList<T>, cursor: string | undefined, limit: number) =>
  list.holder === undefined
    ? ownPage(list, cursor, limit)
    : heldPage({ ...list, holder: list.holder }, cursor, limit);

async function heldPage<T>(
  { cases, clientId, holder }: OwnList<T> & { readonly holder: string },
  cursor: string | undefined,
  limit: number,
): Promise<PageOf<T> | 'no-cursor'> {
  const after = positionIn(cursor);
  if (after === 'none') return 'no-cursor';
  const { items, next } = await cases.heldBy(clientId, { holder, after, limit });
  return { items, next: next === undefined ? undefined : cursorAfter(next) };
}

async function ownPage<T>(
  { name, cases, clientId, feedPages }: OwnList<T>,
  cursor: string | undefined,
  most: number,
): Promise<PageOf<T> | 'no-cursor'> {
  const list = `${name} of ${clientId}`;
  const before = cursor === undefined ? undefined : positionsAt(list, cursor);
  if (cursor !== undefined && !before) return 'no-cursor';
  const { firsts, next } = await newestRequests(feedPages, clientId, { before, most });
  const ids = new Set(firsts.map(({ subject }) => subject));
  return { items: await cases.ofCases(clientId, [...ids]), next: next && cursorAt(list, next) };
}
