import { may, mayWithdraw } from '../../../shared/cases/lifecycle.ts';
import { lastAppealDay } from '../../../shared/cases/no-appeal.ts';
import type { CaseFile } from '../../../shared/contracts/case.ts';
import type { ReviewFile } from '../../../shared/contracts/review.ts';
import { policyCarried } from '../../../shared/digests/policy-digest.ts';
import { isSameMailbox } from '../../../shared/people/mailbox.ts';
import { mayBeAdded } from '../../../shared/reviews/information.ts';
import { type OpenQuestion, openQuestionOf } from '../../../shared/reviews/open-question.ts';
import type { HttpContext } from '../../adapters/http/route.ts';
import type { Session } from '../../adapters/ports/people.ts';
import { pathHere } from '../forms/paths.ts';
import { type Words, wordsFor } from '../forms/words.ts';
import { sessionOf } from '../sign-in/session.ts';
import type { ApplicantDependencies } from './dependencies.ts';

/** Somebody who holds the link of a case. */
export interface CaseVisit {
  readonly file: CaseFile;
  readonly review: ReviewFile | undefined;
  /** The session, only if it is the contact's. */
  readonly session: Session | undefined;
  readonly question: OpenQuestion | undefined;
  readonly mayWithdraw: boolean;
  /** Whether what it asks for can be changed. */
  readonly mayAmend: boolean;
  /** Whether documents may be added that nobody asked for. */
  readonly mayAdd: boolean;
  /** The last day on which the refusal can be appealed, if it can. */
  readonly appealUntil: string | undefined;
  readonly now: Date;
  readonly words: Words;
}

export const contactOf = ({ request: { contact } }: CaseFile): string =>
  contact.email.toLowerCase();

export async function visitCase(
  c: HttpContext,
  deps: ApplicantDependencies,
  file: CaseFile,
): Promise<CaseVisit> {
  const [session, review] = await Promise.all([
    sessionOf(c, deps),
    file.round ? deps.reviews.find(file.id, file.round) : undefined,
  ]);
  const now = deps.clock();
  return {
    file,
    review,
    now,
    session: session && isSameMailbox(session.email, contactOf(file)) ? session : undefined,
    question: openQuestionOf(review, file),
    mayAdd: review !== undefined && mayBeAdded(review),
    mayAmend: may(file.status, 'amend') && !file.license,
    mayWithdraw: mayWithdraw(file),
    appealUntil: appealUntil(file, now),
    words: await wordsFor(c, file.request.contact.language),
  };
}

function appealUntil(file: CaseFile, now: Date): string | undefined {
  const policy = policyCarried(file.policy);
  return policy && lastAppealDay(file, policy, now.toISOString());
}

/** The path of a case's page, or of one of its forms. */
export const statusPath = (
  c: HttpContext,
  { publicReference }: CaseFile,
  form?: string,
  query?: Readonly<Record<string, string>>,
): string => pathHere(c, ['status', publicReference, ...(form ? [form] : [])], query);
