import type { ClientEvent } from '../../../shared/contracts/client-event.ts';
import type { CallAttempt, CallError, KeptWebhook } from '../../../shared/contracts/webhook.ts';
import type { DeliveryLane, Placed } from '../../../shared/webhooks/lane.ts';

/** The endpoints of clients. */
export interface Webhooks {
  of(clientId: string): Promise<KeptWebhook[]>;
  find(clientId: string, id: string): Promise<KeptWebhook | undefined>;
  add(webhook: KeptWebhook): Promise<void>;
  /** Puts one in the place of what was read. Whether nobody had changed it meanwhile. */
  change(webhook: KeptWebhook): Promise<boolean>;
}

/** Whose lane: of an endpoint, and of a case. */
export interface LaneOf {
  readonly clientId: string;
  readonly webhookId: string;
  readonly caseId: string;
}

/** A lane as it was read, and by whom it is held, if by somebody. */
export interface ReadLane {
  readonly lane: DeliveryLane;
  readonly changes: number;
  readonly lease?: string;
}

/** A change of a lane, worked out anew where others changed it meanwhile. */
export interface LaneChange {
  readonly to: (lane: DeliveryLane) => DeliveryLane;
  /** Whoever holds it lets go. */
  readonly releases: boolean;
  /** It waits for its endpoint, not for its time. */
  readonly isParked: boolean;
}

/** What endpoints have yet to be told, case by case. */
export interface Lanes {
  find(of: LaneOf): Promise<ReadLane | undefined>;
  /** These were told to the client, in order. Told again, they change nothing. */
  extend(
    of: LaneOf,
    placed: readonly Placed[],
    how: { isParked: boolean; at: Date },
  ): Promise<void>;
  /** Takes one that is due, so that nobody else does for a while. */
  lease(of: LaneOf, now: Date): Promise<ReadLane | undefined>;
  /** Changes one; `undefined` where somebody else holds it by now. */
  change(of: LaneOf, read: ReadLane, change: LaneChange): Promise<ReadLane | undefined>;
  /** One that is due and that nobody holds waits for its endpoint from now on. */
  park(of: LaneOf, now: Date): Promise<void>;
  /** One that waited for its endpoint is due as it was; whether it had. */
  unpark(of: LaneOf): Promise<boolean>;
  /** Those that wait for an endpoint, whoever waits longest first. */
  parked(webhookId: string, limit: number): Promise<LaneOf[]>;
}

/** What the sweep wakes somebody for. */
export interface DueDeliveries {
  webhooks(until: Date, limit: number): Promise<Omit<LaneOf, 'caseId'>[]>;
  lanes(until: Date, limit: number): Promise<LaneOf[]>;
}

/** Calls of endpoints, as they went. */
export interface Attempts {
  add(webhookId: string, attempt: CallAttempt): Promise<void>;
  /** The newest first. */
  of(
    webhookId: string,
    page: { before?: string | undefined; limit: number },
  ): Promise<{
    readonly attempts: CallAttempt[];
    readonly next?: string;
  }>;
}

/** Where what a client was told is kept. */
export interface ToldEvents {
  /** The event of a case at a place; `undefined` once it is no longer kept. */
  find(of: LaneOf, placed: Placed): Promise<ClientEvent | undefined>;
}

/** What came of a call. */
export interface CallOutcome {
  readonly milliseconds: number;
  readonly status?: number;
  readonly error?: CallError;
  /** Seconds until it would be called again. */
  readonly retryAfter?: number;
}

/** What endpoints are sent: an event, or the like of one. */
export interface EventToSend {
  readonly id: string;
  readonly type: string;
}

/** Calls an endpoint, wherever it is. Never throws for what the endpoint does. */
export type CallEndpoint = (webhook: KeptWebhook, event: EventToSend) => Promise<CallOutcome>;
