import * as z from 'zod';
import { InvalidInputError } from '../../../shared/errors.ts';
import type { ListedEntry } from '../../adapters/screening-list.ts';

const NAME_CHARACTERS = 1000;

const text = z.string().transform((value) => value.trim().replace(/\s+/gu, ' '));
const filled = text.pipe(
  z
    .string()
    .min(1, 'must not be empty')
    .max(NAME_CHARACTERS, `must not be longer than ${NAME_CHARACTERS} characters`),
);
/** CSV joins alternative names by semicolons, and so do some entries of the JSON. */
const names = z
  .union([z.array(z.string()), z.string().transform((joined) => [joined])])
  .nullish()
  .transform((listed) =>
    (listed ?? []).flatMap((joined) => joined.split(/;\s+|;$/)).map((name) => name.trim()),
  )
  .transform((split) => split.filter((name) => name !== ''));

/** The fields of a published entry that screening uses; the others are left where they are. */
const publishedEntry = z
  .object({
    id: text.optional(),
    _id: text.optional(),
    name: filled,
    alt_names: names,
    source: filled,
  })
  .transform(
    ({ id, _id, name, alt_names, source }): ListedEntry => ({
      id: id ?? _id ?? '',
      name,
      altNames: [...new Set(alt_names)].filter((alternative) => alternative !== name),
      source,
    }),
  );

/** Reads one entry; `where` tells the operator its place in the file. */
export function readEntry(raw: unknown, where: string): ListedEntry {
  const read = publishedEntry.safeParse(raw);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const field = issue?.path.join('.') || 'entry';
  throw new InvalidInputError(`${where}, ${field}: ${issue?.message ?? 'cannot be read'}`);
}
