import { orToPeople } from '../cases/too-large.ts';
import { waysOf } from '../cases/ways.ts';
import type { Weighed } from '../ledger/weigh.ts';
import { editsOf } from '../rules/conclude.ts';
import type { Edit, Finding, Path } from '../rules/determination.ts';
import { determine } from '../rules/determine.ts';
import type { Policy } from '../rules/policy.ts';
import type { Answer } from '../rules/vocabulary.ts';
import { draftFacts } from './facts.ts';
import { mostLeft, type Room } from './known.ts';
import type { DraftFields } from './typed.ts';

/** What the rules would answer to a draft as it stands; nothing is sent, and no limit was asked. */
export interface SoFar {
  /** The first way that it may go, as far as the limits have room. */
  readonly path: Path;
  readonly totalTpp: number;
  readonly findings: readonly Finding[];
  /** What was too much for a limit, on ways before this one. */
  readonly refused: readonly Weighed[];
  /** Of the rules that are asked on this way. */
  readonly asked: readonly Finding[];
  readonly counts: Readonly<Record<Exclude<Answer, 'not-applicable'>, number>>;
  /** Changes that lead to something better, each tried. */
  readonly edits: readonly Edit[];
}

/**
 * The very rules that the server applies, on what is known so far. `at`: an ISO instant; `rooms`: what
 * everybody may know of limits, which count as open where nothing is known of them.
 */
export function answerSoFar(
  typed: DraftFields,
  policy: Policy,
  at: string,
  rooms: readonly Room[] = [],
): SoFar {
  const facts = draftFacts(typed, at);
  const { paths, findings, totalTpp, naming } = determine(facts, policy);
  const { path, attempts } = firstWithin(paths, new Date(at), rooms);
  const { asked } = waysOf({ route: path.route, findings });
  const count = (answer: Answer) => asked.filter((finding) => finding.answer === answer).length;
  const last = new Map(attempts.map((attempt) => [attempt.account, attempt]));
  return {
    path,
    totalTpp,
    findings,
    refused: attempts,
    asked,
    counts: { met: count('met'), 'not-met': count('not-met'), unknown: count('unknown') },
    edits: editsOf({ facts, policy, naming, taken: path, attempts: last }),
  };
}

/** The way that the server takes as far as the limits are known, and what was too much for one. */
export function firstWithin(
  paths: readonly Path[],
  at: Date,
  rooms: readonly Room[] = [],
): { readonly path: Path; readonly attempts: readonly Weighed[] } {
  const attempts: Weighed[] = [];
  for (const said of paths) {
    const path = orToPeople(said, attempts, at);
    const weighed = path.draws.map((draw) => {
      const room = rooms.find(({ account }) => account === draw.account);
      const [limitTpp, availableTpp] = room
        ? [room.limitTpp, mostLeft(room)]
        : [draw.limitTpp, draw.limitTpp];
      return { ...draw, limitTpp, availableTpp, fits: draw.tpp <= availableTpp };
    });
    const refused = weighed.filter(({ fits }) => !fits);
    if (refused.length === 0) return { path, attempts };
    attempts.push(...refused);
  }
  throw new Error('The last path of a determination draws on an account');
}
