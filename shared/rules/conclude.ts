import { capacityFinding, capacityRemedies } from './capacity.ts';
import { grouped } from './claims/sentences.ts';
import type { Attempt, Determination, Finding, Path } from './determination.ts';

/** What is told once the accounts have spoken. */
export interface Conclusion {
  readonly findings: readonly Finding[];
  readonly conditions: readonly string[];
  readonly wouldChange: readonly string[];
}

/**
 * Joins what the rules said with how each draw fared. `attempts` are all draws tried, of the path
 * taken and of those before it.
 */
export function conclude(
  determination: Determination,
  taken: Path,
  attempts: readonly Attempt[],
): Conclusion {
  const last = new Map(attempts.map((attempt) => [attempt.account, attempt]));
  const tried = [...last.values()];
  const refused = tried.filter(({ fits }) => !fits);
  const added = tried.map(capacityFinding).filter((finding) => finding !== undefined);
  return {
    findings: [...determination.findings, ...added],
    conditions: taken.conditions,
    wouldChange: [
      ...new Set([
        ...refused.flatMap((attempt) => capacityRemedies(attempt, determination)),
        ...waiting(taken, last),
        ...determination.wouldChange,
      ]),
    ],
  };
}

function waiting({ waitsFor }: Path, attempts: ReadonlyMap<string, Attempt>): string[] {
  const attempt = waitsFor === undefined ? undefined : attempts.get(waitsFor);
  if (attempt === undefined) return [];
  if (attempt.tpp > attempt.limitTpp) {
    return [
      `The whole limit of ${waitsFor} is ${grouped(attempt.limitTpp)} TPP: the order is larger.`,
    ];
  }
  if (attempt.othersWait) return [`The requests that wait longer for ${waitsFor} go first.`];
  const missing = grouped(Math.max(0, attempt.tpp - (attempt.availableTpp ?? 0)));
  return [`${missing} TPP more becoming free in ${waitsFor} would let the order go on.`];
}
