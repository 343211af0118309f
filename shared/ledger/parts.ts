import type { Movement } from './account.ts';

/** The transfers of an account in sixteen parts: ranges of their ids, which the hash of a case fills evenly. */
export const SIXTEENTHS = [
  '0',
  '1',
  '2',
  '3',
  '4',
  '5',
  '6',
  '7',
  '8',
  '9',
  'a',
  'b',
  'c',
  'd',
  'e',
  'f',
] as const;
export type Sixteenth = (typeof SIXTEENTHS)[number];

const STARTS = SIXTEENTHS.map((part, index) => (index === 0 ? '' : `req-${part}`));

/** What resolves or reverses a transfer has an id that begins with its own, and is in its part. */
export const sixteenthOf = (transferId: string): Sixteenth =>
  SIXTEENTHS[STARTS.findLastIndex((start) => start <= transferId)] ?? '0';

/** Where the ids of a part begin, and where those of the next; none after the last. */
export function rangeOf(part: Sixteenth): {
  readonly from: string;
  readonly to: string | undefined;
} {
  const index = SIXTEENTHS.indexOf(part);
  return { from: STARTS[index] ?? '', to: STARTS[index + 1] };
}

/** What an account says of one part: its sums, and how often they moved. */
export interface PartSums {
  readonly held: number;
  readonly posted: number;
  readonly moves: number;
}

/** Short, as an account has them sixteen times over and is written with each draw. */
const NAMES = { held: 'h_', posted: 'p_', moves: 'n_' } as const;

/** What a movement adds to the sums of its part: an account is its parts. */
export function movedInPart({ held = 0, posted = 0, of }: Movement): Record<string, number> {
  if (of === undefined) return {};
  const part = sixteenthOf(of);
  return {
    [NAMES.held + part]: held,
    [NAMES.posted + part]: posted,
    [NAMES.moves + part]: 1,
  };
}

/** The parts as an account has them; all zero in one that was last written before there were any. */
export function partsIn(account: Readonly<Record<string, unknown>>): Record<Sixteenth, PartSums> {
  const sum = (name: string, part: Sixteenth) => Number(account[name + part] ?? 0);
  const parts = SIXTEENTHS.map((part): [Sixteenth, PartSums] => [
    part,
    {
      held: sum(NAMES.held, part),
      posted: sum(NAMES.posted, part),
      moves: sum(NAMES.moves, part),
    },
  ]);
  return Object.fromEntries(parts) as Record<Sixteenth, PartSums>;
}
