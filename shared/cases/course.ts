import type { CaseFile } from '../contracts/case.ts';
import type { InformationRequest, ReviewFile, Task } from '../contracts/review.ts';
import { isUnasked } from '../reviews/information.ts';
import type { Policy } from '../rules/index.ts';
import { planFor, planIn } from '../rules/review/plan-in.ts';
import { isUndecided } from './lifecycle.ts';

export type StepState = 'done' | 'now' | 'to-come';

/** One step of a case, in the order in which they come. Instants are ISO. */
export interface CourseStep {
  readonly what: 'received' | 'stage' | 'question' | 'added' | 'decision' | 'ended';
  readonly state: StepState;
  /** When it began or happened; of what is to come, by when. */
  readonly at?: string;
  readonly by?: string;
  readonly stage?: string;
  readonly offices?: readonly string[];
}

/** What has happened to a case, whose turn it is, and what is still to come. */
export function courseOf(
  file: CaseFile,
  review: ReviewFile | undefined,
  policy: Policy | undefined,
): readonly CourseStep[] {
  const steps: CourseStep[] = [{ what: 'received', state: 'done', at: file.submittedAt }];
  if (review) steps.push(...stagesOf(review), ...questionsOf(review));
  const ordered = steps.toSorted((left, right) => (left.at ?? '').localeCompare(right.at ?? ''));
  return [...ordered, ...(review ? stagesToCome(review, policy) : []), ...endOf(file, review)];
}

function stagesOf({ tasks, state: ofReview }: ReviewFile): CourseStep[] {
  const stages = Map.groupBy(tasks, ({ stage }) => stage);
  return [...stages].map(([stage, ofStage]) => {
    const open = ofStage.filter(({ state }) => state === 'open' && ofReview === 'open');
    const asked: readonly Task[] = open.length > 0 ? open : ofStage;
    return {
      what: 'stage',
      state: open.length > 0 ? 'now' : 'done',
      at: ofStage.map(({ openedAt }) => openedAt).sort()[0] ?? '',
      stage,
      offices: [...new Set(asked.map(({ office }) => office))],
    };
  });
}

const questionsOf = ({ information, state }: ReviewFile): CourseStep[] =>
  information.map((question: InformationRequest) => ({
    what: isUnasked(question) ? 'added' : 'question',
    state: question.answer || question.lapsedAt || state !== 'open' ? 'done' : 'now',
    at: question.askedAt,
    offices: [question.office],
  }));

/** The stages to which an approval of the present one leads. */
function stagesToCome(review: ReviewFile, policy: Policy | undefined): CourseStep[] {
  const plan = review.state === 'open' ? planIn(policy, review.planId) : undefined;
  const stages = new Map(
    (plan && planFor(plan, review.hits))?.stages.map((stage) => [stage.id, stage]),
  );
  const steps: CourseStep[] = [];
  for (let at = stages.get(review.stage ?? ''); at && 'stage' in at.carried; ) {
    at = stages.get(at.carried.stage);
    if (at) steps.push({ what: 'stage', state: 'to-come', stage: at.id, offices: at.offices });
  }
  return steps;
}

function endOf(file: CaseFile, review: ReviewFile | undefined): CourseStep[] {
  const { decision, status, updatedAt } = file;
  if (isUndecided(status)) {
    const by = review?.state === 'open' ? review.endsAt : undefined;
    return [{ what: 'decision', state: 'to-come', ...(by && { by }) }];
  }
  const isEnded = decision?.status !== status;
  return [
    ...(decision && !isUndecided(decision.status)
      ? [{ what: 'decision', state: 'done', at: decision.decidedAt } as const]
      : []),
    ...(isEnded ? [{ what: 'ended', state: 'done', at: updatedAt } as const] : []),
  ];
}
