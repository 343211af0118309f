import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { pageLimit } from '../../shared/contracts/page-limit.ts';
import { attempt, attemptPage, type CallAttempt } from '../../shared/contracts/webhook.ts';
import { refuse } from '../adapters/http/problems.ts';
import { cursorAfter, positionIn, queryIn } from '../adapters/suppliers/paging.ts';
import { ofOwnWebhook } from './own-webhook.ts';

/** POST /v1/webhooks/{id}/test: calls it now, with an event that happened to no request. */
export const testWebhook = ofOwnWebhook(async (deps, c, webhook) => {
  const time = deps.clock().toISOString();
  const self = `/v1/webhooks/${webhook.id}`;
  const event = {
    specversion: '1.0',
    id: `test.${randomUUID()}`,
    source: self,
    type: 'webhook.test',
    subject: webhook.id,
    time,
    datacontenttype: 'application/json',
    data: { webhook: { id: webhook.id, name: webhook.name }, links: { self } },
  };
  const { retryAfter: _, ...answer } = await deps.call(webhook, event);
  const { status = 0 } = answer;
  const came: CallAttempt = {
    at: time,
    event: event.id,
    type: event.type,
    outcome: status >= 200 && status < 300 ? 'delivered' : 'failed',
    try: 1,
    ...answer,
  };
  await deps.attempts.add(webhook.id, came);
  return c.json(attempt.parse(came));
});

const asked = z.object({
  limit: pageLimit(200, 50),
  cursor: z.string().max(200).exactOptional(),
});

/** GET /v1/webhooks/{id}/attempts: the newest first. */
export const listAttempts = ofOwnWebhook(async (deps, c, webhook) => {
  const page = queryIn(c, asked);
  const before = page && positionIn(page.cursor);
  if (!page || before === 'none') {
    const detail = 'A limit is 1 to 200, a cursor the nextCursor of the page before.';
    return refuse(c, 'invalid-query', { detail });
  }
  const { attempts, next } = await deps.attempts.of(webhook.id, { before, limit: page.limit });
  return c.json(
    attemptPage.parse({
      attempts,
      ...(next !== undefined && { nextCursor: cursorAfter(next) }),
    }),
  );
});
