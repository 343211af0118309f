import * as z from 'zod';
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import {
  determinedLicense,
  licensePage,
  licenseQuery,
  licenseView,
  MOST_SHIPMENTS,
  shipmentAnswer,
  shipmentBatch,
  shipmentBatchAnswer,
  shipmentHistory,
  shipmentInQuestion,
  shipmentPage,
} from '../../../shared/contracts/license-view.ts';
import { chipOrder } from '../../../shared/contracts/request.ts';
import {
  correction,
  departure,
  shipmentPlan,
  shippedTotals,
} from '../../../shared/contracts/shipment.ts';
import { CORRECTION, DEPARTURE, IN_QUESTION, PLAN, TOTALS } from './license-examples.ts';
import { maybeRepeat, REFUSED_BODIES } from './request-paths.ts';
import { body, get, json, post, problems } from './responses.ts';

const tags = ['Licenses'];

const license = z.object({
  id: z.string().meta({
    description: 'Its number. Spaces, dashes and the case of letters make no difference',
    example: 'CG-7K2M-9QWX-4RST',
  }),
});
const shipment = license.extend({
  number: z.string().meta({
    description: 'Your own number of the shipment, percent-encoded',
    example: 'SH-2026-0042',
  }),
});

const cursor = z
  .string()
  .optional()
  .meta({ description: 'The `nextCursor` of the page before; the first page without it' });
const listed = z.object({
  state: licenseQuery.shape.state.meta({ description: 'Where it stands' }).optional(),
  kind: licenseQuery.shape.kind.meta({ description: 'What it is' }).optional(),
  holder: licenseQuery.shape.holder
    .meta({
      description: 'The mailbox of the contact of the requests; all of yours without it',
      example: 'procurement@example.com',
    })
    .optional(),
  validOn: z.iso.date().optional().meta({ description: 'A day on which it is valid' }),
  limit: z.string().optional().meta({ description: '1 to 100; 25 without it', example: '25' }),
  cursor,
});
const page = z.object({
  limit: z.string().optional().meta({ description: '1 to 500; 100 without it', example: '100' }),
  cursor,
});

const ANSWERED = json('Done, or done before', shipmentAnswer, { headers: maybeRepeat });
const OF_ONE = [...REFUSED_BODIES, 'not-found', 'shipment-conflict'] as const;

export const licensePaths: ZodOpenApiPathsObject = {
  '/v1/licenses': get({
    operationId: 'listLicenses',
    summary: 'Your licenses, and what exempt orders ship under',
    description:
      'The newest order first. A page may have fewer than were asked for and yet a `nextCursor`: ' +
      'then more of your orders have still to be looked at.',
    tags,
    requestParams: { query: listed },
    responses: {
      '200': json('A page of them', licensePage),
      ...problems('unauthorized', 'invalid-query'),
    },
  }),
  '/v1/licenses:determine': post({
    operationId: 'determineLicense',
    summary: 'Under which license or exception an order or a shipment may leave',
    description:
      'Of the contact\u2019s licenses in force for this consignee at this place, the one that ends first and covers ' +
      'all of it, what is left of it then, and which come next. Of an order it says too what it ' +
      'would be answered if it were filed now; that is rationed as pre-checks are.',
    tags,
    requestParams: { query: z.object({ cursor }) },
    requestBody: body(z.union([shipmentInQuestion, chipOrder]), IN_QUESTION),
    responses: {
      '200': json('What covers it', determinedLicense),
      ...problems(...REFUSED_BODIES, 'invalid-query', 'rationed'),
    },
  }),
  '/v1/licenses/{id}': get({
    operationId: 'getLicense',
    summary: 'A license, or what an exempt order ships under, with what is left of each line',
    tags,
    requestParams: { path: license },
    responses: {
      '200': json('As it stands', licenseView),
      ...problems('unauthorized', 'not-found'),
    },
  }),
  '/v1/licenses/{id}/shipments': {
    ...get({
      operationId: 'listShipments',
      summary: 'The shipments under a license, by their numbers',
      tags,
      requestParams: { path: license, query: page },
      responses: {
        '200': json('A page of them', shipmentPage),
        ...problems('unauthorized', 'not-found', 'invalid-query'),
      },
    }),
    ...post({
      operationId: 'planShipment',
      summary:
        'Plan a shipment: its quantities are held until it leaves, is void or its time is over',
      description:
        'Your number of the shipment makes it one: the same again is answered as it stands, other ' +
        'quantities under it are a 409. A `notice` that it came without goes with its departure. More ' +
        'than is left of any line is a 409 with what is left. The law of this day is asked.',
      tags,
      requestParams: { path: license },
      requestBody: body(shipmentPlan, PLAN),
      responses: {
        '201': json('Planned', shipmentAnswer, {
          headers: z.object({
            Location: z.string().meta({ description: 'Where the shipment is, absolute' }),
          }),
        }),
        '200': json('Planned before, as it stands now', shipmentAnswer, { headers: maybeRepeat }),
        ...problems(...OF_ONE),
      },
    }),
  },
  '/v1/licenses/{id}/shipments/{number}': get({
    operationId: 'getShipment',
    summary: 'A shipment, and all that happened to it',
    tags,
    requestParams: { path: shipment },
    responses: {
      '200': json('As it stands', shipmentHistory),
      ...problems('unauthorized', 'not-found'),
    },
  }),
  '/v1/licenses/{id}/shipments/{number}/depart': post({
    operationId: 'departShipment',
    summary: 'Post all or part of a plan, before it leaves; the rest is free again',
    description:
      'The law of this day is asked. A shipment of 3,200,000 TPP or more under the small-order ' +
      'exception leaves only with its `notice`.',
    tags,
    requestParams: { path: shipment },
    requestBody: body(departure, DEPARTURE),
    responses: { '200': ANSWERED, ...problems(...OF_ONE) },
  }),
  '/v1/licenses/{id}/shipments/{number}/void': post({
    operationId: 'voidShipment',
    summary: 'Give a plan back',
    tags,
    requestParams: { path: shipment },
    responses: {
      '200': ANSWERED,
      ...problems('unauthorized', 'not-found', 'shipment-conflict'),
    },
  }),
  '/v1/licenses/{id}/shipments/{number}/corrections': post({
    operationId: 'correctShipment',
    summary: 'Correct what was told of a shipment, by an entry of its own',
    description:
      'What was told before stays as it was told. `late` may name a shipment that was never planned. ' +
      'Your reference makes it one.',
    tags,
    requestParams: { path: shipment },
    requestBody: body(correction, CORRECTION),
    responses: { '200': ANSWERED, ...problems(...OF_ONE) },
  }),
  '/v1/licenses/{id}/totals': post({
    operationId: 'tellTotals',
    summary: 'Tell all that has shipped of a license, as of a place in your own order of things',
    description:
      'What is new in it is counted; a total that comes late or again counts nothing. What you tell ' +
      'of single shipments with a `sequence` is not counted again by a total of the same or a later ' +
      'one, nor the other way round.',
    tags,
    requestParams: { path: license },
    requestBody: body(shippedTotals, TOTALS),
    responses: { '200': ANSWERED, ...problems(...OF_ONE) },
  }),
  '/v1/shipments:batch': post({
    operationId: 'bookShipments',
    summary: `Do up to ${MOST_SHIPMENTS} things with the lines of licenses, each by itself, in order`,
    description:
      'Each member is what the single call takes, with `license` and `do` (`plan`, `depart`, `void`, ' +
      '`correct`, `total`), and `number` where the path has it. What was done before is a 208.',
    tags,
    requestBody: body(shipmentBatch, {
      shipments: [{ license: 'CG-7K2M-9QWX-4RST', do: 'plan', ...PLAN }],
    }),
    responses: {
      '207': json('What became of each', shipmentBatchAnswer),
      ...problems(...REFUSED_BODIES),
    },
  }),
};
