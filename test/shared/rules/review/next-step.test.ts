import { assert, constantFrom, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCarried, nextStep } from '../../../../shared/rules/review/next-step.ts';
import type {
  OfficeAnswer,
  ReviewAnswer,
  ReviewPlan,
} from '../../../../shared/rules/review/plan.ts';

const plan: ReviewPlan = {
  id: 'two agencies, a chair and a countersigner',
  citation: 'EO 12981',
  totalDays: 90,
  remindAtShare: 0.5,
  remindDaysBefore: 2,
  informationDays: 30,
  stages: [
    {
      id: 'agencies',
      offices: ['state', 'defense'],
      days: 30,
      quorum: 2,
      carried: { stage: 'countersign' },
      notCarried: { stage: 'chair' },
    },
    {
      id: 'chair',
      offices: ['chair'],
      days: 14,
      quorum: 1,
      carried: { stage: 'countersign' },
      notCarried: { outcome: 'refuse' },
    },
    {
      id: 'countersign',
      offices: ['commerce'],
      days: 9,
      quorum: 1,
      carried: { outcome: 'approve' },
      notCarried: { outcome: 'refuse' },
    },
  ],
};

const stageOfOffice = (office: string) =>
  plan.stages.find((stage) => stage.offices.includes(office))?.id ?? '';

const answers = (given: Record<string, ReviewAnswer | undefined>): OfficeAnswer[] =>
  Object.entries(given).flatMap(([office, answer]) =>
    answer ? [{ office, answer, stage: stageOfOffice(office) }] : [],
  );

const outcome = (given: Record<string, ReviewAnswer | undefined>, isOver = false) => {
  const step = nextStep(plan, answers(given), isOver);
  return 'ask' in step ? `ask ${step.ask.id}` : step.outcome;
};

describe('The next step of a review', () => {
  it.each([
    ['nobody has answered', {}, 'ask agencies'],
    ['one of two has answered', { state: 'approve' }, 'ask agencies'],
    ['both approve', { state: 'approve', defense: 'approve' }, 'ask countersign'],
    ['one objects', { state: 'approve', defense: 'refuse' }, 'ask chair'],
    ['one is missing', { state: 'approve', defense: 'missing' }, 'ask chair'],
    [
      'the chair overrules',
      { state: 'refuse', defense: 'refuse', chair: 'approve' },
      'ask countersign',
    ],
    [
      'the chair agrees to refuse',
      { state: 'refuse', defense: 'refuse', chair: 'refuse' },
      'refuse',
    ],
    ['the chair is missing', { state: 'refuse', defense: 'refuse', chair: 'missing' }, 'refuse'],
    ['countersigned', { state: 'approve', defense: 'approve', commerce: 'approve' }, 'approve'],
    ['not countersigned', { state: 'approve', defense: 'approve', commerce: 'refuse' }, 'refuse'],
    [
      'countersigner missing',
      { state: 'approve', defense: 'approve', commerce: 'missing' },
      'refuse',
    ],
  ] satisfies [string, Record<string, ReviewAnswer>, string][])(
    'when %s',
    (_when, given, expected) => {
      expect(outcome(given)).toBe(expected);
    },
  );

  it('refuses whatever is open when the total time is over', () => {
    expect(outcome({ state: 'approve' }, true)).toBe('refuse');
    expect(outcome({ state: 'approve', defense: 'approve' }, true)).toBe('refuse');
  });

  it('says which office stood in the way', () => {
    const step = nextStep(
      plan,
      answers({ state: 'refuse', defense: 'missing', chair: 'missing' }),
      false,
    );
    expect(step).toEqual({ outcome: 'refuse', ground: 'chair: chair gave no answer' });
  });

  it.each([
    [{ state: 'approve', defense: 'approve', commerce: 'approve' }, 'countersign: approved'],
    [
      { state: 'approve', defense: 'approve', commerce: 'refuse' },
      'countersign: commerce answered refuse',
    ],
    [{ state: 'approve' }, 'no decision within 90 days'],
  ] as const)('says of %j what it came to', (given, ground) => {
    expect(nextStep(plan, answers(given), true)).toMatchObject({ ground });
  });

  it('says of every office of a stage what it answered', () => {
    const [agencies] = plan.stages;
    const strict = { ...plan, stages: [{ ...agencies!, notCarried: { outcome: 'refuse' } }] };
    const given = answers({ state: 'refuse', defense: 'missing' });
    expect(nextStep(strict as ReviewPlan, given, false)).toEqual({
      outcome: 'refuse',
      ground: 'agencies: state answered refuse, defense gave no answer',
    });
  });

  it('is not carried over one refusal by a quorum that others fill', () => {
    const [agencies] = plan.stages;
    const lenient = { ...agencies!, quorum: 1 };
    const carried = (given: Record<string, ReviewAnswer>) => isCarried(lenient, answers(given));
    expect(carried({ state: 'approve', defense: 'missing' })).toBe(true);
    expect(carried({ state: 'approve', defense: 'refuse' })).toBe(false);
  });

  it('takes the answer of an office for the stage alone that it was asked in', () => {
    const elsewhere = answers({ state: 'approve', defense: 'approve' });
    const again = [...elsewhere, { office: 'commerce', answer: 'approve', stage: 'agencies' }];
    expect(nextStep(plan, again as OfficeAnswer[], false)).toMatchObject({
      ask: { id: 'countersign' },
    });
  });

  it('never goes on in a circle, nor to a stage that its plan does not have', () => {
    const [agencies, ...others] = plan.stages;
    const leading = (stage: string) => ({
      ...plan,
      stages: [{ ...agencies!, carried: { stage } }, ...others],
    });
    const both = answers({ state: 'approve', defense: 'approve' });
    expect(() => nextStep(leading('agencies'), both, false)).toThrow('runs in a circle');
    expect(() => nextStep(leading('nowhere'), both, false)).toThrow('has no stage nowhere');
    expect(() => nextStep({ ...plan, stages: [] }, both, false)).toThrow('has no stage');
  });

  it('never approves without the countersignature and a carried stage before it', () => {
    const answer = constantFrom<ReviewAnswer | undefined>(
      'approve',
      'refuse',
      'missing',
      undefined,
    );
    assert(
      property(
        record({ state: answer, defense: answer, chair: answer, commerce: answer }),
        (given) => {
          if (outcome(given) !== 'approve') return;
          expect(given.commerce).toBe('approve');
          const agencies = given.state === 'approve' && given.defense === 'approve';
          expect(agencies || given.chair === 'approve').toBe(true);
        },
      ),
    );
  });
});
