import { readFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { log } from '../log.ts';

/** The last record that was delivered. */
export interface Position {
  readonly shardId: string;
  readonly sequenceNumber: string;
}

export interface Checkpoint {
  read(): Position | undefined;
  /** Kept soon: whoever is killed before is offered a few records again. */
  write(position: Position): void;
  /** Resolves when what was written last is kept. */
  kept(): Promise<void>;
}

const EVERY_MS = 250;

/** In a file that is replaced whole, now and then: after a crash it is an old position or the new one. */
export function fileCheckpoint(file: string): Checkpoint {
  let next: Position | undefined;
  let keeping: Promise<void> | undefined;
  const keep = async () => {
    while (next) {
      const position = next;
      next = undefined;
      await writeFile(`${file}.new`, JSON.stringify(position));
      await rename(`${file}.new`, file);
      await sleep(EVERY_MS);
    }
  };
  return {
    read: () => {
      try {
        return JSON.parse(readFileSync(file, 'utf8')) as Position;
      } catch {
        return undefined;
      }
    },
    write: (position) => {
      next = position;
      keeping ??= keep()
        .catch((error) => log(`a checkpoint could not be kept: ${error}`))
        .finally(() => {
          keeping = undefined;
        });
    },
    kept: async () => keeping,
  };
}

/** Whether a position lies after another: numbers go on from shard to shard. */
export const isAfter = (position: Position, other: Position): boolean =>
  BigInt(position.sequenceNumber) > BigInt(other.sequenceNumber);
