import * as z from 'zod';
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { type EventsPage, eventsPage } from '../../../shared/contracts/client-event.ts';
import { CLIENT_EVENT_TYPES } from '../../../shared/events/types.ts';
import { EVENT } from './event-examples.ts';
import { get, json, problems } from './responses.ts';

const asked = z.object({
  after: z.string().optional().meta({
    description:
      'The `nextCursor` of the answer before; without it, from the oldest event on. It never gets too old',
  }),
  limit: z.string().optional().meta({ description: '1 to 500; 100 without it', example: '100' }),
  type: z
    .string()
    .optional()
    .meta({
      description: `These types alone, with commas between: ${CLIENT_EVENT_TYPES.join(', ')}`,
      example: 'request.decided,license.suspended',
    }),
});

export const eventPaths: ZodOpenApiPathsObject = {
  '/v1/events': get({
    operationId: 'listEvents',
    summary: 'What happened to your requests and licenses, the oldest first',
    description:
      'Nothing is skipped: ask with the `nextCursor` of the answer before, at once while `more` is ' +
      'true, else after a while. Events of one request come in order, each with the digest of the one ' +
      'before; those of different requests about in the order of their times. An event may come twice: ' +
      'its `id` is the same then. Where a part of the feed is no longer there, the answer is a 410, and ' +
      'never an answer without it. Types may be added: pass by what you do not know.',
    tags: ['Events'],
    requestParams: { query: asked },
    responses: {
      '200': json('The next of them', eventsPage, {
        example: { events: [EVENT], nextCursor: 'MS4wYTFi', more: false } satisfies EventsPage,
      }),
      ...problems('unauthorized', 'invalid-query', 'events-gone'),
    },
  }),
};
