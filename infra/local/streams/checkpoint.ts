import { readFileSync, renameSync, writeFileSync } from 'node:fs';

/** The last record that was delivered. */
export interface Position {
  readonly shardId: string;
  readonly sequenceNumber: string;
}

export interface Checkpoint {
  read(): Position | undefined;
  write(position: Position): void;
}

/** Kept in a file and replaced whole: after a crash it is the old position or the new one. */
export function fileCheckpoint(file: string): Checkpoint {
  return {
    read: () => {
      try {
        return JSON.parse(readFileSync(file, 'utf8')) as Position;
      } catch {
        return undefined;
      }
    },
    write: (position) => {
      writeFileSync(`${file}.new`, JSON.stringify(position));
      renameSync(`${file}.new`, file);
    },
  };
}
