import type { Next, OfficeAnswer, ReviewPlan, ReviewStage } from './plan.ts';

/** What a review does next: ask the offices of a stage, or end. */
export type ReviewStep =
  | { readonly ask: ReviewStage }
  | { readonly outcome: 'approve' | 'refuse'; readonly ground: string };

const stageOf = (plan: ReviewPlan, id: string): ReviewStage => {
  const stage = plan.stages.find((candidate) => candidate.id === id);
  if (!stage) throw new RangeError(`review plan ${plan.id} has no stage ${id}`);
  return stage;
};

const answersOf = (stage: ReviewStage, answers: readonly OfficeAnswer[]) =>
  stage.offices.map(
    (office) =>
      answers.find((answer) => answer.stage === stage.id && answer.office === office)?.answer,
  );

/** A stage is carried by its quorum of approvals and no refusal; a missing answer is no approval. */
export function isCarried(stage: ReviewStage, answers: readonly OfficeAnswer[]): boolean {
  const given = answersOf(stage, answers);
  const approvals = given.filter((answer) => answer === 'approve').length;
  return approvals >= stage.quorum && !given.includes('refuse');
}

const groundOf = (stage: ReviewStage, answers: readonly OfficeAnswer[]): string => {
  if (isCarried(stage, answers)) return `${stage.id}: approved`;
  const verdicts = stage.offices.map((office, index) => {
    const answer = answersOf(stage, answers)[index] ?? 'missing';
    return `${office} ${answer === 'missing' ? 'gave no answer' : `answered ${answer}`}`;
  });
  return `${stage.id}: ${verdicts.join(', ')}`;
};

/**
 * The next step of a review, from its plan and the answers so far. Follows the stages from the first;
 * a stage with an office yet to answer is asked. Approval is reached only through carried stages.
 *
 * @param isOver the plan's total time has run out: whatever is still open refuses
 */
export function nextStep(
  plan: ReviewPlan,
  answers: readonly OfficeAnswer[],
  isOver: boolean,
): ReviewStep {
  let next: Next = { stage: plan.stages[0]?.id ?? '' };
  let ground = '';
  for (let step = 0; step <= plan.stages.length && 'stage' in next; step += 1) {
    const stage = stageOf(plan, next.stage);
    if (answersOf(stage, answers).includes(undefined)) {
      if (!isOver) return { ask: stage };
      return { outcome: 'refuse', ground: `no decision within ${plan.totalDays} days` };
    }
    ground = groundOf(stage, answers);
    next = isCarried(stage, answers) ? stage.carried : stage.notCarried;
  }
  if ('stage' in next) throw new RangeError(`review plan ${plan.id} runs in a circle`);
  return { outcome: next.outcome, ground };
}
