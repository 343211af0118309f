import * as z from 'zod';
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import {
  apiKey,
  apiKeys,
  issuedKey,
  keyWish,
  me,
  rotationWish,
} from '../../../shared/contracts/api-key.ts';
import { maybeRepeat, REFUSED_BODIES } from './request-paths.ts';
import { body, get, json, post, problems } from './responses.ts';

const tags = ['Keys'];
const id = z.object({
  id: z.string().meta({ description: 'The `id` of a key, as `GET /v1/keys` has it' }),
});

const KEY = {
  id: 'key-0a1b2c3d4e5f6071',
  name: 'Order system, Seoul',
  scopes: ['orders:write' as const, 'orders:read' as const],
  issuedAt: '2026-11-26T09:00:00.000Z',
  expiresAt: '2027-02-24T09:00:00.000Z',
};
const ISSUED = { key: 'chipgate_0000000000000000000000000000000000000000example', ...KEY };
const issued = json('The key, shown this once', issuedKey, { example: ISSUED });

export const keyPaths: ZodOpenApiPathsObject = {
  '/v1/me': get({
    operationId: 'getMe',
    summary: 'Whom a key speaks for, and what it opens',
    description: 'Takes any key in force, whatever its scopes.',
    tags,
    responses: {
      '200': json('The client and its key', me, {
        example: { client: { id: 'acme', name: 'Acme Chips' }, key: KEY },
      }),
      ...problems('unauthorized'),
    },
  }),
  '/v1/keys': {
    ...get({
      operationId: 'listKeys',
      summary: 'The keys of the client, the newest first, also those that have ended',
      description: 'Takes the scope `keys`. Keys from before 2026-11-26 are not listed.',
      tags,
      responses: {
        '200': json('The keys, none of them readable', apiKeys, { example: { keys: [KEY] } }),
        ...problems('unauthorized'),
      },
    }),
    ...post({
      operationId: 'makeKey',
      summary: 'Make a key, no stronger than the one that it is made with',
      description:
        'Takes the scope `keys`. The new key has no scope that the other lacks, and ends no later. ' +
        'A client has at most 20 keys in force.',
      tags,
      requestBody: body(keyWish, {
        name: KEY.name,
        scopes: KEY.scopes,
        expiresInDays: 90,
      }),
      responses: { '201': issued, ...problems(...REFUSED_BODIES, 'case-conflict') },
    }),
  },
  '/v1/keys/{id}/rotate': post({
    operationId: 'rotateKey',
    summary: 'Make a key in the place of another, which ends after an overlap',
    description:
      'Takes the scope `keys`, and every scope of the key in question. The new key lasts as long ' +
      'again as the former was issued for.',
    tags,
    requestParams: { path: id },
    requestBody: body(rotationWish, { overlapHours: 24 }),
    responses: { '201': issued, ...problems(...REFUSED_BODIES, 'not-found', 'case-conflict') },
  }),
  '/v1/keys/{id}/revoke': post({
    operationId: 'revokeKey',
    summary: 'End a key for good; within a minute it opens nothing',
    description: 'Takes the scope `keys`.',
    tags,
    requestParams: { path: id },
    responses: {
      '200': json('The key as it stands', apiKey, {
        example: { ...KEY, revokedAt: '2026-12-01T09:00:00.000Z' },
        headers: maybeRepeat,
      }),
      ...problems('unauthorized', 'not-found'),
    },
  }),
};
