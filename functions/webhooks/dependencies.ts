import type { ProvesEdge } from '../adapters/edge.ts';
import type { RequestLine } from '../adapters/http/route.ts';
import type { FeedPages } from '../adapters/ports/feed.ts';
import type { Queue } from '../adapters/ports/queue.ts';
import type {
  Attempts,
  CallEndpoint,
  Lanes,
  ToldEvents,
  Webhooks,
} from '../adapters/ports/webhooks.ts';
import type { SupplierDependencies } from '../adapters/suppliers/dependencies.ts';

/** What endpoints are registered with and looked after by; handed in, so that tests and the embedded host choose. */
export interface WebhooksDependencies extends SupplierDependencies {
  readonly webhooks: Webhooks;
  readonly lanes: Pick<Lanes, 'find' | 'change'>;
  readonly attempts: Attempts;
  readonly feedPages: FeedPages;
  readonly told: ToldEvents;
  readonly call: CallEndpoint;
  readonly wakes: Queue;
  /** Why a client may not have us call there, in a sentence. */
  readonly objectionTo: (where: {
    readonly url?: string | undefined;
    readonly eventBus?: string | undefined;
  }) => Promise<{ readonly pointer: string; readonly detail: string } | undefined>;
  /** A fresh unguessable word, safe in a URL: at least 128 random bits. */
  readonly secret: () => string;
  /** So many random bytes. */
  readonly random: (bytes: number) => Uint8Array;
  /** Asked for with every request, where an edge stands in front. */
  readonly provesEdge?: ProvesEdge | undefined;
  readonly log: (line: RequestLine) => void;
}
