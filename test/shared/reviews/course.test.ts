import { describe, expect, it } from 'vitest';
import { issueLicense } from '../../../shared/cases/license.ts';
import type { License } from '../../../shared/contracts/decision.ts';
import { progressOf } from '../../../shared/reviews/case-review.ts';
import {
  boundTo,
  ended,
  isReviewed,
  overtaken,
  planPinned,
  stageOpened,
  unasked,
} from '../../../shared/reviews/course.ts';
import { NOBODY } from '../../../shared/reviews/four-eyes.ts';
import { asked } from '../../../shared/reviews/information.ts';
import { stageDigest } from '../../../shared/reviews/shown-digest.ts';
import { placeOf, taskIdOf, taskPlaceOf } from '../../../shared/reviews/task-id.ts';
import {
  answeredBy,
  asking,
  become,
  DAY,
  later,
  officerNamed,
  ownOfficers,
  questionOf,
  reviewBy,
  taskAt,
} from '../../support/case-review.ts';
import { NOON } from '../../support/ledger.ts';

const dayOf = (days: number) => later(NOON, days * DAY).toISOString();

describe('A review that begins', () => {
  it('ends by the days of its plan, and asks nobody yet', () => {
    const seen = reviewBy('national-veu');
    expect(seen.review).toEqual({
      caseId: seen.file.id,
      round: 1,
      planId: 'national-veu',
      openedAt: NOON.toISOString(),
      endsAt: dayOf(90),
      pausedMs: 0,
      state: 'open',
    });
    expect(progressOf(seen)).toBeUndefined();
  });

  it('follows no plan that the policy of the case does not have', () => {
    expect(() => planPinned(reviewBy('appeal').file.policy, 'holiday')).toThrow('no review plan');
  });
});

describe('A stage that is opened', () => {
  it('has one task for each office, bound to what is shown, with its own end and reminders', () => {
    const seen = asking(reviewBy('national-veu'));
    expect(seen.review.stage).toBe('agencies');
    expect(seen.tasks.map(({ office }) => office)).toEqual([
      'commerce',
      'state',
      'defense',
      'energy',
    ]);
    expect(taskAt(seen, 'state')).toEqual({
      id: `${seen.file.id}.1.agencies.state`,
      caseId: seen.file.id,
      round: 1,
      stage: 'agencies',
      office: 'state',
      officer: officerNamed('state-1'),
      state: 'open',
      openedAt: NOON.toISOString(),
      endsAt: dayOf(30),
      digest: stageDigest(seen, 'agencies'),
      remindAt: [dayOf(15), dayOf(28)],
      remindedAt: [],
      handovers: [],
    });
    expect(progressOf(seen)).toEqual({
      stage: 'agencies',
      awaited: ['commerce', 'state', 'defense', 'energy'],
      dueAt: dayOf(30),
    });
  });

  it('ends no later than its review', () => {
    const { plan } = reviewBy('red-flag');
    const seen = answeredBy(asking(reviewBy('red-flag')), 'commerce', 'approve');
    const next = asking(seen, plan.stages[1], { at: later(NOON, 5 * DAY) });
    expect(taskAt(next, 'commerce-countersign').endsAt).toBe(seen.review.endsAt);
  });

  it('asks no two offices by one person, and misses from the beginning whose office has nobody', () => {
    const officersOf = () => ['a', 'b', 'c'].map((name) => officerNamed(name));
    const { tasks } = asking(reviewBy('national-veu'), undefined, { officersOf });
    expect(tasks.map(({ officer, state }) => [officer.name, state])).toEqual([
      ['a', 'open'],
      ['b', 'open'],
      ['c', 'open'],
      [NOBODY.name, 'missed'],
    ]);
  });

  it('asks whom an officer out of office has named, in place of that one', () => {
    const officersOf = () => [
      officerNamed('away', { until: '2027-01-01', for: 'covers' }),
      officerNamed('covers'),
    ];
    const seen = asking(reviewBy('red-flag'), undefined, { officersOf });
    expect(taskAt(seen, 'commerce')).toMatchObject({
      officer: { name: 'covers' },
      onBehalfOf: 'away@office.example',
    });
  });

  it('is told with each of its tasks, and asks again nobody who was asked', () => {
    const seen = reviewBy('national-veu');
    const [agencies] = seen.plan.stages;
    const opened = new Map([
      ['commerce', ownOfficers('commerce')],
      ['state', []],
    ]);
    const change = stageOpened(seen, agencies!, { asked: opened, at: NOON });
    expect(change.events.map(({ type }) => type)).toEqual([
      'review.stage-changed',
      'task.opened',
      'task.missed',
    ]);
    const half = { ...seen, tasks: change.tasks ?? [] };
    expect(unasked(half, agencies!)).toEqual(['defense', 'energy']);
    expect(unasked(half, { ...agencies!, id: 'another' })).toEqual(agencies!.offices);
  });
});

describe('The end of a review', () => {
  const ending = { outcome: 'approve', ground: 'countersign: approved', at: NOON } as const;

  it('supersedes what is open of it and lets its question lapse, and leaves what was answered', () => {
    const open = answeredBy(asking(reviewBy('national-veu')), 'energy', 'approve');
    const task = taskAt(open, 'state');
    const seen = become(open, asked(open, task.id, questionOf(task, NOON)));
    const over = become(seen, { result: true, change: ended(seen, ending) });
    expect(over.review).toMatchObject({ state: 'ended', outcome: 'approve', stage: 'agencies' });
    expect(over.review.pausedSince).toBeUndefined();
    expect(over.tasks.map(({ state }) => state)).toEqual([
      'superseded',
      'superseded',
      'superseded',
      'answered',
    ]);
    expect(over.information[0]?.lapsedAt).toBe(NOON.toISOString());
    expect(progressOf(over)).toBeUndefined();
  });

  it('tells whoever was still asked, task by task', () => {
    const seen = asking(reviewBy('national-veu'));
    expect(ended(seen, ending).events).toEqual(
      seen.tasks.map(({ id }) => ({ type: 'task.superseded', taskId: id })),
    );
  });

  it('comes when the case goes another way, and says which', () => {
    const seen = asking(reviewBy('red-flag'));
    expect([isReviewed(seen), overtaken(seen, NOON)]).toEqual([true, undefined]);
    for (const change of [{ status: 'withdrawn' as const }, { round: 2 }]) {
      const gone = { ...seen, file: { ...seen.file, ...change } };
      expect(overtaken(gone, NOON)?.review).toMatchObject({
        state: 'ended',
        outcome: 'superseded',
        ground: `the case became ${gone.file.status}`,
      });
      const over = become(gone, { result: true, change: ended(gone, ending) });
      expect(overtaken(over, NOON)).toBeUndefined();
    }
  });
});

describe('The id of a task', () => {
  it('says where it lies, and leads back there', () => {
    const place = { caseId: 'a.b', round: 12, stage: 'officer', office: 'commerce' };
    expect(taskPlaceOf(taskIdOf(place))).toEqual(place);
  });

  it.each(['', 'never-was', 'a.0.officer.commerce', 'a.1.Officer.commerce', 'a.1.officer.'])(
    'is not %j',
    (id) => {
      expect(taskPlaceOf(id)).toBeUndefined();
      expect(() => placeOf(id)).toThrow('no such task');
    },
  );
});

describe('A review of what is to be done with a license', () => {
  const license = issueLicense('case-1', 30, { at: NOON, validityYears: 4 });
  const confirms = {
    move: 'revoke',
    license: license.id,
    reason: { code: 'other', words: 'a reason' },
    by: 'first@example.gov',
    office: 'commerce',
    confirmer: 'commerce',
    at: NOON.toISOString(),
  } as const;
  const flagged = asking(reviewBy('red-flag'));
  const confirming = (known: License | null) => ({
    ...flagged,
    review: { ...flagged.review, confirms },
    file: { ...flagged.file, status: 'licensed' as const, license: known },
  });
  const revoked = { ...license, state: 'revoked' } as const;

  it.each([
    ['stands', license, true],
    ['stands revoked already', revoked, false],
    ['is not there', null, false],
  ])('is awaited while the license %s: %s', (_how, known, isAwaited) => {
    expect(isReviewed(confirming(known))).toBe(isAwaited);
  });

  it('is bound to the license as it stands, and to nothing that ships meanwhile', () => {
    const seen = confirming(license);
    const digestsOf = (known: License) => boundTo(seen, known).tasks?.map(({ digest }) => digest);
    expect(digestsOf(revoked)).toEqual([stageDigest(confirming(revoked), 'officer')]);
    expect(digestsOf(revoked)).not.toEqual(digestsOf(license));
    expect(digestsOf({ ...license, shippedTpp: 10 })).toEqual(digestsOf(license));
    expect(boundTo(seen, revoked).events).toEqual([]);
  });
});
