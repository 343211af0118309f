import { describe, expect, it } from 'vitest';
import { progressOf, reviewFileOf, taskOf } from '../../../shared/reviews/case-review.ts';
import { paused } from '../../../shared/reviews/clock.ts';
import { delegated } from '../../../shared/reviews/handover.ts';
import { asked } from '../../../shared/reviews/information.ts';
import {
  asking,
  become,
  DAY,
  later,
  ownOfficers,
  questionOf,
  reviewBy,
  taskAt,
} from '../../support/case-review.ts';
import { NOON } from '../../support/ledger.ts';

const agencies = () => asking(reviewBy('national-veu'));

describe('How far a review is', () => {
  it('is told by the task that ends last', () => {
    const seen = agencies();
    const [one, other, ...rest] = seen.tasks;
    const late = later(NOON, 40 * DAY).toISOString();
    const tasks = [one!, { ...other!, endsAt: late }, ...rest];
    expect(progressOf({ ...seen, tasks })?.dueAt).toBe(late);
  });

  it('says since when its clock stands still, and nothing of it while it runs', () => {
    const seen = agencies();
    expect(progressOf(seen)).not.toHaveProperty('pausedSince');
    const still = { ...seen, review: paused(seen, NOON) };
    expect(progressOf(still)?.pausedSince).toBe(NOON.toISOString());
  });

  it('is nothing before a stage and after the end, whatever task is open', () => {
    const seen = agencies();
    const { stage: _none, ...review } = seen.review;
    expect(progressOf({ ...seen, review })).toBeUndefined();
    const over = { ...seen.review, state: 'ended' as const };
    expect(progressOf({ ...seen, review: over })).toBeUndefined();
  });
});

describe('A review as everyone else sees it', () => {
  it('says of each task when it is due, and since when it is held by who holds it', () => {
    const seen = agencies();
    const { id, endsAt } = taskAt(seen, 'commerce');
    const [by, to] = ownOfficers('commerce').map(({ email }) => email);
    const at = later(NOON, DAY);
    const wish = { taskId: id, by: by!, reason: 'away', at, officers: ownOfficers('commerce') };
    const handed = become(seen, delegated(seen, wish, to!));
    const [first, second] = reviewFileOf(handed).tasks;
    expect(first).toMatchObject({ id, dueAt: endsAt, heldSince: at.toISOString() });
    expect(first).not.toHaveProperty('endsAt');
    expect(second).toEqual(taskOf(taskAt(seen, 'state')));
    expect(second).not.toHaveProperty('heldSince');
  });

  it('shows its questions, and not how they are numbered', () => {
    const seen = agencies();
    const task = taskAt(seen, 'state');
    const file = reviewFileOf(become(seen, asked(seen, task.id, questionOf(task, NOON))));
    expect(file).toMatchObject({ planId: 'national-veu', state: 'open' });
    expect(file.information).toEqual([questionOf(task, NOON)]);
  });
});
