import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { feedOn } from '../../../functions/adapters/feed/append.ts';
import { readFeed } from '../../../functions/adapters/feed/read.ts';
import type { FeedPages } from '../../../functions/adapters/ports/feed.ts';
import type { KeptEvent, OfferedEvent, Outbox } from '../../../functions/adapters/ports/notices.ts';
import { deliver } from '../../../functions/relay/notices/deliver.ts';
import type { DeliverDependencies } from '../../../functions/relay/notices/dependencies.ts';
import { EVENT_TYPES } from '../../../shared/contracts/event.ts';
import { gapsIn } from '../../../shared/events/chain.ts';
import { TOLD_AS } from '../../../shared/events/types.ts';
import { type ToldMark, untoldOf } from '../../../shared/events/untold.ts';
import { memoryFeedPages } from '../../support/memory-feed.ts';
import { decidedCase, NOW } from './cases.ts';

const CLIENT = decidedCase({}).clientId;
const TYPES = EVENT_TYPES.filter((type) => !/^(task|information|review)|^license\./.test(type));
const about = () => ({
  reference: 'PO-1',
  requestType: 'chip-order',
  isApplication: false,
  revision: 1,
});

const happened = (caseId: string, sequence: number, type: (typeof TYPES)[number]): KeptEvent => ({
  eventId: `${caseId}.${sequence}`,
  type,
  caseId,
  sequence,
  status: 'licensed',
  at: NOW.toISOString(),
});

/** Dies at every nth step that it takes, before or after what it does. */
function mortal(deaths: readonly boolean[]) {
  let step = 0;
  const dies = () => deaths[step++ % Math.max(1, deaths.length)] ?? false;
  return async <T>(act: () => Promise<T>): Promise<T> => {
    if (dies()) throw new Error('died before');
    const done = await act();
    if (dies()) throw new Error('died after');
    return done;
  };
}

/** Cases whose events may be offered, with the conditions of the table. */
function outboxOf(events: readonly KeptEvent[]) {
  const delivered = new Set<string>();
  const marks = new Map<string, ToldMark>();
  const find = async (event: KeptEvent) => {
    const past = events
      .filter((one) => one.caseId === event.caseId && one.sequence <= event.sequence)
      .map((one) => ({ event: one, isDelivered: delivered.has(one.eventId) }));
    const last = past.flatMap((one) => marks.get(one.event.eventId) ?? []).at(-1);
    return {
      isDelivered: delivered.has(event.eventId),
      file: { ...decidedCase({}), id: event.caseId },
      untold: untoldOf(past, last, about),
    };
  };
  const note = (event: KeptEvent, told: ToldMark | undefined) =>
    told && marks.set(event.eventId, told);
  const outbox: Outbox = {
    find,
    before: async () => [],
    toldOf: async () => new Set<string>(),
    markTold: async () => {},
    markInFeed: async (event, told) => void note(event, told),
    async markDelivered(event, _at, told) {
      delivered.add(event.eventId);
      note(event, told);
    },
  };
  return { outbox, delivered };
}

const offered = (event: KeptEvent): OfferedEvent => ({ itemId: event.eventId, event });

const histories = fc
  .array(fc.array(fc.constantFrom(...TYPES), { minLength: 1, maxLength: 6 }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((cases) =>
    cases.flatMap((types, n) => types.map((type, index) => happened(`req-${n}`, index + 1, type))),
  );
/** Batches of offers, by which event of all, in any order and as often as you like. */
const batches = fc.array(fc.array(fc.nat(30), { minLength: 1, maxLength: 6 }), { maxLength: 12 });

describe('The feed of a client', () => {
  it('has every event in order and its chain whole, whatever is offered, repeated, lost and dies', async () => {
    const deaths = fc.array(fc.boolean(), { maxLength: 40 });
    const relays = fc.array(fc.record({ batches, deaths }), { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), histories, relays, async (s, events, all) => {
        const memory = memoryFeedPages();
        const { outbox, delivered } = outboxOf(events);
        const relayOf = (
          lives: ReturnType<typeof mortal>,
          waits: <T>(it: Promise<T>) => Promise<T>,
        ) => {
          const pages: FeedPages = {
            last: (part) => waits(memory.last(part)),
            from: memory.from,
            put: async (part, page) => {
              await waits(Promise.resolve());
              return lives(() => memory.put(part, page));
            },
          };
          const dying = {
            ...outbox,
            find: (event: KeptEvent) => waits(outbox.find(event)),
            markInFeed: (event: KeptEvent, told: ToldMark) =>
              lives(() => outbox.markInFeed(event, told)),
            markDelivered: async (event: KeptEvent, at: Date, told?: ToldMark) => {
              const isThere = [...memory.parts.values()]
                .flat()
                .some(({ events: those }) => those.some(({ id }) => id === event.eventId));
              expect(isThere).toBe(TOLD_AS[event.type] !== undefined);
              await lives(() => outbox.markDelivered(event, at, told));
            },
          };
          const deps = {
            outbox: dying,
            feed: feedOn({ pages, clock: () => NOW }),
            followers: [],
            noticeSettings: { noticesOf: async () => 'daily' },
            summaries: { gather: () => lives(async () => {}) },
            mayMail: async () => true,
            clock: () => NOW,
            log: () => {},
            mailer: { send: () => lives(async () => {}) },
          } as unknown as DeliverDependencies;
          return (batch: readonly OfferedEvent[]) => deliver(batch, deps);
        };
        const runs = all.map(async ({ batches: some, deaths: ends }) => {
          const run = relayOf(mortal(ends), (it) => s.schedule(it));
          for (const batch of some)
            await run(batch.map((index) => offered(events[index % events.length] as KeptEvent)));
        });
        await s.waitFor(Promise.all(runs));
        // The sweep offers again what was not delivered, until all is.
        const sweep = relayOf(mortal([]), (it) => it);
        await sweep(events.filter(({ eventId }) => !delivered.has(eventId)).map(offered));
        const read = await readFeed(memory, CLIENT, { most: 500 });
        if (read === 'gone') throw new Error('Nothing was removed');
        expect(gapsIn(read.events)).toEqual([]);
        const told = new Set(read.events.map(({ id }) => id));
        const due = events.filter(({ type }) => TOLD_AS[type] !== undefined);
        expect(told).toEqual(new Set(due.map(({ eventId }) => eventId)));
      }),
      { numRuns: 100 },
    );
  });
});
