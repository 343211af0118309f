import { SkeletonError } from './skeleton.ts';

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
