import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { readIncoming } from '../body.ts';
import { type Listening, type ListenOptions, listen } from '../loopback.ts';
import { readForm } from './form.ts';
import { refusalOf } from './post-policy.ts';
import { type ObjectFacts, type ObjectStore, objectStore } from './store.ts';

const MAX_OBJECT_BYTES = 64 * 1024 * 1024;
const OPAQUE = 'binary/octet-stream';
const METADATA = 'x-amz-meta-';
const VERSION = 'x-amz-version-id';
/** As S3 calls what was put before there were versions. */
const UNVERSIONED = 'null';

interface Call {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  readonly bucket: string;
  readonly key: string;
  readonly store: ObjectStore;
}

/**
 * As much of S3 as documents and records need, on disk: upload forms, PUT (also on condition that
 * nothing is there), GET, HEAD and listing, versions of what was replaced, and DELETE of one of them,
 * with the bucket in the path. The policies of upload forms are checked in full; of other calls only
 * that they are signed at all, which is enough on the loopback of one machine.
 */
export const startS3 = (
  options: ListenOptions,
  { directory, secretAccessKey }: { directory: string; secretAccessKey: string },
): Promise<Listening> =>
  listen(options, (request, response) => {
    const call = callOf(request, response, directory);
    answer(call, secretAccessKey).catch((error: Error) => refuse(call, 400, error.name));
  });

function callOf(request: IncomingMessage, response: ServerResponse, directory: string): Call {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const [bucket = '', ...rest] = url.pathname.slice(1).split('/');
  const isName = /^[a-z0-9][a-z0-9.-]{1,62}$/.test(bucket);
  const store = objectStore(join(directory, isName ? bucket : 'none'));
  return { request, response, url, bucket, key: rest.map(decodeURIComponent).join('/'), store };
}

async function answer(call: Call, secretAccessKey: string): Promise<unknown> {
  const { request, url, key } = call;
  if (request.method === 'POST' && key === '') return upload(call, secretAccessKey);
  const isSigned = request.headers.authorization ?? url.searchParams.get('X-Amz-Signature');
  if (!isSigned) return refuse(call, 403, 'AccessDenied');
  if (request.method === 'PUT' && key !== '') return put(call);
  if (request.method === 'DELETE' && key !== '') return remove(call);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return refuse(call, 405, 'MethodNotAllowed');
  }
  return key === '' ? list(call) : get(call);
}

async function upload(call: Call, secretAccessKey: string): Promise<void> {
  const form = await readForm(call.request);
  if (!form) return refuse(call, 400, 'EntityTooLarge');
  const { fields, key, body } = form;
  const asked = new Map(fields).set('key', key).set('bucket', call.bucket);
  const refusal = refusalOf(asked, { bytes: body.length, secretAccessKey });
  if (refusal) return refuse(call, refusal === 'AccessDenied' ? 403 : 400, refusal);
  const contentType = fields.get('content-type') ?? OPAQUE;
  const { etag, version = '' } = await call.store.put(key, body, { contentType });
  const target = fields.get('success_action_redirect');
  if (!target) return end(call, 204, { [VERSION]: version });
  const location = new URL(target);
  const facts = { bucket: call.bucket, key, etag: `"${etag}"` };
  for (const [name, value] of Object.entries(facts)) location.searchParams.set(name, value);
  return end(call, 303, { location: location.href, [VERSION]: version });
}

async function put(call: Call): Promise<void> {
  const body = await readIncoming(call.request, MAX_OBJECT_BYTES);
  if (!body) return refuse(call, 400, 'EntityTooLarge');
  const { headers } = call.request;
  const isThere = (await call.store.find(call.key)) !== undefined;
  if (headers['if-none-match'] === '*' && isThere) return refuse(call, 412, 'PreconditionFailed');
  const contentType = headers['content-type'] ?? OPAQUE;
  const metadata = metadataIn(headers);
  const put = await call.store.put(call.key, body, { contentType, metadata });
  return end(call, 200, { etag: `"${put.etag}"`, [VERSION]: put.version ?? '' });
}

const metadataIn = (headers: IncomingHttpHeaders): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      name.startsWith(METADATA) ? [[name.slice(METADATA.length), String(value)]] : [],
    ),
  );

async function get(call: Call): Promise<void> {
  const { request, url, key, store } = call;
  const version = url.searchParams.get('versionId') ?? undefined;
  const facts = await store.find(key, version);
  if (!facts) return refuse(call, 404, version === undefined ? 'NoSuchKey' : 'NoSuchVersion');
  const disposition = url.searchParams.get('response-content-disposition');
  const headers = {
    'content-type': url.searchParams.get('response-content-type') ?? facts.contentType,
    'content-length': String(facts.bytes),
    'last-modified': new Date(facts.modifiedAt).toUTCString(),
    etag: `"${facts.etag}"`,
    ...(facts.version !== undefined && { [VERSION]: facts.version }),
    'x-content-type-options': 'nosniff',
    ...Object.fromEntries(
      Object.entries(facts.metadata ?? {}).map(([name, value]) => [METADATA + name, value]),
    ),
    ...(disposition && { 'content-disposition': disposition }),
  };
  return end(call, 200, headers, request.method === 'HEAD' ? undefined : await store.read(facts));
}

async function list(call: Call): Promise<void> {
  const prefix = call.url.searchParams.get('prefix') ?? '';
  const isOfVersions = call.url.searchParams.has('versions');
  const objects = await call.store[isOfVersions ? 'listVersions' : 'list'](prefix);
  const body = xml(
    isOfVersions ? 'ListVersionsResult' : 'ListBucketResult',
    `<Name>${escaped(call.bucket)}</Name><Prefix>${escaped(prefix)}</Prefix>` +
      `<KeyCount>${objects.length}</KeyCount><MaxKeys>1000</MaxKeys>` +
      `<IsTruncated>false</IsTruncated>${objects.map(isOfVersions ? version : contents).join('')}`,
  );
  return end(call, 200, { 'content-type': 'application/xml' }, body);
}

const contents = (facts: ObjectFacts): string => `<Contents>${told(facts)}</Contents>`;
const version = (facts: ObjectFacts): string =>
  `<Version>${told(facts)}<VersionId>${facts.version ?? UNVERSIONED}</VersionId></Version>`;

const told = ({ key, modifiedAt, etag, bytes }: ObjectFacts): string =>
  `<Key>${escaped(key)}</Key><LastModified>${modifiedAt}</LastModified>` +
  `<ETag>&quot;${etag}&quot;</ETag><Size>${bytes}</Size>`;

async function remove(call: Call): Promise<void> {
  const asked = call.url.searchParams.get('versionId') ?? UNVERSIONED;
  await call.store.remove(call.key, asked === UNVERSIONED ? undefined : asked);
  return end(call, 204);
}

function refuse(call: Call, status: number, code: string): void {
  const body = call.request.method === 'HEAD' ? undefined : xml('Error', `<Code>${code}</Code>`);
  end(call, status, { 'content-type': 'application/xml', connection: 'close' }, body);
}

const xml = (name: string, inside: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${name}>${inside}</${name}>`;

const escaped = (text: string): string =>
  text.replace(/[<>&"']/g, (character) => `&#${character.charCodeAt(0)};`);

function end(
  { response }: Call,
  status: number,
  headers: Record<string, string> = {},
  body?: Buffer | string,
): void {
  response.writeHead(status, headers).end(body);
}
