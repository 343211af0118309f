import { describe, expect, it } from 'vitest';
import { progressOf } from '../../../shared/reviews/case-review.ts';
import { asked, checkReply, lapsed, replied } from '../../../shared/reviews/information.ts';
import {
  answeredBy,
  asking,
  become,
  DAY,
  later,
  questionOf,
  replyAt,
  reviewBy,
  taskAt,
} from '../../support/case-review.ts';
import { NOON } from '../../support/ledger.ts';

const agencies = () => asking(reviewBy('national-veu'));
const put = (seen = agencies()) => {
  const task = taskAt(seen, 'state');
  return become(seen, asked(seen, task.id, questionOf(task, NOON)));
};

describe('A question', () => {
  it('is numbered, stops the clock and is told', () => {
    const seen = agencies();
    const task = taskAt(seen, 'state');
    const { caseId } = seen.review;
    expect(asked(seen, task.id, questionOf(task, NOON))).toEqual({
      result: 'done',
      change: {
        review: { ...seen.review, pausedSince: NOON.toISOString() },
        information: { ...questionOf(task, NOON), caseId, round: 1, number: 1 },
        events: [{ type: 'information.requested', information: 1 }],
      },
    });
  });

  it('is what everybody sees that the review waits for', () => {
    expect(progressOf(put())).toMatchObject({
      awaited: ['commerce', 'state', 'defense', 'energy'],
      pausedSince: NOON.toISOString(),
    });
  });

  it.each([
    ['somebody who does not hold the task', 'state', { by: 'x@example.org' }, 'changed'],
    ['an office that has answered', 'energy', {}, 'already'],
  ])('is not put by %s', (_who, office, changes, result) => {
    const seen = answeredBy(agencies(), 'energy', 'approve');
    const task = taskAt(seen, office);
    expect(asked(seen, task.id, { ...questionOf(task, NOON), ...changes })).toEqual({ result });
  });

  it('is put one at a time, and counts on', () => {
    const seen = put();
    const task = taskAt(seen, 'energy');
    expect(asked(seen, task.id, questionOf(task, NOON))).toEqual({ result: 'already' });
    const answered = become(seen, replied(seen, 1, replyAt(later(NOON, DAY))));
    const again = asked(answered, task.id, questionOf(task, later(NOON, DAY)));
    expect(again.change?.information?.number).toBe(2);
  });
});

describe('The answer of the applicant', () => {
  it('lets the clock run, and binds who still has to decide to what is shown now', () => {
    const seen = put(answeredBy(agencies(), 'energy', 'approve'));
    const after = become(seen, replied(seen, 1, replyAt(later(NOON, DAY))));
    expect(after.review.pausedSince).toBeUndefined();
    for (const task of after.tasks) {
      const before = taskAt(seen, task.office);
      expect(task.digest === before.digest).toBe(task.state === 'answered');
    }
    const open = after.tasks.filter(({ state }) => state === 'open');
    expect(new Set(open.map(({ digest }) => digest)).size).toBe(1);
  });

  it('counts once, and not after it was too late', () => {
    const seen = put();
    const at = later(NOON, DAY);
    for (const after of [
      become(seen, replied(seen, 1, replyAt(at))),
      become(seen, lapsed(seen, 1, at)),
    ]) {
      expect(replied(after, 1, replyAt(at))).toEqual({ result: 'already' });
      expect(lapsed(after, 1, at)).toEqual({ result: false });
    }
  });

  it('is not to a question that was never put', () => {
    expect(replied(agencies(), 1, replyAt(NOON))).toEqual({ result: 'already' });
  });

  it('is more than an acknowledgement: a word or a file', () => {
    const file = { name: 'register.pdf', key: 'cases/1/a', bytes: 1, sha256: 'a' };
    expect(() => checkReply(replyAt(NOON, ' \n '))).toThrow('not an answer');
    expect(() => checkReply({ ...replyAt(NOON, ''), files: [file] })).not.toThrow();
    expect(() => checkReply(replyAt(NOON, 'x'))).not.toThrow();
  });
});

it('A question that nobody answers lets the clock run again, and what is shown stays bound', () => {
  const seen = put();
  const at = later(NOON, 30 * DAY);
  const after = become(seen, lapsed(seen, 1, at));
  expect(after.information).toEqual([{ ...seen.information[0], lapsedAt: at.toISOString() }]);
  expect(after.review).toMatchObject({ pausedMs: 30 * DAY });
  expect(after.tasks.map(({ digest }) => digest)).toEqual(seen.tasks.map(({ digest }) => digest));
});
