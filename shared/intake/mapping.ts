import type { WrongPlace } from '../contracts/intake.ts';
import type { MappingPair, MappingRules, PlainPair } from '../contracts/intake-mapping.ts';
import { converted } from './conversions.ts';
import { putAt, valueAt } from './pointers.ts';

/** What an event is read as, and from where in it each part came. */
export interface Mapped {
  readonly data: Record<string, unknown>;
  readonly errors: readonly WrongPlace[];
  /** By the pointer into the data. */
  readonly origins: Readonly<Record<string, string>>;
}

const MOST_ENTRIES = 100;

/** Reads an event by pairs. What is not there is left out: whether it has to be, the contract knows. */
export function mapped(
  event: unknown,
  { pairs, tables }: Pick<MappingRules, 'pairs' | 'tables'>,
): Mapped {
  const data: Record<string, unknown> = {};
  const errors: WrongPlace[] = [];
  const origins: Record<string, string> = {};
  const read = (pair: PlainPair, { in: from, at, to }: Place) => {
    const field = to + pair.to;
    if ('value' in pair) return putAt(data, field, pair.value);
    const value = valueAt(from, pair.from);
    const pointer = at + pair.from;
    origins[field] = pointer;
    if (value === undefined || value === null) return undefined;
    const result = pair.as ? converted(value, pair.as, tables) : { value };
    if ('detail' in result) errors.push({ pointer, detail: result.detail, field });
    // What a later pair puts into it is not put into the event.
    else putAt(data, field, structuredClone(result.value));
    return undefined;
  };
  for (const pair of pairs) {
    for (const [one, place] of pairsIn(pair, event, errors)) read(one, place);
    if ('each' in pair) origins[pair.to] = pair.each;
  }
  return { data, errors, origins };
}

/** What the pointers of a pair begin in. */
interface Place {
  readonly in: unknown;
  readonly at: string;
  readonly to: string;
}

/** A pair by itself, or those of a list once for each of its entries. */
function pairsIn(pair: MappingPair, event: unknown, errors: WrongPlace[]): [PlainPair, Place][] {
  if (!('each' in pair)) return [[pair, { in: event, at: '', to: '' }]];
  const list = valueAt(event, pair.each);
  if (list === undefined || list === null) return [];
  if (!Array.isArray(list) || list.length > MOST_ENTRIES) {
    const detail = `must be a list of at most ${MOST_ENTRIES}`;
    errors.push({ pointer: pair.each, detail, field: pair.to });
    return [];
  }
  return list.flatMap((entry: unknown, index) =>
    pair.pairs.map((one): [PlainPair, Place] => [
      one,
      { in: entry, at: `${pair.each}/${index}`, to: `${pair.to}/${index}` },
    ]),
  );
}

/** Where in the event a wrong field of the data comes from: its own pair, else the nearest above it. */
export function originOf(field: string, origins: Mapped['origins']): string | undefined {
  for (let at = field; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const origin = origins[at];
    if (origin !== undefined) return origin;
  }
  return undefined;
}
