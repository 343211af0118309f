import type { Feed, FeedFollower } from '../../adapters/ports/feed.ts';
import type { OfferedEvent, Outbox } from '../../adapters/ports/notices.ts';

export interface FeedDependencies {
  readonly feed: Feed;
  readonly followers: readonly FeedFollower[];
}

/** The newest event of a case that is offered, and the case as it was found by it. */
export interface FoundCase extends Awaited<ReturnType<Outbox['find']>> {
  readonly event: OfferedEvent['event'];
}

/**
 * Writes into the feeds what clients have yet to be told of their cases: of all cases of one client at
 * once. Answers of which cases it could not, and why.
 */
export async function writeFeed(
  found: readonly FoundCase[],
  { feed, followers }: FeedDependencies,
): Promise<ReadonlyMap<string, unknown>> {
  const telling = found.filter(({ untold }) => untold.length > 0);
  const byClient = Map.groupBy(telling, ({ file }) => file?.clientId ?? '');
  const failed = await Promise.all(
    [...byClient].map(async ([clientId, cases]) => {
      const events = cases.flatMap(({ untold }) => untold.map(({ told }) => told));
      try {
        const fed = await feed.append(clientId, events);
        for (const one of followers) await one.follow(clientId, fed);
        return [];
      } catch (error) {
        return cases.map(({ event }) => [event.caseId, error] as const);
      }
    }),
  );
  return new Map(failed.flat());
}
