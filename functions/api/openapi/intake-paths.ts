import * as z from 'zod';
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { cloudEvent, eventBatch, MOST_EVENTS } from '../../../shared/contracts/cloud-event.ts';
import {
  dismissal,
  intakeAnswer,
  intakeBatchAnswer,
  parkedEvent,
  parkedPage,
  replayedPage,
} from '../../../shared/contracts/intake.ts';
import {
  mappingList,
  mappingView,
  mappingWish,
  switchBody,
  triedMapping,
  tryBody,
} from '../../../shared/contracts/intake-mapping.ts';
import { DEPARTED, MAPPING, PLACED } from './intake-examples.ts';
import { id, maybeRepeat, REFUSED_BODIES } from './request-paths.ts';
import { body, get, json, post, problems } from './responses.ts';

const tags = ['Intake'];

const name = z.object({ name: z.string().meta({ description: 'Of the mapping' }) });
const cursor = z.object({
  cursor: z
    .string()
    .optional()
    .meta({ description: 'The `nextCursor` of the page before; the first page without it' }),
});
const limit = z.string().optional().meta({ description: '1 to 100; 50 without it', example: '50' });
const version = z.string().optional().meta({ description: 'The newest, without it' });

const KEPT = json(
  'Kept: it waits for its order, is parked with a reason, or people have to act',
  intakeAnswer,
);
const DONE = json('Carried out, as the same call of the API', intakeAnswer, {
  headers: maybeRepeat.extend({
    Location: z.string().meta({ description: 'Where the event is found, absolute' }),
  }),
});
const TRIED = json('What each sample comes to', triedMapping);
const SWITCHED = json('What each sample comes to', triedMapping, { headers: maybeRepeat });

export const intakePaths: ZodOpenApiPathsObject = {
  '/v1/intake': post({
    operationId: 'tellEvent',
    summary: `Tell what happened to orders and shipments, as CloudEvents 1.0; up to ${MOST_EVENTS} at once`,
    description:
      'One event, structured (`application/cloudevents+json`) or with its attributes in `ce-` headers ' +
      '(`application/json`), or a batch (`application/cloudevents-batch+json`), each by itself, in the ' +
      'order given. `order.placed` and `order.changed` take what `POST /v1/requests` takes as `data`, ' +
      '`order.cancelled` withdraws, `shipment.departed` plans and departs by your own number. `source` ' +
      'and `id` make a repeat the same event. What comes before its order is placed waits for it; what ' +
      'cannot be read, or is refused, is parked with the reason, and replayed once that is mended.',
    tags,
    requestBody: {
      required: true,
      content: {
        'application/cloudevents+json': { schema: cloudEvent, example: PLACED },
        'application/cloudevents-batch+json': { schema: eventBatch, example: [PLACED, DEPARTED] },
        'application/json': { schema: z.unknown(), example: PLACED },
      },
    },
    responses: {
      '200': DONE,
      '202': KEPT,
      '207': json('What became of each of a batch', intakeBatchAnswer),
      ...problems(...REFUSED_BODIES, 'idempotency-conflict'),
    },
  }),
  '/v1/intake/events/{id}': get({
    operationId: 'getEvent',
    summary: 'An event as it stands, with what was sent',
    tags,
    requestParams: { path: id },
    responses: {
      '200': json('As it stands', parkedEvent),
      ...problems('unauthorized', 'not-found'),
    },
  }),
  '/v1/intake/parked': get({
    operationId: 'listParked',
    summary:
      'Events that are parked, each with the reason, or wait for their order; the oldest first',
    description:
      'A reason is a problem; `pointer` leads into the event as it was sent, `field` into what a ' +
      'mapping read it as, and `detail` says what is to stand there.',
    tags,
    requestParams: { query: cursor.extend({ limit }) },
    responses: {
      '200': json('A page of them', parkedPage),
      ...problems('unauthorized', 'invalid-query'),
    },
  }),
  '/v1/intake/parked/replay': post({
    operationId: 'replayParked',
    summary: 'Read everything that is parked once more, page by page',
    tags,
    requestParams: { query: cursor },
    responses: {
      '200': json('What became of each', replayedPage),
      ...problems('unauthorized', 'invalid-query'),
    },
  }),
  '/v1/intake/parked/{id}/replay': post({
    operationId: 'replayEvent',
    summary: 'Read a parked event once more, by what maps it now',
    description: 'Of what is not parked, how it stands; of what was dismissed, a conflict.',
    tags,
    requestParams: { path: id },
    responses: {
      '200': json('Carried out, as the same call of the API', intakeAnswer, {
        headers: maybeRepeat,
      }),
      '202': KEPT,
      ...problems('unauthorized', 'not-found', 'case-conflict'),
    },
  }),
  '/v1/intake/parked/{id}/dismiss': post({
    operationId: 'dismissEvent',
    summary: 'Have nothing done by an event that is parked, or waits for its order to be placed',
    description:
      'It is kept with the reason, and no list shows it. What came after it goes on without it. It takes ' +
      'the scope that telling it takes; said again, it stays as it was dismissed first.',
    tags,
    requestParams: { path: id },
    requestBody: body(dismissal, { reason: 'Told twice: PO-2026-0107 was withdrawn by hand' }),
    responses: {
      '200': json('Dismissed', intakeAnswer, { headers: maybeRepeat }),
      ...problems(...REFUSED_BODIES, 'not-found', 'case-conflict'),
    },
  }),
  '/v1/intake/mappings': {
    ...get({
      operationId: 'listMappings',
      summary: 'How your own events are read',
      tags,
      responses: { '200': json('All of them', mappingList), ...problems('unauthorized') },
    }),
    ...post({
      operationId: 'putMapping',
      summary: 'Put a mapping, as a draft: pairs of JSON Pointers, and samples to try it against',
      description:
        'A name that is there already gets another version; each is kept. What a pair does not find ' +
        'is left out. Nothing is read by it before it is switched on.',
      tags,
      requestBody: body(mappingWish, MAPPING),
      responses: {
        '201': json('Put, and what each sample comes to', triedMapping),
        ...problems(...REFUSED_BODIES),
      },
    }),
  },
  '/v1/intake/mappings/{name}': get({
    operationId: 'getMapping',
    summary: 'A mapping, whole',
    tags,
    requestParams: { path: name, query: z.object({ version }) },
    responses: {
      '200': json('The version that was asked for', mappingView),
      ...problems('unauthorized', 'not-found', 'invalid-query'),
    },
  }),
  '/v1/intake/mappings/{name}/try': post({
    operationId: 'tryMapping',
    summary: 'Try a mapping against its samples, or an event; nothing is done by it',
    tags,
    requestParams: { path: name },
    requestBody: body(tryBody, {}),
    responses: { '200': TRIED, ...problems(...REFUSED_BODIES, 'not-found') },
  }),
  '/v1/intake/mappings/{name}/switch-on': post({
    operationId: 'switchMappingOn',
    summary: 'Read events of its source and type by it from now on, in place of what read them',
    description: 'Only a version that reads each of its samples as that is to be read.',
    tags,
    requestParams: { path: name },
    requestBody: body(switchBody, { version: 1 }),
    responses: { '200': SWITCHED, ...problems(...REFUSED_BODIES, 'not-found') },
  }),
  '/v1/intake/mappings/{name}/switch-off': post({
    operationId: 'switchMappingOff',
    summary: 'Read no events by it any more',
    tags,
    requestParams: { path: name },
    responses: { '200': SWITCHED, ...problems('unauthorized', 'not-found') },
  }),
};
