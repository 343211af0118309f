import type { Files, StoredFile } from '../../../../functions/adapters/ports/files.ts';
import type { Mail } from '../../../../functions/adapters/ports/notices.ts';
import type {
  Session,
  SignInSubject,
  SignIns,
} from '../../../../functions/adapters/ports/people.ts';
import type {
  InformationRequests,
  Offices,
  Reviews,
  Tasks,
} from '../../../../functions/adapters/ports/reviews.ts';
import type { CaseFile } from '../../../../shared/contracts/case.ts';
import type {
  KeptQuestion,
  KeptTask,
  OfficeRecord,
  Review,
  ReviewFile,
} from '../../../../shared/contracts/review.ts';
import { CaseConflictError } from '../../../../shared/errors.ts';
import { answered, decidingOf } from '../../../../shared/reviews/answer.ts';
import {
  after,
  type CaseReview,
  type Considered,
  reviewFileOf,
  taskOf,
} from '../../../../shared/reviews/case-review.ts';
import { planPinned } from '../../../../shared/reviews/course.ts';
import { eligibleFor } from '../../../../shared/reviews/four-eyes.ts';
import { delegated, recused } from '../../../../shared/reviews/handover.ts';
import {
  asked,
  checkReply,
  isUnanswered,
  replied,
} from '../../../../shared/reviews/information.ts';
import { stageDigest } from '../../../../shared/reviews/shown-digest.ts';

const MINUTE_MS = 60_000;

interface CaseFiles {
  readonly files: ReadonlyMap<string, CaseFile>;
}

/** One review of one case, kept in memory; what may happen to it is said where it is said for all. */
export class MemoryReview {
  readonly open = new Map<string, KeptTask>();
  readonly secrets = new Map<string, Set<string>>();
  readonly registered = new Map<string, OfficeRecord>();
  asked: readonly KeptQuestion[] = [];
  review: Review;
  /** How often anything was changed. */
  writes = 0;
  readonly #cases: CaseFiles;
  readonly #clock: () => Date;

  constructor(cases: CaseFiles, review: Review, clock: () => Date) {
    this.#cases = cases;
    this.review = review;
    this.#clock = clock;
  }

  readonly tasks: Tasks = {
    find: async (id) => {
      const kept = this.open.get(id);
      return kept && taskOf(kept);
    },
    hasSecret: async (id, hash) => this.secrets.get(id)?.has(hash) ?? false,
    addSecret: async (id, hash) => {
      this.secrets.set(id, (this.secrets.get(id) ?? new Set()).add(hash));
    },
    answer: async (id, given) => {
      const answer = decidingOf(given);
      return this.#look((seen) => answered(seen, id, answer));
    },
    eligible: async (id) => eligibleFor(this.seen(), this.task(id), this.#wanted(id)),
    handOver: async (taskId, { email }, wish) =>
      this.#look((seen) => delegated(seen, { ...wish, ...this.#wanted(taskId), taskId }, email)),
    recuse: async (taskId, wish) =>
      this.#look((seen) => recused(seen, { ...wish, ...this.#wanted(taskId), taskId })),
  };

  readonly reviews: Reviews = {
    find: async (caseId, round) =>
      caseId === this.review.caseId && round === this.review.round ? this.file() : undefined,
  };

  readonly offices: Offices = {
    find: async (id) => structuredClone(this.registered.get(id)),
    replace: async (office) => void this.registered.set(office.id, office),
  };

  readonly information: InformationRequests = {
    ask: async (id, question) => this.#look((seen) => asked(seen, id, question)),
    answer: async (_caseId, answer) => {
      checkReply(answer);
      const open = this.asked.find(isUnanswered);
      return open ? this.#look((seen) => replied(seen, open.number, answer)) : 'already';
    },
  };

  seen(): CaseReview {
    const { review } = this;
    const file = this.#cases.files.get(review.caseId);
    if (!file) throw new CaseConflictError('There is no such review');
    const plan = planPinned(file.policy, review.planId);
    const tasks = [...this.open.values()];
    return { file, plan, review, tasks, earlierTasks: [], information: this.asked };
  }

  file(): ReviewFile {
    return structuredClone(reviewFileOf(this.seen()));
  }

  task(id: string): KeptTask {
    return this.open.get(id) as KeptTask;
  }

  /** Binds what is open to what is shown now. */
  bind(): void {
    for (const task of this.open.values()) {
      if (task.state !== 'open') continue;
      this.open.set(task.id, { ...task, digest: stageDigest(this.seen(), task.stage) });
    }
  }

  change(id: string, change: Partial<KeptTask>): void {
    this.open.set(id, { ...this.task(id), ...change });
    this.writes++;
  }

  #look<T>(consider: (seen: CaseReview) => Considered<T>): T {
    const seen = this.seen();
    const { result, change } = consider(seen);
    if (!change) return result;
    const { review, tasks, information } = after(seen, change);
    for (const task of tasks) {
      if (task.officer.email !== this.task(task.id).officer.email) this.secrets.delete(task.id);
      this.open.set(task.id, task);
    }
    this.review = review;
    this.asked = information;
    this.writes++;
    return result;
  }

  #wanted(id: string) {
    const officers = this.registered.get(this.task(id).office)?.officers ?? [];
    return { officers, at: this.#clock() };
  }
}

interface Code {
  readonly code: string;
  readonly until: number;
  readonly tries: string[];
  used: boolean;
}

const isUsable = ({ used, tries, until }: Code, now: Date): boolean =>
  !used && tries.length < 15 && now.getTime() < until;

/** Codes count up, so that tests know them; limits as the table keeps them. */
export class MemorySignIns implements SignIns {
  readonly codes = new Map<string, Code>();
  readonly asked = new Map<string, number>();
  readonly sessions = new Map<string, Session>();
  writes = 0;
  #next = 100_000;

  async requestCode({ email, subject, from }: SignInSubject, now: Date) {
    const key = `${email} ${subject}`;
    const former = this.codes.get(key);
    if (former && isUsable(former, now)) return 'sent-before' as const;
    const network = `${email} ${from}`;
    const asked = this.asked.get(network) ?? 0;
    if (asked >= 8) return 'too-many' as const;
    const code = String(this.#next++);
    this.asked.set(network, asked + 1);
    this.codes.set(key, { code, until: now.getTime() + 10 * MINUTE_MS, tries: [], used: false });
    this.writes++;
    return { code };
  }

  async redeemCode(given: SignInSubject & { code: string }, now: Date) {
    this.writes++;
    const code = this.codes.get(`${given.email} ${given.subject}`);
    if (!code || !isUsable(code, now)) return 'wrong';
    if (code.tries.filter((from) => from === given.from).length >= 5) return 'wrong';
    code.tries.push(given.from);
    if (code.code !== given.code) return 'wrong';
    code.used = true;
    return 'right';
  }

  async openSession(email: string, now: Date) {
    this.writes++;
    const id = `session-${this.#next++}`;
    const expiresAt = new Date(now.getTime() + 480 * MINUTE_MS).toISOString();
    const session = { email, csrfToken: `csrf-of-${id}`, expiresAt };
    this.sessions.set(id, session);
    return { id, session };
  }

  async findSession(id: string, now: Date) {
    const session = this.sessions.get(id);
    return session && now.toISOString() < session.expiresAt ? session : undefined;
  }

  async closeSession(id: string) {
    this.writes++;
    this.sessions.delete(id);
  }
}

/** Names and digests; nothing is ever uploaded to it but by a test. */
export class MemoryFiles implements Files {
  readonly stored = new Map<string, { bytes: number; sha256: string }>();
  origin = 'https://files.example';

  async uploadForm(folder: string, returnTo: string) {
    return {
      url: `${this.origin}/bucket`,
      fields: { key: `${folder}/\${filename}`, success_action_redirect: returnTo },
    };
  }

  async list(folder: string): Promise<StoredFile[]> {
    return [...this.stored]
      .filter(([key]) => key.startsWith(`${folder}/`))
      .map(([key, { bytes }]) => ({ key, bytes, name: key.slice(key.lastIndexOf('/') + 1) }));
  }

  async digest(key: string) {
    return this.stored.get(key)?.sha256;
  }

  async downloadUrl({ key }: { key: string }) {
    return `${this.origin}/bucket/${key}?signed`;
  }
}

/** Everything behind the pages by which people decide, in memory, with all that was mailed. */
export function memoryPeople(cases: CaseFiles, clock: () => Date, review = NO_REVIEW) {
  const memory = new MemoryReview(cases, review, clock);
  const signIns = new MemorySignIns();
  const files = new MemoryFiles();
  const mails: Mail[] = [];
  const { tasks, reviews, offices, information } = memory;
  const mailer = { send: async (mail: Mail) => void mails.push(mail) };
  const people = { tasks, reviews, offices, information, signIns, files, mailer };
  return { people, memory, signIns, files, mails };
}

const NO_REVIEW: Review = {
  caseId: 'none',
  round: 1,
  planId: 'red-flag',
  openedAt: '2026-01-01T00:00:00.000Z',
  endsAt: '2026-01-02T00:00:00.000Z',
  pausedMs: 0,
  state: 'ended',
};
