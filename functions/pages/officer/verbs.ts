import type { ReviewFile } from '../../../shared/contracts/review.ts';
import type { PeopleMessages } from '../../../shared/messages/people/index.ts';

type Asked = Pick<ReviewFile, 'planId' | 'confirms' | 'matches'>;

const isScreening = (review: Asked | undefined): boolean => review?.planId === 'screening';

/** What a task is about has words of its own for the two that decide. */
export function verbsOf({ decide, receipt }: PeopleMessages, review: Asked | undefined) {
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
        approved: receipt.cleared,
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

/** Neither a finding nor a confirmation is made under conditions. */
export const takesConditions = (review: Asked): boolean => !review.confirms && !isScreening(review);
