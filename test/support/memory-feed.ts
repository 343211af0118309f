import type { FeedPage, FeedPages, NewestPages } from '../../functions/adapters/ports/feed.ts';
import type { ClientEvent } from '../../shared/contracts/client-event.ts';

/** Pages of feeds as the table keeps them: one of each number, and each looked at as it stands. */
export function memoryFeedPages(): FeedPages &
  NewestPages & { readonly parts: Map<string, FeedPage[]> } {
  const parts = new Map<string, FeedPage[]>();
  const of = (part: string): FeedPage[] => parts.get(part) ?? [];
  return {
    parts,
    last: async (part) => of(part).at(-1)?.number ?? 0,
    async put(part, page) {
      if (of(part).some(({ number }) => number === page.number)) return false;
      parts.set(part, [...of(part), structuredClone(page)]);
      return true;
    },
    from: async (part, number, limit) =>
      of(part)
        .toSorted((left, right) => left.number - right.number)
        .filter((page) => page.number >= number)
        .slice(0, limit),
    before: async (part, number = Number.POSITIVE_INFINITY, limit) =>
      of(part)
        .toSorted((left, right) => right.number - left.number)
        .filter((page) => page.number < number)
        .slice(0, limit),
  };
}

/** An event as a client might be told it. */
export const clientEventNamed = (
  caseId: string,
  number: number,
  more: Partial<ClientEvent> = {},
): ClientEvent => ({
  specversion: '1.0',
  id: `${caseId}.${number}`,
  source: `/v1/requests/${caseId}`,
  type: 'request.decided',
  subject: caseId,
  time: new Date(Date.UTC(2026, 2, 4, 12, 0, number)).toISOString(),
  datacontenttype: 'application/json',
  sequence: String(number).padStart(6, '0'),
  data: {
    request: { id: caseId, reference: 'PO-1', type: 'chip-order', revision: 1 },
    status: 'licensed',
    links: { self: `/v1/requests/${caseId}` },
  },
  ...more,
});

/** For those who tell nothing that stands in a feed. */
export const noFeed = { feed: { append: async () => [] }, followers: [] };
