import * as z from 'zod';
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { filing } from '../../../shared/contracts/application.ts';
import { batch, batchAnswer } from '../../../shared/contracts/batch.ts';
import { answer, preCheckAnswer } from '../../../shared/contracts/decision.ts';
import { request } from '../../../shared/contracts/request.ts';
import { requestPage, requestQuery } from '../../../shared/contracts/request-list.ts';
import { PRE_CHECKS } from '../../../shared/people/allowance.ts';
import { SMALL_ORDER_ANSWER as example, REQUEST_PAGE, SMALL_ORDER_REQUEST } from './examples.ts';
import { body, get, json, post, problems, retryAfter } from './responses.ts';

export const REFUSED_BODIES = [
  'malformed-json',
  'unauthorized',
  'body-too-large',
  'unsupported-media-type',
  'invalid-request',
] as const;

export const idempotencyKey = z.object({
  'Idempotency-Key': z
    .string()
    .regex(/^[\x21-\x7e]{1,255}$/)
    .optional()
    .meta({
      description:
        'Names this request among yours: the same key and body give the same answer, however ' +
        'often sent; the same key and another body give 409.',
      example: '7d0b3f0c-2f5e-4f0e-9f52-9c1f1a1f6d10',
    }),
});

const location = z.string().meta({ description: 'Where the request is, absolute' });
export const maybeRepeat = z.object({
  'Idempotent-Replayed': z.literal('true').optional().meta({
    description: 'There where this was done before, and nothing for this call: as it stands now',
  }),
});
export const located = maybeRepeat.extend({ Location: location });

/** Of whatever is filed anew. */
export const stored = json('Stored; people, or the service itself, have still to act', answer, {
  headers: located.extend({ 'Retry-After': retryAfter.optional() }),
});
export const id = z.object({ id: z.string().meta({ description: 'The `id` of an answer' }) });
const order = body(request, SMALL_ORDER_REQUEST);
const tags = ['Requests'];

const listed = z.object({
  reference: z.string().optional().meta({
    description: 'Your own, however it is written: case, spaces and dashes count for nothing',
    example: 'PO-2025-0042',
  }),
  status: requestQuery.shape.status.meta({ description: 'Where they stand now' }).optional(),
  submittedFrom: z.string().optional().meta({
    description: 'A day, or an instant, from which on they were submitted',
    example: '2026-03-01',
  }),
  submittedBefore: z.string().optional().meta({
    description: 'A day, or an instant, before which they were submitted',
    example: '2026-04-01',
  }),
  limit: z.string().optional().meta({ description: '1 to 100; 25 without it', example: '25' }),
  cursor: z
    .string()
    .optional()
    .meta({ description: 'The `nextCursor` of the page before; the first page without it' }),
});

export const requestPaths: ZodOpenApiPathsObject = {
  '/v1/requests': {
    ...get({
      operationId: 'listRequests',
      summary: 'Your requests and applications, the newest first',
      description:
        'A request is listed a moment after it is decided, or people are asked; by `reference` at once, ' +
        'also before it is decided. A page may have fewer than were asked for and yet a `nextCursor`: ' +
        'then more of them have still to be looked at. Of more than 200 of one reference each 200 are ' +
        'in order by themselves.',
      tags,
      requestParams: { query: listed },
      responses: {
        '200': json('A page of them', requestPage, { example: REQUEST_PAGE }),
        ...problems('unauthorized', 'invalid-query'),
      },
    }),
    ...post({
      operationId: 'submitRequest',
      summary: 'Submit a request and have it decided',
      tags,
      requestParams: { header: idempotencyKey },
      requestBody: order,
      responses: {
        '200': json('Decided, or on a waiting list', answer, {
          headers: located,
          example,
        }),
        '202': stored,
        ...problems(...REFUSED_BODIES, 'invalid-idempotency-key', 'idempotency-conflict'),
      },
    }),
  },
  '/v1/requests:batch': post({
    operationId: 'submitBatch',
    summary: 'Submit up to 25 requests, each by itself, in order',
    description:
      'An Idempotency-Key is of the whole batch: repeat it with the same requests in the same order.',
    tags,
    requestParams: { header: idempotencyKey },
    requestBody: body(batch, { requests: [SMALL_ORDER_REQUEST] }),
    responses: {
      '207': json('What became of each', batchAnswer, {
        example: { results: [{ index: 0, status: 200, answer: example }] },
      }),
      ...problems(...REFUSED_BODIES, 'invalid-idempotency-key'),
    },
  }),
  '/v1/pre-checks': post({
    operationId: 'preCheck',
    summary: 'Have the answer a request would get now, and leave no trace',
    description:
      'Nothing is stored or held, so the answer has no id, license or links. Of an account that the ' +
      'client has no case on it says whether the order fits. A client can ask ' +
      `${PRE_CHECKS.atOnce} times at once, and ${PRE_CHECKS.anHour} times an hour.`,
    tags,
    requestBody: order,
    responses: {
      '200': json('The answer it would get', preCheckAnswer),
      ...problems(...REFUSED_BODIES),
    },
  }),
  '/v1/requests/{id}': get({
    operationId: 'getRequest',
    summary: 'See where a request of yours stands',
    tags,
    requestParams: { path: id },
    responses: {
      '200': json('As it stands', answer, { example }),
      ...problems('unauthorized', 'not-found'),
    },
  }),
  '/v1/requests/{id}/request': get({
    operationId: 'getSent',
    summary: 'Read back what was sent, as the case stands',
    description: 'As the newest amendment has it; of an application too.',
    tags,
    requestParams: { path: id },
    responses: {
      '200': json('What was sent', filing, { example: SMALL_ORDER_REQUEST }),
      ...problems('unauthorized', 'not-found'),
    },
  }),
  '/v1/requests/{id}/withdraw': post({
    operationId: 'withdrawRequest',
    summary: 'Withdraw a request; what it held or used is given back',
    tags,
    requestParams: { path: id },
    responses: {
      '200': json('Withdrawn', answer, { headers: maybeRepeat }),
      ...problems('unauthorized', 'not-found', 'case-conflict'),
    },
  }),
};
