import type { IncomingMessage } from 'node:http';
import { readIncoming } from '../body.ts';

/** A form and its file, with what surrounds them: more is refused before it is looked at. */
const MAX_FORM_BYTES = 64 * 1024 * 1024;

/** Stands for the name of the uploaded file. */
const FILE_NAME = /\$\{filename\}/g;

export interface UploadedForm {
  /** By lower-case name, as S3 reads them. */
  readonly fields: ReadonlyMap<string, string>;
  readonly body: Buffer;
  readonly key: string;
}

/** An upload form as a browser sends it; `undefined` when it is too large. */
export async function readForm(request: IncomingMessage): Promise<UploadedForm | undefined> {
  const raw = await readIncoming(request, MAX_FORM_BYTES);
  if (!raw) return undefined;
  const headers = { 'content-type': request.headers['content-type'] ?? '' };
  const form = await new Response(new Uint8Array(raw), { headers }).formData();
  const fields = new Map<string, string>();
  for (const [name, value] of form) {
    if (typeof value === 'string') fields.set(name.toLowerCase(), value);
  }
  const file = form.get('file');
  if (!(file instanceof File)) throw new TypeError('A form without a file');
  const key = (fields.get('key') ?? '').replace(FILE_NAME, () => baseName(file.name));
  return { fields, key, body: Buffer.from(await file.arrayBuffer()) };
}

const baseName = (name: string): string => name.slice(name.search(/[^/\\]*$/));
