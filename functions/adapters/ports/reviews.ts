import type {
  InformationRequest,
  OfficeRecord,
  Officer,
  ReviewFile,
  Task,
  TaskAnswer,
} from '../../../shared/contracts/review.ts';

/** What came of a change that several people may try at once. */
export type Raced = 'done' | 'already' | 'changed';

/** Whoever holds a task says, by their address, why they do not decide it. */
export interface OfficersWish {
  readonly by: string;
  readonly reason: string;
}

/** Reviewers' tasks. Every change is one transaction with the event that tells of it. */
export interface Tasks {
  find(taskId: string): Promise<Task | undefined>;
  ofRound(caseId: string, round: number): Promise<Task[]>;
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

/** Questions to the applicant. While one is open the review's clock stands still. */
export interface InformationRequests {
  list(caseId: string): Promise<InformationRequest[]>;
  /** `already`: another question is open, or the task is not; `changed`: `by` does not hold the task. */
  ask(taskId: string, question: Omit<InformationRequest, 'answer' | 'lapsedAt'>): Promise<Raced>;
  /**
   * Starts the clock again and re-binds open tasks to what is now shown. `already`: no question is
   * open. Throws `InvalidInputError` for an answer with neither text nor file.
   */
  answer(caseId: string, answer: NonNullable<InformationRequest['answer']>): Promise<Raced>;
}

/** Who answers for which office. */
export interface Offices {
  find(id: string): Promise<OfficeRecord | undefined>;
  replace(office: OfficeRecord): Promise<void>;
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
