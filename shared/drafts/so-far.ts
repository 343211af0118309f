import { orToPeople } from '../cases/too-large.ts';
import { waysOf } from '../cases/ways.ts';
import type { Weighed } from '../ledger/weigh.ts';
import type { Edit, Finding, Path } from '../rules/determination.ts';
import { determine, mendsOf } from '../rules/determine.ts';
import { editsThatHelp, tryEdit } from '../rules/edits.ts';
import type { Facts } from '../rules/facts.ts';
import type { Policy } from '../rules/policy.ts';
import type { Answer } from '../rules/vocabulary.ts';
import { draftFacts } from './facts.ts';
import type { DraftFields } from './typed.ts';

/** What the rules would answer to a draft as it stands; nothing is sent, and no limit was asked. */
export interface SoFar {
  /** The first way that it may go, as far as the limits have room. */
  readonly path: Path;
  readonly totalTpp: number;
  /** Of the rules that are asked on this way. */
  readonly asked: readonly Finding[];
  readonly counts: Readonly<Record<Exclude<Answer, 'not-applicable'>, number>>;
  /** Changes that lead to something better, each tried. */
  readonly edits: readonly Edit[];
}

/** The very rules that the server applies, on what is known so far. `at`: an ISO instant. */
export function answerSoFar(typed: DraftFields, policy: Policy, at: string): SoFar {
  const facts = draftFacts(typed, at);
  const { paths, findings, totalTpp, naming } = determine(facts, policy);
  const { path } = firstWithin(paths, new Date(at));
  const { asked } = waysOf({ route: path.route, findings });
  const count = (answer: Answer) => asked.filter((finding) => finding.answer === answer).length;
  const tried = { facts, policy, naming, taken: path, attempts: new Map() };
  return {
    path,
    totalTpp,
    asked,
    counts: { met: count('met'), 'not-met': count('not-met'), unknown: count('unknown') },
    edits: editsThatHelp([...mendsOf(facts, policy), ...smallerOrders(facts, policy)], (changes) =>
      tryEdit(changes, tried),
    ),
  };
}

/** The way that the server takes while the accounts are empty, and what was too much for a limit. */
export function firstWithin(
  paths: readonly Path[],
  at: Date,
): { readonly path: Path; readonly attempts: readonly Weighed[] } {
  const attempts: Weighed[] = [];
  for (const said of paths) {
    const path = orToPeople(said, attempts, at);
    const refused = path.draws.filter(({ tpp, limitTpp }) => tpp > limitTpp);
    if (refused.length === 0) return { path, attempts };
    attempts.push(
      ...refused.map((draw) => ({ ...draw, availableTpp: draw.limitTpp, fits: false })),
    );
  }
  throw new Error('The last path of a determination draws on an account');
}

/** The largest number of units of each line with which it would be a small order. */
function smallerOrders(facts: Facts, policy: Policy) {
  const [item] = facts.items;
  if (facts.items.length !== 1 || item === undefined) return [];
  const small = (quantity: number): boolean => {
    const { paths } = determine({ ...facts, items: [{ ...item, quantity }] }, policy);
    const { path } = firstWithin(paths, new Date(facts.submittedAt));
    return path.route === 'small-order';
  };
  if (!small(1) || small(item.quantity)) return [];
  let [most, tooMany] = [1, item.quantity];
  while (tooMany - most > 1) {
    const between = Math.floor((most + tooMany) / 2);
    if (small(between)) most = between;
    else tooMany = between;
  }
  return [[{ pointer: '/items/0/quantity', value: most, was: item.quantity }]];
}
