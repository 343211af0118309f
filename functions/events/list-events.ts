import {
  type EventsAsked,
  type EventsPage,
  eventsAsked,
} from '../../shared/contracts/client-event.ts';
import { cursorAt, positionsAt } from '../../shared/events/cursor.ts';
import { CLIENT_EVENT_TYPES } from '../../shared/events/types.ts';
import { readFeed } from '../adapters/feed/read.ts';
import { refuse } from '../adapters/http/problems.ts';
import type { HttpHandler } from '../adapters/http/route.ts';
import { queryIn } from '../adapters/suppliers/paging.ts';
import type { EventsDependencies } from './dependencies.ts';

const HOW_TO_ASK = `A limit is 1 to 500, \`after\` the nextCursor of an answer to this client; each is sent once. A type is one of these, or several with commas between: ${CLIENT_EVENT_TYPES.join(', ')}.`;

/** GET /v1/events: what happened to the client's cases since a place in its feed, the oldest first. */
export const listEvents =
  ({ feedPages }: EventsDependencies): HttpHandler =>
  async (c) => {
    const asked = queryIn<EventsAsked>(c, eventsAsked);
    const clientId = c.get('client').id;
    const after = asked?.after === undefined ? undefined : positionsAt(clientId, asked.after);
    if (!asked || (asked.after !== undefined && !after)) {
      return refuse(c, 'invalid-query', { detail: HOW_TO_ASK });
    }
    const { limit: most, type: types } = asked;
    const read = await readFeed(feedPages, clientId, { after, most, types });
    if (read === 'gone') return refuse(c, 'events-gone', { detail: WHAT_INSTEAD });
    const page: EventsPage = {
      events: [...read.events],
      nextCursor: cursorAt(clientId, read.positions),
      more: read.isMore,
    };
    return c.json(page);
  };

const WHAT_INSTEAD =
  'Ask without `after`, which begins with the oldest event that there is, and pass by those whose id you know; GET /v1/requests/{id} says where a request stands now.';
