import type { Screening, ScreeningHit } from '../../../shared/rules/facts.ts';
import type { Clock } from '../../adapters/clock.ts';
import type {
  CurrentList,
  ListedEntry,
  ScreeningLists,
  Unusable,
} from '../../adapters/screening-list.ts';
import { NameIndex } from './name-index.ts';

/** What the policy says of screening. */
export interface ScreeningPolicy {
  readonly maxAgeDays: number;
  /** The least score, of 100, that is a hit. */
  readonly threshold: number;
}

export interface Screener {
  /** Every hit, the likest first. Throws `DependencyUnavailableError` when the list could not even be asked for. */
  screen(names: readonly string[], policy: ScreeningPolicy): Promise<Screening>;
}

/** An import takes effect within this time on a Lambda that stays warm. */
const LOOK_EVERY_MS = 60_000;
const DAY_MS = 86_400_000;

const NO_LIST: Unusable = { unusable: 'no screening list has been imported' };

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
    async screen(names, policy) {
      const now = clock().getTime();
      const usable = await loaded(now);
      if ('unusable' in usable) return { state: 'unavailable', reason: usable.unusable };
      const stale = staleness(usable.list, now, policy.maxAgeDays);
      if (stale) return { state: 'unavailable', reason: stale };
      const hits = [...new Set(names)].flatMap((name) => hitsOf(name, usable, policy.threshold));
      return hits.length > 0 ? { state: 'hit', hits: hits.sort(byScore) } : { state: 'clear' };
    },
  };
}

const isHeld = (held: Loaded | Unusable | undefined, list: CurrentList): held is Loaded =>
  held !== undefined && 'list' in held && held.list.digest === list.digest;

async function load(lists: ScreeningLists, list: CurrentList): Promise<Loaded | Unusable> {
  const entries = await lists.entries(list);
  if ('unusable' in entries) return entries;
  return { list, entries, index: new NameIndex(entries) };
}

/** A list is as old as its publication, where that is known, or else as its import. */
function staleness(list: CurrentList, now: number, maxAgeDays: number): string | undefined {
  const since = list.publishedOn ?? list.importedAt;
  if (now - Date.parse(since) <= maxAgeDays * DAY_MS) return undefined;
  const what = list.publishedOn === undefined ? 'imported' : 'published';
  return `the screening list was ${what} on ${since.slice(0, 10)}, more than ${maxAgeDays} days ago`;
}

function hitsOf(party: string, { entries, index }: Loaded, threshold: number): ScreeningHit[] {
  return index.search(party, threshold).flatMap(({ entry, name, score }) => {
    const listed = entries[entry];
    if (!listed) return [];
    const alias = name === listed.name ? '' : ` (also listed as "${name}")`;
    // Rounded down: a score shown as 100 is 100.
    return [{ party, entry: listed.name + alias, list: listed.source, score: Math.floor(score) }];
  });
}

const byScore = (a: ScreeningHit, b: ScreeningHit) =>
  b.score - a.score || compare(a.party, b.party) || compare(a.entry, b.entry);
const compare = (a: string, b: string) => Number(a > b) - Number(a < b);
