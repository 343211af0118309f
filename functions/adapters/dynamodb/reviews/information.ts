import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { InformationRequest } from '../../../../shared/contracts/review.ts';
import { InvalidInputError } from '../../../../shared/errors.ts';
import { shownDigest, shownIn } from '../../../../shared/reviews/shown-digest.ts';
import { daysLater } from '../../../../shared/rules/review/timing.ts';
import type { InformationRequests, Raced } from '../../ports/reviews.ts';
import { caseFileOf } from '../cases/stored-case.ts';
import type { Table } from '../table/table.ts';
import { type Considered, changeReview } from './review-change.ts';
import { paused, resumed } from './review-clock.ts';
import { type InformationItem, informationOf, type TaskItem } from './review-items.ts';
import { REVIEW_DUE } from './review-keys.ts';
import { isOpen, lapsed } from './reviews.ts';
import { readInformation, reviewFileOf, type StoredReview } from './stored-review.ts';
import { mayBeAnswered } from './task-answers.ts';
import { findTask, placeOf } from './task-place.ts';

type Question = Omit<InformationRequest, 'answer' | 'lapsedAt'>;
type Answer = NonNullable<InformationRequest['answer']>;

/** Questions to the applicant, in the table beside their case. */
export function dynamoInformation(client: DynamoDBClient, tableName: string): InformationRequests {
  const table: Table = { client, name: tableName };
  return {
    list: async (caseId) => (await readInformation(table, caseId)).map(informationOf),
    ask: (taskId, question) =>
      changeReview(table, { ...placeOf(taskId), at: new Date(question.askedAt) }, (seen) =>
        considerQuestion(seen, findTask(seen, taskId), question),
      ),
    async answer(caseId, answer) {
      const isEmpty = answer.text.trim() === '' && answer.files.length === 0;
      if (isEmpty) throw new InvalidInputError('An acknowledgement is not an answer');
      const question = (await readInformation(table, caseId)).find(isOpen);
      if (!question) return 'already';
      return changeReview(table, { ...question, at: new Date(answer.at) }, (seen) =>
        considerAnswer(seen, question.number, answer),
      );
    },
  };
}

/** The applicant did not answer in time: the clock runs again. Answers whether it did so now. */
export const lapse = (table: Table, question: InformationItem, at: Date): Promise<boolean> =>
  changeReview(table, { ...question, at }, (seen) => {
    const { number } = question;
    const open = seen.information.find((item) => item.number === number && isOpen(item));
    if (!open) return { result: false };
    const events = [{ type: 'information.lapsed', information: number }] as const;
    const change = { ...goingOn(seen, at), information: lapsed(open, at), events };
    return { result: true, change };
  });

/** One question at a time: the clock stands still once. */
function considerQuestion(
  seen: StoredReview,
  task: TaskItem,
  question: Question,
): Considered<Raced> {
  const at = new Date(question.askedAt);
  const isAsked = seen.information.some(isOpen);
  if (isAsked || !mayBeAnswered(seen, task, at)) return { result: 'already' };
  if (task.officer.email !== question.by.toLowerCase()) return { result: 'changed' };
  const number = seen.information.length + 1;
  const { caseId, round } = seen.review;
  const information: InformationItem = {
    kind: 'information',
    ...question,
    office: task.office,
    ...{ caseId, round, number },
    duePk: REVIEW_DUE.information,
    dueAt: daysLater(question.askedAt, seen.plan.informationDays),
  };
  const events = [{ type: 'information.requested', information: number }] as const;
  return {
    result: 'done',
    change: { ...paused(seen.review, openTasks(seen), at), information, events },
  };
}

function considerAnswer(seen: StoredReview, number: number, answer: Answer): Considered<Raced> {
  const open = seen.information.find((item) => item.number === number && isOpen(item));
  if (!open) return { result: 'already' };
  const { duePk, dueAt, ...rest } = open;
  const information = { ...rest, answer };
  const known = { ...seen, information: seen.information.with(number - 1, information) };
  const { review, tasks } = goingOn(seen, new Date(answer.at));
  const events = [{ type: 'information.answered', information: number }] as const;
  const bound = tasks.map((task) => ({ ...task, digest: digestIn(known, task.stage) }));
  return { result: 'done', change: { review, tasks: bound, information, events } };
}

const goingOn = (seen: StoredReview, at: Date) => resumed(seen.review, openTasks(seen), at);

const openTasks = ({ tasks }: StoredReview): TaskItem[] =>
  tasks.filter(({ state }) => state === 'open');

/** The digest of what the reviewers of a stage are shown. */
export const digestIn = (seen: StoredReview, stage: string): string =>
  shownDigest(caseFileOf(seen.stored), shownIn(reviewFileOf(seen), stage));
