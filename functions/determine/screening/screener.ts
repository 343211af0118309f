import type { MatchedEntry } from '../../../shared/contracts/decision.ts';
import type { Screening } from '../../../shared/rules/facts.ts';
import { plainWords } from '../../../shared/rules/names/party-key.ts';
import { SCREENING_FAILURES, staleList } from '../../../shared/rules/screening-failures.ts';
import type { Clock } from '../../adapters/clock.ts';
import type {
  CurrentList,
  ListedEntry,
  ScreeningLists,
  Unusable,
} from '../../adapters/screening-list.ts';
import { listedOf } from './listed-of.ts';
import type { Match, NameIndex } from './name-index.ts';
import { isPinyin } from './own-script/pinyin.ts';

/** What the policy says of screening. */
export interface ScreeningPolicy {
  readonly maxAgeDays: number;
  /** The least score, of 100, that is a hit. */
  readonly threshold: number;
}

/** Somebody to be screened, and the countries that are known to be theirs. */
export interface Screened {
  readonly name: string;
  readonly countries: readonly string[];
}

/** What screening found, with what the list says of each entry: the rules are told the names alone. */
export type Compared =
  | Exclude<Screening, { state: 'hit' }>
  | { readonly state: 'hit'; readonly hits: readonly MatchedEntry[] };

export interface Screener {
  /** Every hit, the likest first. Throws `DependencyUnavailableError` when the list could not even be asked for. */
  screen(parties: readonly Screened[], policy: ScreeningPolicy): Promise<Compared>;
}

/** An import takes effect within this time on a Lambda that stays warm. */
const LOOK_EVERY_MS = 60_000;
const DAY_MS = 86_400_000;

const NO_LIST: Unusable = { unusable: SCREENING_FAILURES['no-list'] };

interface Loaded {
  readonly list: CurrentList;
  readonly entries: readonly ListedEntry[];
  readonly index: NameIndex;
}

/** Screens against the stored list, which it keeps in memory until another one is current. */
export function storedListScreener(lists: ScreeningLists, clock: Clock): Screener {
  let held: Loaded | Unusable | undefined;
  let lookedAt = Number.NEGATIVE_INFINITY;
  let looking: Promise<Loaded | Unusable> | undefined;

  async function look(now: number): Promise<Loaded | Unusable> {
    const list = (await lists.current()) ?? NO_LIST;
    if ('unusable' in list) held = list;
    else if (isHeld(held, list)) held = { ...held, list };
    else held = await load(lists, list);
    lookedAt = now;
    return held;
  }

  /** The clock may be moved either way; a look in its future is no recent look. */
  const isRecent = (now: number) => Math.abs(now - lookedAt) < LOOK_EVERY_MS;

  async function loaded(now: number): Promise<Loaded | Unusable> {
    if (held && isRecent(now)) return held;
    looking ??= look(now).finally(() => {
      looking = undefined;
    });
    return looking;
  }

  return {
    async screen(parties, policy) {
      const now = clock().getTime();
      const usable = await loaded(now);
      if ('unusable' in usable) return { state: 'unavailable', reason: usable.unusable };
      const stale = staleness(usable.list, now, policy.maxAgeDays);
      if (stale) return { state: 'unavailable', reason: stale };
      const hits = await Promise.all(
        byName(parties).map((party) => hitsOf(party, usable, policy.threshold)),
      ).then((found) => found.flat());
      return hits.length > 0 ? { state: 'hit', hits: hits.sort(byScore) } : { state: 'clear' };
    },
  };
}

const isHeld = (held: Loaded | Unusable | undefined, list: CurrentList): held is Loaded =>
  held !== undefined && 'list' in held && held.list.digest === list.digest;

async function load(lists: ScreeningLists, list: CurrentList): Promise<Loaded | Unusable> {
  // The words it knows are read while the list is.
  const [entries, { NameIndex }] = await Promise.all([
    lists.entries(list),
    import('./name-index.ts'),
  ]);
  if ('unusable' in entries) return entries;
  return { list, entries, index: new NameIndex(entries) };
}

/** A list is as old as its publication, where that is known, or else as its import. */
function staleness(list: CurrentList, now: number, maxAgeDays: number): string | undefined {
  const since = list.publishedOn ?? list.importedAt;
  if (now - Date.parse(since) <= maxAgeDays * DAY_MS) return undefined;
  const was = list.publishedOn === undefined ? 'imported' : 'published';
  return staleList({ was, on: since.slice(0, 10), days: maxAgeDays });
}

/** One name may stand for several parties: it is screened once, in all their countries. */
const byName = (parties: readonly Screened[]): Screened[] =>
  [...Map.groupBy(parties, ({ name }) => name)].map(([name, namesakes]) => ({
    name,
    countries: namesakes.flatMap(({ countries }) => countries),
  }));

async function hitsOf(
  { name: party, countries }: Screened,
  { entries, index }: Loaded,
  threshold: number,
): Promise<MatchedEntry[]> {
  const best = new Map<number, Match>();
  for (const reading of await readingsOf(party)) {
    for (const match of index.search(reading, threshold, countries)) {
      if (match.score > (best.get(match.entry)?.score ?? 0)) best.set(match.entry, match);
    }
  }
  return [...best.values()].flatMap(({ entry, name, score }) => {
    const listed = entries[entry];
    if (!listed) return [];
    const alias = name === listed.name ? '' : ` (also listed as "${name}")`;
    // Rounded down: a score shown as 100 is 100.
    const hit = {
      party,
      entry: listed.name + alias,
      list: listed.source,
      score: Math.floor(score),
    };
    return [{ ...hit, listed: listedOf(listed) }];
  });
}

/** Letters that are not Latin ones, beside accents. */
const OWN_SCRIPT = /(?!\p{Script=Latin})\p{L}/u;

/** A name as it is, and what it may be in Latin letters, or in English where it is Chinese as it sounds. */
async function readingsOf(name: string): Promise<readonly string[]> {
  const isOwnScript = OWN_SCRIPT.test(name);
  const words = isOwnScript ? [] : plainWords(name);
  if (!isOwnScript && !isPinyin(words)) return [name];
  const { readings, readingOfPinyin } = await import('./own-script/readings.ts');
  return [name, ...(isOwnScript ? readings(name) : [readingOfPinyin(words)])];
}

const byScore = (a: MatchedEntry, b: MatchedEntry) =>
  b.score - a.score || compare(a.party, b.party) || compare(a.entry, b.entry);
const compare = (a: string, b: string) => Number(a > b) - Number(a < b);
