import type { CaseFile, Refusal } from '../../../shared/contracts/case.ts';
import type { ProblemDetails } from '../../../shared/contracts/problem.ts';
import { policyCarried } from '../../../shared/digests/policy-digest.ts';
import { several } from '../../../shared/messages/findings/several.ts';
import { MOST_REVISIONS } from '../../../shared/reviews/bounds.ts';

/** How a client is told that a case stands as it did. */
export const toldRefusal = (refusal: Refusal, file: CaseFile): ProblemDetails => ({
  detail: SENTENCES[refusal](policyCarried(file.policy)?.appealWithinDays.value ?? 0),
});

/** Why nothing was changed. */
const SENTENCES: Readonly<Record<Refusal, (appealDays: number) => string>> = {
  'not-amendable': () =>
    'Only what is received, under review, on hold, waitlisted or returned can be amended.',
  'license-suspended': () =>
    'Its license is suspended: until it is reinstated, nothing about it is changed.',
  'license-revoked': () => 'Its license was revoked: what you need now is a new request.',
  'amended-meanwhile': () => 'It has changed since you last saw it: look again, then amend it.',
  'amended-too-often': () =>
    `It has had ${MOST_REVISIONS} texts, and takes no more: withdraw it, and send a new request.`,
  'key-used': () => 'Use a new key for a new amendment.',
  'not-refused': () => 'Only a refused request can be appealed.',
  'refused-by-law': () =>
    'The rule itself refuses it: that is the law, and nobody may decide otherwise.',
  'appealed-before': () => 'A refusal can be appealed once, and this one has been.',
  'appeal-too-late': (days) =>
    `A refusal can be appealed within ${several(days, 'day')}, and they are over.`,
  'no-room': () =>
    'What it asks for cannot be held again: the limit has no room for it now. Nothing has changed.',
};
