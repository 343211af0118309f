import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { EVENT } from '../../../functions/api/openapi/event-examples.ts';
import { clientEvent } from '../../../shared/contracts/client-event.ts';
import { CLIENT_EVENT_TYPES } from '../../../shared/events/types.ts';

const page = readFileSync('docs/events.md', 'utf8');

it('docs/events.md says every type of event, and shows the event of the API’s description', () => {
  const told = [...page.matchAll(/^\| `((?!data)[a-z-]+\.[a-z-]+)` \|/gm)].map(([, type]) => type);
  expect(told.sort()).toEqual([...CLIENT_EVENT_TYPES].sort());
  const shown = [...page.matchAll(/```json\n([\s\S]*?)```/g)].map(([, json]) => json ?? '');
  const events = shown.filter((json) => json.includes('"specversion"'));
  expect(events.map((json) => JSON.parse(json))).toEqual([EVENT]);
  expect(clientEvent.parse(EVENT)).toEqual(EVENT);
});
