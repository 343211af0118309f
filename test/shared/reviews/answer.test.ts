import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answered, answersOf, decidingOf } from '../../../shared/reviews/answer.ts';
import {
  answeredBy,
  answerOf,
  asking,
  DAY,
  firstOpen,
  later,
  reviewBy,
} from '../../support/case-review.ts';
import { NOON } from '../../support/ledger.ts';

const flagged = () => asking(reviewBy('red-flag'));

describe('An answer', () => {
  it('is kept as it was given, and ends the task', () => {
    const seen = flagged();
    const task = firstOpen(seen);
    const answer = answerOf(task, 'approve', NOON);
    expect(answered(seen, task.id, answer)).toEqual({
      result: 'done',
      change: {
        tasks: [{ ...task, state: 'answered', remindAt: [], answer }],
        events: [{ type: 'task.answered', taskId: task.id }],
      },
    });
  });

  it.each([
    ['to something else than is bound', { digest: 'sha256-else' }, 'changed'],
    ['of somebody else', { by: 'commerce-2@office.example' }, 'changed'],
    ['after the end', { at: later(NOON, 9 * DAY).toISOString() }, 'already'],
  ])('%s changes nothing', (_what, change, result) => {
    const seen = flagged();
    const task = firstOpen(seen);
    const answer = { ...answerOf(task, 'approve', NOON), ...change };
    expect(answered(seen, task.id, answer)).toEqual({ result });
  });

  it('in a review that has ended changes nothing', () => {
    const seen = flagged();
    const over = { ...seen, review: { ...seen.review, state: 'ended' as const } };
    const task = firstOpen(seen);
    expect(answered(over, task.id, answerOf(task, 'approve', NOON))).toEqual({ result: 'already' });
  });

  it('of the applicant is never taken, though the task were theirs', () => {
    const seen = flagged();
    const task = firstOpen(seen);
    const email = seen.file.request.contact.email;
    const theirs = { ...task, officer: { ...task.officer, email } };
    const answer = answerOf(theirs, 'approve', NOON);
    expect(() => answered({ ...seen, tasks: [theirs] }, task.id, answer)).toThrow('has a part');
  });

  it('to a task that is not there is a conflict', () => {
    const seen = flagged();
    const answer = answerOf(firstOpen(seen), 'approve', NOON);
    expect(() => answered(seen, 'x.1.officer.commerce', answer)).toThrow('no such task');
  });

  it.each([undefined, '', 'Approve', 'missing', ['approve']])('is not the word %j', (word) => {
    const given = { ...answerOf(firstOpen(flagged()), 'approve', NOON), decision: word };
    expect(() => decidingOf(given as never)).toThrow('does not decide');
  });

  it('counts by the address of who gave it, however that is written', () => {
    const { by } = answerOf(firstOpen(flagged()), 'approve', NOON);
    const given = { ...answerOf(firstOpen(flagged()), 'approve', NOON), by: by.toUpperCase() };
    expect(decidingOf(given).by).toBe(by);
  });

  it('counts once: of any number the first stands, and the others are told', () => {
    const words = fc.array(fc.constantFrom('approve' as const, 'refuse' as const), {
      minLength: 2,
      maxLength: 8,
    });
    const law = fc.property(words, ([first, ...others]) => {
      const seen = flagged();
      const task = firstOpen(seen);
      const after = answeredBy(seen, task.office, first!);
      for (const word of others) {
        expect(answered(after, task.id, answerOf(task, word, NOON))).toEqual({ result: 'already' });
      }
      expect(answersOf(after.tasks)).toEqual([
        { stage: 'officer', office: 'commerce', answer: first },
      ]);
    });
    fc.assert(law);
  });

  it('is missing where a task ended without one, and not yet one where it is open', () => {
    const seen = asking(reviewBy('national-veu'));
    const [commerce, ...others] = seen.tasks;
    const tasks = [{ ...commerce!, state: 'missed' as const }, ...others];
    expect(answersOf(tasks)).toEqual([
      { stage: 'agencies', office: 'commerce', answer: 'missing' },
    ]);
  });
});
