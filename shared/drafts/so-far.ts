import { orToPeople } from '../cases/too-large.ts';
import { waysOf } from '../cases/ways.ts';
import type { Weighed } from '../ledger/weigh.ts';
import { editsOf } from '../rules/conclude.ts';
import { decide } from '../rules/decide.ts';
import type { Edit, Finding, Naming, Path } from '../rules/determination.ts';
import { namingOf } from '../rules/determine.ts';
import type { Facts } from '../rules/facts.ts';
import { assessUnder } from '../rules/law-of-the-day.ts';
import type { Policy } from '../rules/policy.ts';
import type { Answer } from '../rules/vocabulary.ts';
import { draftFacts } from './facts.ts';
import { mostLeft, type Room } from './known.ts';
import type { DraftFields } from './typed.ts';

/** What the rules would answer to a draft as it stands; nothing is sent, and no limit was asked. */
export interface SoFar extends Way {
  /** Of the rules that are asked on this way. */
  readonly asked: readonly RuleAnswer[];
  readonly counts: Readonly<Record<Exclude<Answer, 'not-applicable'>, number>>;
  /** Changes that lead to something better, each tried. */
  readonly edits: readonly Edit[];
}

export type RuleAnswer = Pick<Finding, 'rule' | 'answer'>;

/** The first way that a draft may go, as far as the limits have room. */
export interface Way {
  readonly facts: Facts;
  readonly path: Path;
  /** What was too much for a limit, on ways before this one. */
  readonly refused: readonly Weighed[];
  readonly totalTpp: number;
  readonly findings: readonly RuleAnswer[];
  readonly naming: Naming;
}

/**
 * The very rules that the server applies, on what is known so far. `at`: an ISO instant; `rooms`: what
 * everybody may know of limits, which count as open where nothing is known of them.
 */
export function wayOf(
  typed: DraftFields,
  policy: Policy,
  at: string,
  rooms: readonly Room[] = [],
): Way {
  const facts = draftFacts(typed, at);
  const assessment = assessUnder(facts, policy);
  const { path, attempts } = firstWithin(decide(assessment), new Date(at), rooms);
  return {
    facts,
    path,
    refused: attempts,
    totalTpp: assessment.context.countedTpp,
    findings: assessment.findings.map(({ rule, answer }) => ({ rule: rule.id, answer })),
    naming: namingOf(assessment.context),
  };
}

/** The same, with what would change it. */
export function answerSoFar(...asked: Parameters<typeof wayOf>): SoFar {
  const [, policy] = asked;
  const way = wayOf(...asked);
  const { facts, path, refused, findings, naming } = way;
  const told = waysOf({ route: path.route, findings }).asked;
  const count = (answer: Answer) => told.filter((finding) => finding.answer === answer).length;
  const attempts = new Map(refused.map((attempt) => [attempt.account, attempt]));
  return {
    ...way,
    asked: told,
    counts: { met: count('met'), 'not-met': count('not-met'), unknown: count('unknown') },
    edits: editsOf({ facts, policy, naming, taken: path, attempts }),
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
