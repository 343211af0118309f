import * as z from 'zod';
import { InvalidInputError } from '../../../shared/errors.ts';
import { several } from '../../../shared/messages/findings/several.ts';
import type { PublishedEntry } from '../../adapters/screening-list.ts';
import { readEntry } from './entry.ts';

/** The download and the API's answers hold `results`; a bare array of entries will do as well. */
const file = z.union([
  z.array(z.unknown()),
  z.looseObject({ results: z.array(z.unknown()), total: z.int().optional() }),
]);

export function readJson(text: string): PublishedEntry[] {
  const read = file.safeParse(parseJson(text));
  if (!read.success) throw new InvalidInputError('The file has no array "results"');
  const results = Array.isArray(read.data) ? read.data : allResults(read.data);
  const pointer = Array.isArray(read.data) ? '' : '/results';
  return results.map((raw, i) => readEntry(raw, `entry ${i + 1} (${pointer}/${i})`));
}

/** An answer of the search API may be one page of many: that is no list to screen against. */
function allResults({ results, total }: { results: unknown[]; total?: number | undefined }) {
  if (total !== undefined && total !== results.length) {
    throw new InvalidInputError(
      `The file says it has ${several(total, 'entry', 'entries')} and holds ${results.length}`,
    );
  }
  return results;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new InvalidInputError(`The file is not JSON: ${(cause as Error).message}`, { cause });
  }
}
