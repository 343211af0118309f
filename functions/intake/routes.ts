import type { HttpHandler, HttpRoute } from '../adapters/http/route.ts';
import { supplierDoor } from '../adapters/suppliers/door.ts';
import { jsonBody } from '../adapters/suppliers/json-body.ts';
import type { IntakeApiDependencies } from './dependencies.ts';
import { takeEvents } from './events.ts';
import { listParked, replayEvery, replayOne, showEvent } from './parked.ts';

/** In by events. What an event does takes the scope that the same takes by the API. */
export function intakeRoutes(deps: IntakeApiDependencies): readonly HttpRoute[] {
  const door = supplierDoor(deps);
  const anybody = door();
  const read = door('orders:read');
  const write = door('orders:write');
  const send = [...write, jsonBody];
  const mappings = '/v1/intake/mappings';
  const mapping = `${mappings}/:name`;
  return [
    {
      method: 'POST',
      path: '/v1/intake',
      guards: [...anybody, jsonBody],
      handle: takeEvents(deps),
    },
    { method: 'GET', path: '/v1/intake/events/:id', guards: read, handle: showEvent(deps) },
    { method: 'GET', path: '/v1/intake/parked', guards: read, handle: listParked(deps) },
    {
      method: 'POST',
      path: '/v1/intake/parked/replay',
      guards: anybody,
      handle: replayEvery(deps),
    },
    {
      method: 'POST',
      path: '/v1/intake/parked/:id/replay',
      guards: anybody,
      handle: replayOne(deps),
    },
    {
      method: 'POST',
      path: '/v1/intake/parked/:id/dismiss',
      guards: [...anybody, jsonBody],
      handle: async (c, next) => (await import('./dismiss.ts')).dismissOne(deps)(c, next),
    },
    { method: 'GET', path: mappings, guards: read, handle: mapped(deps, 'listMappings') },
    { method: 'POST', path: mappings, guards: send, handle: mapped(deps, 'putMapping') },
    { method: 'GET', path: mapping, guards: read, handle: mapped(deps, 'showMapping') },
    { method: 'POST', path: `${mapping}/try`, guards: send, handle: mapped(deps, 'tryMapping') },
    {
      method: 'POST',
      path: `${mapping}/switch-on`,
      guards: send,
      handle: mapped(deps, 'switchMappingOn'),
    },
    {
      method: 'POST',
      path: `${mapping}/switch-off`,
      guards: write,
      handle: mapped(deps, 'switchMappingOff'),
    },
  ];
}

type OfMappings = typeof import('./mappings.ts');

/** What is done with mappings comes when somebody does it: events do not pay for it. */
const mapped =
  (deps: IntakeApiDependencies, act: keyof OfMappings): HttpHandler =>
  async (c, next) =>
    (await import('./mappings.ts'))[act](deps)(c, next);
