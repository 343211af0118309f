import type { IntakeStore, MappingState, Mappings } from '../../functions/adapters/ports/intake.ts';
import type { HeardEvent } from '../../shared/contracts/intake.ts';
import type { KeptMapping } from '../../shared/contracts/intake-mapping.ts';
import {
  appended,
  emptyLane,
  isFull,
  knownTimeOf,
  type Lane,
  nextIn,
  settledLane,
} from '../../shared/intake/lane.ts';

interface MemoryIntake {
  readonly intake: IntakeStore & {
    readonly events: ReadonlyMap<string, HeardEvent>;
    readonly lanes: ReadonlyMap<string, Lane>;
  };
  readonly mappings: Mappings;
}

/** Events, lanes and mappings in memory, under the conditions of the table. */
export const memoryIntake = (): MemoryIntake => ({
  intake: memoryStore(),
  mappings: memoryMappings(),
});

const placeOf = ({ receivedAt, id }: HeardEvent): string => `${receivedAt}#${id}`;

function memoryStore(): MemoryIntake['intake'] {
  const events = new Map<string, HeardEvent>();
  const lanes = new Map<string, Lane>();
  /** Whether it was as it was seen, and is written. */
  const write = (event: HeardEvent): boolean => {
    if ((events.get(event.id)?.version ?? 0) !== event.version) return false;
    events.set(event.id, structuredClone({ ...event, version: event.version + 1 }));
    return true;
  };
  const isListed = ({ state, lane }: HeardEvent): boolean =>
    state === 'parked' || (state === 'waiting' && !nextIn(lanes.get(lane ?? '')!));
  return {
    events,
    lanes,
    find: async (id) => structuredClone(events.get(id)),
    park: async (event) => write(event),
    async enqueue(event, { id, caseId }) {
      const seen = lanes.get(id) ?? emptyLane(id, event.clientId, caseId);
      const time = knownTimeOf(event);
      const came = { event: event.id, type: event.reading!.type };
      if (isFull(seen, came)) return 'full';
      const { lane, happenedAt } = appended(seen, came, { time, cameAt: event.receivedAt });
      if (!write({ ...event, state: 'waiting', lane: id, happenedAt })) return false;
      lanes.set(id, lane);
      return true;
    },
    lane: async (id) => structuredClone(lanes.get(id)),
    async settle(lane, event, { state, outcome, caseId }) {
      if (lanes.get(lane.id)?.version !== lane.version) return false;
      const { lane: _, happenedAt = event.receivedAt, ...rest } = event;
      if (!write({ ...rest, happenedAt, state, outcome })) return false;
      const { type } = event.reading!;
      const done = { event: event.id, type, isDone: state === 'done', happenedAt, caseId };
      lanes.set(lane.id, settledLane(lane, done));
      return true;
    },
    postpone: async () => {},
    async parked(clientId, { after = '', limit }) {
      const own = [...events.values()]
        .filter((event) => event.clientId === clientId && isListed(event) && placeOf(event) > after)
        .sort((one, other) => placeOf(one).localeCompare(placeOf(other)));
      const items = structuredClone(own.slice(0, limit));
      const last = items.at(-1);
      return { items, next: own.length > limit && last ? placeOf(last) : undefined };
    },
  };
}

function memoryMappings(): Mappings {
  const kept = new Map<string, KeptMapping[]>();
  const on = new Map<string, { name: string; version: number }>();
  const wasOn = new Set<string>();
  const reads = (clientId: string, { source, type }: Pick<KeptMapping, 'source' | 'type'>) =>
    JSON.stringify([clientId, source, type]);
  const versions = (clientId: string, name: string) => kept.get(`${clientId} ${name}`) ?? [];
  return {
    async inForce(clientId, of) {
      const { name, version } = on.get(reads(clientId, of)) ?? { name: '', version: 0 };
      return versions(clientId, name)[version - 1];
    },
    async put(clientId, wish, at) {
      const before = versions(clientId, wish.name);
      const mapping = { ...wish, version: before.length + 1, putAt: at.toISOString() };
      kept.set(`${clientId} ${wish.name}`, [...before, mapping]);
      return mapping;
    },
    async find(clientId, name, version) {
      const mapping = versions(clientId, name).at((version ?? 0) - 1);
      if (!mapping) return undefined;
      const current = on.get(reads(clientId, mapping));
      const isOn = current?.name === name && current.version === mapping.version;
      const was = wasOn.has(`${clientId} ${name} ${mapping.version}`);
      return { mapping, state: (isOn ? 'on' : was ? 'off' : 'draft') satisfies MappingState };
    },
    async list(clientId) {
      const own = [...kept].filter(([key]) => key.startsWith(`${clientId} `));
      return own.map(([, all]) => {
        const { name } = all[0]!;
        const current = on.get(reads(clientId, all[0]!));
        const isOn = current?.name === name;
        return { name, versions: all.length, ...(isOn && { on: current.version }) };
      });
    },
    async switchOn(clientId, mapping) {
      const { name, version } = mapping;
      on.set(reads(clientId, mapping), { name, version });
      wasOn.add(`${clientId} ${name} ${version}`);
    },
    async switchOff(clientId, mapping) {
      if (on.get(reads(clientId, mapping))?.name === mapping.name)
        on.delete(reads(clientId, mapping));
    },
  };
}
