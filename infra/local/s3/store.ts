import { createHash } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
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

/** A file is one line of facts and then the bytes, so that neither is there without the other. */
const ENDING = '.object';
/** Before, facts and bytes had a file each; those are still read. */
const FORMER = { facts: '.json', bytes: '.body' };
/** S3 takes keys of 1 kB and metadata of 2 kB at most; written as JSON they are longer. */
const LONGEST_FACTS = 32 * 1024;
const NEWLINE = 10;

export function objectStore(directory: string): ObjectStore {
  const fileOf = (key: string, ending = ENDING) => join(directory, sha256(key) + ending);
  return {
    async put(key, body, sent) {
      await mkdir(directory, { recursive: true });
      const etag = createHash('md5').update(body).digest('hex');
      const modifiedAt = new Date().toISOString();
      const facts = { key, bytes: body.length, etag, ...sent, modifiedAt };
      await replace(fileOf(key), [`${JSON.stringify(facts)}\n`, body]);
      return facts;
    },
    find: async (key) => (await factsIn(fileOf(key))) ?? factsIn(fileOf(key, FORMER.facts)),
    async read(key) {
      const content = await readFile(fileOf(key)).catch(missing);
      if (!content) return readFile(fileOf(key, FORMER.bytes));
      return content.subarray(content.indexOf(NEWLINE) + 1);
    },
    async list(prefix) {
      const names = await readdir(directory).catch(() => []);
      const files = names.filter((name) => [ENDING, FORMER.facts].includes(extname(name)));
      const all = await Promise.all(files.map((name) => factsIn(join(directory, name))));
      return all
        .filter((object) => object !== undefined)
        .filter(({ key }) => key.startsWith(prefix))
        .sort((left, right) => (left.key < right.key ? -1 : 1));
    },
  };
}

async function factsIn(file: string): Promise<ObjectFacts | undefined> {
  const handle = await open(file).catch(missing);
  if (!handle) return undefined;
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(LONGEST_FACTS));
    const [line = ''] = buffer.toString('utf8', 0, bytesRead).split('\n', 1);
    return JSON.parse(line) as ObjectFacts;
  } finally {
    await handle.close();
  }
}

/** A crash leaves the former file or the new one, never half of one. */
async function replace(file: string, content: Iterable<string | Buffer>): Promise<void> {
  await writeFile(`${file}.part`, content);
  await rename(`${file}.part`, file);
}

function missing(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT') return undefined;
  throw error;
}
