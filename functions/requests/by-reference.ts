import type { RequestQuery } from '../../shared/contracts/request-list.ts';
import { sha256 } from '../../shared/digests/sha256.ts';
import { feedPartsOf } from '../../shared/events/feed.ts';
import { isSameOrder } from '../../shared/shipments/reference.ts';
import type { ListedCase } from '../adapters/ports/cases.ts';
import { cursorAfter, positionIn } from '../adapters/suppliers/paging.ts';
import type { RequestsDependencies } from './dependencies.ts';

/** So many of one reference are put in order together; of more, each so many by themselves. */
const MOST_TOGETHER = 200;

/** Behind which case of the index a part begins, and below which place in it the page does. */
export interface ReferencePlace {
  readonly after: string;
  readonly below: string;
}

export const FIRST: ReferencePlace = { after: '', below: '' };
/** Behind all of the index. */
export const END: ReferencePlace = { after: '~', below: '' };

export interface ReferenceAsked {
  readonly clientId: string;
  readonly reference: string;
  readonly limit: RequestQuery['limit'];
  readonly place: ReferencePlace;
  readonly isAsked: (one: ListedCase) => boolean;
}

interface ReferencePage {
  readonly found: readonly ListedCase[];
  readonly next?: ReferencePlace;
}

/** What its client calls so, the newest first: all of it, whether it is decided or not. */
export async function pageOfReference(
  { references, listedCases }: Pick<RequestsDependencies, 'references' | 'listedCases'>,
  { clientId, reference, limit, place, isAsked }: ReferenceAsked,
): Promise<ReferencePage> {
  const asked = { after: place.after, most: MOST_TOGETHER + 1 };
  const ids = await references.idsOf({ clientId, reference }, asked);
  const part = ids.slice(0, MOST_TOGETHER);
  const all = (await listedCases(part))
    // The index lags a little: what it names may be called otherwise by now.
    .filter(({ request }) => isSameOrder(request.reference, reference))
    .filter((one) => isAsked(one) && (place.below === '' || placeOf(one) < place.below))
    .sort((left, right) => (placeOf(left) < placeOf(right) ? 1 : -1));
  const found = all.slice(0, limit);
  const [last, end] = [found.at(-1), part.at(-1)];
  if (last && all.length > limit) return { found, next: { ...place, below: placeOf(last) } };
  if (end && ids.length > part.length) return { found, next: { after: end, below: '' } };
  return { found };
}

const placeOf = ({ submittedAt, id }: ListedCase): string => `${submittedAt} ${id}`;

/**
 * Whether a client may have requests that no reference leads to. They are the oldest, so that the first of
 * each part of its feed tells; one that was amended since is found, and says nothing of those after it.
 */
export async function hasUnreferenced(
  { feedPages, listedCases }: Pick<RequestsDependencies, 'feedPages' | 'listedCases'>,
  clientId: string,
): Promise<boolean> {
  const firsts = await Promise.all(
    feedPartsOf(clientId).map(async (part) => (await feedPages.from(part, 1, 1))[0]?.events[0]),
  );
  const ids = firsts.flatMap((event) => event?.subject ?? []);
  const cases = await listedCases([...new Set(ids)]);
  return cases.some(({ referencePk, revision = 1 }) => referencePk === undefined || revision > 1);
}

const markOf = (list: string): string => sha256(`by reference of ${list}`).slice(0, 8);

export const cursorBefore = (list: string, { after, below }: ReferencePlace): string =>
  cursorAfter([markOf(list), after, below].join('|'));

/** `undefined` for what is no cursor of this list. */
export function placeBehind(list: string, cursor: string): ReferencePlace | undefined {
  const [mark, after, below] = (positionIn(cursor) ?? '').split('|');
  return mark === markOf(list) && after !== undefined && below !== undefined
    ? { after, below }
    : undefined;
}
