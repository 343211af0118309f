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
import { newestRequests } from '../adapters/feed/newest.ts';
import { refuse } from '../adapters/http/problems.ts';
import type { HttpHandler } from '../adapters/http/route.ts';
import type { ListedCase } from '../adapters/ports/cases.ts';
import { queryIn } from '../adapters/suppliers/paging.ts';
import type { RequestsDependencies } from './dependencies.ts';

/** GET /v1/requests: those of the client, the newest first; a request is listed once it is decided or awaited. */
export const listRequests =
  (deps: RequestsDependencies): HttpHandler =>
  async (c) => {
    const asked = queryIn<RequestQuery>(c, requestQuery);
    const list = `requests of ${c.get('client').id}`;
    const before = asked?.cursor === undefined ? undefined : positionsAt(list, asked.cursor);
    if (!asked || (asked.cursor !== undefined && !before)) {
      return refuse(c, 'invalid-query', { detail: HOW_TO_ASK });
    }
    const { found, looked, next } = await requestsFrom(deps, c.get('client').id, { asked, before });
    const page = {
      requests: found.map((one) => summaryOf(deps, one, looked)),
      ...(next && { nextCursor: cursorAt(list, next) }),
    };
    return c.json(requestPage.parse(page));
  };

const HOW_TO_ASK = `A limit is 1 to 100, a time a day like 2026-03-31 or an instant, a status one of ${STATUSES.join(', ')}, a cursor the nextCursor of the page before; each is sent once.`;

/** So often one call goes on where few of what it looked at are as asked. */
const LOOKS = 3;
/** Events are written in about the order of their times. */
const SLACK_MS = 86_400_000;

interface Listing {
  readonly asked: RequestQuery;
  readonly before: readonly FeedPosition[] | undefined;
}

interface Found {
  readonly found: readonly ListedCase[];
  readonly looked: readonly ClientEvent[];
  readonly next: readonly FeedPosition[] | undefined;
}

async function requestsFrom(
  { feedPages, listedCases }: RequestsDependencies,
  clientId: string,
  { asked, before }: Listing,
): Promise<Found> {
  const { reference, submittedFrom, limit } = asked;
  const found = new Map<string, ListedCase>();
  const looked: ClientEvent[] = [];
  let next = before;
  for (let look = 0; look < LOOKS && found.size < limit; look++) {
    const read = await newestRequests(feedPages, clientId, {
      before: next,
      most: limit - found.size,
      ...(submittedFrom && { since: earlier(submittedFrom) }),
      isWanted: ({ data }) => reference === undefined || data.request.reference === reference,
    });
    looked.push(...read.looked);
    const ids = [...new Set(read.firsts.map(({ subject }) => subject))];
    const cases = new Map((await listedCases(ids)).map((one) => [one.id, one]));
    for (const one of ids.flatMap((id) => cases.get(id) ?? [])) {
      if (isAsked(asked, one)) found.set(one.id, one);
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

function summaryOf(
  { publicUrl }: RequestsDependencies,
  { id, request, status, submittedAt, updatedAt, publicReference, progress }: ListedCase,
  looked: readonly ClientEvent[],
): RequestSummary {
  const { reference, type } = request;
  const others = new Set(
    looked.filter(({ data }) => data.request.reference === reference).map((one) => one.subject),
  );
  others.delete(id);
  return {
    id,
    reference,
    type,
    status,
    submittedAt,
    updatedAt,
    ...(progress && { progress }),
    ...(others.size > 0 && { sameReference: [...others] }),
    links: {
      self: `${publicUrl}/v1/${isApplication(request) ? 'applications' : 'requests'}/${id}`,
      statusPage: `${publicUrl}/status/${publicReference}`,
      questions: `${publicUrl}/v1/requests/${id}/questions`,
      sameReference: `${publicUrl}/v1/requests?reference=${encodeURIComponent(reference)}`,
    },
  };
}
