import { createHash } from 'node:crypto';
import type { CaseFile } from '../contracts/case.ts';
import type { InformationRequest, Review, Task } from '../contracts/review.ts';
import { canonicalJson } from '../digests/canonical-json.ts';
import type { CaseReview } from './case-review.ts';

type ShownTask = Pick<Task, 'id' | 'stage' | 'state' | 'answer'>;

/** What a reviewer is shown beside the case itself. */
interface ShownReview {
  readonly planId: string;
  readonly stage: string;
  readonly information: readonly InformationRequest[];
  /** Tasks decided in the stages before: what they answered is shown, and countersigned. */
  readonly earlier: readonly ShownTask[];
}

/** The part of a review that belongs to what is shown in one of its stages. */
export const shownIn = (
  {
    planId,
    information,
    tasks,
  }: Pick<Review, 'planId'> & {
    readonly information: readonly InformationRequest[];
    readonly tasks: readonly ShownTask[];
  },
  stage: string,
): ShownReview => ({
  planId,
  stage,
  information,
  earlier: tasks.filter((task) => task.stage !== stage),
});

/** The digest of what the reviewers of a stage are shown. */
export const stageDigest = (
  { file, review, information, tasks }: CaseReview,
  stage: string,
): string => shownDigest(file, shownIn({ ...review, information, tasks }, stage));

/**
 * Names exactly what a reviewer decides on, as `sha256-` and the base64url digest of its canonical
 * JSON. It covers what a decision rests on, and not what may change beside it: where the case
 * stands, a question without an answer, what others of the same stage answer meanwhile.
 */
export function shownDigest(file: CaseFile, review: ShownReview): string {
  const digest = createHash('sha256').update(canonicalJson(shown(file, review)));
  return `sha256-${digest.digest('base64url')}`;
}

const shown = (file: CaseFile, { planId, stage, information, earlier }: ShownReview) => ({
  submission: {
    id: file.id,
    submittedAt: file.submittedAt,
    policy: file.policy,
    request: file.request,
  },
  revision: file.revision ?? 1,
  appeal: file.appeal,
  decision: file.decision && shownDecision(file.decision),
  information: information.flatMap(({ question, answer }) =>
    answer ? [{ question, answer }] : [],
  ),
  plan: planId,
  stage,
  earlier: earlier
    .map(({ id, state, answer }) => ({ id, state, answer }))
    .sort((left, right) => (left.id < right.id ? -1 : 1)),
});

const shownDecision = (decision: NonNullable<CaseFile['decision']>) => ({
  route: decision.route,
  recommendation: decision.recommendation,
  totalTpp: decision.totalTpp,
  draws: decision.draws.map(({ account, tpp }) => ({ account, tpp })),
  findings: decision.findings,
  conditions: decision.conditions,
});
