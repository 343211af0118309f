import type { LicenseRequest } from '../contracts/license.ts';
import type { ReviewPlan } from '../rules/review/plan.ts';

/** Days that a second officer has. A choice: as long as the policy gives to the review of an order. */
const DAYS = 9;

/** How a second officer is asked to confirm what a first has asked for: one task, of one office. */
export const confirmationPlan = ({ move, confirmer }: LicenseRequest): ReviewPlan => ({
  id: `license-${move}`,
  citation: '15 CFR 750.8; the second officer is a choice',
  totalDays: DAYS,
  remindAtShare: 0.5,
  remindDaysBefore: 2,
  informationDays: DAYS,
  stages: [
    {
      id: 'confirm',
      offices: [confirmer],
      days: DAYS,
      quorum: 1,
      carried: { outcome: 'approve' },
      notCarried: { outcome: 'refuse' },
    },
  ],
});
