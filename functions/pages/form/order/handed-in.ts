import { partsNamed, typedFromJson, typedFromRows } from '../../../../shared/drafts/read-order.ts';
import type { DraftFields } from '../../../../shared/drafts/typed.ts';
import { duplicateMember } from '../../../../shared/filing/duplicate-member.ts';
import { policyAt } from '../../../../shared/filing/policy-at.ts';
import type { DraftFound } from '../draft/visit.ts';

/** The API takes no more. */
const MOST_ITEMS = 50;

export interface HandedText {
  readonly text: string;
  /** What was pasted. */
  readonly json: string;
}

/** The text of the file, or what was pasted. */
export async function handedIn(form: FormData): Promise<HandedText> {
  const [json, file] = [form.get('json'), form.get('file')];
  const pasted = typeof json === 'string' ? json.replaceAll('\r\n', '\n') : '';
  const isFile = file instanceof File && file.size > 0;
  return { json: pasted, text: isFile ? decoded(await file.arrayBuffer()) : pasted };
}

/** Spreadsheets write UTF-16 as they choose and, in Korea, the code page of before. */
function decoded(bytes: ArrayBuffer): string {
  const [first, second] = new Uint8Array(bytes);
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('euc-kr').decode(bytes);
  }
}

export interface Filling {
  readonly typed: DraftFields;
  /** The fields that it takes the place of. */
  readonly replaces: RegExp;
}
export type Read = Filling | { readonly problem: string };

/** A list takes the place of the items, and a request that of everything. */
export async function readText({ said, now }: DraftFound, text: string): Promise<Read> {
  const plain = text.replace(/^\ufeff/, '').trim();
  if (plain === '') return { problem: said.import.nothing };
  const json = /^[[{]/.test(plain) ? plain : quotedIn(plain);
  const read = json === undefined ? await readList(said, plain) : readJson(said, json);
  return 'problem' in read ? read : { ...read, typed: partsNamed(read.typed, policyAt(now)) };
}

/** The body in a call, or between other words, as it is copied from a page or a terminal. */
function quotedIn(text: string): string | undefined {
  const [body] = /\{[\s\S]*\}/.exec(text) ?? [];
  return body !== undefined && typeof parsed(body) === 'object' ? body : undefined;
}

function readJson({ import: words }: DraftFound['said'], text: string): Read {
  const json = parsed(text);
  if (typeof json !== 'object') return { problem: words.notJson(json) };
  const twice = duplicateMember(text);
  if (twice !== undefined) return { problem: words.twice(twice) };
  const isList = Array.isArray(json);
  const typed = typedFromJson(isList ? { items: json } : json);
  if (!typed) return { problem: words.notOrder };
  return isList ? { typed: itemsOf(typed), replaces: ITEMS } : { typed, replaces: /./ };
}

/** What a text in brackets says; else the line that cannot be read, or nothing where it ends too early. */
function parsed(text: string): object | number | undefined {
  try {
    return JSON.parse(text) as object;
  } catch (error) {
    const at = Number(/position (\d+)/.exec(String(error))?.[1] ?? text.length);
    return at < text.length ? text.slice(0, at).split('\n').length : undefined;
  }
}

async function readList({ import: words }: DraftFound['said'], text: string): Promise<Read> {
  const { readRows } = await import('./read-rows.ts');
  const rows = readRows(text);
  if (!rows) return { problem: words.notCsv };
  const [first] = rows;
  if (!first || !('part' in first) || !('quantity' in first)) return { problem: words.notItems };
  if (rows.length > MOST_ITEMS) return { problem: words.tooMany(`${MOST_ITEMS}`) };
  return { typed: typedFromRows(rows), replaces: ITEMS };
}

const ITEMS = /^items\./;

const itemsOf = (typed: DraftFields): DraftFields =>
  Object.fromEntries(Object.entries(typed).filter(([field]) => ITEMS.test(field)));
