import * as z from 'zod';
import { InvalidInputError } from '../../../shared/errors.ts';
import type { PublishedEntry } from '../../adapters/screening-list.ts';

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

/** What is left empty is not there; neither is an address that no browser should open. */
const told = text.nullish().transform((value) => value || undefined);
const webAddress = told.transform((value) =>
  value?.match(/^https?:\/\/\S+$/) ? value : undefined,
);

/** The fields of a published entry that are kept, by their names in the file. */
const publishedEntry = z
  .object({
    id: text.optional(),
    _id: text.optional(),
    name: filled,
    alt_names: several,
    source: filled,
    type: told,
    addresses,
    nationalities: several,
    citizenships: several,
    programs: several,
    title: told,
    start_date: told,
    end_date: told,
    federal_register_notice: told,
    license_requirement: told,
    license_policy: told,
    remarks: told,
    source_list_url: webAddress,
    source_information_url: webAddress,
  })
  .transform((published): PublishedEntry => {
    const { id, _id, name, alt_names, source } = published;
    const { addresses: lines, nationalities, citizenships, programs } = published;
    const places = [...lines, ...nationalities, ...citizenships];
    const whole = {
      id: id ?? _id ?? '',
      name,
      altNames: alt_names.filter((alternative) => alternative !== name),
      source,
      type: published.type,
      countries: filledOnly([...new Set(places.flatMap((at) => COUNTRY.exec(at)?.[1] ?? []))]),
      title: published.title,
      addresses: filledOnly(lines.filter((line) => !/^[A-Z]{2}$/.test(line))),
      programs: filledOnly(programs),
      startDate: published.start_date,
      endDate: published.end_date,
      notice: published.federal_register_notice,
      licenseRequirement: published.license_requirement,
      licensePolicy: published.license_policy,
      remarks: published.remarks,
      listUrl: published.source_list_url,
      sourceUrl: published.source_information_url,
    };
    return Object.fromEntries(
      Object.entries(whole).filter(([, value]) => value !== undefined),
    ) as unknown as PublishedEntry;
  });

const filledOnly = (values: readonly string[]) => (values.length > 0 ? [...values] : undefined);

/** Reads one entry; `where` tells the operator its place in the file. */
export function readEntry(raw: unknown, where: string): PublishedEntry {
  const read = publishedEntry.safeParse(raw);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const field = issue?.path.join('.') || 'entry';
  throw new InvalidInputError(`${where}, ${field}: ${issue?.message ?? 'cannot be read'}`);
}
