import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Hono } from 'hono/tiny';
import { compressed } from './compression.ts';
import type { HttpEnvironment } from './route.ts';

/** Methods that no `Request` may have: they go on under a name that no route takes either. */
const UNSPEAKABLE = /^(?:connect|trace|track)$/i;
/** A body of these types is text for API Gateway; every other goes in base64. */
const TEXT = /^text\/|[/+](?:json|xml)\s*(?:;|$)/i;

/** What API Gateway writes. */
type Answered = APIGatewayProxyStructuredResultV2 & { readonly body: string };

/**
 * An app behind an HTTP API (payload version 2.0). Unlike Hono's own adapter it hands on what is
 * empty or unusual, so that the app answers it: a header without a value, letters in a header, TRACE,
 * a GET with a body.
 */
export const handle =
  (app: Hono<HttpEnvironment>) =>
  async (event: APIGatewayProxyEventV2): Promise<Answered> => {
    const { requestContext } = event;
    const response = await app.fetch(requestOf(event), { requestContext });
    return resultOf(response, event.headers['accept-encoding']);
  };

function requestOf(event: APIGatewayProxyEventV2): Request {
  const { domainName, http } = event.requestContext;
  const query = event.rawQueryString && `?${event.rawQueryString}`;
  const headers = headersOf(event);
  const bytes = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8');
  headers.set('Content-Length', String(bytes.length));
  const mayCarry = bytes.length > 0 && http.method !== 'GET' && http.method !== 'HEAD';
  return new Request(`https://${domainName}${plainPath(event.rawPath)}${query}`, {
    method: UNSPEAKABLE.test(http.method) ? `X-${http.method}` : http.method,
    headers,
    ...(mayCarry && { body: bytes }),
  });
}

/** API Gateway hands a path on decoded: what ends one in a URL is part of it here. */
const plainPath = (path: string): string => path.replace(/[?#\\]/g, encodeURIComponent);

function headersOf({ cookies, headers }: APIGatewayProxyEventV2): Headers {
  const all = new Headers();
  if (cookies) all.set('Cookie', cookies.join('; '));
  for (const [name, value] of Object.entries(headers)) all.set(name, speakable(value ?? ''));
  return all;
}

/** What cannot stand in a header becomes a character that nothing of ours takes in one. */
const speakable = (value: string): string => value.replace(/[^\t\x20-\xff]/gu, '\x7f');

async function resultOf(response: Response, accepts: string | undefined): Promise<Answered> {
  const cookies = response.headers.getSetCookie();
  const headers = Object.fromEntries(response.headers);
  delete headers['set-cookie'];
  const type = response.headers.get('Content-Type');
  const body = compressed(Buffer.from(await response.arrayBuffer()), headers, accepts);
  const isText = type === null || TEXT.test(type);
  const isBase64Encoded = !isText || 'content-encoding' in headers;
  return {
    statusCode: response.status,
    headers,
    ...(cookies.length > 0 && { cookies }),
    body: body.toString(isBase64Encoded ? 'base64' : 'utf8'),
    isBase64Encoded,
  };
}
