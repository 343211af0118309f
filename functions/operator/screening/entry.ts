import * as z from 'zod';
import { InvalidInputError } from '../../../shared/errors.ts';
import type { ListedEntry } from '../../adapters/screening-list.ts';

const NAME_CHARACTERS = 1000;

const plain = (value: string): string => value.trim().replace(/\s+/gu, ' ');
const text = z.string().transform(plain);
const filled = text.pipe(
  z
    .string()
    .min(1, 'must not be empty')
    .max(NAME_CHARACTERS, `must not be longer than ${NAME_CHARACTERS} characters`),
);
/** CSV joins several values by semicolons, and so do some entries of the JSON. */
const several = z
  .union([z.array(z.string()), z.string().transform((joined) => [joined])])
  .nullish()
  .transform((listed) => (listed ?? []).flatMap((joined) => joined.split(/;\s+|;$/)).map(plain))
  .transform((split) => [...new Set(split.filter((value) => value !== ''))]);

const place = z.string().nullish();
const addressParts = z.object({
  address: place,
  city: place,
  state: place,
  postal_code: place,
  country: place,
});
/** One line each: CSV joins the parts by commas and ends with the country. */
const addresses = z.union([
  z
    .array(addressParts)
    .transform((listed) =>
      listed.map(({ address, city, state, postal_code, country }) =>
        [address, city, state, postal_code, country].filter((part) => part).join(', '),
      ),
    ),
  several,
]);

const COUNTRY = /(?:^|,\s*)([A-Z]{2})$/;

/** The fields of a published entry that are kept; the others are left where they are. */
const publishedEntry = z
  .object({
    id: text.optional(),
    _id: text.optional(),
    name: filled,
    alt_names: several,
    source: filled,
    type: text.nullish(),
    addresses,
    nationalities: several,
    citizenships: several,
    programs: several,
    start_date: text.nullish(),
    end_date: text.nullish(),
  })
  .transform((published): ListedEntry => {
    const { id, _id, name, alt_names, source, type, programs } = published;
    const { nationalities, citizenships, start_date, end_date } = published;
    const places = [...published.addresses, ...nationalities, ...citizenships];
    const countries = new Set(places.flatMap((at) => COUNTRY.exec(at)?.[1] ?? []));
    const lines = published.addresses.filter((line) => !/^[A-Z]{2}$/.test(line));
    return {
      id: id ?? _id ?? '',
      name,
      altNames: alt_names.filter((alternative) => alternative !== name),
      source,
      ...(type && { type }),
      ...(countries.size > 0 && { countries: [...countries] }),
      ...(lines.length > 0 && { addresses: lines }),
      ...(programs.length > 0 && { programs }),
      ...(start_date && { startDate: start_date }),
      ...(end_date && { endDate: end_date }),
    };
  });

/** Reads one entry; `where` tells the operator its place in the file. */
export function readEntry(raw: unknown, where: string): ListedEntry {
  const read = publishedEntry.safeParse(raw);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const field = issue?.path.join('.') || 'entry';
  throw new InvalidInputError(`${where}, ${field}: ${issue?.message ?? 'cannot be read'}`);
}
