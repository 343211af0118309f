import type { Officer } from '../../shared/contracts/review.ts';
import { CANARY, isSynthetic } from '../../shared/deployment/synthetic.ts';
import { type Choice, chooseOfficer } from '../../shared/rules/review/officers.ts';
import type { ReviewStage } from '../../shared/rules/review/plan.ts';
import { remindersOf, stageEnd } from '../../shared/rules/review/timing.ts';
import { digestIn } from '../adapters/dynamodb/reviews/information.ts';
import { scheduled } from '../adapters/dynamodb/reviews/review-clock.ts';
import type { TaskItem } from '../adapters/dynamodb/reviews/review-items.ts';
import { taskIdOf } from '../adapters/dynamodb/reviews/review-keys.ts';
import { barredFrom, NOBODY } from '../adapters/dynamodb/reviews/review-people.ts';
import type { ReviewChange, ReviewEvent } from '../adapters/dynamodb/reviews/review-writes.ts';
import { closed } from '../adapters/dynamodb/reviews/reviews.ts';
import type { StoredReview } from '../adapters/dynamodb/reviews/stored-review.ts';
import type { Offices } from '../adapters/ports/reviews.ts';

interface Opening {
  readonly offices: Offices;
  readonly at: Date;
}

/** Opens a stage: one task for each of its offices, each with a person of its own. */
export async function openStage(
  seen: StoredReview,
  stage: ReviewStage,
  opening: Opening,
): Promise<ReviewChange> {
  const asked = stage.offices.filter((office) => !hasTask(seen, stage, office));
  const choices = await chooseEach(seen, asked, opening);
  const tasks = asked.map((office) => openTask(seen, { stage, office }, choices, opening.at));
  return {
    review: { ...seen.review, stage: stage.id },
    tasks,
    events: [{ type: 'review.stage-changed' }, ...tasks.map(openingEvent)],
  };
}

const hasTask = ({ tasks }: StoredReview, stage: ReviewStage, office: string): boolean =>
  tasks.some((task) => task.stage === stage.id && task.office === office);

type Choices = ReadonlyMap<string, Choice<Officer> | undefined>;

/** Nobody is asked twice: whoever is chosen for one office is barred from the next. */
async function chooseEach(
  seen: StoredReview,
  asked: readonly string[],
  { offices, at }: Opening,
): Promise<Choices> {
  const barred = new Set(barredFrom(seen));
  const choices = new Map<string, Choice<Officer> | undefined>();
  for (const office of asked) {
    const officers = await officersOf(office, seen, offices);
    const choice = chooseOfficer(officers, barred, at.toISOString().slice(0, 10));
    if (choice) barred.add(choice.officer.email);
    choices.set(office, choice);
  }
  return choices;
}

/**
 * A synthetic case is put before the canary's one officer and before no person. Nobody is left to
 * countersign, so that it can only be refused; and nobody at all clears what it was screened for.
 */
async function officersOf(
  office: string,
  { stored, plan }: StoredReview,
  offices: Offices,
): Promise<readonly Officer[]> {
  if (!isSynthetic(stored.row)) return (await offices.find(office))?.officers ?? [];
  if (plan.id !== 'red-flag') return [];
  return (await offices.find(CANARY.office))?.officers.slice(0, 1) ?? [];
}

function openTask(
  seen: StoredReview,
  { stage, office }: { stage: ReviewStage; office: string },
  choices: Choices,
  at: Date,
): TaskItem {
  const { caseId, round, endsAt: reviewEndsAt } = seen.review;
  const choice = choices.get(office);
  const openedAt = at.toISOString();
  const endsAt = stageEnd(stage, openedAt, reviewEndsAt);
  const place = { caseId, round, stage: stage.id, office };
  const task: TaskItem = {
    kind: 'task',
    id: taskIdOf(place),
    ...place,
    officer: choice?.officer ?? NOBODY,
    ...(choice?.onBehalfOf !== undefined && { onBehalfOf: choice.onBehalfOf }),
    state: 'open',
    ...{ openedAt, endsAt },
    digest: digestIn(seen, stage.id),
    remindAt: remindersOf(seen.plan, openedAt, endsAt),
    remindedAt: [],
    handovers: [],
  };
  return choice ? scheduled(task, seen.review) : closed(task, 'missed', at);
}

const openingEvent = ({ id, state }: TaskItem): ReviewEvent => ({
  type: state === 'open' ? 'task.opened' : 'task.missed',
  taskId: id,
});
