import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from '../../../shared/digests/sha256.ts';

/** What is known of an object beside its bytes. */
export interface ObjectFacts {
  readonly key: string;
  readonly bytes: number;
  readonly etag: string;
  readonly contentType: string;
  readonly modifiedAt: string;
  /** What its sender said of it, by lower-case name. */
  readonly metadata?: Readonly<Record<string, string>>;
}

/** What is told of an object when it is sent. */
export type Sent = Pick<ObjectFacts, 'contentType' | 'metadata'>;

/** Objects of one bucket on disk. Names of files are hashes: a key can hold anything. */
export interface ObjectStore {
  put(key: string, body: Buffer, sent: Sent): Promise<ObjectFacts>;
  find(key: string): Promise<ObjectFacts | undefined>;
  read(key: string): Promise<Buffer>;
  /** In the order of their keys. */
  list(prefix: string): Promise<ObjectFacts[]>;
}

export function objectStore(directory: string): ObjectStore {
  const fileOf = (key: string, ending: string) => join(directory, `${sha256(key)}.${ending}`);
  const facts = async (file: string) =>
    (JSON.parse(await readFile(file, 'utf8').catch(missing)) ?? undefined) as
      | ObjectFacts
      | undefined;
  return {
    async put(key, body, sent) {
      await mkdir(directory, { recursive: true });
      const etag = createHash('md5').update(body).digest('hex');
      const modifiedAt = new Date().toISOString();
      const kept = { key, bytes: body.length, etag, ...sent, modifiedAt };
      await replace(fileOf(key, 'body'), body);
      await replace(fileOf(key, 'json'), JSON.stringify(kept));
      return kept;
    },
    find: (key) => facts(fileOf(key, 'json')),
    read: (key) => readFile(fileOf(key, 'body')),
    async list(prefix) {
      const names = await readdir(directory).catch(() => []);
      const files = names.filter((name) => name.endsWith('.json'));
      const all = await Promise.all(files.map((name) => facts(join(directory, name))));
      return all
        .filter((object) => object !== undefined)
        .filter(({ key }) => key.startsWith(prefix))
        .sort((left, right) => (left.key < right.key ? -1 : 1));
    },
  };
}

/** A crash leaves the former file or the new one, never half of one. */
async function replace(file: string, content: Buffer | string): Promise<void> {
  await writeFile(`${file}.part`, content);
  await rename(`${file}.part`, file);
}

function missing(error: NodeJS.ErrnoException): string {
  if (error.code === 'ENOENT') return 'null';
  throw error;
}
