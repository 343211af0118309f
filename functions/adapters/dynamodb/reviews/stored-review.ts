import * as z from 'zod';
import type { ReviewFile } from '../../../../shared/contracts/review.ts';
import { CaseConflictError, InvalidInputError } from '../../../../shared/errors.ts';
import { policyPinned } from '../../../../shared/rules/index.ts';
import type { ReviewPlan } from '../../../../shared/rules/review/plan.ts';
import type { CaseItem } from '../cases/items.ts';
import { readCase, type StoredCase } from '../cases/stored-case.ts';
import { getItem, queryItems, type RawItem, type Table } from '../table/table.ts';
import {
  type InformationItem,
  informationItem,
  informationOf,
  type ReviewItem,
  reviewItem,
  reviewOf,
  type TaskItem,
  taskItem,
  taskOf,
} from './review-items.ts';
import { informationKey, reviewKey, taskKey } from './review-keys.ts';

/** Which review of which case. */
export interface ReviewPlace {
  readonly caseId: string;
  readonly round: number;
}

/** A review as the table has it, with its case. */
export interface StoredReview {
  readonly stored: StoredCase;
  readonly plan: ReviewPlan;
  readonly review: ReviewItem;
  readonly tasks: readonly TaskItem[];
  /** Tasks of earlier rounds. */
  readonly earlierTasks: readonly TaskItem[];
  readonly information: readonly InformationItem[];
}

/**
 * The case first, then the rest: whatever changes in between has counted up the case's events, and
 * a change that builds on what was read here is refused.
 */
export async function readStoredReview(
  table: Table,
  { caseId, round }: ReviewPlace,
): Promise<StoredReview | undefined> {
  const stored = await readCase(table, caseId);
  const [item, tasks, information] = await Promise.all([
    getItem(table, reviewKey(caseId, round)),
    itemsUnder(table, taskKey({ caseId, round: 1, stage: '', office: '' }), 'task#'),
    readInformation(table, caseId),
  ]);
  if (!stored || !item) return undefined;
  const review = reviewItem.parse(item);
  const allTasks = z.array(taskItem).parse(tasks);
  return {
    stored,
    review,
    plan: planOf(stored.row, review.planId),
    tasks: allTasks.filter((task) => task.round === round),
    earlierTasks: allTasks.filter((task) => task.round < round),
    information,
  };
}

export async function readExistingReview(table: Table, place: ReviewPlace): Promise<StoredReview> {
  const seen = await readStoredReview(table, place);
  if (seen) return seen;
  throw new CaseConflictError('There is no such review');
}

/** A review as everyone else sees it. */
export async function readReview(
  table: Table,
  caseId: string,
  round: number,
): Promise<ReviewFile | undefined> {
  const seen = await readStoredReview(table, { caseId, round });
  return seen && reviewFileOf(seen);
}

export const reviewFileOf = ({ review, tasks, information }: StoredReview): ReviewFile => ({
  ...reviewOf(review),
  tasks: tasks.map(taskOf),
  information: information.map(informationOf),
});

/** Questions to the applicant, in order from number 1. */
export async function readInformation(table: Table, caseId: string): Promise<InformationItem[]> {
  const items = await itemsUnder(table, informationKey(caseId, 1), 'information#');
  return z.array(informationItem).parse(items);
}

/** The plan of the policy that the case is pinned to. */
export function planOf({ policy: pin }: Pick<CaseItem, 'policy'>, planId: string): ReviewPlan {
  const plans: Readonly<Record<string, ReviewPlan>> = policyPinned(pin)?.reviewPlans ?? {};
  const plan = plans[planId];
  if (plan) return plan;
  throw new InvalidInputError(`The policy of the case has no review plan ${planId}`);
}

const itemsUnder = (table: Table, { pk }: { pk: string }, prefix: string): Promise<RawItem[]> =>
  Array.fromAsync(
    queryItems(table, {
      where: '#pk = :pk AND begins_with(#sk, :prefix)',
      values: { pk, prefix },
    }),
  );
