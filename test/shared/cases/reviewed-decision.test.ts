import { describe, expect, it } from 'vitest';
import { decisionByPeople } from '../../../shared/cases/reviewed-decision.ts';
import { answered, decidingOf } from '../../../shared/reviews/answer.ts';
import { policyInForce } from '../../../shared/rules/index.ts';
import { conditionsOnApproval } from '../../../shared/rules/review/conditions-on-approval.ts';
import { asking, become, reviewBy, taskAt } from '../../support/case-review.ts';
import { national } from '../../support/filings.ts';
import { answeredAlike, caseDraw, decisionKept, underReview } from '../../support/known-case.ts';
import { minutesAfter, NOON } from '../../support/ledger.ts';

const at = minutesAfter(5);
const policy = policyInForce(NOON.toISOString());
const approval: Parameters<typeof decisionByPeople>[1] = {
  outcome: 'approve',
  ground: 'countersign: approved',
  at,
  status: 'licensed',
  draws: [caseDraw({ state: 'posted' })],
};
const refusal = {
  ...approval,
  outcome: 'refuse',
  ground: 'officer: refused',
  status: 'refused',
} as const;

/** The agencies of an application, each saying what a test lets it say. */
function agencies(said: Record<string, { decision: 'approve' | 'refuse'; conditions: string[] }>) {
  let seen = asking(reviewBy('national-veu'));
  for (const [office, { decision, conditions }] of Object.entries(said)) {
    const task = taskAt(seen, office);
    const answer = decidingOf({
      decision,
      conditions,
      reason: `${office} says so`,
      by: task.officer.email,
      at: NOON.toISOString(),
      address: '192.0.2.1',
      digest: task.digest,
    });
    seen = become(seen, answered(seen, task.id, answer));
  }
  return seen;
}

describe('A decision that people made', () => {
  it('is that of the rules, as people left it, without its number', () => {
    const { number: _first, conditions: _ofRules, ...kept } = decisionKept();
    const decision = decisionByPeople(answeredAlike('approve'), approval);
    expect(decision).toMatchObject({
      ...kept,
      status: 'licensed',
      decidedAt: at.toISOString(),
      draws: [{ account: caseDraw().account, tpp: 30, state: 'posted' }],
      wouldChange: [],
    });
    expect(decision.draws[0]).not.toHaveProperty('transferId');
    for (const field of ['number', 'grounds']) expect(decision).not.toHaveProperty(field);
  });

  it('says by which law of the day, where one was asked', () => {
    const seen = answeredAlike('approve');
    const law = { policy: seen.stored.row.policy, on: '2026-03-10' };
    const { lawOfTheDay } = decisionByPeople(seen, { ...approval, law: law as never });
    expect(lawOfTheDay).toEqual(law);
    expect(decisionByPeople(seen, approval)).not.toHaveProperty('lawOfTheDay');
  });

  it('tells who was asked in the order of the plan, and who did not answer', () => {
    const seen = agencies({
      energy: { decision: 'refuse', conditions: [] },
      state: { decision: 'approve', conditions: [] },
    });
    const mixed = { ...seen, tasks: seen.tasks.toReversed() };
    const { review, acted } = decisionByPeople(underReview({}, mixed), refusal);
    const answer = { stage: 'agencies', at: NOON.toISOString() };
    expect(review).toStrictEqual({
      round: 1,
      plan: 'national-veu',
      outcome: 'refuse',
      ground: 'officer: refused',
      answers: [
        { stage: 'agencies', office: 'commerce', answer: 'missing' },
        { ...answer, office: 'state', answer: 'approve' },
        { stage: 'agencies', office: 'defense', answer: 'missing' },
        { ...answer, office: 'energy', answer: 'refuse' },
      ],
    });
    expect(acted?.map(({ office, name }) => [office, name])).toEqual([
      ['state', 'state-1'],
      ['energy', 'energy-1'],
    ]);
  });

  it('keeps in whose place somebody acted, where it was somebody’s', () => {
    const seen = answeredAlike('approve');
    const [first, second] = seen.tasks;
    const onBehalfOf = 'away@office.example';
    const tasks = [{ ...first!, onBehalfOf }, second!];
    const { acted } = decisionByPeople({ ...seen, tasks }, approval);
    expect(acted?.[0]).toMatchObject({ stage: 'officer', office: 'commerce', onBehalfOf });
    expect(acted?.[0]).toMatchObject({ decision: 'approve', reason: 'a reason' });
    expect(acted?.[1]).not.toHaveProperty('onBehalfOf');
  });
});

describe('What an approval asks for', () => {
  const said = {
    state: { decision: 'approve', conditions: ['report yearly', 'no resale'] },
    defense: { decision: 'refuse', conditions: ['never'] },
    energy: { decision: 'approve', conditions: ['no resale'] },
  } as const;

  it('is what the rules ask for, and each proviso of who approved, once', () => {
    const seen = underReview({}, agencies(structuredClone(said) as never));
    const { conditions } = decisionByPeople(seen, approval);
    const asked = conditionsOnApproval(policy, { route: 'country-allocation', status: 'licensed' });
    expect(asked.length).toBeGreaterThan(0);
    expect(conditions).toEqual([...asked, 'report yearly', 'no resale']);
  });

  it('of an application is what its own way asks for, and no license’s', () => {
    const row = { request: national() as never };
    const seen = underReview({ row, decision: { route: 'national-veu' } });
    const { conditions } = decisionByPeople(seen, approval);
    const asked = { route: 'national-veu', status: 'no-license-required' } as const;
    expect(conditions).toEqual(conditionsOnApproval(policy, asked));
    const order = underReview({ decision: { route: 'national-veu' } });
    expect(decisionByPeople(order, approval).conditions).not.toEqual(conditions);
  });
});

describe('The grounds of a refusal', () => {
  it('are the words of who refused, each once, and nothing is asked for', () => {
    const seen = agencies({
      state: { decision: 'approve', conditions: ['report yearly'] },
      defense: { decision: 'refuse', conditions: ['no arrangement', 'defense says so'] },
    });
    const decision = decisionByPeople(underReview({}, seen), refusal);
    expect(decision.grounds).toEqual(['defense says so', 'no arrangement']);
    expect(decision.conditions).toEqual([]);
    expect(decision.wouldChange).toEqual(['a smaller order']);
  });

  it('are how it came about where nobody spoke, or nobody’s refusal decided', () => {
    expect(decisionByPeople(underReview(), refusal).grounds).toEqual(['officer: refused']);
    const returned = { ...refusal, outcome: 'returned', status: 'returned' } as const;
    expect(decisionByPeople(answeredAlike('refuse'), returned).grounds).toEqual([
      'officer: refused',
    ]);
  });
});
