import { describe, expect, it } from 'vitest';
import { delegated, recused } from '../../../shared/reviews/handover.ts';
import {
  asking,
  become,
  DAY,
  firstOpen,
  later,
  officerNamed,
  ownOfficers,
  reviewBy,
  taskAt,
} from '../../support/case-review.ts';
import { NOON } from '../../support/ledger.ts';

const [first, second] = ['commerce-1@office.example', 'commerce-2@office.example'] as const;
const flagged = () => asking(reviewBy('red-flag'));
const on = (seen: ReturnType<typeof flagged>, changes: object = {}) => ({
  taskId: firstOpen(seen).id,
  by: first as string,
  reason: 'on leave',
  at: NOON,
  officers: ownOfficers('commerce'),
  ...changes,
});

describe('A task that is handed over', () => {
  it('goes to a colleague in their own name, with all that is noted of it', () => {
    const seen = flagged();
    const { result, change } = delegated(seen, on(seen), second.toUpperCase());
    expect(result).toBe('done');
    expect(change?.events).toEqual([{ type: 'task.opened', taskId: firstOpen(seen).id }]);
    expect(change?.tasks).toEqual([
      {
        ...firstOpen(seen),
        officer: officerNamed('commerce-2'),
        onBehalfOf: first,
        handovers: [
          { from: first, to: second, why: 'delegated', reason: 'on leave', at: NOON.toISOString() },
        ],
      },
    ]);
  });

  it('names for good who was asked at first', () => {
    const officers = [...ownOfficers('commerce'), officerNamed('third')];
    const seen = flagged();
    const once = become(seen, delegated(seen, on(seen, { officers }), second));
    const by = { officers, by: second };
    const twice = become(once, delegated(once, on(once, by), 'third@office.example'));
    expect(taskAt(twice, 'commerce')).toMatchObject({
      onBehalfOf: first,
      officer: { email: 'third@office.example' },
    });
  });

  it.each([first, 'state-1@office.example', 'nobody@example.org'])('never goes to %s', (email) => {
    const seen = flagged();
    expect(() => delegated(seen, on(seen), email)).toThrow('cannot go');
  });

  it.each([
    ['somebody who does not hold it', { by: second }, 'changed'],
    ['its officer when its time is over', { at: later(NOON, 9 * DAY) }, 'already'],
  ])('is not handed over by %s', (_who, changes, result) => {
    const seen = flagged();
    expect(delegated(seen, on(seen, changes), second)).toEqual({ result });
    expect(recused(seen, on(seen, changes))).toEqual({ result });
  });
});

describe('Whoever recuses themselves', () => {
  it('leaves the task to the next of the office, who stands in for nobody', () => {
    const seen = flagged();
    const after = become(seen, recused(seen, on(seen)));
    const task = taskAt(after, 'commerce');
    expect([task.officer.email, task.onBehalfOf, task.state]).toEqual([second, undefined, 'open']);
  });

  it('takes along whose place they had', () => {
    const officers = [...ownOfficers('commerce'), officerNamed('third')];
    const seen = flagged();
    const covered = become(seen, delegated(seen, on(seen, { officers }), second));
    const after = become(covered, recused(covered, on(covered, { officers, by: second })));
    const task = taskAt(after, 'commerce');
    expect([task.officer.email, task.onBehalfOf]).toEqual([first, undefined]);
  });

  it('leaves it to who stands in for the next, and says so', () => {
    const officers = [
      officerNamed('commerce-1'),
      officerNamed('away', { until: '2027-01-01', for: 'covers' }),
      officerNamed('covers'),
    ];
    const seen = flagged();
    const task = taskAt(become(seen, recused(seen, on(seen, { officers }))), 'commerce');
    expect([task.officer.name, task.onBehalfOf]).toEqual(['covers', 'away@office.example']);
    const plain = taskAt(become(seen, recused(seen, on(seen))), 'commerce');
    expect(plain).not.toHaveProperty('onBehalfOf');
  });

  it('leaves it without an answer where nobody is left, and is asked no more', () => {
    const seen = flagged();
    const once = become(seen, recused(seen, on(seen)));
    const last = recused(once, on(once, { by: second }));
    expect(last.change?.events).toEqual([{ type: 'task.missed', taskId: firstOpen(seen).id }]);
    expect(taskAt(become(once, last), 'commerce')).toMatchObject({
      state: 'missed',
      handovers: [{ from: first, to: second }, { from: second }],
    });
  });

  it('does not get the task back from who is asked next', () => {
    const seen = flagged();
    const after = become(seen, recused(seen, on(seen)));
    expect(() => delegated(after, on(after, { by: second }), first)).toThrow('cannot go');
  });
});
