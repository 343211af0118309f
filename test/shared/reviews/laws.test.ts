import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answered, answersOf } from '../../../shared/reviews/answer.ts';
import {
  type CaseReview,
  type Considered,
  openTasks,
  progressOf,
} from '../../../shared/reviews/case-review.ts';
import { isOver, timePassed } from '../../../shared/reviews/clock.ts';
import { ended } from '../../../shared/reviews/course.ts';
import { delegated, recused } from '../../../shared/reviews/handover.ts';
import { asked, isUnanswered, lapsed, replied } from '../../../shared/reviews/information.ts';
import { nextStep } from '../../../shared/rules/review/next-step.ts';
import { REVIEW_PLAN_IDS } from '../../../shared/rules/review/plan.ts';
import {
  answerOf,
  asking,
  become,
  CONTACT,
  DAY,
  later,
  officerNamed,
  questionOf,
  replyAt,
  reviewBy,
} from '../../support/case-review.ts';
import { casesToTry } from '../../support/cases-to-try.ts';
import { NOON } from '../../support/ledger.ts';

/** So few that offices run out of people; one covers for one who is away, and one is the applicant. */
const OFFICERS = [
  officerNamed('a'),
  officerNamed('b', { until: '2027-01-01', for: 'd' }),
  { ...officerNamed('applicant'), email: CONTACT },
  officerNamed('c'),
  officerNamed('d'),
  officerNamed('e'),
];

const DEEDS = ['approve', 'refuse', 'delegate', 'recuse', 'ask', 'reply', 'lapse', 'wait'] as const;
const deed = fc.record({
  do: fc.constantFrom(...DEEDS),
  /** Whose task, and to whom it goes. */
  which: fc.nat(9),
  to: fc.constantFrom(...OFFICERS),
  /** What passes before it. */
  ms: fc.integer({ min: 0, max: 12 * DAY }),
});
type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never;

/** What a deed comes to, at an instant; a refusal changes nothing. */
function done(seen: CaseReview, { do: what, which, to }: Deed, at: Date): Considered<unknown> {
  const task = seen.tasks[which % Math.max(1, seen.tasks.length)];
  if (!task) return { result: 'nobody is asked' };
  const taskId = task.id;
  const handing = { taskId, at, by: task.officer.email, reason: 'so', officers: OFFICERS };
  switch (what) {
    case 'approve':
    case 'refuse':
      return answered(seen, taskId, answerOf(task, what, at));
    case 'delegate':
      return delegated(seen, handing, to.email);
    case 'recuse':
      return recused(seen, handing);
    case 'ask':
      return asked(seen, taskId, questionOf(task, at));
    case 'reply':
      return replied(seen, seen.information.length, replyAt(at));
    case 'lapse':
      return lapsed(seen, seen.information.length, at);
    case 'wait':
      return timePassed(seen, taskId, at);
  }
}

/** As the machine goes on: a stage that is to be asked is opened, and what is decided is carried out. */
function planned(seen: CaseReview, at: Date): CaseReview {
  if (seen.review.state === 'ended') return seen;
  const step = nextStep(seen.plan, answersOf(seen.tasks), isOver(seen.review, at));
  if ('outcome' in step) {
    return become(seen, { result: true, change: ended(seen, { ...step, at }) });
  }
  const isAsked = openTasks(seen).some(({ stage }) => stage === step.ask.id);
  return isAsked ? seen : asking(seen, step.ask, { at, officersOf: () => OFFICERS });
}

const frozen = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
};

interface Moment {
  readonly before: CaseReview;
  readonly deed: Deed;
  readonly at: Date;
  readonly outcome: Considered<unknown> | undefined;
  readonly seen: CaseReview;
}

/** Every moment of a review in which people and time do whatever they do. */
function* course(planId: (typeof REVIEW_PLAN_IDS)[number], deeds: readonly Deed[]) {
  let at = NOON;
  let before = frozen(planned(reviewBy(planId), at));
  for (const one of deeds) {
    at = later(at, one.ms);
    let outcome: Considered<unknown> | undefined;
    try {
      outcome = done(before, one, at);
    } catch (error) {
      expect(String(error)).toMatch(/cannot go|has a part/);
    }
    const seen = frozen(outcome ? become(before, outcome) : before);
    yield { before, deed: one, at, outcome, seen } satisfies Moment;
    before = frozen(planned(seen, at));
  }
}

const always = (holds: (moment: Moment) => void) =>
  fc.assert(
    fc.property(
      fc.constantFrom(...REVIEW_PLAN_IDS),
      fc.array(deed, { maxLength: 40 }),
      (planId, deeds) => {
        for (const moment of course(planId, deeds)) holds(moment);
      },
    ),
    { numRuns: casesToTry(600) },
  );

describe('Whatever people and time do to a review', () => {
  it('no person acts twice or beside an open task of theirs, and the applicant never does', () => {
    always(({ seen }) => {
      const acted = seen.tasks.flatMap(({ answer }) => answer?.by ?? []);
      const holding = openTasks(seen).map(({ officer }) => officer.email);
      const acting = [...acted, ...holding];
      expect(new Set(acting).size).toBe(acting.length);
      expect(acting).not.toContain(CONTACT);
    });
  });

  it('nobody acts after they have recused themselves', () => {
    always(({ before, seen }) => {
      const gone = new Set(
        before.tasks.flatMap(({ handovers }) =>
          handovers.flatMap(({ why, from }) => (why === 'recused' ? [from] : [])),
        ),
      );
      const known = new Set(before.tasks.flatMap(({ answer }) => answer?.by ?? []));
      const news = seen.tasks
        .flatMap(({ answer }) => answer?.by ?? [])
        .filter((by) => !known.has(by));
      expect(news.filter((by) => gone.has(by))).toEqual([]);
      expect(openTasks(seen).filter(({ officer }) => gone.has(officer.email))).toEqual([]);
    });
  });

  it('what is over stays as it was', () => {
    always(({ before, seen }) => {
      for (const task of before.tasks) {
        if (task.state !== 'open') expect(seen.tasks).toContainEqual(task);
      }
    });
  });

  it('the clock stands still just as long as a question is open, and ends nothing meanwhile', () => {
    always(({ before, seen, deed: one, outcome, at }) => {
      const isPaused = seen.review.pausedSince !== undefined;
      expect(seen.information.filter(isUnanswered)).toHaveLength(isPaused ? 1 : 0);
      expect(isPaused && isOver(seen.review, at)).toBe(false);
      if (before.review.pausedSince !== undefined && one.do === 'wait') {
        expect(outcome?.result).toBe(false);
      }
    });
  });

  it('no end comes nearer, and no task ends after its review', () => {
    always(({ before, seen }) => {
      expect(seen.review.endsAt >= before.review.endsAt).toBe(true);
      for (const task of seen.tasks) {
        const known = before.tasks.find(({ id }) => id === task.id);
        expect(task.endsAt >= (known?.endsAt ?? '')).toBe(true);
        expect(task.endsAt <= seen.review.endsAt).toBe(true);
      }
    });
  });

  it('what was done on a review is not done again on what it left', () => {
    always(({ deed: one, outcome, seen, at }) => {
      const isDone = outcome?.change && one.do !== 'delegate' && one.do !== 'recuse';
      if (isDone) expect(done(seen, one, at).change).toBeUndefined();
    });
  });

  it('each change tells of itself, and a refusal changes nothing', () => {
    always(({ outcome }) => {
      if (outcome?.result === 'done' || outcome?.result === true) {
        expect(outcome.change?.events.length).toBeGreaterThan(0);
      } else {
        expect(outcome?.change).toBeUndefined();
      }
    });
  });

  it('it says whom it waits for as long as it waits for somebody', () => {
    always(({ seen }) => {
      const isWaiting = seen.review.state === 'open' && openTasks(seen).length > 0;
      const progress = progressOf(seen);
      expect(progress !== undefined).toBe(isWaiting);
      if (progress) expect(progress.awaited).toHaveLength(openTasks(seen).length);
    });
  });
});
