import * as z from 'zod';
import {
  caseFileOf,
  type KnownCase,
  type ReviewedCase,
} from '../../../../shared/cases/known-case.ts';
import { awaitsPeople, may } from '../../../../shared/cases/lifecycle.ts';
import {
  type KeptQuestion,
  keptQuestion,
  keptTask,
  review,
} from '../../../../shared/contracts/review.ts';
import { CaseConflictError } from '../../../../shared/errors.ts';
import { planOf } from '../../../../shared/reviews/course.ts';
import type { ReviewPlace } from '../../../../shared/reviews/task-id.ts';
import type { ScreeningHit } from '../../../../shared/rules/facts.ts';
import { caseKey } from '../cases/keys.ts';
import { readCase } from '../cases/stored-case.ts';
import { getItem, queryItems, type RawItem, type Table } from '../table/table.ts';
import { reviewKey } from './keys.ts';

/**
 * The case first, then the rest: whatever changes in between has counted up the case's events, and
 * a change that builds on what was read here is refused.
 */
export async function readStoredReview(
  table: Table,
  { caseId, round }: ReviewPlace,
): Promise<ReviewedCase | undefined> {
  const stored = await readCase(table, caseId);
  const [item, items, information] = await Promise.all([
    getItem(table, reviewKey(caseId, round)),
    itemsUnder(table, caseId, 'task#'),
    readInformation(table, caseId),
  ]);
  if (!stored || !item) return undefined;
  const kept = review.parse(item);
  const hits = kept.matches ?? stored.decision?.hits;
  const tasks = z.array(keptTask).parse(items);
  return {
    stored,
    file: caseFileOf(stored),
    review: kept,
    ...(hits && { hits }),
    plan: planOf(stored.row.policy, kept, hits),
    tasks: tasks.filter((task) => task.round === round),
    earlierTasks: tasks.filter((task) => task.round < round),
    information,
  };
}

export async function readExistingReview(table: Table, place: ReviewPlace): Promise<ReviewedCase> {
  const seen = await readStoredReview(table, place);
  if (seen) return seen;
  throw new CaseConflictError('There is no such review');
}

/**
 * The review by which people are deciding a case, or about its license; nothing is read for a case that
 * awaits nobody.
 * `moved`: the case is no longer as it was read.
 */
export async function openReviewOf(
  table: Table,
  { row }: KnownCase,
): Promise<ReviewedCase | 'moved' | undefined> {
  const { id: caseId, status, events, round = 0 } = row;
  if (round === 0 || !(awaitsPeople(status) || may(status, 'revoke'))) return undefined;
  const seen = await readStoredReview(table, { caseId, round });
  if (seen && seen.stored.row.events !== events) return 'moved';
  return seen?.review.state === 'open' ? seen : undefined;
}

/** What officers were last shown that the parties of a license match. */
export async function matchesShown(
  table: Table,
  caseId: string,
): Promise<readonly ScreeningHit[] | undefined> {
  const reviews = z.array(review).parse(await itemsUnder(table, caseId, 'review#'));
  return reviews.flatMap(({ matches }) => (matches ? [matches] : [])).at(-1);
}

/** Questions to the applicant, in order from number 1. */
export async function readInformation(table: Table, caseId: string): Promise<KeptQuestion[]> {
  const items = await itemsUnder(table, caseId, 'information#');
  return z.array(keptQuestion).parse(items);
}

const itemsUnder = (table: Table, caseId: string, prefix: string): Promise<RawItem[]> =>
  Array.fromAsync(
    queryItems(table, {
      where: '#pk = :pk AND begins_with(#sk, :prefix)',
      values: { pk: caseKey(caseId).pk, prefix },
    }),
  );
