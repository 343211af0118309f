import { describe, expect, it } from 'vitest';
import { courseOf } from '../../../shared/cases/course.ts';
import type { ReviewFile } from '../../../shared/contracts/review.ts';
import { reviewFileOf } from '../../../shared/reviews/case-review.ts';
import { policyInForce } from '../../../shared/rules/index.ts';
import {
  OFFICES,
  OPENED,
  RED_FLAG_CASE,
  RED_FLAG_REVIEW,
  taskOf,
} from '../../functions/pages/support/cases.ts';

const policy = policyInForce(OPENED);
const [commerce] = OFFICES;

function reviewed(change: Partial<ReviewFile> = {}): ReviewFile {
  const tasks = [taskOf(RED_FLAG_REVIEW, 'officer', commerce!)];
  const plan = policy.reviewPlans['red-flag'];
  const seen = { file: RED_FLAG_CASE, plan, review: RED_FLAG_REVIEW, tasks };
  return { ...reviewFileOf({ ...seen, earlierTasks: [], information: [] }), ...change };
}

const told = (...given: Parameters<typeof courseOf>) =>
  courseOf(...given).map(({ what, state, stage }) => [what, state, ...(stage ? [stage] : [])]);

describe('The course of a case', () => {
  it('tells what was, whose turn it is and what an approval leads to', () => {
    expect(told(RED_FLAG_CASE, reviewed(), policy)).toEqual([
      ['received', 'done'],
      ['stage', 'now', 'officer'],
      ['stage', 'to-come', 'countersign'],
      ['decision', 'to-come'],
    ]);
    expect(courseOf(RED_FLAG_CASE, reviewed(), policy).at(-1)?.by).toBe(RED_FLAG_REVIEW.endsAt);
  });

  it('has a question in its place, open until it is answered or lapses', () => {
    const askedAt = '2026-03-03T15:00:00.000Z';
    const question = { question: 'Who?', office: 'commerce', by: 'a@b.example', askedAt };
    const asked = (more: object) => reviewed({ information: [{ ...question, ...more }] });
    const stateOf = (review: ReviewFile) =>
      courseOf(RED_FLAG_CASE, review, policy).find(({ what }) => what === 'question')?.state;
    expect(stateOf(asked({}))).toBe('now');
    expect(stateOf(asked({ lapsedAt: OPENED }))).toBe('done');
    expect(stateOf(asked({ answer: { text: 'He', files: [], at: OPENED } }))).toBe('done');
  });

  it('has each stage from its first task on, with the offices that are still asked', () => {
    const [stage] = courseOf(RED_FLAG_CASE, reviewed(), policy).filter(
      ({ what }) => what === 'stage',
    );
    const [task] = reviewed().tasks;
    expect(stage).toMatchObject({ at: task?.openedAt, offices: [task?.office] });
    const answered = reviewed().tasks.map((one) => ({ ...one, state: 'answered' as const }));
    const [done] = courseOf(RED_FLAG_CASE, reviewed({ tasks: answered }), policy).slice(1);
    expect(done).toMatchObject({ what: 'stage', state: 'done', offices: [task?.office] });
  });

  it('has an open question no more once the review is over, and no stage to come', () => {
    const askedAt = '2026-03-03T15:00:00.000Z';
    const question = { question: 'Who?', office: 'commerce', by: 'a@b.example', askedAt };
    const over = reviewed({ state: 'ended', information: [question] });
    expect(told(RED_FLAG_CASE, over, policy)).toEqual([
      ['received', 'done'],
      ['stage', 'done', 'officer'],
      ['question', 'done'],
      ['decision', 'to-come'],
    ]);
    expect(courseOf(RED_FLAG_CASE, over, policy).at(-1)?.by).toBeUndefined();
  });

  it('tells no stage to come where nobody carries the policy', () => {
    expect(told(RED_FLAG_CASE, reviewed(), undefined).map(([, state]) => state)).toEqual([
      'done',
      'now',
      'to-come',
    ]);
  });

  it('has nobody whose turn it is once the review is over', () => {
    const steps = courseOf(RED_FLAG_CASE, reviewed({ state: 'ended' }), policy);
    expect(steps.filter(({ state }) => state === 'now')).toEqual([]);
  });

  it('ends with the decision, and with what came after it', () => {
    const decision = { ...RED_FLAG_CASE.decision!, status: 'licensed' as const };
    const licensed = { ...RED_FLAG_CASE, status: 'licensed' as const, decision };
    expect(told(licensed, undefined, policy)).toEqual([
      ['received', 'done'],
      ['decision', 'done'],
    ]);
    expect(told({ ...licensed, status: 'expired' }, undefined, policy).at(-1)).toEqual([
      'ended',
      'done',
    ]);
  });
});
