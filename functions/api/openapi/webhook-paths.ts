import * as z from 'zod';
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import {
  attempt,
  attemptPage,
  createdSecret,
  createdWebhook,
  redelivered,
  redelivery,
  secretWish,
  webhookChange,
  webhookPage,
  webhookView,
  webhookWish,
} from '../../../shared/contracts/webhook.ts';
import { maybeRepeat, REFUSED_BODIES } from './request-paths.ts';
import { body, get, json, post, problems } from './responses.ts';
import { ATTEMPT, SECRET, WEBHOOK } from './webhook-examples.ts';

const tags = ['Webhooks'];
const id = z.object({
  id: z.string().meta({ description: 'The `id` of an endpoint, as `GET /v1/webhooks` has it' }),
});
const page = z.object({
  limit: z.string().optional().meta({ description: '1 to 200; 50 without it', example: '50' }),
  cursor: z
    .string()
    .optional()
    .meta({ description: 'The `nextCursor` of the page before; the first page without it' }),
});

const { name, url, types, tell } = WEBHOOK;
const OF_ONE = ['unauthorized', 'not-found'] as const;
const shown = json('The endpoint as it stands', webhookView, { example: WEBHOOK });

export const webhookPaths: ZodOpenApiPathsObject = {
  '/v1/webhooks': {
    ...get({
      operationId: 'listWebhooks',
      summary: 'The endpoints that are told of your events',
      description: 'Takes the scope `webhooks`, as all of this does.',
      tags,
      responses: {
        '200': json('All of them', webhookPage, { example: { webhooks: [WEBHOOK] } }),
        ...problems('unauthorized'),
      },
    }),
    ...post({
      operationId: 'createWebhook',
      summary: 'Have an endpoint told of what happens to your requests from now on',
      description:
        'Each event is what `GET /v1/events` has, posted and signed as Standard Webhooks has it; any 2xx within ' +
        '10 seconds takes it. Of each request in order, at least once: `webhook-id` says which you know. ' +
        'What is not taken is sent again over a day (5 s, 30 s, 2 m, 10 m, 30 m, 1, 2, 4, 8, 8 h, or later where ' +
        '`Retry-After` says so); then the endpoint is paused and `tell` is mailed, as it is at once after a 410. ' +
        'Redirects are not followed. A client has at most 20 endpoints that are not disabled.',
      tags,
      requestBody: body(webhookWish, { name, url, types, tell }),
      responses: {
        '201': json('The endpoint, with its secret, shown this once', createdWebhook, {
          example: { secret: SECRET, ...WEBHOOK, answers: 'unknown' },
        }),
        ...problems(...REFUSED_BODIES, 'case-conflict'),
      },
    }),
  },
  '/v1/webhooks/{id}': {
    ...get({
      operationId: 'getWebhook',
      summary: 'An endpoint, and whether it answers',
      tags,
      requestParams: { path: id },
      responses: { '200': shown, ...problems(...OF_ONE) },
    }),
    ...post({
      operationId: 'changeWebhook',
      summary: 'Change an endpoint: what is sent takes the place of what was',
      tags,
      requestParams: { path: id },
      requestBody: body(webhookChange, { types: null }),
      responses: { '200': shown, ...problems(...REFUSED_BODIES, 'not-found') },
    }),
  },
  '/v1/webhooks/{id}/disable': post({
    operationId: 'disableWebhook',
    summary: 'Call an endpoint no more, and keep nothing for it',
    description: '`resume` switches it on again, for what happens from then on.',
    tags,
    requestParams: { path: id },
    responses: {
      '200': json('The endpoint as it stands', webhookView, {
        example: WEBHOOK,
        headers: maybeRepeat,
      }),
      ...problems(...OF_ONE),
    },
  }),
  '/v1/webhooks/{id}/resume': post({
    operationId: 'resumeWebhook',
    summary: 'Say that an endpoint is well again: it goes on where it stopped',
    description: 'One call finds out; once that is answered, all that waits is sent.',
    tags,
    requestParams: { path: id },
    responses: { '200': shown, ...problems(...OF_ONE) },
  }),
  '/v1/webhooks/{id}/secrets': post({
    operationId: 'makeWebhookSecret',
    summary: 'Make a secret in the place of those of before, which still sign for an overlap',
    description:
      'Every call is signed by all secrets in force, so that you take the new one in when you like. At most 5 at once; without overlap those of before end at once.',
    tags,
    requestParams: { path: id },
    requestBody: body(secretWish, { overlapHours: 24 }),
    responses: {
      '201': json('The secret, shown this once', createdSecret, {
        example: { secret: SECRET, ...WEBHOOK.secrets[0] },
      }),
      ...problems(...REFUSED_BODIES, 'not-found', 'case-conflict'),
    },
  }),
  '/v1/webhooks/{id}/test': post({
    operationId: 'testWebhook',
    summary: 'Call an endpoint now, with an event `webhook.test` that happened to no request',
    description: 'Also while it is paused or disabled. The answer says what came of it.',
    tags,
    requestParams: { path: id },
    responses: {
      '200': json('What came of it', attempt, {
        example: { ...ATTEMPT, event: 'test.0b6c', type: 'webhook.test' },
      }),
      ...problems(...OF_ONE),
    },
  }),
  '/v1/webhooks/{id}/attempts': get({
    operationId: 'listWebhookAttempts',
    summary: 'The calls of an endpoint in the last 90 days and what came of each, the newest first',
    tags,
    requestParams: { path: id, query: page },
    responses: {
      '200': json('A page of them', attemptPage, { example: { attempts: [ATTEMPT] } }),
      ...problems(...OF_ONE, 'invalid-query'),
    },
  }),
  '/v1/webhooks/{id}/redeliver': post({
    operationId: 'redeliverToWebhook',
    summary: 'Send one event once more, or everything after a place in your events',
    description:
      'Everything is sent in order within each request, from the first of them on. Only what the endpoint was to be ' +
      'told of: what happened before it was created, `GET /v1/events` has.',
    tags,
    requestParams: { path: id },
    requestBody: body(redelivery, { event: ATTEMPT.event }),
    responses: {
      '202': json('So much is sent once more, soon', redelivered, { example: { events: 1 } }),
      ...problems(...REFUSED_BODIES, 'not-found', 'events-gone'),
    },
  }),
};
