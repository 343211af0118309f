import * as z from 'zod';
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { partList, policyDocument, policyList } from '../../../shared/contracts/policy.ts';
import { quota, quotas } from '../../../shared/contracts/quota.ts';
import { QUOTA as example } from './examples.ts';
import { get, json, problems } from './responses.ts';

const account = z.object({
  account: z.string().meta({
    description:
      'The name of an account, such as `country/AE/2025-2027`. Its slashes may be sent as they ' +
      'are or percent-encoded.',
    example: 'country/AE/2025-2027',
  }),
});

const page = z.object({
  limit: z.string().optional().meta({ description: '1 to 500; 100 without it', example: '100' }),
  cursor: z
    .string()
    .optional()
    .meta({ description: 'The `nextCursor` of the page before; the first page without it' }),
});

const id = z.object({
  id: z.string().meta({
    description: 'The `id` of a pack, as `GET /v1/policies` has it',
    example: 'us-diffusion-2025-01',
  }),
});
const version = z.object({
  version: z.string().optional().meta({ description: 'The newest without it', example: '1' }),
});

export const readingPaths: ZodOpenApiPathsObject = {
  '/v1/quotas': get({
    operationId: 'listQuotas',
    summary: 'The accounts that the client may see, and what is left of each',
    description:
      'Accounts that were ever touched, by name, page by page. Those of countries are seen by every ' +
      'client, and what is used of them is told in thousandths of the limit; those of ultimate ' +
      'parents and of companies by clients that have a case on them, exactly.',
    tags: ['Quotas'],
    requestParams: { query: page },
    responses: {
      '200': json('A page of accounts', quotas, { example: { quotas: [example] } }),
      ...problems('unauthorized', 'invalid-query'),
    },
  }),
  '/v1/quotas/{account}': get({
    operationId: 'getQuota',
    summary: 'What is left of one account',
    description: 'An account that is not the client\u2019s to see is not found.',
    tags: ['Quotas'],
    requestParams: { path: account },
    responses: {
      '200': json('The account', quota, { example }),
      ...problems('unauthorized', 'not-found'),
    },
  }),
  '/v1/policies': get({
    operationId: 'listPolicies',
    summary: 'Every policy pack, with its dates, enforcement and digest',
    tags: ['Policy'],
    security: [],
    responses: { '200': json('The packs, oldest first', policyList), ...problems() },
  }),
  '/v1/policies/{id}': get({
    operationId: 'getPolicy',
    summary: 'One policy pack whole, as cited data',
    tags: ['Policy'],
    security: [],
    requestParams: { path: id, query: version },
    responses: { '200': json('The pack', policyDocument), ...problems('not-found') },
  }),
  '/v1/parts': get({
    operationId: 'listParts',
    summary: 'The part catalogue of the policy in force',
    tags: ['Policy'],
    security: [],
    responses: { '200': json('The parts', partList), ...problems() },
  }),
  '/openapi.json': get({
    operationId: 'describeApi',
    summary: 'This document',
    tags: ['Service'],
    security: [],
    responses: { '200': json('OpenAPI 3.1', z.looseObject({})), ...problems() },
  }),
  '/health': get({
    operationId: 'health',
    summary: 'Whether the service is up',
    tags: ['Service'],
    security: [],
    responses: { '200': json('It is', z.object({ status: z.literal('ok') })), ...problems() },
  }),
};
