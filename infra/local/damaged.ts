import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Reads what is kept in a file, or says in one line that somebody has to look at it. */
export function unlessDamaged<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    throw new Error(
      `${file} is damaged: put a copy of it back, or move it away and start again without what is in it.`,
      { cause },
    );
  }
}

interface Database {
  readonly folder: string;
  readonly endpoint: string;
}

/**
 * What is wrong where DynamoDB Local does not do what it is asked to at the start. It has one word for
 * all that befalls its file, so whether that can be written at all is tried.
 */
export function faultOfData(database: Database, cause: Error): Error {
  const { folder, endpoint } = database;
  // The functions have a word of their own for it, around what the database said.
  if (cause.name === 'DependencyUnavailableError' && cause.cause instanceof Error) {
    return faultOfData(database, cause.cause);
  }
  if (cause.name === 'InternalFailure') {
    const unwritable = whyUnwritable(folder);
    const said = unwritable
      ? `cannot be written (${unwritable}): make room for them and let this user write them`
      : 'cannot be read: put a copy of them back';
    return new Error(`The data in ${folder} ${said}, or start with --directory <another>.`, {
      cause,
    });
  }
  if (!('$metadata' in cause)) return cause;
  const said = `DynamoDB Local does not answer as it should (${cause.message})`;
  return new Error(`${said}: see what else uses ${endpoint}, and start again.`, { cause });
}

/** About what the first writes of a database take. */
const PROBE = Buffer.alloc(1_000_000);

function whyUnwritable(folder: string): string | undefined {
  const file = join(folder, '.probe');
  try {
    writeFileSync(file, PROBE);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  } finally {
    if (existsSync(file)) rmSync(file);
  }
}
