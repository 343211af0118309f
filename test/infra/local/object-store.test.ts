import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { objectStore } from '../../../infra/local/s3/store.ts';
import { sha256 } from '../../../shared/digests/sha256.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'chipgate-objects-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

const sent = { contentType: 'application/jsonl', metadata: { signature: 'a..b' } };

describe('The store of objects', () => {
  it('gives back bytes and facts as they were sent, from one file', async () => {
    const store = objectStore(directory);
    const body = Buffer.from([10, 0, 255, 10, 123]);
    await store.put('2026/한', body, sent);
    expect(readdirSync(directory)).toHaveLength(1);
    const facts = await store.find('2026/한');
    expect(facts).toMatchObject({ key: '2026/한', bytes: 5, ...sent });
    expect(await store.read(facts!)).toEqual(body);
    expect(await store.find('2026/other')).toBeUndefined();
  });

  it('keeps each version of an object, and lists the last', async () => {
    const store = objectStore(directory);
    const put = (text: string) => store.put('key', Buffer.from(text), sent);
    const facts = [await put('first'), await put('second'), await put('third')];
    const texts = facts.map(async ({ version }) => {
      const found = await store.find('key', version);
      return found && (await store.read(found)).toString();
    });
    expect(await Promise.all(texts)).toEqual(['first', 'second', 'third']);
    expect(await store.find('key')).toEqual(facts[2]);
    expect(await store.list('')).toEqual([facts[2]]);
    expect(await store.find('key', 'another')).toBeUndefined();
  });

  it('reads what was kept as two files', async () => {
    const facts = { key: 'old', bytes: 3, etag: 'e', modifiedAt: '2026-01-01T00:00:00Z', ...sent };
    writeFileSync(join(directory, `${sha256('old')}.json`), JSON.stringify(facts));
    writeFileSync(join(directory, `${sha256('old')}.body`), 'abc');
    const store = objectStore(directory);
    await store.put('new', Buffer.from('def'), sent);
    expect(await store.find('old')).toEqual(facts);
    expect((await store.read(facts)).toString()).toBe('abc');
    expect((await store.list('')).map(({ key }) => key)).toEqual(['new', 'old']);
  });
});
