import type { HttpRoute } from '../adapters/http/route.ts';
import { supplierDoor } from '../adapters/suppliers/door.ts';
import { jsonBody } from '../adapters/suppliers/json-body.ts';
import { listAttempts, testWebhook } from './calls.ts';
import type { WebhooksDependencies } from './dependencies.ts';
import { redeliver } from './redeliver.ts';
import {
  changeEndpoint,
  createWebhook,
  disableWebhook,
  listWebhooks,
  makeSecret,
  resumeWebhook,
  showWebhook,
} from './webhooks.ts';

/** Where suppliers have us call, and what became of it. */
export function webhooksRoutes(deps: WebhooksDependencies): readonly HttpRoute[] {
  const act = supplierDoor(deps)('webhooks');
  const send = [...act, jsonBody];
  const all = '/v1/webhooks';
  const one = `${all}/:id`;
  return [
    { method: 'GET', path: all, guards: act, handle: listWebhooks(deps) },
    { method: 'POST', path: all, guards: send, handle: createWebhook(deps) },
    { method: 'GET', path: one, guards: act, handle: showWebhook(deps) },
    { method: 'POST', path: one, guards: send, handle: changeEndpoint(deps) },
    { method: 'POST', path: `${one}/disable`, guards: act, handle: disableWebhook(deps) },
    { method: 'POST', path: `${one}/resume`, guards: act, handle: resumeWebhook(deps) },
    { method: 'POST', path: `${one}/secrets`, guards: send, handle: makeSecret(deps) },
    { method: 'POST', path: `${one}/test`, guards: act, handle: testWebhook(deps) },
    { method: 'GET', path: `${one}/attempts`, guards: act, handle: listAttempts(deps) },
    { method: 'POST', path: `${one}/redeliver`, guards: send, handle: redeliver(deps) },
  ];
}
