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
  Raced,
  Reviews,
  Tasks,
} from '../../../../functions/adapters/ports/reviews.ts';
import type { People } from '../../../../functions/pages/sign-in/dependencies.ts';
import type { CaseFile } from '../../../../shared/contracts/case.ts';
import type {
  InformationRequest,
  OfficeRecord,
  Officer,
  Review,
  ReviewFile,
  Task,
} from '../../../../shared/contracts/review.ts';
import { InvalidInputError } from '../../../../shared/errors.ts';
import { shownDigest, shownIn } from '../../../../shared/reviews/shown-digest.ts';

const MINUTE_MS = 60_000;

interface CaseFiles {
  readonly files: ReadonlyMap<string, CaseFile>;
}

/** One review of one case, with the conditions that the table's transactions have. */
export class MemoryReview {
  readonly open = new Map<string, Task>();
  readonly secrets = new Map<string, Set<string>>();
  readonly registered = new Map<string, OfficeRecord>();
  readonly asked: InformationRequest[] = [];
  readonly recused = new Set<string>();
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
    find: async (id) => structuredClone(this.open.get(id)),
    ofRound: async () => structuredClone([...this.open.values()]),
    hasSecret: async (id, hash) => this.secrets.get(id)?.has(hash) ?? false,
    addSecret: async (id, hash) => {
      this.secrets.set(id, (this.secrets.get(id) ?? new Set()).add(hash));
    },
    answer: async (id, answer) => {
      const { digest, officer } = this.task(id);
      if (!this.#isOpen(id)) return 'already';
      if (digest !== answer.digest || officer.email !== answer.by) return 'changed';
      return this.change(id, { state: 'answered', answer });
    },
    eligible: async (id) => this.#eligible(id),
    handOver: async (id, { email }, { by }) => {
      if (!this.#isOpen(id)) return 'already';
      if (this.task(id).officer.email !== by) return 'changed';
      const to = this.#eligible(id).find((officer) => officer.email === email);
      if (!to) throw new InvalidInputError('The task cannot go to this officer');
      return this.#pass(id, to);
    },
    recuse: async (id, { by }) => {
      if (!this.#isOpen(id)) return 'already';
      if (this.task(id).officer.email !== by) return 'changed';
      this.recused.add(this.task(id).officer.email);
      const [next] = this.#eligible(id);
      return next ? this.#pass(id, next) : this.change(id, { state: 'missed' });
    },
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
    list: async () => structuredClone(this.asked),
    ask: async (id, question) => {
      if (!this.#isOpen(id) || this.asked.some(({ answer }) => !answer)) return 'already';
      if (this.task(id).officer.email !== question.by) return 'changed';
      this.asked.push(structuredClone(question));
      this.review = { ...this.review, pausedSince: question.askedAt };
      this.writes++;
      return 'done';
    },
    answer: async (_caseId, answer) => {
      const index = this.asked.findIndex((request) => !request.answer);
      const question = this.asked[index];
      if (!question) return 'already';
      this.asked[index] = { ...question, answer };
      const { pausedSince: _over, ...running } = this.review;
      this.review = running;
      this.bind();
      this.writes++;
      return 'done';
    },
  };

  file(): ReviewFile {
    const tasks = [...this.open.values()];
    return structuredClone({ ...this.review, tasks, information: this.asked });
  }

  task(id: string): Task {
    return this.open.get(id) as Task;
  }

  /** Binds what is open to what is shown now. */
  bind(): void {
    const file = this.#cases.files.get(this.review.caseId) as CaseFile;
    for (const task of this.open.values()) {
      if (task.state !== 'open') continue;
      this.open.set(task.id, {
        ...task,
        digest: shownDigest(file, shownIn(this.file(), task.stage)),
      });
    }
  }

  change(id: string, change: Partial<Task>): Raced {
    this.open.set(id, { ...this.task(id), ...change });
    this.writes++;
    return 'done';
  }

  #eligible(id: string): Officer[] {
    const acting = [...this.open.values()].map(
      ({ answer, officer }) => answer?.by ?? officer.email,
    );
    const officers = this.registered.get(this.task(id).office)?.officers ?? [];
    return officers.filter(({ email }) => !acting.includes(email) && !this.recused.has(email));
  }

  #isOpen(id: string): boolean {
    const { state, dueAt } = this.task(id);
    const isOver = !this.review.pausedSince && this.#clock().toISOString() >= dueAt;
    return this.review.state === 'open' && state === 'open' && !isOver;
  }

  #pass(id: string, officer: Officer): Raced {
    this.secrets.delete(id);
    return this.change(id, { officer, onBehalfOf: this.task(id).officer.email });
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
  const people: People = { tasks, reviews, offices, information, signIns, files, mailer };
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
