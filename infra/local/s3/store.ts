import { createHash, randomUUID } from 'node:crypto';
import { link, mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { sha256 } from '../../../shared/digests/sha256.ts';

/** What is known of an object beside its bytes. */
export interface ObjectFacts {
  readonly key: string;
  readonly bytes: number;
  readonly etag: string;
  readonly contentType: string;
  readonly modifiedAt: string;
  /** Missing of what was put before there were versions. */
  readonly version?: string;
  /** What its sender said of it, by lower-case name. */
  readonly metadata?: Readonly<Record<string, string>>;
}

/** What is told of an object when it is sent. */
export type Sent = Pick<ObjectFacts, 'contentType' | 'metadata'>;

/** Objects of one bucket on disk, each as it was ever put. A key can hold anything: its hash is the name. */
export interface ObjectStore {
  put(key: string, body: Buffer, sent: Sent): Promise<ObjectFacts>;
  /** As it is now, or was as a version. */
  find(key: string, version?: string): Promise<ObjectFacts | undefined>;
  read(facts: ObjectFacts): Promise<Buffer>;
  /** As they are now, in the order of their keys. */
  list(prefix: string): Promise<ObjectFacts[]>;
  /** As they ever were. */
  listVersions(prefix: string): Promise<ObjectFacts[]>;
  /** For good; without a version, that which was put before there were any. */
  remove(key: string, version?: string): Promise<void>;
}

/** A file is one line of facts and then the bytes, so that neither is there without the other. */
const ENDING = '.object';
/** What was put under a key before the last time. */
const REPLACED = '.replaced';
/** Before, facts and bytes had a file each; those are still read. */
const FORMER = { facts: '.json', bytes: '.body' };
/** S3 takes keys of 1 kB and metadata of 2 kB at most; written as JSON they are longer. */
const LONGEST_FACTS = 32 * 1024;
const NEWLINE = 10;

export function objectStore(directory: string): ObjectStore {
  const fileOf = (key: string, ending = ENDING) => join(directory, sha256(key) + ending);
  const replacedFile = (key: string, version: string) =>
    fileOf(key, `.${sha256(version)}${REPLACED}`);
  const current = async (key: string) =>
    (await factsIn(fileOf(key))) ?? factsIn(fileOf(key, FORMER.facts));
  return {
    async put(key, body, sent) {
      await mkdir(directory, { recursive: true });
      const etag = createHash('md5').update(body).digest('hex');
      const modifiedAt = new Date().toISOString();
      const version = randomUUID();
      const facts = { key, bytes: body.length, etag, ...sent, modifiedAt, version };
      const before = await factsIn(fileOf(key));
      if (before?.version) await keep(fileOf(key), replacedFile(key, before.version));
      await replace(fileOf(key), [`${JSON.stringify(facts)}\n`, body]);
      return facts;
    },
    async find(key, version) {
      const now = await current(key);
      const isAsked = version === undefined || version === now?.version;
      return isAsked ? now : factsIn(replacedFile(key, version));
    },
    async read({ key, version }) {
      const now = await readFile(fileOf(key)).catch(missing);
      const isNow = (await current(key))?.version === version;
      if (version !== undefined && !isNow)
        return bytesIn(await readFile(replacedFile(key, version)));
      return now ? bytesIn(now) : readFile(fileOf(key, FORMER.bytes));
    },
    list: (prefix) => factsUnder(directory, prefix, [ENDING, FORMER.facts]),
    listVersions: (prefix) => factsUnder(directory, prefix, [ENDING, FORMER.facts, REPLACED]),
    async remove(key, version) {
      const isNow = (await current(key))?.version === version;
      const files = isNow
        ? [ENDING, ...Object.values(FORMER)].map((ending) => fileOf(key, ending))
        : [replacedFile(key, version ?? '')];
      for (const file of files) await rm(file, { force: true });
    },
  };
}

/** What files of these kinds tell, in the order of their keys. */
async function factsUnder(directory: string, prefix: string, endings: readonly string[]) {
  const names = await readdir(directory).catch(() => []);
  const files = names.filter((name) => endings.includes(extname(name)));
  const all = await Promise.all(files.map((name) => factsIn(join(directory, name))));
  return all
    .filter((object) => object !== undefined)
    .filter(({ key }) => key.startsWith(prefix))
    .sort((left, right) => (left.key < right.key ? -1 : 1));
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

const bytesIn = (content: Buffer): Buffer => content.subarray(content.indexOf(NEWLINE) + 1);

/** A second name for what is about to be replaced; a crash in between may have given it already. */
const keep = (file: string, name: string): Promise<void> =>
  link(file, name).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });

/** A crash leaves the former file or the new one, never half of one. */
async function replace(file: string, content: Iterable<string | Buffer>): Promise<void> {
  await writeFile(`${file}.part`, content);
  await rename(`${file}.part`, file);
}

function missing(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT') return undefined;
  throw error;
}
