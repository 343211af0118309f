import type { CaseFile } from '../../shared/contracts/case.ts';
import type { KeptTask, Officer } from '../../shared/contracts/review.ts';
import { pinOf } from '../../shared/digests/policy-digest.ts';
import { answered, decidingOf } from '../../shared/reviews/answer.ts';
import {
  after,
  type CaseReview,
  type Considered,
  openTasks,
} from '../../shared/reviews/case-review.ts';
import { begun, planPinned, stageOpened, unasked } from '../../shared/reviews/course.ts';
import { policyInForce } from '../../shared/rules/index.ts';
import type { ReviewPlanId, ReviewStage } from '../../shared/rules/review/plan.ts';
import { submissionAt } from './cases.ts';
import { NOON } from './ledger.ts';

export const DAY = 86_400_000;
export const CONTACT = 'contact@supplier.example';

/** A person of an office, by the name before the at sign. */
export const officerNamed = (name: string, away?: { until: string; for: string }): Officer => ({
  email: `${name}@office.example`,
  name,
  language: 'en',
  outOfOffice: away
    ? [{ from: '2026-01-01', to: away.until, delegate: `${away.for}@office.example` }]
    : [],
});

/** Two of each office's own people, where a test says nothing else. */
export const ownOfficers = (office: string): Officer[] => [
  officerNamed(`${office}-1`),
  officerNamed(`${office}-2`),
];

function caseFile(): CaseFile {
  const submission = submissionAt(NOON);
  const { request } = submission;
  const policy = pinOf(policyInForce(NOON.toISOString()));
  return {
    ...submission,
    policy,
    request: { ...request, contact: { ...request.contact, email: CONTACT } },
    status: 'under-review',
    updatedAt: NOON.toISOString(),
    round: 1,
    decision: null,
    license: null,
  };
}

/** A review that began at noon, by a plan of the policy; nobody is asked yet. */
export function reviewBy(planId: ReviewPlanId, round = 1): CaseReview {
  const file = { ...caseFile(), round };
  const plan = planPinned(file.policy, planId);
  const review = begun({ caseId: file.id, round }, plan, NOON);
  return { file, plan, review, tasks: [], earlierTasks: [], information: [] };
}

/** The review once a stage of its plan is opened, at noon unless a test says when. */
export function asking(
  seen: CaseReview,
  stage: ReviewStage = seen.plan.stages[0]!,
  { at = NOON, officersOf = ownOfficers } = {},
): CaseReview {
  const asked = new Map(unasked(seen, stage).map((office) => [office, officersOf(office)]));
  return after(seen, stageOpened(seen, stage, { asked, at }));
}

/** The review as what came of a look leaves it. */
export const become = <T>(seen: CaseReview, { change }: Considered<T>): CaseReview =>
  change ? after(seen, change) : seen;

export const taskAt = (seen: CaseReview, office: string): KeptTask =>
  seen.tasks.find((task) => task.office === office)!;

export const firstOpen = (seen: CaseReview): KeptTask => openTasks(seen)[0]!;

export const answerOf = (task: KeptTask, decision: 'approve' | 'refuse', at: Date) =>
  decidingOf({
    decision,
    reason: 'a reason',
    conditions: [],
    by: task.officer.email,
    at: at.toISOString(),
    address: '192.0.2.1',
    digest: task.digest,
  });

export const answeredBy = (
  seen: CaseReview,
  office: string,
  decision: 'approve' | 'refuse',
  at = NOON,
): CaseReview => {
  const task = taskAt(seen, office);
  return become(seen, answered(seen, task.id, answerOf(task, decision, at)));
};

export const questionOf = (task: KeptTask, at: Date) => ({
  question: 'Who runs the data center?',
  office: task.office,
  by: task.officer.email,
  askedAt: at.toISOString(),
});

export const replyAt = (at: Date, text = 'A subsidiary does.') => ({
  text,
  files: [],
  at: at.toISOString(),
});

export const later = (at: Date, ms: number): Date => new Date(at.getTime() + ms);
