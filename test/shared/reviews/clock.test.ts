import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaseReview } from '../../../shared/reviews/case-review.ts';
import {
  isOver,
  mayBeAnswered,
  missed,
  paused,
  resumed,
  timePassed,
} from '../../../shared/reviews/clock.ts';
import {
  answeredBy,
  asking,
  become,
  DAY,
  firstOpen,
  later,
  reviewBy,
} from '../../support/case-review.ts';
import { NOON } from '../../support/ledger.ts';

const stopped = (seen: CaseReview, at: Date): CaseReview => ({ ...seen, review: paused(seen, at) });
const running = (seen: CaseReview, at: Date): CaseReview => {
  const { review, tasks } = resumed(seen, at);
  const moved = new Map(tasks.map((task) => [task.id, task]));
  return { ...seen, review, tasks: seen.tasks.map((task) => moved.get(task.id) ?? task) };
};
const flagged = () => asking(reviewBy('red-flag'));

describe('The time of a review and of its tasks', () => {
  it.each([
    ['a moment before its end', -1, false],
    ['at its end', 0, true],
    ['after its end', 1, true],
  ])('%s', (_when, ms, isItOver) => {
    const seen = flagged();
    const at = later(new Date(seen.review.endsAt), ms);
    expect(isOver(seen.review, at)).toBe(isItOver);
    expect(mayBeAnswered(seen, firstOpen(seen), at)).toBe(!isItOver);
    const still = stopped(seen, NOON);
    expect(isOver(still.review, at)).toBe(false);
    expect(mayBeAnswered(still, firstOpen(seen), at)).toBe(true);
  });

  it('is never over for good while the clock stands still, and goes on where it stopped', () => {
    const seen = flagged();
    const asked = later(NOON, DAY);
    const answered = later(asked, 20 * DAY);
    const after = running(stopped(seen, asked), answered);
    const { endsAt, pausedMs, pausedSince } = after.review;
    expect({ endsAt, pausedMs, pausedSince }).toEqual({
      endsAt: later(new Date(seen.review.endsAt), 20 * DAY).toISOString(),
      pausedMs: 20 * DAY,
      pausedSince: undefined,
    });
    const [task, before] = [firstOpen(after), firstOpen(seen)];
    expect(task.endsAt).toBe(endsAt);
    expect(task.remindAt).toEqual(
      before.remindAt.map((at) => later(new Date(at), 20 * DAY).toISOString()),
    );
  });

  it('is as it was for a task that is over already', () => {
    const seen = answeredBy(flagged(), 'commerce', 'approve');
    const after = running(stopped(seen, NOON), later(NOON, DAY));
    expect(after.tasks).toEqual(seen.tasks);
  });
});

const instant = fc.integer({ min: 0, max: 60 * DAY }).map((ms) => later(NOON, ms));
const leftOf = ({ endsAt }: { endsAt: string }, at: Date) => Date.parse(endsAt) - at.getTime();

describe('Stopping the clock and letting it run again', () => {
  it('takes time from nobody, and gives nobody more than there was', () => {
    const law = fc.property(instant, instant, (one, other) => {
      const [since, until] = one < other ? [one, other] : [other, one];
      const seen = asking(reviewBy('national-veu'));
      const after = running(stopped(seen, since), until);
      expect(leftOf(after.review, until)).toBe(leftOf(seen.review, since));
      for (const [index, task] of after.tasks.entries()) {
        expect(leftOf(task, until)).toBe(leftOf(seen.tasks[index]!, since));
        expect(task.endsAt <= after.review.endsAt).toBe(true);
      }
    });
    fc.assert(law);
  });

  it('takes no time from a task that was opened while it stood still', () => {
    const law = fc.property(fc.uniqueArray(instant, { minLength: 3, maxLength: 3 }), (instants) => {
      const [since, opened, until] = instants.toSorted((a, b) => a.getTime() - b.getTime());
      const seen = asking(stopped(reviewBy('national-veu'), since!), undefined, { at: opened! });
      const after = running(seen, until!);
      for (const [index, task] of after.tasks.entries()) {
        expect(leftOf(task, until!)).toBeGreaterThanOrEqual(leftOf(seen.tasks[index]!, opened!));
      }
    });
    fc.assert(law);
  });

  it('comes to the same however often it is done in the same time', () => {
    const pauses = fc.array(fc.integer({ min: 1, max: DAY }), { minLength: 1, maxLength: 5 });
    const law = fc.property(pauses, (each) => {
      const seen = asking(reviewBy('national-veu'));
      const whole = each.reduce((sum, ms) => sum + ms, 0);
      let now = NOON;
      let after = seen;
      for (const ms of each) {
        const until = later(now, ms);
        after = running(stopped(after, now), until);
        now = until;
      }
      expect(after).toEqual(running(stopped(seen, NOON), later(NOON, whole)));
    });
    fc.assert(law);
  });
});

describe('What time does to a task', () => {
  it.each([
    ['nothing before half-time', 4.49, undefined],
    ['a reminder at half-time', 4.5, 'task.reminder'],
    ['one reminder where two are overdue', 8, 'task.reminder'],
    ['the end, and no reminder, once its time is over', 9, 'task.missed'],
  ])('is %s', (_what, days, type) => {
    const seen = flagged();
    const { result, change } = timePassed(seen, firstOpen(seen).id, later(NOON, days * DAY));
    expect([result, change?.events[0]?.type]).toEqual([type !== undefined, type]);
  });

  it('is nothing while the clock stands still', () => {
    const seen = stopped(flagged(), NOON);
    expect(timePassed(seen, firstOpen(seen).id, later(NOON, 90 * DAY))).toEqual({ result: false });
  });

  it('is noted on the task: each reminder, and that nobody answered', () => {
    const seen = flagged();
    const { id } = firstOpen(seen);
    const [half, late, over] = [4.5, 7, 9].map((days) => later(NOON, days * DAY));
    const once = become(seen, timePassed(seen, id, half!));
    const twice = become(once, timePassed(once, id, late!));
    const remindedAt = [half!.toISOString(), late!.toISOString()];
    expect(firstOpen(twice)).toMatchObject({ remindAt: [], remindedAt });
    const [task] = become(twice, timePassed(twice, id, over!)).tasks;
    expect(task).toMatchObject({ state: 'missed', remindedAt });
  });

  it('happens once', () => {
    const seen = flagged();
    const { id } = firstOpen(seen);
    for (const days of [4.5, 7, 9]) {
      const at = later(NOON, days * DAY);
      const after = become(seen, timePassed(seen, id, at));
      expect(after).not.toEqual(seen);
      expect(timePassed(after, id, at)).toEqual({ result: false });
    }
  });

  it('and a missing answer leave as it is what is decided', () => {
    const seen = answeredBy(flagged(), 'commerce', 'approve');
    const { id } = seen.tasks[0]!;
    expect(timePassed(seen, id, later(NOON, 90 * DAY))).toEqual({ result: false });
    expect(missed(seen, id)).toEqual({ result: false });
  });
});
