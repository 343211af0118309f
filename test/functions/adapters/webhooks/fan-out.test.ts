import { expect, it } from 'vitest';
import type { FedEvent, Feed } from '../../../../functions/adapters/ports/feed.ts';
import type { Message } from '../../../../functions/adapters/ports/queue.ts';
import { fanOut } from '../../../../functions/adapters/webhooks/fan-out.ts';
import { type FoundCase, writeFeed } from '../../../../functions/relay/feed/write-feed.ts';
import { DependencyUnavailableError } from '../../../../shared/errors.ts';
import { clientEventNamed } from '../../../support/memory-feed.ts';
import { memoryWebhooks } from '../../../support/memory-webhooks.ts';
import { START, webhookNamed } from '../../../support/supplier-world.ts';

const clock = () => new Date(START);

it('An endpoint is told of what happens as soon as it is registered, though others were asked for just before', async () => {
  const { webhooks, lanes, stored } = memoryWebhooks();
  const sent: Message[] = [];
  const wakes = { send: async (messages: readonly Message[]) => void sent.push(...messages) };
  const follower = fanOut({ webhooks, lanes, wakes, clock, log: () => {} });
  const happen = (caseId: string) =>
    follower.follow('acme', [{ event: clientEventNamed(caseId, 1), page: 1 }]);
  await happen('before');
  expect([stored.lanes.size, sent]).toEqual([0, []]);
  await webhooks.add(webhookNamed('a'));
  await happen('after');
  expect([...stored.lanes.values()].map(({ of }) => of.caseId)).toEqual(['after']);
  expect(sent).toHaveLength(1);
});

it('That nobody can be woken has nothing told again: what there is to tell stands in the table', async () => {
  const { webhooks, lanes, stored } = memoryWebhooks();
  const send = () => Promise.reject(new DependencyUnavailableError('The queue is down'));
  const lines: object[] = [];
  const log = (line: object) => void lines.push(line);
  await webhooks.add(webhookNamed('a'));
  const follower = fanOut({ webhooks, lanes, wakes: { send }, clock, log });
  const fed: FedEvent[] = [];
  const feed: Feed = {
    append: async (_, events) => {
      const added = events.map((event) => ({ event, page: 1 }));
      fed.push(...added);
      return added;
    },
  };
  const untold = [{ told: clientEventNamed('one', 1) }];
  const found = { event: { caseId: 'one' }, file: { clientId: 'acme' }, untold };
  const failed = await writeFeed([found as unknown as FoundCase], { feed, followers: [follower] });
  expect([failed.size, fed.length]).toEqual([0, 1]);
  expect([...stored.lanes.values()]).toMatchObject([{ lane: { next: 1, tail: 1 } }]);
  expect(lines).toMatchObject([{ level: 'error', error: 'DependencyUnavailableError' }]);
});
