import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { ACCOUNT } from './surroundings.ts';

/** API Gateway hands these bodies on as text and every other as base64. */
const TEXT = /^(text\/|application\/(json|javascript|xml)\b|application\/[\w.-]+\+(json|xml)\b)/i;

export interface Received {
  readonly url: URL;
  readonly body: Buffer;
  /** The route that it came by. */
  readonly routeKey: string;
}

/** An HTTP request as an API Gateway HTTP API hands it to a function (payload version 2.0). */
export function toEvent(
  request: IncomingMessage,
  { url, body, routeKey }: Received,
): APIGatewayProxyEventV2 {
  const cookies = request.headers.cookie?.split(/;\s*/);
  const isText = TEXT.test(request.headers['content-type'] ?? '');
  return {
    version: '2.0',
    routeKey,
    rawPath: url.pathname,
    rawQueryString: url.search.slice(1),
    ...(cookies && { cookies }),
    headers: joinHeaders(request.headers),
    ...(url.search && { queryStringParameters: joinQuery(url.searchParams) }),
    requestContext: requestContext(request, { path: url.pathname, routeKey }),
    ...(body.length > 0 && { body: body.toString(isText ? 'utf8' : 'base64') }),
    isBase64Encoded: body.length > 0 && !isText,
  };
}

function requestContext(
  request: IncomingMessage,
  { path, routeKey }: { path: string; routeKey: string },
) {
  const at = new Date();
  const host = request.headers.host ?? '127.0.0.1';
  return {
    accountId: ACCOUNT,
    apiId: 'local',
    domainName: host,
    domainPrefix: 'local',
    http: {
      method: request.method ?? 'GET',
      path,
      protocol: `HTTP/${request.httpVersion}`,
      sourceIp: request.socket.remoteAddress ?? '127.0.0.1',
      userAgent: request.headers['user-agent'] ?? '',
    },
    requestId: randomUUID(),
    routeKey,
    stage: '$default',
    time: at.toISOString(),
    timeEpoch: at.getTime(),
  };
}

function joinHeaders({ cookie: _, ...headers }: IncomingHttpHeaders): Record<string, string> {
  const joined = Object.entries(headers).map(([name, value]) => [name, [value].flat().join(',')]);
  return Object.fromEntries(joined);
}

function joinQuery(parameters: URLSearchParams): Record<string, string> {
  const names = [...new Set(parameters.keys())];
  return Object.fromEntries(names.map((name) => [name, parameters.getAll(name).join(',')]));
}

/** Writes a function's result as API Gateway would; anything without a status is a JSON body. */
export function writeResult(response: ServerResponse, result: unknown): void {
  const { statusCode, headers, cookies, body, isBase64Encoded } = structured(result);
  for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, `${value}`);
  if (cookies) response.setHeader('set-cookie', cookies);
  response.statusCode = statusCode ?? 200;
  response.end(Buffer.from(body ?? '', isBase64Encoded ? 'base64' : 'utf8'));
}

function structured(result: unknown): APIGatewayProxyStructuredResultV2 {
  const hasStatus = typeof result === 'object' && result !== null && 'statusCode' in result;
  if (hasStatus) return result as APIGatewayProxyStructuredResultV2;
  const body = typeof result === 'string' ? result : JSON.stringify(result);
  return { statusCode: 200, headers: { 'content-type': 'application/json' }, body };
}
