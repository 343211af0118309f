import type { Policy } from '../../policy.ts';
import type { ReviewPlan, ReviewStage } from '../../review/plan.ts';

// All choices: the text stops the clock for a question, and says neither for how long nor what then.
const common = { remindAtShare: 0.5, remindDaysBefore: 2, informationDays: 30 } as const;

/** A stage of one office: what it does not carry is refused. */
const ofOne = (
  id: string,
  office: string,
  { days, carried }: Pick<ReviewStage, 'days' | 'carried'>,
): ReviewStage => ({
  id,
  offices: [office],
  days,
  quorum: 1,
  carried,
  notCarried: { outcome: 'refuse' },
});

const countersign = (office: string, days: number): ReviewStage =>
  ofOne('countersign', office, { days, carried: { outcome: 'approve' } });

/** One officer, then a second one who must agree: whoever refuses ends it. */
const officerAndCountersigner = (
  id: string,
  offices: { readonly officer: string; readonly countersigner: string },
  days: number,
): ReviewPlan => ({
  id,
  citation: '15 CFR 750.4(b); stages are a choice',
  totalDays: days,
  ...common,
  stages: [
    ofOne('officer', offices.officer, { days, carried: { stage: 'countersign' } }),
    countersign(offices.countersigner, days),
  ],
});

/** Commerce leads; the agencies answer together, the Operating Committee chair settles dissent. */
const interagency = (id: string): ReviewPlan => ({
  id,
  citation: 'EO 12981; 15 CFR 748.15, 750.4',
  totalDays: 90,
  ...common,
  stages: [
    {
      id: 'agencies',
      offices: ['commerce', 'state', 'defense', 'energy'],
      days: 30,
      quorum: 4,
      carried: { stage: 'countersign' },
      notCarried: { stage: 'chair' },
    },
    ofOne('chair', 'operating-committee', { days: 14, carried: { stage: 'countersign' } }),
    countersign('commerce-countersign', 9),
  ],
});

export const REVIEW_PLANS: Policy['reviewPlans'] = {
  'national-veu': interagency('national-veu'),
  'universal-veu': interagency('universal-veu'),
  'red-flag': officerAndCountersigner(
    'red-flag',
    { officer: 'commerce', countersigner: 'commerce-countersign' },
    9,
  ),
  screening: {
    id: 'screening',
    citation: '15 CFR part 744, supplement 3 to part 732; stages are a choice',
    totalDays: 9,
    ...common,
    stages: [ofOne('officer', 'screening', { days: 9, carried: { outcome: 'approve' } })],
  },
  appeal: {
    ...officerAndCountersigner(
      'appeal',
      { officer: 'appeals', countersigner: 'appeals-countersign' },
      30,
    ),
    citation: '15 CFR 756.2; stages are a choice',
    byOthers: true,
  },
};
