import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { feedOn } from '../../../../functions/adapters/feed/append.ts';
import { type FeedAsked, readFeed } from '../../../../functions/adapters/feed/read.ts';
import type { FeedPages } from '../../../../functions/adapters/ports/feed.ts';
import type { ClientEvent } from '../../../../shared/contracts/client-event.ts';
import { clientEventNamed, memoryFeedPages } from '../../../support/memory-feed.ts';

const CLIENT = 'order-desk';
const clock = () => new Date('2026-03-04T12:00:00Z');
const idsOf = (events: readonly ClientEvent[]): string[] => events.map(({ id }) => id);

/** Reads on until there is no more. */
async function readAll(pages: FeedPages, asked: FeedAsked): Promise<ClientEvent[]> {
  const events: ClientEvent[] = [];
  let { after } = asked;
  for (;;) {
    const read = await readFeed(pages, CLIENT, { ...asked, after });
    if (read === 'gone') throw new Error('Nothing was removed');
    events.push(...read.events);
    after = read.positions;
    if (!read.isMore) return events;
  }
}

/** Of each case its events in order, as first read. */
const firstOf = (events: readonly ClientEvent[]): Map<string, string[]> =>
  new Map(
    [...Map.groupBy(events, ({ subject }) => subject)].map(([subject, all]) => [
      subject,
      [...new Set(idsOf(all))],
    ]),
  );

describe('A feed', () => {
  it('shows every event to whoever reads on, of each case in order, however writers and readers meet', async () => {
    const batch = fc.array(fc.nat(5), { minLength: 1, maxLength: 6 });
    const writers = fc.array(fc.array(batch, { maxLength: 6 }), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        writers,
        fc.integer({ min: 1, max: 7 }),
        async (s, all, most) => {
          const memory = memoryFeedPages();
          const pages: FeedPages = {
            last: (part) => s.schedule(memory.last(part)),
            put: async (part, page) => {
              await s.schedule(Promise.resolve());
              return s.schedule(memory.put(part, page));
            },
            from: (part, number, limit) => s.schedule(memory.from(part, number, limit)),
          };
          const written: ClientEvent[] = [];
          const write = async (batches: readonly (readonly number[])[], writer: number) => {
            const feed = feedOn({ pages, clock });
            for (const [index, cases] of batches.entries()) {
              // A writer has its cases to itself, as it has in the stream.
              const events = cases.map((one, place) =>
                clientEventNamed(`req-${writer}-${one}`, index * 10 + place),
              );
              written.push(...events);
              await feed.append(CLIENT, events);
            }
          };
          const read: ClientEvent[] = [];
          const poll = async () => {
            let after: FeedAsked['after'];
            for (let times = 0; times < 3; times++) {
              const found = await readFeed(pages, CLIENT, { after, most });
              if (found === 'gone') throw new Error('Nothing was removed');
              read.push(...found.events);
              after = found.positions;
            }
            return after;
          };
          const polled = poll();
          await s.waitFor(Promise.all([...all.map(write), polled]));
          read.push(...(await readAll(memory, { after: await polled, most })));
          for (const [subject, ids] of firstOf(written))
            expect(firstOf(read).get(subject)).toEqual(ids);
          expect(read).toHaveLength(written.length);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('A writer of a feed', () => {
  it('looks where a part ends once, and before each page for a minute after others wrote it', async () => {
    const memory = memoryFeedPages();
    let looks = 0;
    const last = (part: string) => {
      looks += 1;
      return memory.last(part);
    };
    let now = clock();
    const writer = feedOn({ pages: { ...memory, last }, clock: () => now });
    const other = feedOn({ pages: memory, clock });
    let sequence = 0;
    const write = async (feed = writer) => {
      looks = 0;
      await feed.append(CLIENT, [clientEventNamed('req-1', sequence++)]);
      return looks;
    };
    expect([await write(), await write(), await write()]).toEqual([1, 0, 0]);
    await write(other);
    expect([await write(), await write()]).toEqual([1, 1]);
    now = new Date(now.getTime() + 60_000);
    expect([await write(), await write()]).toEqual([0, 0]);
    expect(idsOf(await readAll(memory, { after: undefined, most: 5 }))).toHaveLength(sequence);
  });
});
