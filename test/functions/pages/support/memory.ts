import type { SignInStore } from '../../../../functions/adapters/dynamodb/people/sign-in-store.ts';
import { signInsOn } from '../../../../functions/adapters/dynamodb/people/sign-ins.ts';
import type { RawItem } from '../../../../functions/adapters/dynamodb/table/table.ts';
import type { Files, PinnedFile, StoredFile } from '../../../../functions/adapters/ports/files.ts';
import type { Mail } from '../../../../functions/adapters/ports/notices.ts';
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
import { isSameMailbox } from '../../../../shared/people/mailbox.ts';
import { answered, decidingOf } from '../../../../shared/reviews/answer.ts';
import {
  after,
  type CaseReview,
  type Considered,
  reviewFileOf,
  taskOf,
} from '../../../../shared/reviews/case-review.ts';
import { planOf } from '../../../../shared/reviews/course.ts';
import { eligibleFor } from '../../../../shared/reviews/four-eyes.ts';
import { delegated, recused } from '../../../../shared/reviews/handover.ts';
import {
  added,
  asked,
  checkReply,
  isUnanswered,
  replied,
} from '../../../../shared/reviews/information.ts';
import { stageDigest } from '../../../../shared/reviews/shown-digest.ts';

interface CaseFiles {
  readonly files: ReadonlyMap<string, CaseFile>;
}

/** One review of one case, kept in memory; what may happen to it is said where it is said for all. */
export class MemoryReview {
  readonly open = new Map<string, KeptTask>();
  readonly secrets = new Map<string, Set<string>>();
  readonly registered = new Map<string, OfficeRecord>();
  asked: readonly KeptQuestion[] = [];
  hits: CaseReview['hits'];
  /** Of the round before. */
  before: ReviewFile | undefined;
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
    openOf: async (email) =>
      [...this.open.values()]
        .filter(({ state, officer }) => state === 'open' && isSameMailbox(officer.email, email))
        .map(taskOf),
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
      [this.file(), this.before].find((one) => one?.caseId === caseId && one.round === round),
  };

  readonly offices: Offices = {
    find: async (id) => structuredClone(this.registered.get(id)),
    replace: async (office) => void this.registered.set(office.id, office),
  };

  readonly information: InformationRequests = {
    ask: async (id, question) => this.#look((seen) => asked(seen, id, question)),
    answer: async (_caseId, answer, number) => {
      checkReply(answer);
      const open = this.asked.find(isUnanswered)?.number;
      const to = number ?? open;
      return to ? this.#look((seen) => replied(seen, to, answer)) : 'already';
    },
    add: async (_caseId, _round, reply) => {
      checkReply(reply);
      return this.#look((seen) => added(seen, reply));
    },
  };

  seen(): CaseReview {
    const { review } = this;
    const file = this.#cases.files.get(review.caseId);
    if (!file) throw new CaseConflictError('There is no such review');
    const plan = planOf(file.policy, review, this.hits);
    const tasks = [...this.open.values()];
    const { hits, asked: information } = this;
    return { file, plan, review, hits, tasks, earlierTasks: [], information };
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

/** The very rules of signing in, over a map in place of a table. */
export class MemorySignIns {
  readonly items = new Map<string, RawItem & { version?: number }>();
  writes = 0;

  readonly store: SignInStore = {
    read: async (keys) => keys.map(({ pk, sk }) => structuredClone(this.items.get(`${pk} ${sk}`))),
    write: async (rewritten) => {
      for (const { item, seen } of rewritten) {
        const version = (seen?.version ?? 0) + 1;
        this.items.set(`${item.pk} ${item.sk}`, { ...structuredClone(item), version });
      }
      this.writes++;
      return true;
    },
  };

  readonly applicant = signInsOn(this.store, 'applicant');
  readonly officer = signInsOn(this.store, 'officer');

  get sessions(): RawItem[] {
    return [...this.items.values()].filter(({ kind }) => kind === 'session');
  }
}

/** Names and digests, and what was replaced; nothing is ever uploaded to it but by a test. */
export class MemoryFiles implements Files {
  readonly stored = new Map<string, PinnedFile>();
  readonly replaced = new Map<string, PinnedFile>();
  origin = 'https://files.example';

  async uploadForm(folder: string, returnTo?: string, name = '$'.concat('{filename}')) {
    return {
      url: `${this.origin}/bucket`,
      fields: {
        key: `${folder}/${name}`,
        ...(returnTo !== undefined && { success_action_redirect: returnTo }),
      },
    };
  }

  async list(folder: string): Promise<StoredFile[]> {
    return [...this.stored]
      .filter(([key]) => key.startsWith(`${folder}/`))
      .map(([key, { bytes }]) => ({ key, bytes, name: key.slice(key.lastIndexOf('/') + 1) }));
  }

  async removeAll(folder: string) {
    for (const { key } of await this.list(folder)) this.stored.delete(key);
  }

  /** What was there stays under its version. */
  put(key: string, file: PinnedFile) {
    const before = this.stored.get(key);
    if (before?.version !== undefined) this.replaced.set(before.version, before);
    this.stored.set(key, file);
  }

  async pin(key: string, version?: string) {
    const now = this.stored.get(key);
    return version === undefined || now?.version === version ? now : this.replaced.get(version);
  }

  async downloadUrl({ key, version = '' }: { key: string; version?: string | undefined }) {
    return `${this.origin}/bucket/${key}?signed${version}`;
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
