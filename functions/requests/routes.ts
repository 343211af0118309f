import type { HttpHandler, HttpRoute } from '../adapters/http/route.ts';
import { supplierDoor } from '../adapters/suppliers/door.ts';
import { usableKey } from '../adapters/suppliers/idempotency.ts';
import { jsonBody } from '../adapters/suppliers/json-body.ts';
import { addToReview, answerByApi } from './answers.ts';
import type { RequestsDependencies } from './dependencies.ts';
import { listDocuments, uploadDocument } from './documents.ts';
import { listRequests } from './list.ts';
import { listQuestions } from './questions.ts';

/** A client's requests, what officers ask about each, and what it answers, attaches and adds. */
export function requestsRoutes(deps: RequestsDependencies): readonly HttpRoute[] {
  const door = supplierDoor(deps);
  const read = door('orders:read');
  const send = [...door('orders:write'), usableKey, jsonBody];
  const path = (what: string) => `/v1/requests/:id/${what}`;
  return [
    { method: 'GET', path: '/v1/requests', guards: read, handle: listRequests(deps) },
    { method: 'GET', path: path('questions'), guards: read, handle: listQuestions(deps) },
    { method: 'POST', path: path('answers'), guards: send, handle: answerByApi(deps) },
    { method: 'POST', path: path('additions'), guards: send, handle: addToReview(deps) },
    { method: 'GET', path: path('documents'), guards: read, handle: listDocuments(deps) },
    { method: 'POST', path: path('documents'), guards: send, handle: uploadDocument(deps) },
    {
      method: 'POST',
      path: path('appeal'),
      guards: [...door('orders:write'), jsonBody],
      handle: appeal(deps),
    },
  ];
}

/** Few are: what says how a case stands then is read when one is. */
const appeal =
  (deps: RequestsDependencies): HttpHandler =>
  async (c, next) =>
    (await import('./appeal.ts')).appealRequest(deps)(c, next);
