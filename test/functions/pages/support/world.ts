import { createHash } from 'node:crypto';
import { csrfTokenOf } from '../../../../functions/adapters/one-time-code.ts';
import type { Audience } from '../../../../functions/adapters/ports/people.ts';
import { formsIn } from '../../../../shared/browsing/page.ts';
import type { Filing } from '../../../../shared/contracts/application.ts';
import type { CaseFile } from '../../../../shared/contracts/case.ts';
import type { Clearance } from '../../../../shared/contracts/records.ts';
import type {
  InformationRequest,
  KeptTask,
  OfficeRecord,
  Review,
  ReviewFile,
} from '../../../../shared/contracts/review.ts';
import type { CaseReview } from '../../../../shared/reviews/case-review.ts';
import { frontDoor, world as memoryWorld } from '../../../support/front-door.ts';
import { OFFICES, RED_FLAG_CASE, RED_FLAG_REVIEW, taskOf } from './cases.ts';
import { memoryPeople } from './memory.ts';

export const ADDRESS = '203.0.113.7';
const SESSIONS = ['__Host-chipgate-officer', '__Host-chipgate-applicant'];
const ORIGIN = 'https://chipgate.example';

export interface Scene {
  readonly file?: CaseFile;
  readonly review?: Review;
  readonly tasks?: readonly KeptTask[];
  readonly now?: Date;
  readonly information?: readonly InformationRequest[];
  readonly offices?: readonly OfficeRecord[];
  readonly hits?: CaseReview['hits'];
  /** The review that an appeal is about. */
  readonly before?: ReviewFile;
  readonly formerText?: Filing;
  readonly amendedAt?: string;
  readonly clearances?: readonly Clearance[];
}

const OFFICER_TASK = taskOf(RED_FLAG_REVIEW, 'officer', OFFICES[0]!);

/** The front door over memory, with a case under review and its task mailed. */
export function reviewWorld(scene: Scene = {}) {
  const w = memoryWorld();
  const { file = RED_FLAG_CASE, review = RED_FLAG_REVIEW, tasks = [OFFICER_TASK] } = scene;
  w.state.now = scene.now ?? new Date('2026-03-04T15:00:00.000Z');
  w.cases.files.set(file.id, structuredClone(file));
  w.quotas.set('country/AE/2025-2027', {
    account: 'country/AE/2025-2027',
    limitTpp: 790_000_000,
    heldTpp: 94_992_000,
    postedTpp: 126_000_000,
    availableTpp: 569_008_000,
    waiting: 0,
  });
  const parts = memoryPeople(w.cases, () => w.state.now, review);
  const { memory } = parts;
  const offices = [...OFFICES, ...(scene.offices ?? [])];
  for (const office of offices) memory.registered.set(office.id, structuredClone(office));
  for (const task of tasks) memory.open.set(task.id, structuredClone(task));
  const { caseId, round } = review;
  memory.asked = (scene.information ?? []).map((asked, index) => {
    return { ...structuredClone(asked), caseId, round, number: index + 1 };
  });
  memory.hits = scene.hits;
  memory.before = scene.before;
  Object.assign(w.surroundings, {
    formerText: scene.formerText,
    amendedAt: scene.amendedAt,
    clearances: scene.clearances ?? [],
  });
  memory.bind();
  const deps = { ...w.deps, ...parts.people };
  return { ...w, ...parts, deps, ...frontDoor(deps), tasks };
}
export type ReviewWorld = ReturnType<typeof reviewWorld>;

/** The secret of a mail that was sent for a task. */
export async function mailTask({ memory }: ReviewWorld, taskId: string): Promise<string> {
  const secret = `secret-of-${taskId}-${memory.secrets.get(taskId)?.size ?? 0}`;
  await memory.tasks.addSecret(taskId, createHash('sha256').update(secret).digest('hex'));
  return secret;
}

/** A browser: keeps its cookies, posts forms, follows nothing by itself. */
export class Browser {
  readonly #world: ReviewWorld;
  readonly cookies = new Map<string, string>();
  address = ADDRESS;

  constructor(world: ReviewWorld) {
    this.#world = world;
  }

  /** The id of the session, of whichever audience. */
  get session(): string | undefined {
    return SESSIONS.map((name) => this.cookies.get(name)).find((id) => id !== undefined);
  }

  /** As every form of the session has it. */
  get csrf(): string {
    return csrfTokenOf(this.session ?? '');
  }

  get(path: string, method = 'GET'): Promise<Response> {
    return this.#send(path, { method, headers: this.#headers() });
  }

  post(path: string, fields: Readonly<Record<string, string>> | string): Promise<Response> {
    const body = typeof fields === 'string' ? fields : new URLSearchParams(fields).toString();
    const headers = {
      ...this.#headers(),
      'Content-Type': 'application/x-www-form-urlencoded',
      'Sec-Fetch-Site': 'same-origin',
    };
    return this.#send(path, { method: 'POST', headers, body });
  }

  #headers(): Record<string, string> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return { Accept: 'text/html,*/*;q=0.8', ...(cookie && { Cookie: cookie }) };
  }

  async #send(path: string, init: RequestInit): Promise<Response> {
    const env = { requestContext: { http: { sourceIp: this.address } } };
    const response = await this.#world.fetch(path, init, env);
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return response;
  }
}

/** The six digits of the newest mail. */
export const codeIn = ({ mails }: ReviewWorld): string =>
  /\b\d{6}\b/.exec(mails.at(-1)?.text ?? '')?.[0] ?? 'no code';

/** A browser in which the officer of a task is signed in, through the link of the mail. */
export async function signedIn(w: ReviewWorld, taskId: string): Promise<Browser> {
  const browser = new Browser(w);
  const key = await mailTask(w, taskId);
  await browser.post(`/tasks/${taskId}/code`, { key });
  await browser.post(`/tasks/${taskId}/sign-in`, { key, code: codeIn(w) });
  return browser;
}

/** A browser in which somebody is signed in who came by no page. */
export async function signedInAs(w: ReviewWorld, audience: Audience, email: string) {
  const cameBy = audience === 'officer' ? 'officers-page' : 'status-page';
  const { id, session } = await w.signIns[audience].openSession({ email, cameBy }, w.state.now);
  const browser = new Browser(w);
  browser.cookies.set(`__Host-chipgate-${audience}`, id);
  return { browser, session };
}

/** A browser in which the contact of the case is signed in. */
export async function signedInContact(w: ReviewWorld, reference: string): Promise<Browser> {
  const browser = new Browser(w);
  await browser.post(`/status/${reference}/code`, {});
  await browser.post(`/status/${reference}/sign-in`, { code: codeIn(w) });
  return browser;
}

/** The fields of the form that leads to a path, as its page has them. */
export async function formIn(page: Response, action: string): Promise<Record<string, string>> {
  const form = formsIn(await page.text(), ORIGIN).find((one) => one.action === ORIGIN + action);
  const hidden = form?.controls.filter(({ kind }) => kind === 'hidden') ?? [];
  return Object.fromEntries(hidden.map(({ name, value }) => [name, value]));
}
