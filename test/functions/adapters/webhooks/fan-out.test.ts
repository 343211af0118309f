import { expect, it } from 'vitest';
import type { Message } from '../../../../functions/adapters/ports/queue.ts';
import { fanOut } from '../../../../functions/adapters/webhooks/fan-out.ts';
import { clientEventNamed } from '../../../support/memory-feed.ts';
import { memoryWebhooks } from '../../../support/memory-webhooks.ts';
import { START, webhookNamed } from '../../../support/supplier-world.ts';

it('An endpoint is told of what happens as soon as it is registered, though others were asked for just before', async () => {
  const { webhooks, lanes, stored } = memoryWebhooks();
  const sent: Message[] = [];
  const wakes = { send: async (messages: readonly Message[]) => void sent.push(...messages) };
  const follower = fanOut({ webhooks, lanes, wakes, clock: () => new Date(START) });
  const happen = (caseId: string) =>
    follower.follow('acme', [{ event: clientEventNamed(caseId, 1), page: 1 }]);
  await happen('before');
  expect([stored.lanes.size, sent]).toEqual([0, []]);
  await webhooks.add(webhookNamed('a'));
  await happen('after');
  expect([...stored.lanes.values()].map(({ of }) => of.caseId)).toEqual(['after']);
  expect(sent).toHaveLength(1);
});
