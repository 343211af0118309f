import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ApiDocument, PUBLIC_URL } from './document.ts';
import { LIMITS } from './limits.ts';
import { referenceOf } from './render.ts';

const ROOT = join(import.meta.dirname, '../../..');
const ORDER = 'vn-university.json';

/**
 * The reference of the API, made from its OpenAPI document, the guide for order systems and the rules of its
 * changes. On one machine it is made when it is first asked for; in a bundle this module is what it exports
 * (`infra/bundle/packed-data.ts`), so that these pages carry nothing of the API.
 */
export const REFERENCE: string = await made();

async function made(): Promise<string> {
  const { openApiDocument } = await import(join(ROOT, 'functions/api/openapi/document.ts'));
  const document: ApiDocument = JSON.parse(JSON.stringify(openApiDocument(PUBLIC_URL)));
  const docs = (path: string) => readFile(join(ROOT, 'docs', path), 'utf8');
  const [, rules = ''] = (await docs('api-changes.md')).split(/^# .*$/m);
  const guide = {
    text: await docs('integrate.md'),
    order: await docs(`examples/${ORDER}`),
    orderName: ORDER,
  };
  return String(await referenceOf(document, { guide, limits: LIMITS, rules: rules.trim() }));
}
