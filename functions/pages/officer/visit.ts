import type { OfficeRecord, Task } from '../../../shared/contracts/review.ts';
import { sha256 } from '../../../shared/digests/sha256.ts';
import { officeNameIn } from '../../../shared/messages/office-name.ts';
import { isSameMailbox } from '../../../shared/people/mailbox.ts';
import type { HttpContext } from '../../adapters/http/route.ts';
import type { Session } from '../../adapters/ports/people.ts';
import { pathHere } from '../forms/paths.ts';
import { type Words, wordsFor } from '../forms/words.ts';
import { sessionOf } from '../sign-in/session.ts';
import type { OfficerDependencies } from './dependencies.ts';
import { isMemberToday } from './membership.ts';

/** Somebody at a task's door. */
export interface Visit {
  readonly task: Task;
  readonly office: OfficeRecord | undefined;
  readonly session: Session | undefined;
  /** The secret of the link, if it is one that was mailed for this task to its present officer. */
  readonly key: string | undefined;
  /** Signed in as the officer the task is bound to. */
  readonly isBound: boolean;
  /** The officer the task is bound to is one of the office today. */
  readonly isMember: boolean;
  readonly words: Words;
}

/** Where an officer's session ends. */
export const SIGN_OUT_PATH = ['officers', 'sign-out'];

const MOST_CHARACTERS = 200;

/**
 * `undefined` when there is no such task, and for whoever is neither the officer it is bound to nor
 * holds its link: an id by itself tells nothing and opens nothing.
 */
export async function visitTask(
  c: HttpContext,
  deps: OfficerDependencies,
  givenKey: string | undefined,
): Promise<Visit | undefined> {
  const task = await deps.tasks.find(c.req.param('taskId') ?? '');
  if (!task) return undefined;
  const session = await sessionOf(c, deps);
  const isBound = session !== undefined && isSameMailbox(session.email, task.officer.email);
  const key = await mailedKey(deps, task, givenKey);
  if (!isBound && key === undefined) return undefined;
  c.set('caseId', task.caseId);
  const office = await deps.offices.find(task.office);
  const language = isBound || key !== undefined ? task.officer.language : undefined;
  const isMember = await isMemberToday(deps, task);
  return { task, office, session, key, isBound, isMember, words: await wordsFor(c, language) };
}

async function mailedKey({ tasks }: OfficerDependencies, { id }: Task, given: string | undefined) {
  if (!given || given.length > MOST_CHARACTERS) return undefined;
  return (await tasks.hasSecret(id, sha256(given))) ? given : undefined;
}

export const officeName = ({ office, task, words }: Visit): string =>
  officeNameIn(words.language, office, task.office);

/** The path of a task's page, or of one of its forms. */
export const taskPath = (
  c: HttpContext,
  { id }: Task,
  form?: string,
  query?: Readonly<Record<string, string>>,
): string => pathHere(c, ['tasks', id, ...(form ? [form] : [])], query);
