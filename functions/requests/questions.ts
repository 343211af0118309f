import { whyNoAppeal } from '../../shared/cases/no-appeal.ts';
import type { CaseFile } from '../../shared/contracts/case.ts';
import {
  type AdditionView,
  type QuestionView,
  questionList,
} from '../../shared/contracts/question-view.ts';
import type { InformationRequest, ReviewFile } from '../../shared/contracts/review.ts';
import type { SentFile } from '../../shared/contracts/sent-file.ts';
import { policyCarried } from '../../shared/digests/policy-digest.ts';
import { sha256 } from '../../shared/digests/sha256.ts';
import { isUnasked, mayBeAdded, type Reply } from '../../shared/reviews/information.ts';
import { type OpenQuestion, openQuestionOf } from '../../shared/reviews/open-question.ts';
import { ofOwnCase } from '../adapters/suppliers/own-case.ts';
import type { RequestsDependencies } from './dependencies.ts';

/** GET /v1/requests/{id}/questions: what was asked, answered and added, and whether more may be. */
export const listQuestions = ofOwnCase<RequestsDependencies>(async (deps, c, file) => {
  const asked = await questionedCase(deps, file);
  const all = asked.information.map((one, index) => ({ ...one, number: index + 1 }));
  return c.json(
    questionList.parse({
      questions: all.filter((one) => !isUnasked(one)).map((one) => questionViewOf(asked, one)),
      additions: all.filter(isUnasked).flatMap(additionViewOf),
      mayAdd: asked.mayAdd,
    }),
  );
});

/** A case, and what officers want to know of its applicant. */
export interface QuestionedCase {
  readonly file: CaseFile;
  readonly review: ReviewFile | undefined;
  /** Of the whole case, in order from number 1. */
  readonly information: readonly InformationRequest[];
  readonly open: OpenQuestion | undefined;
  readonly mayAdd: boolean;
  readonly mayAppeal: boolean;
}

export async function questionedCase(
  { reviews, clock }: Pick<RequestsDependencies, 'reviews' | 'clock'>,
  file: CaseFile,
): Promise<QuestionedCase> {
  const review = file.round ? await reviews.find(file.id, file.round) : undefined;
  return {
    file,
    review,
    information: review?.information ?? [],
    open: openQuestionOf(review, file),
    // A review that begins asks its first officer a moment later.
    mayAdd: review?.tasks.some(({ state }) => state === 'open') === true && mayBeAdded(review),
    mayAppeal: mayAppeal(file, clock()),
  };
}

function mayAppeal(file: CaseFile, now: Date): boolean {
  const policy = policyCarried(file.policy);
  return policy !== undefined && whyNoAppeal(file, policy, now.toISOString()) === undefined;
}

export type NumberedQuestion = InformationRequest & { readonly number: number };

export function questionViewOf(
  { open }: Pick<QuestionedCase, 'open'>,
  one: NumberedQuestion,
): QuestionView {
  const { number, question, office, askedAt, lapsedAt, answer } = one;
  const isOpen = open?.number === number;
  return {
    number,
    question,
    office,
    askedAt,
    state: answer ? 'answered' : isOpen ? 'open' : 'lapsed',
    ...(isOpen && open.answerBy !== undefined && { answerBy: open.answerBy }),
    ...(lapsedAt && { lapsedAt }),
    ...(answer && { answer: saidIn(answer) }),
  };
}

export const additionViewOf = ({ number, answer }: NumberedQuestion): AdditionView[] =>
  answer ? [{ number, ...saidIn(answer) }] : [];

const saidIn = ({ at, text, files }: Reply) => ({ at, text, documents: files.map(sentOf) });

export const sentOf = ({ key, name, bytes, sha256: digest }: SentFile) => ({
  id: documentIdOf(key),
  name,
  bytes,
  sha256: digest,
});

/** Where it lies is nobody's business; this names it all the same. */
export const documentIdOf = (key: string): string => sha256(key).slice(0, 16);
