import type {
  InformationRequest,
  OfficeRecord,
  Officer,
  ReviewFile,
  Task,
  TaskAnswer,
} from '../../shared/contracts/review.ts';

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

/** Someone who proved to hold a mailbox. */
export interface Session {
  readonly email: string;
  readonly csrfToken: string;
  readonly expiresAt: string;
}

/** What a code is asked for: a mailbox, and the task or case that it signs in to. */
export interface SignInSubject {
  readonly email: string;
  readonly subject: string;
  /** The address of whoever asks or tries. */
  readonly from: string;
}

/** Sessions and one-time codes. Ids, codes and secrets are stored as hashes only. */
export interface SignIns {
  /**
   * A new code. `sent-before`: one that still works was mailed, and nobody can have it replaced;
   * `too-many`: more were asked for than the limits per mailbox and per network allow.
   */
  requestCode(
    asked: SignInSubject,
    now: Date,
  ): Promise<{ code: string } | 'sent-before' | 'too-many'>;
  /** Takes a code once: right, in time and within the tries; anything else is `wrong`. */
  redeemCode(given: SignInSubject & { code: string }, now: Date): Promise<'right' | 'wrong'>;
  openSession(email: string, now: Date): Promise<{ id: string; session: Session }>;
  findSession(id: string, now: Date): Promise<Session | undefined>;
  closeSession(id: string, now: Date): Promise<void>;
}

/** A file that an applicant put into the store. */
export interface StoredFile {
  readonly name: string;
  readonly key: string;
  readonly bytes: number;
}

/** A form by which a browser puts one file straight into the store. */
export interface UploadForm {
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** Documents of applicants. They go to and from the store directly, never through a function. */
export interface Files {
  /** `folder` has no slash at its end. After the upload the browser is sent on to `returnTo`. */
  uploadForm(folder: string, returnTo: string): Promise<UploadForm>;
  list(folder: string): Promise<StoredFile[]>;
  /** SHA-256 (hex) of what is stored now; `undefined` when nothing is. */
  digest(key: string): Promise<string | undefined>;
  /** An address from which the file can be saved for some minutes. */
  downloadUrl(file: Pick<StoredFile, 'name' | 'key'>): Promise<string>;
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
