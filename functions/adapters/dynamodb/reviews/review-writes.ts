import type { ReviewedCase } from '../../../../shared/cases/known-case.ts';
import type { KeptQuestion, KeptTask, Review } from '../../../../shared/contracts/review.ts';
import {
  after,
  openTasks,
  type ReviewChange,
  type ReviewEvent,
} from '../../../../shared/reviews/case-review.ts';
import { isUnanswered } from '../../../../shared/reviews/information.ts';
import { answerDueAt } from '../../../../shared/rules/review/timing.ts';
import type { Status } from '../../../../shared/rules/vocabulary.ts';
import { eventWrite } from '../cases/told-items.ts';
import { put, update, type Write } from '../table/commit.ts';
import type { Change } from '../table/expression.ts';
import { LISTS } from '../table/partitions.ts';
import { informationKey, REVIEW_DUE, reviewKey, taskKey } from './keys.ts';

/** For whom, when and from which number on events are written. */
export interface Numbering {
  readonly caseId: string;
  readonly round: number;
  readonly status: Status;
  readonly at: Date;
  /** Number of the first event: one more than the case has had. */
  readonly sequence: number;
}

export const eventWrites = (
  events: readonly ReviewEvent[],
  { caseId, round, status, at, sequence: first }: Numbering,
): Write[] =>
  events.map((event, index) => {
    const numbered = { caseId, sequence: first + index, status, round, at: at.toISOString() };
    return eventWrite({ ...numbered, ...event });
  });

/** Everything that is different after a change; each part with the keys of what time does to it next. */
export function itemWrites(seen: ReviewedCase, change: ReviewChange, at: Date): Write[] {
  const next = after(seen, change);
  return [
    ...(change.review ? [reviewWrite(change.review)] : []),
    ...rewritten(seen, change).map((task) =>
      taskWrite(
        { ...task, ...taskDue(task, next.review, at), ...listed(task) },
        seen.tasks.find(({ id }) => id === task.id),
      ),
    ),
    ...(change.information ? [informationWrite(change.information, seen)] : []),
  ];
}

/** What changed; and where the clock was stopped, every open task, since none of them is due now. */
function rewritten(seen: ReviewedCase, { review, tasks = [] }: ReviewChange): readonly KeptTask[] {
  const isStopped = review?.pausedSince !== undefined && seen.review.pausedSince === undefined;
  return isStopped ? openTasks(after(seen, { tasks, events: [] })) : tasks;
}

/** An open task is due when time does something to it; one that is over, until its machine knows. */
function taskDue({ state, remindAt, endsAt }: KeptTask, { pausedSince }: Review, at: Date) {
  if (state !== 'open') return { duePk: REVIEW_DUE.untold, dueAt: at.toISOString() };
  if (pausedSince !== undefined) return {};
  return { duePk: REVIEW_DUE.task, dueAt: remindAt[0] ?? endsAt };
}

/** While it is open, a task is in the list of its officer. */
const listed = ({ state, officer, endsAt }: KeptTask) =>
  state === 'open' ? { listPk: LISTS.officer(officer.email), listSk: endsAt } : {};

/** What the machine's keepers write to a review by themselves stays theirs until it ends. */
function reviewWrite(review: Review): Write {
  const change = replacing(review, ['pausedSince', 'stage', 'outcome', 'ground']);
  const ended = review.state === 'ended' ? ['duePk', 'dueAt'] : [];
  return update('review', reviewKey(review.caseId, review.round), {
    change: { ...change, remove: [...change.remove, ...ended] },
    condition: { where: '#state = :open', values: { open: 'open' } },
  });
}

function taskWrite(task: KeptTask, before: KeptTask | undefined): Write {
  const label = `task ${task.id}`;
  if (!before) return put(label, { ...taskKey(task), kind: 'task', ...task });
  // Secrets and the token are added by others at the same time; only a new officer ends the secrets.
  const change = replacing(task, ['onBehalfOf', 'answer', 'duePk', 'dueAt', 'listPk', 'listSk']);
  const forgets = task.officer.email === before.officer.email ? [] : ['secretHashes'];
  return update(label, taskKey(task), {
    change: { ...change, remove: [...change.remove, ...forgets] },
    condition: { where: '#state = :seen', values: { seen: before.state } },
  });
}

function informationWrite(question: KeptQuestion, { plan }: ReviewedCase): Write {
  const key = informationKey(question.caseId, question.number);
  if (isUnanswered(question)) {
    const dueAt = answerDueAt(question, plan);
    const due = { duePk: REVIEW_DUE.information, dueAt };
    return put('information', { ...key, kind: 'information', ...question, ...due });
  }
  return update('information', key, {
    change: replacing(question, ['answer', 'lapsedAt', 'duePk', 'dueAt']),
    condition: { where: 'attribute_not_exists(#answer) AND attribute_not_exists(#lapsedAt)' },
  });
}

/** Sets what is there and removes, of what may be missing, what is not. */
const replacing = (values: Readonly<Record<string, unknown>>, optional: readonly string[]) =>
  ({
    set: values,
    remove: optional.filter((name) => values[name] === undefined),
  }) satisfies Change;
