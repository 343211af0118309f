import type { IncomingMessage, ServerResponse } from 'node:http';
import { type FrontFunction, routeKeyOf, routeOf } from '../routes.ts';
import { toEvent, writeResult } from './api-gateway.ts';
import { readIncoming } from './body.ts';
import type { Lambdas } from './lambda.ts';
import { log } from './log.ts';

/** What an API Gateway HTTP API accepts; the function's own limit is lower. */
const MAX_BODY_BYTES = 10 * 1024 * 1024;

export type FrontFunctions = Pick<Lambdas, FrontFunction>;

export interface WebFront {
  readonly listener: (request: IncomingMessage, response: ServerResponse) => void;
  /** From now on requests are answered by the functions; before, they are told to come back. */
  open(functions: FrontFunctions): void;
}

/** Stands where API Gateway stands: turns each HTTP request into one call of the function behind its path. */
export function webFront(): WebFront {
  let functions: FrontFunctions | undefined;
  return {
    open: (opened) => {
      functions = opened;
    },
    listener: (request, response) => {
      const answered = functions ? pass(functions, request, response) : notYet(response);
      answered.catch((error: Error) => {
        log(`${request.method} ${request.url}: ${error.stack}`);
        if (response.headersSent) response.destroy();
        else refuse(response, 500, 'Internal Server Error');
      });
    },
  };
}

async function pass(functions: FrontFunctions, request: IncomingMessage, response: ServerResponse) {
  const body = await readIncoming(request, MAX_BODY_BYTES);
  if (body === undefined) {
    response.setHeader('connection', 'close');
    refuse(response, 413, 'Request Entity Too Large');
    return;
  }
  const url = new URL(`http://localhost${request.url}`);
  const route = routeOf(url.pathname, request.method);
  const event = toEvent(request, { url, body, routeKey: routeKeyOf(route) });
  writeResult(response, await functions[route.to](event));
}

async function notYet(response: ServerResponse): Promise<void> {
  response.setHeader('retry-after', '1');
  refuse(response, 503, 'Service Unavailable');
}

function refuse(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ message }));
}
