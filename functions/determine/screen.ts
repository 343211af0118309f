import type { Filing } from '../../shared/contracts/application.ts';
import type { MatchedEntry } from '../../shared/contracts/decision.ts';
import { clearanceKeys, entryHash, screenedParties } from '../../shared/facts/screened-parties.ts';
import type { Screening } from '../../shared/rules/facts.ts';
import type { Policy } from '../../shared/rules/index.ts';
import type { Clearances, ClearedMatch } from '../adapters/ports/cases.ts';
import type { DetermineDependencies } from './dependencies.ts';
import { withRoom } from './screening/listed-of.ts';
import type { Compared } from './screening/screener.ts';

type ScreenDependencies = Pick<DetermineDependencies, 'screener' | 'clearances' | 'clock'>;

/** Screens everybody who is named, less what officers have cleared. */
export async function screen(
  filed: Filing,
  policy: Policy,
  { screener, clearances, clock }: ScreenDependencies,
): Promise<Compared> {
  const screening = await screener.screen(
    screenedParties(filed).map(({ name, headquarters, country = headquarters }) => ({
      name,
      countries: [headquarters, country],
    })),
    policy.screening.value,
  );
  return withoutCleared(filed, screening, { clearances, now: clock() });
}

/** A person looks at the likest entries; more of them help nobody. */
const HITS_PER_NAME = 3;
/** An officer clears all that they were shown in one transaction; the rest comes back to them. */
const MOST_HITS = 40;

/**
 * What is left of the hits once those are out that an officer has cleared and that have not come
 * back since. Nothing is read when there are none.
 */
export async function withoutCleared(
  filed: Filing,
  screening: Compared,
  { clearances, now }: { clearances: Pick<Clearances, 'unexpired'>; now: Date },
): Promise<Compared> {
  if (screening.state !== 'hit') return screening;
  const matches = screening.hits.map((hit) => ({ hit, cleared: matchesOf(filed, hit) }));
  const found = await clearances.unexpired(
    matches.flatMap(({ cleared }) => cleared),
    now,
  );
  const isCleared = ({ party, entry }: ClearedMatch) =>
    found.some((other) => other.party === party && other.entry === entry);
  const left = matches
    .filter(({ cleared }) => cleared.length === 0 || !cleared.every(isCleared))
    .map(({ hit }) => hit);
  return left.length > 0 ? { state: 'hit', hits: withRoom(likest(left)) } : { state: 'clear' };
}

const matchesOf = (filed: Filing, hit: MatchedEntry): ClearedMatch[] =>
  clearanceKeys(filed, hit.party).map((party) => ({ party, entry: entryHash(hit) }));

/** Hits come the likest first. */
const likest = (hits: readonly MatchedEntry[]): MatchedEntry[] =>
  [...Map.groupBy(hits, ({ party }) => party).values()]
    .flatMap((ofName) => ofName.slice(0, HITS_PER_NAME))
    .sort((left, right) => right.score - left.score)
    .slice(0, MOST_HITS);

/** What the rules are told: whom it concerns, and nothing of what the list says of them. */
export const forTheRules = (compared: Compared): Screening =>
  compared.state === 'hit'
    ? { state: 'hit', hits: compared.hits.map(({ listed: _kept, ...hit }) => hit) }
    : compared;
