import type { Progress } from '../../../../shared/contracts/decision.ts';
import type { EventType, OutboxEvent } from '../../../../shared/contracts/event.ts';
import type { Status } from '../../../../shared/rules/vocabulary.ts';
import { caseKey } from '../cases/keys.ts';
import { eventWrite } from '../cases/outbox.ts';
import { put, update, type Write } from '../table/commit.ts';
import type { Change, Key } from '../table/expression.ts';
import type { InformationItem, ReviewItem, TaskItem } from './review-items.ts';
import { informationKey, reviewKey, taskKey } from './review-keys.ts';
import type { StoredReview } from './stored-review.ts';

/** An event of a review, before it is numbered. */
export interface ReviewEvent {
  readonly type: EventType;
  readonly taskId?: string;
  readonly information?: number;
}

/** What is different afterwards: whole items, new or in place of those that were read. */
export interface ReviewChange {
  readonly review?: ReviewItem;
  readonly tasks?: readonly TaskItem[];
  readonly information?: InformationItem;
  readonly events: readonly ReviewEvent[];
}

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
    const sequence = first + index;
    const numbered: OutboxEvent = {
      eventId: `${caseId}.${sequence}`,
      ...{ caseId, sequence, status, round },
      at: at.toISOString(),
      ...event,
    };
    return eventWrite(numbered);
  });

/** Where the review stands, for the applicant and the desk; nothing while nobody is asked. */
export function progressOf(review: ReviewItem, tasks: readonly TaskItem[]): Progress | undefined {
  const open = tasks.filter(({ state }) => state === 'open');
  const dueAt = open
    .map(({ endsAt }) => endsAt)
    .sort()
    .at(-1);
  if (review.state !== 'open' || review.stage === undefined || !dueAt) return undefined;
  return {
    stage: review.stage,
    awaited: open.map(({ office }) => office),
    dueAt,
    ...(review.pausedSince !== undefined && { pausedSince: review.pausedSince }),
  };
}

/** The case's row counts the events, so that of two changes built on one reading only one is done. */
export function countEvents(
  { stored: { row } }: StoredReview,
  { events, at, progress }: { events: number; at: Date; progress: Progress | undefined },
): Write {
  return update('case', caseKey(row.id), {
    change: {
      set: { events: row.events + events, updatedAt: at.toISOString(), progress },
      ...(progress === undefined && { remove: ['progress'] }),
    },
    condition: {
      where: '#status = :seenStatus AND #events = :seenEvents',
      values: { seenStatus: row.status, seenEvents: row.events },
    },
  });
}

export const itemWrites = (seen: StoredReview, change: ReviewChange): Write[] => [
  ...(change.review ? [reviewWrite(change.review)] : []),
  ...(change.tasks ?? []).map((task) =>
    taskWrite(
      task,
      seen.tasks.find(({ id }) => id === task.id),
    ),
  ),
  ...(change.information ? [informationWrite(change.information, seen)] : []),
];

/** What the machine's keepers write to a review by themselves stays theirs until it ends. */
function reviewWrite(review: ReviewItem): Write {
  const { duePk, dueAt, starts, executionArn, kind, ...told } = review;
  const change = replacing(told, ['pausedSince', 'stage', 'outcome', 'ground']);
  const ended = review.state === 'ended' ? ['duePk', 'dueAt'] : [];
  return update('review', reviewKey(review.caseId, review.round), {
    change: { ...change, remove: [...(change.remove ?? []), ...ended] },
    condition: { where: '#state = :open', values: { open: 'open' } },
  });
}

function taskWrite(task: TaskItem, before: TaskItem | undefined): Write {
  const label = `task ${task.id}`;
  if (!before) return put(label, { ...taskKey(task), ...task });
  // Secrets and the token are added by others at the same time; only a new officer ends the secrets.
  const { secretHashes, taskToken, kind, ...told } = task;
  const change = replacing(told, ['onBehalfOf', 'answer', 'duePk', 'dueAt']);
  const forgets = task.officer.email === before.officer.email ? [] : ['secretHashes'];
  return update(label, taskKey(task), {
    change: { ...change, remove: [...(change.remove ?? []), ...forgets] },
    condition: { where: '#state = :seen', values: { seen: before.state } },
  });
}

function informationWrite(information: InformationItem, seen: StoredReview): Write {
  const key = informationKey(information.caseId, information.number);
  const isNew = !seen.information.some(({ number }) => number === information.number);
  if (isNew) return put('information', { ...key, ...information });
  return replaceInformation(key, information);
}

const replaceInformation = (key: Key, { kind, ...told }: InformationItem): Write =>
  update('information', key, {
    change: replacing(told, ['answer', 'lapsedAt', 'duePk', 'dueAt']),
    condition: { where: 'attribute_not_exists(#answer) AND attribute_not_exists(#lapsedAt)' },
  });

/** Sets what is there and removes, of what may be missing, what is not. */
const replacing = (values: Readonly<Record<string, unknown>>, optional: readonly string[]) =>
  ({
    set: values,
    remove: optional.filter((name) => values[name] === undefined),
  }) satisfies Change;
