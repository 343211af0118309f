import type { CaseFile } from '../../../shared/contracts/case.ts';
import type { ReviewFile } from '../../../shared/contracts/review.ts';
import { isOfLicense } from '../../../shared/licenses/matching.ts';
import type { PeopleMessages } from '../../../shared/messages/people/index.ts';
import type { Policy } from '../../../shared/rules/index.ts';
import { eyesOn, planIn } from '../../../shared/rules/review/plan-in.ts';

type Asked = Pick<ReviewFile, 'planId' | 'confirms' | 'matches'>;

const isScreening = (review: Asked | undefined): boolean => review?.planId === 'screening';

/** What a task is about has words of its own for the two that decide. */
export function verbsOf(
  { decide, receipt }: PeopleMessages,
  review: Asked | undefined,
  eyes?: ReturnType<typeof eyesOf>,
) {
  if (review?.confirms) {
    return {
      title: decide.licenseTitle,
      approve: review.matches ? decide.reinstateCleared : decide[review.confirms.move],
      refuse: decide.leave,
      approved: receipt.licenseMoved,
      refused: receipt.licenseLeft,
    };
  }
  return isScreening(review)
    ? {
        title: decide.screeningTitle,
        approve: review?.matches ? decide.clearLicense : decide.clear,
        refuse: review?.matches ? decide.suspendLicense : decide.confirm,
        approved: eyes === 'first' ? receipt.clearedFirst : receipt.cleared,
        refused: receipt.confirmed,
      }
    : {
        title: decide.title,
        approve: decide.approve,
        refuse: decide.refuse,
        approved: receipt.approved,
        refused: receipt.refused,
      };
}

/** What the rules recommend of what is asked; nothing of a match, nor of what is done with a license. */
export const recommendedIn = (
  { decision }: Pick<CaseFile, 'decision'>,
  review: Asked,
): 'approve' | 'refuse' | undefined =>
  isScreening(review) || isOfLicense(review) ? undefined : decision?.recommendation;

/** Neither a finding nor a confirmation is made under conditions. */
export const takesConditions = (review: Asked): boolean => !review.confirms && !isScreening(review);

/** Where two clear what is matched, which of them the officer is. */
export const eyesOf = ({
  policy,
  review,
  stage,
}: {
  readonly policy: Policy | undefined;
  readonly review: Pick<ReviewFile, 'planId' | 'hits'>;
  readonly stage: string;
}) => eyesOn(planIn(policy, review.planId), stage, review.hits);
