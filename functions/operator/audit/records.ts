import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { signatureName } from '../../../shared/audit/object.ts';
import { TerminalError } from '../terminal.ts';

/** An object as it lies on disk, with its signature if there is one. */
export interface RecordFile {
  readonly name: string;
  readonly body: Buffer;
  readonly signature: string | undefined;
}

export interface Records {
  readonly files: readonly RecordFile[];
  /** Signatures of objects that are not there. */
  readonly orphans: readonly string[];
  /** Of one file only its own soundness can be said, not whether something is missing. */
  readonly isWhole: boolean;
}

/** All objects in a folder, or the one named. */
export async function readRecords(path: string): Promise<Records> {
  const found = await stat(path).catch(() => undefined);
  if (!found) throw new TerminalError(`There is no file or folder ${path}.`);
  const isWhole = found.isDirectory();
  const paths = isWhole ? await filesIn(path) : [path];
  const objects = paths.filter((one) => one.endsWith('.jsonl'));
  if (objects.length === 0) throw new TerminalError(`There are no records in ${path}.`);
  const nameOf = (one: string) => (isWhole ? relative(path, one) : basename(one));
  const signatures = new Set(objects.map(signatureName));
  return {
    isWhole,
    files: await Promise.all(
      objects.map(async (one) => ({
        name: nameOf(one),
        body: await readFile(one),
        signature: await readFile(signatureName(one), 'utf8').catch(() => undefined),
      })),
    ),
    orphans: paths.filter((one) => one.endsWith('.jws') && !signatures.has(one)).map(nameOf),
  };
}

const filesIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name))
    .sort();
