import { createHash } from 'node:crypto';
import { withFirstContact } from '../cases/contact.ts';
import type { CaseFile } from '../contracts/case.ts';
import type { License, MatchedEntry } from '../contracts/decision.ts';
import type { InformationRequest, Review, Task } from '../contracts/review.ts';
import { canonicalJson } from '../digests/canonical-json.ts';
import type { CaseReview } from './case-review.ts';

/** What of a review is shown beside the case itself. */
interface ShownReview extends Pick<Review, 'planId' | 'confirms' | 'matches'> {
  readonly hits?: readonly MatchedEntry[] | undefined;
  readonly information: readonly InformationRequest[];
  readonly tasks: readonly Pick<Task, 'id' | 'stage' | 'state' | 'answer'>[];
}

/**
 * Names exactly what the reviewers of a stage decide on, as `sha256-` and the base64url digest of its
 * canonical JSON. It covers what a decision rests on, and not what may change beside it: where the
 * case stands, a question without an answer, what others of the same stage answer meanwhile.
 */
export function shownDigest(file: CaseFile, review: ShownReview, stage: string): string {
  const digest = createHash('sha256').update(canonicalJson(shown(file, review, stage)));
  return `sha256-${digest.digest('base64url')}`;
}

export const stageDigest = ({ file, review, ...shown }: CaseReview, stage: string) =>
  shownDigest(file, { ...review, ...shown }, stage);

const shown = (
  file: CaseFile,
  { planId, confirms, matches, hits, information, tasks }: ShownReview,
  stage: string,
) => ({
  submission: {
    id: file.id,
    submittedAt: file.submittedAt,
    policy: file.policy,
    // Who is asked about it may change beside it.
    request: withFirstContact(file).request,
    documents: file.documents,
  },
  revision: file.revision ?? 1,
  appeal: file.appeal,
  decision: file.decision && shownDecision(file.decision),
  information: information.flatMap(({ question, answer }) =>
    answer ? [{ question, answer }] : [],
  ),
  plan: planId,
  confirms,
  matches,
  listed: matches ? undefined : listedIn(hits),
  license: (confirms ?? matches) && file.license && shownLicense(file.license),
  stage,
  // What was answered in the stages before is countersigned.
  earlier: tasks
    .filter((task) => task.stage !== stage)
    .map(({ id, state, answer }) => ({ id, state, answer }))
    .sort((left, right) => (left.id < right.id ? -1 : 1)),
});

/** The names of what was matched are among the findings; this is what the list said beside them. */
const listedIn = (hits: readonly MatchedEntry[] = []) => {
  const told = hits.flatMap(({ listed }) => listed ?? []);
  return told.length > 0 ? told : undefined;
};

/** What ships under it meanwhile is shown beside it. */
const shownLicense = ({ id, state, stateSince, stateReason }: License) => ({
  id,
  state,
  stateSince,
  stateReason,
});

const shownDecision = (decision: NonNullable<CaseFile['decision']>) => ({
  route: decision.route,
  recommendation: decision.recommendation,
  totalTpp: decision.totalTpp,
  draws: decision.draws.map(({ account, tpp }) => ({ account, tpp })),
  findings: decision.findings,
  conditions: decision.conditions,
});
