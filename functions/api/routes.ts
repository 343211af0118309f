import type { HttpHandler, HttpRoute } from '../adapters/http/route.ts';
import { supplierDoor } from '../adapters/suppliers/door.ts';
import { usableKey } from '../adapters/suppliers/idempotency.ts';
import { jsonBody } from '../adapters/suppliers/json-body.ts';
import type { ApiDependencies } from './dependencies.ts';
import { describeApi } from './openapi/route.ts';
import {
  preCheckRequest,
  showApplication,
  showRequest,
  showSent,
  submitApplication,
  submitRequest,
} from './requests.ts';

/** Looks into the table: without it nothing is up, and that is a 503. */
const health =
  ({ cases }: ApiDependencies): HttpRoute['handle'] =>
  async (c) => {
    await cases.find('health');
    return c.json({ status: 'ok' });
  };

/** The API, route by route. Every one of them is in the OpenAPI document. */
export function apiRoutes(deps: ApiDependencies): readonly HttpRoute[] {
  const door = supplierDoor(deps);
  const clients = door();
  const read = door('orders:read');
  const act = door('orders:write');
  const send = [...act, jsonBody];
  const write = [...act, usableKey, jsonBody];
  const keys = door('keys');
  return [
    {
      method: 'POST',
      path: '/v1/requests',
      elsewhere: ['GET'],
      guards: write,
      handle: submitRequest(deps),
    },
    {
      method: 'POST',
      path: '/v1/requests:batch',
      guards: write,
      handle: many(deps, 'submitBatch'),
    },
    { method: 'POST', path: '/v1/pre-checks', guards: send, handle: preCheckRequest(deps) },
    { method: 'GET', path: '/v1/requests/:id', guards: read, handle: showRequest(deps) },
    { method: 'GET', path: '/v1/requests/:id/request', guards: read, handle: showSent(deps) },
    {
      method: 'POST',
      path: '/v1/requests/:id/withdraw',
      guards: act,
      handle: change(deps, 'withdrawRequest'),
    },
    {
      method: 'POST',
      path: '/v1/requests/:id/amend',
      guards: write,
      handle: change(deps, 'amendRequest'),
    },
    { method: 'POST', path: '/v1/applications', guards: write, handle: submitApplication(deps) },
    { method: 'GET', path: '/v1/applications/:id', guards: read, handle: showApplication(deps) },
    { method: 'GET', path: '/v1/quotas', guards: read, handle: quota(deps, 'listQuotas') },
    {
      method: 'GET',
      path: '/v1/quotas/:account{.+}',
      guards: read,
      handle: quota(deps, 'showQuota'),
    },
    { method: 'GET', path: '/v1/me', guards: clients, handle: key(deps, 'showMe') },
    { method: 'GET', path: '/v1/keys', guards: keys, handle: key(deps, 'listKeys') },
    { method: 'POST', path: '/v1/keys', guards: [...keys, jsonBody], handle: key(deps, 'makeKey') },
    {
      method: 'POST',
      path: '/v1/keys/:id/rotate',
      guards: [...keys, jsonBody],
      handle: key(deps, 'rotateKey'),
    },
    { method: 'POST', path: '/v1/keys/:id/revoke', guards: keys, handle: key(deps, 'revokeKey') },
    { method: 'GET', path: '/v1/policies', handle: policy(deps, 'listPolicies') },
    { method: 'GET', path: '/v1/policies/:id', handle: policy(deps, 'showPolicy') },
    { method: 'GET', path: '/v1/parts', handle: policy(deps, 'listParts') },
    { method: 'GET', path: '/openapi.json', handle: describeApi(deps) },
    { method: 'GET', path: '/health', handle: health(deps) },
  ];
}

/** What is seldom asked comes when somebody does: orders do not pay for it. */
const later =
  <Act extends string>(
    load: () => Promise<Readonly<Record<Act, (deps: ApiDependencies) => HttpHandler>>>,
  ) =>
  (deps: ApiDependencies, act: Act): HttpHandler =>
  async (c, next) =>
    (await load())[act](deps)(c, next);

const many = later(() => import('./batch.ts'));
const change = later(() => import('./changes.ts'));
const key = later(() => import('./keys.ts'));
const policy = later(() => import('./policies.ts'));
const quota = later(() => import('./quotas.ts'));
