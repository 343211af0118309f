import type { HeardEvent, IntakeOutcome } from '../../../shared/contracts/intake.ts';
import type { KeptMapping, MappingWish } from '../../../shared/contracts/intake-mapping.ts';
import type { Lane } from '../../../shared/intake/lane.ts';
import type { ApiScope } from '../../../shared/keys/scopes.ts';
import type { ListAsked, PageOf } from './shipments.ts';

/** Events that clients told, each once, and what is still to be done to the order that they are about. */
export interface IntakeStore {
  find(id: string): Promise<HeardEvent | undefined>;
  /** Stores it as parked, or dismissed. Whether it did: it may have moved on, or be there already. */
  park(event: HeardEvent): Promise<boolean>;
  /** Stores it as waiting, at the end of its lane, in one act. Whether it did, in the same sense. */
  enqueue(event: HeardEvent, lane: Pick<Lane, 'id' | 'caseId'>): Promise<boolean | 'full'>;
  lane(id: string): Promise<Lane | undefined>;
  /** Takes it out of its lane with what came of it, in one act. Whether it did: another may have. */
  settle(lane: Lane, event: HeardEvent, settled: SettledEvent): Promise<boolean>;
  /** Has a lane that waits for its order looked at again: the longer it has waited, the later. */
  postpone(lane: Lane, first: Pick<HeardEvent, 'receivedAt'>): Promise<void>;
  /** What is parked, or waits for its order to be placed; the oldest first. */
  parked(clientId: string, asked: ListAsked): Promise<PageOf<HeardEvent>>;
}

/** What came of an event; `caseId`, where it placed the order. */
export interface SettledEvent {
  readonly state: 'done' | 'superseded' | 'parked' | 'dismissed';
  readonly outcome: IntakeOutcome;
  readonly caseId?: string;
}

/** Orders to which something is still to be done, or that were not placed yet when somebody last looked. */
export interface DueLanes {
  due(until: Date, limit: number): Promise<{ readonly laneId: string }[]>;
}

export type MappingState = 'draft' | 'on' | 'off';
export interface FoundMapping {
  readonly mapping: KeptMapping;
  readonly state: MappingState;
}

/** How the own events of clients are read. */
export interface Mappings {
  /** The one that is switched on for events of a source and type. */
  inForce(
    clientId: string,
    of: Pick<KeptMapping, 'source' | 'type'>,
  ): Promise<KeptMapping | undefined>;
  /** As the next version of its name. `undefined` for one that is too large to keep. */
  put(clientId: string, wish: MappingWish, at: Date): Promise<KeptMapping | undefined>;
  /** A version of it; without one the newest. */
  find(clientId: string, name: string, version?: number): Promise<FoundMapping | undefined>;
  list(clientId: string): Promise<{ name: string; versions: number; on?: number }[]>;
  /** In place of whatever read events of its source and type. */
  switchOn(clientId: string, mapping: KeptMapping): Promise<void>;
  switchOff(clientId: string, mapping: KeptMapping): Promise<void>;
}

/** By what an event on the bus is known: the account is AWS's word for who put it there. */
export interface BusSource {
  readonly account: string;
  readonly source: string;
}

/** Whose events come over the bus, as an operator has registered them; nothing in an event says it. */
export interface IntakeSources {
  find(of: BusSource): Promise<SourceOwner | undefined>;
  /** In place of whoever was registered for it. */
  register(of: BusSource, owner: SourceOwner): Promise<void>;
}

interface SourceOwner {
  readonly clientId: string;
  readonly scopes: readonly ApiScope[];
}
