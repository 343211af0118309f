import type { InformationRequest, KeptQuestion, Review } from '../contracts/review.ts';
import { InvalidInputError } from '../errors.ts';
import { isOfLicense } from '../licenses/matching.ts';
import { isSameMailbox } from '../people/mailbox.ts';
import { MOST_ADDED, MOST_QUESTIONS } from './bounds.ts';
import {
  after,
  type CaseReview,
  type Considered,
  findTask,
  openTasks,
  type Raced,
} from './case-review.ts';
import { mayBeAnswered, paused, resumed } from './clock.ts';
import { stageDigest } from './shown-digest.ts';

/** A question as it is asked of the applicant. */
export type Asked = Omit<InformationRequest, 'answer' | 'lapsedAt'>;
export type Reply = NonNullable<InformationRequest['answer']>;

export const isUnanswered = ({ answer, lapsedAt }: InformationRequest): boolean =>
  !answer && !lapsedAt;

/** What the applicant added, and nobody had asked for: it stands where a question would, without one. */
export const isUnasked = ({ question }: Pick<InformationRequest, 'question'>): boolean =>
  question === '';

/** Whether a review takes what nobody asked for. */
export const mayBeAdded = (
  review: Pick<Review, 'state' | 'confirms' | 'matches'> & {
    readonly information: readonly InformationRequest[];
  },
): boolean =>
  review.state === 'open' && !isOfLicense(review) && !review.information.some(isUnanswered);

/** One question at a time: the clock stands still once. */
export function asked(seen: CaseReview, taskId: string, question: Asked): Considered<Raced> {
  const task = findTask(seen, taskId);
  const at = new Date(question.askedAt);
  // Who is to lose a license, or to have it again, is not asked about it.
  const isAsked = isOfLicense(seen.review) || seen.information.some(isUnanswered);
  if (isAsked || !mayBeAnswered(seen, task, at)) return { result: 'already' };
  if (!isSameMailbox(task.officer.email, question.by)) return { result: 'changed' };
  const before = seen.information.filter((one) => !isUnasked(one));
  if (before.length >= MOST_QUESTIONS) return { result: 'too-often' };
  const { caseId, round } = seen.review;
  const number = seen.information.length + 1;
  const information = { ...question, office: task.office, caseId, round, number };
  const events = [{ type: 'information.requested', information: number }] as const;
  return { result: 'done', change: { review: paused(seen, at), information, events } };
}

/** Throws `InvalidInputError` for an answer with neither text nor file. */
export function checkReply({ text, files }: Reply): void {
  const isEmpty = text.trim() === '' && files.length === 0;
  if (isEmpty) throw new InvalidInputError('An acknowledgement is not an answer');
}

/** The applicant answered: the clock runs again, and open tasks are bound to what is now shown. */
export function replied(seen: CaseReview, number: number, answer: Reply): Considered<Raced> {
  if (wasSent(seen, answer)) return { result: 'done' };
  const open = unanswered(seen, number);
  if (!open) return { result: 'already' };
  const information = { ...open, answer };
  const events = [{ type: 'information.answered', information: number }] as const;
  const { review, tasks } = resumed(seen, new Date(answer.at));
  const known = after(seen, { information, events });
  const bound = tasks.map((task) => ({ ...task, digest: stageDigest(known, task.stage) }));
  return { result: 'done', change: { review, tasks: bound, information, events } };
}

/** The applicant adds documents or words: open tasks are bound to what is now shown. */
export function added(seen: CaseReview, answer: Reply): Considered<Raced> {
  if (wasSent(seen, answer)) return { result: 'done' };
  const { review, information: before } = seen;
  const open = openTasks(seen);
  const [task] = open;
  if (!task || !mayBeAdded({ ...review, information: before })) return { result: 'already' };
  if (before.filter(isUnasked).length >= MOST_ADDED) return { result: 'too-often' };
  const { caseId, round } = review;
  const number = before.length + 1;
  const asking = { question: '', office: task.office, by: '', askedAt: answer.at };
  const information = { ...asking, answer, caseId, round, number };
  const events = [{ type: 'information.answered', information: number }] as const;
  const known = after(seen, { information, events });
  const tasks = open.map((one) => ({ ...one, digest: stageDigest(known, one.stage) }));
  return { result: 'done', change: { tasks, information, events } };
}

/** The applicant did not answer in time: the clock runs again. Answers whether it does so now. */
export function lapsed(seen: CaseReview, number: number, at: Date): Considered<boolean> {
  const open = unanswered(seen, number);
  if (!open) return { result: false };
  const information = lapsedAt(open, at);
  const events = [{ type: 'information.lapsed', information: number }] as const;
  return { result: true, change: { ...resumed(seen, at), information, events } };
}

export const lapsedAt = (question: KeptQuestion, at: Date): KeptQuestion => ({
  ...question,
  lapsedAt: at.toISOString(),
});

/** Whether this very thing was sent before: it stands, and is not sent again. */
const wasSent = ({ information }: CaseReview, { sentAs }: Reply): boolean =>
  sentAs !== undefined && information.some(({ answer }) => answer?.sentAs === sentAs);

const unanswered = ({ information }: CaseReview, number: number): KeptQuestion | undefined =>
  information.find((question) => question.number === number && isUnanswered(question));
