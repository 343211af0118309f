import type { MatchedEntry } from '../../../shared/contracts/decision.ts';
import {
  type Listed,
  type ListedDetails,
  listedDetails,
} from '../../../shared/contracts/listed.ts';
import type { ListedEntry } from '../../adapters/screening-list.ts';

/** It is kept with a case: what is kept of one entry has an end. */
const MOST_BYTES = 3000;
const MOST_CHARACTERS = 160;
const MOST_LINES = 8;

/** What the list says of an entry, for whoever judges whether a party is it. */
export function listedOf(entry: ListedEntry): Listed {
  for (let most = MOST_LINES; ; most -= 1) {
    const told = linesOf(entry, most);
    if (most === 0 || bytesOf(told) <= MOST_BYTES) return told;
  }
}

function linesOf(entry: ListedEntry, most: number): Listed {
  const { name, altNames, type, countries } = entry;
  const { addresses = [], programs = [], ...rest } = detailsOf(entry);
  const moreNames = altNames.length - most;
  const moreAddresses = addresses.length - most;
  const lines = (all: readonly string[]) => all.slice(0, most).map(short);
  return {
    name: short(name),
    otherNames: lines(altNames),
    ...(moreNames > 0 && { moreNames }),
    ...(type !== undefined && { type }),
    ...(countries && { countries: lines(countries) }),
    ...(addresses.length > 0 && { addresses: lines(addresses) }),
    ...(moreAddresses > 0 && { moreAddresses }),
    ...(programs.length > 0 && { programs: lines(programs) }),
    ...Object.fromEntries(Object.entries(rest).map(([field, text]) => [field, short(text)])),
  };
}

const detailsOf = ({ details, ...entry }: ListedEntry): ListedDetails =>
  listedDetails.parse(details === undefined ? entry : JSON.parse(details));

const short = (text: string): string =>
  text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text;

const bytesOf = (told: unknown): number => Buffer.byteLength(JSON.stringify(told));

/** The item of a decision has no room for more: then only the likest matches say it. */
const MOST_BYTES_IN_ALL = 9000;

/** Matches, the likest first, of which no more is kept than a case has room for. */
export function withRoom(hits: readonly MatchedEntry[]): MatchedEntry[] {
  let left = MOST_BYTES_IN_ALL;
  return hits.map(({ listed, ...hit }) => {
    left -= listed ? bytesOf(listed) : 0;
    return listed && left >= 0 ? { ...hit, listed } : hit;
  });
}
