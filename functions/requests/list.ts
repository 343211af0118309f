import { isApplication } from '../../shared/contracts/application.ts';
import type { ClientEvent } from '../../shared/contracts/client-event.ts';
import {
  type RequestQuery,
  type RequestSummary,
  requestPage,
  requestQuery,
} from '../../shared/contracts/request-list.ts';
import { cursorAt, positionsAt } from '../../shared/events/cursor.ts';
import type { FeedPosition } from '../../shared/events/feed.ts';
import { STATUSES } from '../../shared/rules/vocabulary.ts';
import { isSameOrder, orderKey } from '../../shared/shipments/reference.ts';
import { newestRequests } from '../adapters/feed/newest.ts';
import { refuse } from '../adapters/http/problems.ts';
import type { HttpHandler } from '../adapters/http/route.ts';
import type { ListedCase } from '../adapters/ports/cases.ts';
import { queryIn } from '../adapters/suppliers/paging.ts';
import { othersOfReference } from '../adapters/suppliers/same-reference.ts';
import {
  cursorBefore,
  END,
  FIRST,
  hasUnreferenced,
  pageOfReference,
  placeBehind,
  type ReferencePlace,
} from './by-reference.ts';
import type { RequestsDependencies } from './dependencies.ts';

/** GET /v1/requests: those of the client, the newest first; without a reference once they are decided or awaited. */
export const listRequests =
  (deps: RequestsDependencies): HttpHandler =>
  async (c) => {
    const asked = queryIn<RequestQuery>(c, requestQuery);
    const clientId = c.get('client').id;
    const list = `requests of ${clientId}`;
    const from = asked && beginningOf(list, asked);
    if (!asked || !from) return refuse(c, 'invalid-query', { detail: HOW_TO_ASK });
    const listed = await listedFrom(deps, { clientId, asked, from });
    const others = await othersOf(deps, clientId, listed);
    const page = {
      requests: listed.found.map((one) => summaryOf(deps, one, others(one))),
      ...(listed.next && { nextCursor: cursorBehind(list, listed.next) }),
    };
    return c.json(requestPage.parse(page));
  };

const HOW_TO_ASK = `A limit is 1 to 100, a time a day like 2026-03-31 or an instant, a status one of ${STATUSES.join(', ')}, a cursor the nextCursor of the page before; each is sent once.`;

/** Where a page begins: among those of a reference, or in the feed; at its end without a place. */
type Beginning =
  | { readonly ofReference: ReferencePlace }
  | { readonly before: readonly FeedPosition[] | undefined };

function beginningOf(list: string, { reference, cursor }: RequestQuery): Beginning | undefined {
  if (cursor === undefined) {
    return reference === undefined ? { before: undefined } : { ofReference: FIRST };
  }
  const before = positionsAt(list, cursor);
  if (before) return { before };
  const ofReference = reference === undefined ? undefined : placeBehind(list, cursor);
  return ofReference && { ofReference };
}

const cursorBehind = (list: string, next: NonNullable<Listed['next']>): string =>
  'after' in next ? cursorBefore(list, next) : cursorAt(list, next);

interface Listing {
  readonly clientId: string;
  readonly asked: RequestQuery;
  readonly from: Beginning;
}

interface Listed {
  readonly found: readonly ListedCase[];
  /** First events of those that were looked at, wanted or not. */
  readonly looked: readonly ClientEvent[];
  readonly next?: readonly FeedPosition[] | ReferencePlace | undefined;
}

async function listedFrom(
  deps: RequestsDependencies,
  { clientId, asked, from }: Listing,
): Promise<Listed> {
  const { reference = '', limit } = asked;
  if ('before' in from) return requestsFrom(deps, clientId, { asked, ...from });
  const page = await pageOfReference(deps, {
    clientId,
    reference,
    limit,
    place: from.ofReference,
    isAsked: (one) => isAsked(asked, one),
  });
  const isAll = page.next !== undefined || !(await hasUnreferenced(deps, clientId));
  if (isAll) return { ...page, looked: [] };
  if (page.found.length === limit) return { ...page, looked: [], next: END };
  const rest = await requestsFrom(deps, clientId, {
    asked: { ...asked, limit: limit - page.found.length },
    before: undefined,
  });
  return { ...rest, found: [...page.found, ...rest.found] };
}

/** So often one call goes on where few of what it looked at are as asked. */
const LOOKS = 3;
/** Events are written in about the order of their times. */
const SLACK_MS = 86_400_000;

/** By the feed: of a reference only what no reference leads to. */
async function requestsFrom(
  { feedPages, listedCases }: RequestsDependencies,
  clientId: string,
  { asked, before }: Pick<Listing, 'asked'> & Extract<Beginning, { before: unknown }>,
): Promise<Listed> {
  const { reference, submittedFrom, limit } = asked;
  const found = new Map<string, ListedCase>();
  const looked: ClientEvent[] = [];
  let next = before;
  for (let look = 0; look < LOOKS && found.size < limit; look++) {
    const read = await newestRequests(feedPages, clientId, {
      before: next,
      most: limit - found.size,
      ...(submittedFrom && { since: earlier(submittedFrom) }),
      isWanted: ({ data }) =>
        reference === undefined || isSameOrder(data.request.reference, reference),
    });
    looked.push(...read.looked);
    const ids = [...new Set(read.firsts.map(({ subject }) => subject))];
    const cases = new Map((await listedCases(ids)).map((one) => [one.id, one]));
    for (const one of ids.flatMap((id) => cases.get(id) ?? [])) {
      const isListed = reference !== undefined && one.referencePk !== undefined;
      if (isAsked(asked, one) && !isListed) found.set(one.id, one);
    }
    next = read.next;
    if (!next) break;
  }
  return { found: [...found.values()], looked, next };
}

const earlier = (instant: string): string => new Date(Date.parse(instant) - SLACK_MS).toISOString();

function isAsked(
  { status, submittedFrom = '', submittedBefore = '~' }: RequestQuery,
  one: ListedCase,
): boolean {
  const { submittedAt } = one;
  const isWithin = submittedAt >= submittedFrom && submittedAt < submittedBefore;
  return isWithin && (status === undefined || one.status === status);
}

/** Who else is called so: by the index, and of those of before whatever was looked at. */
async function othersOf(
  { references }: RequestsDependencies,
  clientId: string,
  { found, looked }: Listed,
): Promise<(one: ListedCase) => readonly string[]> {
  const keyOf = ({ request }: ListedCase): string => orderKey(request.reference);
  const known = new Map<string, readonly string[]>();
  const asking = new Map(found.map((one) => [keyOf(one), one.request.reference]));
  await Promise.all(
    [...asking].map(async ([key, reference]) => {
      const ids = await othersOfReference(references, { id: '', clientId, reference });
      const before = looked.filter(({ data }) => orderKey(data.request.reference) === key);
      known.set(key, [...new Set([...ids, ...before.map(({ subject }) => subject)])]);
    }),
  );
  return (one) => (known.get(keyOf(one)) ?? []).filter((id) => id !== one.id);
}

function summaryOf(
  { publicUrl }: RequestsDependencies,
  { id, request, status, submittedAt, updatedAt, publicReference, progress }: ListedCase,
  others: readonly string[],
): RequestSummary {
  const { reference, type } = request;
  return {
    id,
    reference,
    type,
    status,
    submittedAt,
    updatedAt,
    ...(progress && { progress }),
    ...(others.length > 0 && { sameReference: [...others] }),
    links: {
      self: `${publicUrl}/v1/${isApplication(request) ? 'applications' : 'requests'}/${id}`,
      statusPage: `${publicUrl}/status/${publicReference}`,
      questions: `${publicUrl}/v1/requests/${id}/questions`,
      sameReference: `${publicUrl}/v1/requests?reference=${encodeURIComponent(reference)}`,
    },
  };
}
