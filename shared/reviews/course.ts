import { awaitsPeople } from '../cases/lifecycle.ts';
import type { CaseFile } from '../contracts/case.ts';
import type { PolicyPin } from '../contracts/decision.ts';
import type { LicenseRequest } from '../contracts/license.ts';
import type { KeptTask, Officer, Review } from '../contracts/review.ts';
import { pinnedPolicy } from '../digests/policy-digest.ts';
import { InvalidInputError } from '../errors.ts';
import { confirmationPlan } from '../licenses/confirmation-plan.ts';
import { licenseAfter } from '../licenses/lifecycle.ts';
import { mayBeMatched } from '../licenses/matching.ts';
import type { ScreeningHit } from '../rules/facts.ts';
import type { ReviewPlan, ReviewStage } from '../rules/review/plan.ts';
import { planFor, planIn } from '../rules/review/plan-in.ts';
import { remindersOf, reviewEnd, stageEnd } from '../rules/review/timing.ts';
import {
  type CaseReview,
  closed,
  openTasks,
  type ReviewChange,
  type ReviewEvent,
} from './case-review.ts';
import { chooseEach, NOBODY } from './four-eyes.ts';
import { isUnanswered, lapsedAt } from './information.ts';
import { stageDigest } from './shown-digest.ts';
import { type ReviewPlace, taskIdOf } from './task-id.ts';

/** The plan of the policy that a case is pinned to. */
export function planPinned(pin: PolicyPin, planId: string): ReviewPlan {
  const plan = planIn(pinnedPolicy(pin), planId);
  if (plan) return plan;
  throw new InvalidInputError(`The policy of the case has no review plan ${planId}`);
}

/** The plan of a review: the policy's for what is matched, or that by which a second officer confirms a first. */
export const planOf = (
  pin: PolicyPin,
  { planId, confirms }: Pick<Review, 'planId' | 'confirms'>,
  matches?: readonly ScreeningHit[],
): ReviewPlan =>
  confirms ? confirmationPlan(confirms) : planFor(planPinned(pin, planId), matches);

/** A review that begins. */
export const begun = ({ caseId, round }: ReviewPlace, plan: ReviewPlan, at: Date): Review => ({
  caseId,
  round,
  planId: plan.id,
  openedAt: at.toISOString(),
  endsAt: reviewEnd(plan, at.toISOString()),
  pausedMs: 0,
  state: 'open',
});

/** Offices of a stage that have not been asked in it. */
export const unasked = ({ tasks }: CaseReview, { id, offices }: ReviewStage): string[] =>
  offices.filter((office) => !tasks.some((task) => task.stage === id && task.office === office));

/** Opens a stage: one task for each office that is asked, each with a person of its own. */
export function stageOpened(
  seen: CaseReview,
  stage: ReviewStage,
  { asked, at }: { asked: ReadonlyMap<string, readonly Officer[]>; at: Date },
): ReviewChange {
  const choices = chooseEach(seen, asked, at);
  const tasks = [...choices].map(([office, choice]) => {
    const { officer = NOBODY, onBehalfOf } = choice ?? {};
    const task = taskFor(seen, stage, { office, officer, at });
    const covering = { ...task, ...(onBehalfOf !== undefined && { onBehalfOf }) };
    return choice ? covering : closed(covering, 'missed');
  });
  return {
    review: { ...seen.review, stage: stage.id },
    tasks,
    events: [{ type: 'review.stage-changed' }, ...tasks.map(openingEvent)],
  };
}

function taskFor(
  seen: CaseReview,
  stage: ReviewStage,
  { office, officer, at }: { office: string; officer: Officer; at: Date },
): KeptTask {
  const { caseId, round, endsAt: reviewEndsAt } = seen.review;
  const openedAt = at.toISOString();
  const endsAt = stageEnd(stage, openedAt, reviewEndsAt);
  const place = { caseId, round, stage: stage.id, office };
  return {
    id: taskIdOf(place),
    ...place,
    officer,
    state: 'open',
    openedAt,
    endsAt,
    digest: stageDigest(seen, stage.id),
    remindAt: remindersOf(seen.plan, openedAt, endsAt),
    remindedAt: [],
    handovers: [],
  };
}

const openingEvent = ({ id, state }: KeptTask): ReviewEvent => ({
  type: state === 'open' ? 'task.opened' : 'task.missed',
  taskId: id,
});

/** Open tasks bound to what is shown from now on: the license as it stands after a move. */
export function boundTo(seen: CaseReview, license: CaseFile['license']): ReviewChange {
  const known = { ...seen, file: { ...seen.file, license } };
  const tasks = openTasks(seen).map((task) => ({
    ...task,
    digest: stageDigest(known, task.stage),
  }));
  return { tasks, events: [] };
}

/** How a review ends. `ground` names stages and offices, and no person. */
export interface ReviewEnding {
  readonly outcome: NonNullable<Review['outcome']>;
  readonly ground: string;
  readonly at: Date;
}

/** The end of a review, and of all that is open in it. */
export function ended(seen: CaseReview, { outcome, ground, at }: ReviewEnding): ReviewChange {
  const { pausedSince: _over, ...review } = seen.review;
  const open = openTasks(seen);
  const question = seen.information.find(isUnanswered);
  return {
    review: { ...review, state: 'ended', outcome, ground },
    tasks: open.map((task) => closed(task, 'superseded')),
    ...(question && { information: lapsedAt(question, at) }),
    events: open.map(({ id }) => ({ type: 'task.superseded', taskId: id })),
  };
}

/** Whether the case still awaits what this review comes to. */
export const isReviewed = ({ file, review }: CaseReview): boolean =>
  isAwaited(file, review) && (file.round ?? review.round) === review.round;

function isAwaited(file: CaseFile, { confirms, matches }: Review): boolean {
  if (confirms) return mayBeConfirmed(file, confirms);
  return matches ? file.license !== null && mayBeMatched(file.license) : awaitsPeople(file.status);
}

/** How an exemption stands is not told with its case: it is looked at when the move is made. */
const mayBeConfirmed = ({ license, status }: CaseFile, { move }: LicenseRequest): boolean =>
  license === null
    ? status === 'no-license-required'
    : licenseAfter(license.state, move) !== undefined;

/** The end of an open review whose case went another way; nothing while the case awaits it. */
export function overtaken(seen: CaseReview, at: Date): ReviewChange | undefined {
  if (isReviewed(seen) || seen.review.state === 'ended') return undefined;
  const ground = `the case became ${seen.file.status}`;
  return ended(seen, { outcome: 'superseded', ground, at });
}
