import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ApiDocument, PUBLIC_URL } from './document.ts';
import { referenceOf } from './render.ts';

const ROOT = join(import.meta.dirname, '../../..');

/**
 * The reference of the API, made from its OpenAPI document and the rules of its changes. On one machine it
 * is made when it is first asked for; in a bundle this module is what it exports
 * (`infra/bundle/packed-data.ts`), so that these pages carry nothing of the API.
 */
export const REFERENCE: string = await made();

async function made(): Promise<string> {
  const { openApiDocument } = await import(join(ROOT, 'functions/api/openapi/document.ts'));
  const document: ApiDocument = JSON.parse(JSON.stringify(openApiDocument(PUBLIC_URL)));
  const [, rules = ''] = (await readFile(join(ROOT, 'docs/api-changes.md'), 'utf8')).split(
    /^# .*$/m,
  );
  return String(await referenceOf(document, rules.trim()));
}
