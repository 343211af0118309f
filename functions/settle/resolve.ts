import { clearancesOf, isCleared } from '../../shared/cases/clearing.ts';
import type { ReviewedCase } from '../../shared/cases/known-case.ts';
import type { Ending } from '../../shared/cases/reviewed-decision.ts';
import { verdictOf } from '../../shared/cases/verdict.ts';
import type { Resolved, ResolveInput } from '../../shared/contracts/case.ts';
import { CaseConflictError } from '../../shared/errors.ts';
import { answersOf } from '../../shared/reviews/answer.ts';
import { isOver } from '../../shared/reviews/clock.ts';
import { isReviewed } from '../../shared/reviews/course.ts';
import { nextStep } from '../../shared/rules/review/next-step.ts';
import type { Settlements } from '../adapters/ports/settlements.ts';
import { untilStill } from '../adapters/until-still.ts';
import type { SettleDependencies } from './dependencies.ts';
import { lawOf } from './law.ts';

/** More of them than elsewhere: a machine that waited for days is not to fail for a few changes. */
const LOOKS = { of: 'A case', most: 8 };

/**
 * Carries out what people decided: posts or gives back what was held, issues, refuses, or has a
 * cleared case decided anew. A repeat, and the end of a review that ended otherwise, change nothing.
 */
export function resolve(
  input: ResolveInput,
  { settlements, clock }: SettleDependencies,
): Promise<Resolved> {
  const { caseId, round } = input;
  return untilStill(LOOKS, async () => {
    const seen = await settlements.findReview({ caseId, round });
    if (!seen) return undefined;
    if (seen.review.state === 'ended' || !isReviewed(seen)) {
      return { caseId, round, status: seen.stored.row.status };
    }
    const ending = endingOf(seen, input, clock());
    await carryOut(settlements, seen, { ending, law: input.law ?? undefined });
    return undefined;
  });
}

/** What came of it, the next look tells. What is overdue is looked after before it is posted. */
async function carryOut(
  settlements: Settlements,
  seen: ReviewedCase,
  { ending, law }: { ending: Ending; law: NonNullable<ResolveInput['law']> | undefined },
): Promise<unknown> {
  const { matches, confirms } = seen.review;
  const clearances = matches ? clearancesOf(seen, ending) : [];
  if (confirms) {
    return settlements.endConfirmation(seen, {
      ending: confirmation(seen, ending, law),
      clearances,
    });
  }
  if (matches) return settlements.endMatching(seen, { ending, clearances });
  const { dueAt } = seen.stored.row;
  const isOverdue = dueAt !== undefined && dueAt <= ending.at.toISOString();
  if (ending.outcome === 'approve' && isOverdue) {
    return settlements.endOverdue(seen.stored, ending.at);
  }
  if (isCleared(seen, ending)) {
    return settlements.reopen(seen, {
      because: 'case.reopened',
      ending,
      clearances: clearancesOf(seen, ending),
    });
  }
  if (ending.outcome === 'approve' && lawOf(ending.at, law).standsAgainst) {
    return settlements.reopen(seen, {
      because: 'case.reconsidered',
      ending: { ...ending, ground: FORBIDDEN },
    });
  }
  return settlements.resolve(seen, verdictOf(seen, ending, law));
}

/** Whatever is granted is granted by the law of the day: to give a license back its force is, too. */
function confirmation({ review }: ReviewedCase, ending: Ending, law: ResolveInput['law']): Ending {
  const isGrant = ending.outcome === 'approve' && review.confirms?.move === 'reinstate';
  return isGrant && lawOf(ending.at, law).standsAgainst
    ? { ...ending, outcome: 'refuse', ground: FORBIDDEN }
    : ending;
}

const FORBIDDEN = 'The law of the day stood against what was approved.';

/** Never on the machine's word alone: the answers in the table have to lead to the same outcome. */
function endingOf(seen: ReviewedCase, { outcome, ground }: ResolveInput, at: Date): Ending {
  if (outcome === 'returned') return { outcome, ground, at };
  const step = nextStep(seen.plan, answersOf(seen.tasks), isOver(seen.review, at));
  if ('outcome' in step && step.outcome === outcome) return { ...step, at };
  throw new CaseConflictError('The answers of the reviewers do not lead there');
}
