import type { HttpRoute } from '../adapters/http/route.ts';
import { supplierDoor } from '../adapters/suppliers/door.ts';
import type { EventsDependencies } from './dependencies.ts';
import { listEvents } from './list-events.ts';

/** The feed of events of a client. */
export const eventsRoutes = (deps: EventsDependencies): readonly HttpRoute[] => [
  {
    method: 'GET',
    path: '/v1/events',
    guards: supplierDoor(deps)('events:read'),
    handle: listEvents(deps),
  },
];
