import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A line that a file of the house gets, before the first line that reads so. */
export interface Insertion {
  readonly file: string;
  readonly before: string;
  readonly text: string;
}

/** What a new thing begins with: files of its own, lines in those of others, and what is left to do. */
export interface Skeleton {
  readonly files: Readonly<Record<string, string>>;
  readonly insertions: readonly Insertion[];
  readonly left: readonly string[];
}

/** Something of a skeleton cannot be written as the house stands. */
export class SkeletonError extends Error {
  override readonly name = 'SkeletonError';
}

/** Writes a skeleton, all of it or nothing. Returns every file that it wrote. */
export function write(root: string, { files, insertions }: Skeleton): string[] {
  const taken = Object.keys(files).find((file) => existsSync(join(root, file)));
  if (taken) throw new SkeletonError(`${taken} is there already`);
  const texts = new Map(Object.entries(files));
  for (const { file, before, text } of insertions) {
    const former = texts.get(file) ?? readFileSync(join(root, file), 'utf8');
    texts.set(file, inserted(former, { file, before, text }));
  }
  for (const [file, text] of texts) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return [...texts.keys()];
}

function inserted(former: string, { file, before, text }: Insertion): string {
  const at = former.indexOf(`\n${before}`);
  if (at < 0) throw new SkeletonError(`${file} has no line "${before}"`);
  return `${former.slice(0, at + 1)}${text}\n${former.slice(at + 1)}`;
}

/** A name as files have it (`late-fees`), as code has it, and as types do. */
export interface Names {
  readonly file: string;
  readonly value: string;
  readonly type: string;
}

export function namesOf(file: string): Names {
  if (!/^[a-z]+(-[a-z]+)*$/.test(file)) {
    throw new SkeletonError(`A name is of small letters and hyphens, and "${file}" is not`);
  }
  const type = file.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return { file, type, value: type.charAt(0).toLowerCase() + type.slice(1) };
}
