import type { Resolved, ResolveInput } from '../../shared/contracts/case.ts';
import { pinnedPolicy } from '../../shared/digests/policy-digest.ts';
import { CaseConflictError } from '../../shared/errors.ts';
import { clearanceKeys, entryHash } from '../../shared/facts/screened-parties.ts';
import { answersOf } from '../../shared/reviews/answer.ts';
import { isOver } from '../../shared/reviews/clock.ts';
import { isReviewed } from '../../shared/reviews/course.ts';
import type { ReviewPlace } from '../../shared/reviews/task-id.ts';
import { nextStep } from '../../shared/rules/review/next-step.ts';
import { statusOnApproval } from '../../shared/rules/review/status-on-approval.ts';
import { daysLater } from '../../shared/rules/review/timing.ts';
import type { ClearanceItem } from '../adapters/dynamodb/cases/clearances.ts';
import { readCase } from '../adapters/dynamodb/cases/stored-case.ts';
import {
  readExistingReview,
  type StoredReview,
} from '../adapters/dynamodb/reviews/stored-review.ts';
import { endOverdue } from '../adapters/dynamodb/settlements/overdue-holds.ts';
import { reopenCase, resolveCase } from '../adapters/dynamodb/settlements/resolve-case.ts';
import type { Table } from '../adapters/dynamodb/table/table.ts';
import { untilStill } from '../adapters/until-still.ts';
import type { SettleDependencies } from './dependencies.ts';
import { decisionUnderReview, type Ending, verdictOf } from './verdict.ts';

/** More of them than elsewhere: a machine that waited for days is not to fail for a few changes. */
const LOOKS = { of: 'A case', most: 8 };

/**
 * Carries out what people decided: posts or gives back what was held, issues, refuses, or has a
 * cleared case decided anew. A repeat, and the end of a review that ended otherwise, change nothing.
 */
export function resolve(
  input: ResolveInput,
  { table, clock }: SettleDependencies,
): Promise<Resolved> {
  const { caseId, round } = input;
  return untilStill(LOOKS, async () => {
    const seen = await readOfOneMoment(table, { caseId, round });
    if (!seen) return undefined;
    if (seen.review.state === 'ended' || !isReviewed(seen)) {
      return { caseId, round, status: seen.stored.row.status };
    }
    await carryOut(table, seen, endingOf(seen, input, clock()));
    return undefined;
  });
}

/** Nothing is concluded from a case and a review that were read before and after a change. */
async function readOfOneMoment(table: Table, place: ReviewPlace) {
  const seen = await readExistingReview(table, place);
  const now = await readCase(table, place.caseId);
  return now?.row.events === seen.stored.row.events ? seen : undefined;
}

/** What came of it, the next look tells. What is overdue is looked after before it is posted. */
async function carryOut(table: Table, seen: StoredReview, ending: Ending): Promise<unknown> {
  const { dueAt } = seen.stored.row;
  const isOverdue = dueAt !== undefined && dueAt <= ending.at.toISOString();
  if (ending.outcome === 'approve' && isOverdue) return endOverdue(table, seen.stored, ending.at);
  if (isCleared(seen, ending)) return reopenCase(table, seen, cleared(seen, ending));
  return resolveCase(table, seen, verdictOf(seen, ending));
}

/** Never on the machine's word alone: the answers in the table have to lead to the same outcome. */
function endingOf(seen: StoredReview, { outcome, ground }: ResolveInput, at: Date): Ending {
  if (outcome === 'returned') return { outcome, ground, at };
  const step = nextStep(seen.plan, answersOf(seen.tasks), isOver(seen.review, at));
  if ('outcome' in step && step.outcome === outcome) return { ...step, at };
  throw new CaseConflictError('The answers of the reviewers do not lead there');
}

const isCleared = (seen: StoredReview, { outcome }: Ending): boolean =>
  outcome === 'approve' && statusOnApproval(decisionUnderReview(seen)) === 'received';

/** Each hit that the officers were shown, until it may come back. */
function cleared(seen: StoredReview, ending: Ending) {
  const { row } = seen.stored;
  const at = ending.at.toISOString();
  const answers = seen.tasks.flatMap(({ answer }) => answer ?? []);
  const common = {
    caseId: row.id,
    by: answers.map(({ by }) => by),
    reason: answers.map(({ reason }) => reason).join('\n'),
    at,
    expiresAt: daysLater(at, pinnedPolicy(row.policy).clearanceValidityDays.value),
  };
  const clearances = new Map<string, Omit<ClearanceItem, 'kind'>>();
  for (const hit of decisionUnderReview(seen).hits ?? []) {
    const entry = entryHash(hit);
    for (const party of clearanceKeys(row.request, hit.party)) {
      clearances.set(`${party}\n${entry}`, { ...common, party, entry });
    }
  }
  return { ending, clearances: [...clearances.values()] };
}
