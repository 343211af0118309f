/** A place that answers, such as an agency or the Operating Committee chair. */
export type Office = string;

/** Where a stage leads: to another stage by its id, or to the end. */
export type Next = { readonly stage: string } | { readonly outcome: 'approve' | 'refuse' };

export interface ReviewStage {
  readonly id: string;
  /** Everyone asked at once; each answers for itself. */
  readonly offices: readonly Office[];
  /** Calendar days until the stage ends, the clock stopped while the applicant is asked. */
  readonly days: number;
  /** How many approvals carry the stage; less, or any refusal, is not carried. */
  readonly quorum: number;
  readonly carried: Next;
  readonly notCarried: Next;
}

/** The plans that a policy has: by what a case is and why people look at it. */
export const REVIEW_PLAN_IDS = [
  'national-veu',
  'universal-veu',
  'red-flag',
  'screening',
  'appeal',
] as const;
/** Only a policy that opens an exception after notice has a plan for the notice. */
export type ReviewPlanId = (typeof REVIEW_PLAN_IDS)[number] | 'notification';

export interface ReviewPlan {
  readonly id: string;
  readonly citation: string;
  /** The first stage is where it starts. */
  readonly stages: readonly ReviewStage[];
  /** Calendar days that bound the whole review, the clock stopped as above. */
  readonly totalDays: number;
  /** Reminders: a share of a task's time, then days before its end. */
  readonly remindAtShare: number;
  readonly remindDaysBefore: number;
  /** Days that the applicant has for a question; then the clock runs again without an answer. */
  readonly informationDays: number;
  /** The stages where a match is with an entry of one of these lists: more people look. */
  readonly onLists?: {
    /** As the list is called in what is published, or a part of it. */
    readonly lists: readonly string[];
    readonly stages: readonly ReviewStage[];
    readonly citation: string;
    readonly choice?: true;
    readonly note?: string;
  };
  /** Nobody who acted on the case in an earlier round may act in this one. */
  readonly byOthers?: true;
}

export type ReviewAnswer = 'approve' | 'refuse' | 'missing';

export interface OfficeAnswer {
  readonly stage: string;
  readonly office: Office;
  readonly answer: ReviewAnswer;
}
