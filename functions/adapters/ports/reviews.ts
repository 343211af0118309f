import type {
  KeptTask,
  OfficeRecord,
  Officer,
  ReviewFile,
  Task,
  TaskAnswer,
} from '../../../shared/contracts/review.ts';
import type { CaseReview, Considered, Raced } from '../../../shared/reviews/case-review.ts';
import type { OfficersWish } from '../../../shared/reviews/handover.ts';
import type { Asked, Reply } from '../../../shared/reviews/information.ts';
import type { ReviewPlace, TaskPlace } from '../../../shared/reviews/task-id.ts';

/** Reviewers' tasks. Every change is one transaction with the event that tells of it. */
export interface Tasks {
  find(taskId: string): Promise<Task | undefined>;
  /** Open tasks of a mailbox, at most as many as a page can show. */
  openOf(email: string): Promise<Task[]>;
  /** Whether the SHA-256 (hex) is of a secret that was mailed for this task to its present officer. */
  hasSecret(taskId: string, secretHash: string): Promise<boolean>;
  addSecret(taskId: string, secretHash: string): Promise<void>;
  /**
   * `changed`: the task is bound to another digest than `answer.digest`, or to another officer than
   * `answer.by`; `already`: decided, superseded or past its time. Throws `InvalidInputError` for a
   * word that does not decide, `CaseConflictError` for someone who has acted in the case.
   */
  answer(taskId: string, answer: TaskAnswer): Promise<Raced>;
  /** Officers of the office who are there and have no part in the case: to them it may be delegated. */
  eligible(taskId: string): Promise<Officer[]>;
  /**
   * Delegates an open task to another officer of the office, who is mailed anew and acts in their
   * own name; links of the former one die. `changed`: `by` does not hold the task any more. Throws
   * `InvalidInputError` for one who is not eligible.
   */
  handOver(taskId: string, to: Pick<Officer, 'email'>, wish: OfficersWish): Promise<Raced>;
  /** The officer must not act: the next of the office is mailed; without one the answer is missing. */
  recuse(taskId: string, wish: OfficersWish): Promise<Raced>;
}

/** A review with all that belongs to it; `undefined` when the case has no such round. */
export interface Reviews {
  find(caseId: string, round: number): Promise<ReviewFile | undefined>;
}

export interface ReviewChanges {
  /**
   * Reads a review, lets `consider` say what changes, and does it in one transaction with its
   * events: all of it on what was read, or none. When the case moved on meanwhile, it is considered
   * anew.
   */
  change<T>(
    place: ReviewPlace & { readonly at: Date },
    consider: (seen: CaseReview) => Considered<T> | Promise<Considered<T>>,
  ): Promise<T>;
}

/** Questions to the applicant. While one is open the review's clock stands still. */
export interface InformationRequests {
  /** `already`: another question is open, or the task is not; `changed`: `by` does not hold the task. */
  ask(taskId: string, question: Asked): Promise<Raced>;
  /**
   * Answers the question of that number, without one whichever is open: starts the clock again and
   * re-binds open tasks to what is now shown. `already`: it is not open. What was sent before under the
   * same `sentAs` is done. Throws `InvalidInputError` for an answer with neither text nor file.
   */
  answer(caseId: string, answer: Reply, number?: number): Promise<Raced>;
  /**
   * Adds what nobody asked for, while a review is open: open tasks are re-bound to what is now shown.
   * `already`: a question waits for its answer, or the review is over; `too-often`: it takes no more.
   */
  add(caseId: string, round: number, added: Reply): Promise<Raced>;
}

/** Who answers for which office. */
export interface Offices {
  find(id: string): Promise<OfficeRecord | undefined>;
  replace(office: OfficeRecord): Promise<void>;
}

/** The same for whoever registers them. */
export interface OfficeRegister extends Offices {
  /** Addresses of those who have left an office, and have not been seen to yet. */
  leaving(id: string): Promise<string[]>;
  replace(office: OfficeRecord, leaving?: readonly string[]): Promise<void>;
}

/** The review machine's executions. Each call may be repeated. */
export interface ReviewMachine {
  /** Starts an execution by this name, unless it was started before. Returns its ARN. */
  start(name: string, input: { caseId: string; round: number }): Promise<string>;
  /** Lets the machine go on. A token that nobody waits for is told already. */
  taskIsOver(taskToken: string): Promise<void>;
  /** `false` for one that has ended, however it did, and for one that is not known (any more). */
  isRunning(executionArn: string): Promise<boolean>;
}

/** Which start of the machine for a review; each has a name of its own. */
export interface ReviewStart extends ReviewPlace {
  readonly starts: number;
}

/** A task that is over and whose machine does not know it; without a token it has not asked yet. */
export interface UntoldTask extends TaskPlace {
  readonly taskToken?: string | undefined;
}

/** What reviews and tasks say of the machine that carries them. */
export interface MachineRecords {
  /** A stream may show a review long after: whether it still waits for this very start. */
  isUnstarted(start: ReviewStart): Promise<boolean>;
  /** The machine runs; the next look at it is due in a while. */
  markStarted(start: ReviewStart, run: { executionArn: string; at: Date }): Promise<void>;
  /** The machine was seen running. */
  markRunning(start: ReviewStart, at: Date): Promise<void>;
  /** The machine is gone: another is started, by the stream. Answers whether this was the news. */
  markGone(start: ReviewStart, at: Date): Promise<boolean>;
  /**
   * Keeps the token with which the machine waits for a task. For one that is over already, the token
   * is answered at once: by the stream, like every other.
   */
  keepToken(taskId: string, token: { taskToken: string; at: Date }): Promise<void>;
  /** A stream may show a task long after: the task as it is now, if its machine does not know yet. */
  findUntold(task: TaskPlace): Promise<UntoldTask | undefined>;
  /** The machine knows that the task is over. A newer token, of a machine that asked later, stays. */
  markTold(task: UntoldTask): Promise<void>;
}

/** What a machine has to be told of: a review to carry, a task that is over, a case to decide anew. */
export type Move =
  | ({ readonly kind: 'review' } & ReviewStart)
  | ({ readonly kind: 'task' } & TaskPlace)
  | { readonly kind: 'outbox'; readonly caseId: string };

/** A move as the stream offers it; `itemId` is the stream's own name for the offer. */
export interface OfferedMove {
  readonly itemId: string;
  readonly move: Move;
}

/** Something of a review that fell due: which item, by the case beside which it lies. */
export interface DueWork {
  readonly caseId: string;
  readonly item: string;
}

/** What time, or a machine, has still to do to reviews. Whatever is tried twice happens once. */
export interface DueReviews {
  /** Oldest first. What is found here may be done by now. */
  due(
    kind: 'task' | 'information' | 'review' | 'unstarted' | 'untold',
    until: Date,
    limit: number,
  ): Promise<DueWork[]>;
  /** Reminds of a task, or ends it. Answers whether it did. */
  passTime(task: DueWork, at: Date): Promise<boolean>;
  /** Lets the clock of a question that nobody answered run again. Answers whether it did. */
  lapse(question: DueWork, at: Date): Promise<boolean>;
  /** Puts what a machine was not told into the stream again. Answers whether it still had to be. */
  offerAgain(kind: 'unstarted' | 'untold', work: DueWork, at: Date): Promise<boolean>;
  /** The execution that carries an open review. */
  findCarried(review: DueWork): Promise<(ReviewStart & { executionArn: string }) | undefined>;
  /** Open tasks that are due until then. */
  openTasks(until: Date, limit: number): Promise<Pick<KeptTask, 'openedAt' | 'endsAt'>[]>;
}
