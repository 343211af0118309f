import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { s3Files } from '../../../functions/adapters/files.ts';
import type { Files, UploadForm } from '../../../functions/adapters/ports/files.ts';
import { MOST_TAKEN_BYTES } from '../../../functions/adapters/ports/files.ts';
import type { Listening } from '../../../infra/local/loopback.ts';
import { startS3 } from '../../../infra/local/s3/server.ts';

const FOLDER = 'cases/case-1/information/1/abc';
const RETURN_TO = 'http://127.0.0.1:8080/status/reference';

let directory: string;
let server: Listening;
let files: Files;
const former = { ...process.env };

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'chipgate-files-'));
  server = await startS3({ port: 0, option: 's3-port' }, { directory, secretAccessKey: 'local' });
  Object.assign(process.env, {
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_ENDPOINT_URL_S3: server.url,
  });
  files = s3Files('chipgate-files');
});

afterAll(async () => {
  process.env = former;
  await server.close();
  await rm(directory, { recursive: true });
});

interface Sent {
  readonly form: UploadForm;
  readonly name: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
  readonly change?: Readonly<Record<string, string>>;
}

function send({ form, name, content, change = {} }: Sent): Promise<Response> {
  const body = new FormData();
  const fields = { ...form.fields, ...change };
  for (const [field, value] of Object.entries(fields)) body.append(field, value);
  body.append('file', new Blob([content]), name);
  return fetch(form.url, { method: 'POST', body, redirect: 'manual' });
}

describe('An upload form', () => {
  it('puts a file into its folder and sends the browser back', async () => {
    const form = await files.uploadForm(FOLDER, RETURN_TO);
    const response = await send({ form, name: '계약서 <1>&.pdf', content: 'signed' });
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toMatch(/^http:\/\/127\.0\.0\.1:8080\/status\/ref/);
    expect(await files.list('cases/case-1/information/1')).toEqual([
      { name: '계약서 <1>&.pdf', key: `${FOLDER}/계약서 <1>&.pdf`, bytes: 6 },
    ]);
  });

  it('takes more than a document may have, so that too much is told on our pages, and not one byte more', async () => {
    const form = await files.uploadForm(`${FOLDER}-large`, RETURN_TO);
    const most = new Uint8Array(MOST_TAKEN_BYTES);
    expect((await send({ form, name: 'most', content: most })).status).toBe(303);
    const more = new Uint8Array(MOST_TAKEN_BYTES + 1);
    expect((await send({ form, name: 'more', content: more })).status).toBe(400);
    expect(await files.list(`${FOLDER}-large`)).toHaveLength(1);
  });

  it.each([
    { key: 'cases/case-2/elsewhere' },
    { success_action_redirect: 'https://evil.example' },
    { 'Content-Type': 'text/html' },
    {
      Policy: Buffer.from('{"expiration":"2099-01-01T00:00:00Z","conditions":[]}').toString(
        'base64',
      ),
    },
    { 'X-Amz-Signature': '00' },
  ])('refuses when %o was altered', async (change) => {
    const form = await files.uploadForm(`${FOLDER}-altered`, RETURN_TO);
    expect((await send({ form, name: 'a', content: 'a', change })).status).toBe(403);
    expect(await files.list(`${FOLDER}-altered`)).toEqual([]);
  });
});

describe('A stored file', () => {
  it('is known by the digest of its bytes', async () => {
    const form = await files.uploadForm(`${FOLDER}-digest`, RETURN_TO);
    await send({ form, name: 'a.txt', content: 'a' });
    const digest = createHash('sha256').update('a').digest('hex');
    const pinned = await files.pin(`${FOLDER}-digest/a.txt`);
    expect(pinned).toEqual({ bytes: 1, sha256: digest, version: expect.stringMatching(/.{20}/) });
    expect(await files.pin(`${FOLDER}-digest/never-sent`)).toBeUndefined();
  });

  it('stays what it was when it is put again under the same form', async () => {
    const form = await files.uploadForm(`${FOLDER}-again`, RETURN_TO);
    const name = 'a.txt';
    const key = `${FOLDER}-again/${name}`;
    await send({ form, name, content: 'looked at' });
    const { version, ...pinned } = (await files.pin(key))!;
    await send({ form, name, content: 'put in its place' });
    expect(await files.pin(key, version)).toEqual({ ...pinned, version });
    expect((await files.pin(key))?.sha256).not.toBe(pinned.sha256);
    const saved = await fetch(await files.downloadUrl({ name, key, version }));
    expect(await saved.text()).toBe('looked at');
    expect(await files.pin(key, 'never-there')).toBeUndefined();
  });

  it('is listed in the order in which it came', async () => {
    const form = await files.uploadForm(`${FOLDER}-order`, RETURN_TO);
    for (const name of ['c', 'a', 'b']) await send({ form, name, content: name });
    const names = (await files.list(`${FOLDER}-order`)).map(({ name }) => name);
    expect(names).toEqual(['c', 'a', 'b']);
  });

  it('is saved by the browser, never shown as a page of ours', async () => {
    const form = await files.uploadForm(`${FOLDER}-page`, RETURN_TO);
    await send({ form, name: 'page.html', content: '<script>alert(1)</script>' });
    const file = { name: 'page "1".html', key: `${FOLDER}-page/page.html` };
    const response = await fetch(await files.downloadUrl(file));
    expect(response.headers.get('content-type')).toBe('application/octet-stream');
    expect(response.headers.get('content-disposition')).toBe(
      "attachment; filename*=UTF-8''page%20%221%22.html",
    );
    expect(await response.text()).toBe('<script>alert(1)</script>');
  });

  it('is not handed out without a signature', async () => {
    const response = await fetch(`${server.url}/chipgate-files/${FOLDER}-page/page.html`);
    expect(response.status).toBe(403);
  });
});

describe('Files of a draft that is deleted', () => {
  it('are gone for good, each that was ever put, but for those that are kept, and no others', async () => {
    const upload = async (folder: string, content: string) =>
      send({ form: await files.uploadForm(folder, RETURN_TO), name: 'proof.pdf', content });
    await upload('drafts/one/7/a', 'first');
    const first = await files.pin('drafts/one/7/a/proof.pdf');
    await upload('drafts/one/7/a', 'second');
    await upload('drafts/one/8/b', 'another');
    await upload('drafts/one-more/7/a', 'of another');
    const second = await files.pin('drafts/one/7/a/proof.pdf');
    await files.removeAll('drafts/one', new Set(['drafts/one/8/b/proof.pdf']));
    expect((await files.list('drafts/one')).map(({ key }) => key)).toEqual([
      'drafts/one/8/b/proof.pdf',
    ]);
    for (const version of [first?.version, second?.version]) {
      expect(await files.pin('drafts/one/7/a/proof.pdf', version)).toBeUndefined();
    }
    expect(await files.list('drafts/one-more')).toHaveLength(1);
    await files.removeAll('drafts/one', new Set());
    expect(await files.list('drafts/one')).toEqual([]);
  });
});
