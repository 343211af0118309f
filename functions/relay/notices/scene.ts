import type { CaseFile } from '../../../shared/contracts/case.ts';
import type { OutboxEvent } from '../../../shared/contracts/event.ts';
import type { ReviewFile, Task } from '../../../shared/contracts/review.ts';
import { policyCarried } from '../../../shared/digests/policy-digest.ts';
import { DependencyUnavailableError } from '../../../shared/errors.ts';
import type { Language } from '../../../shared/messages/index.ts';
import { type MailMessages, mailMessagesIn } from '../../../shared/messages/mails/index.ts';
import { officeNameIn } from '../../../shared/messages/office-name.ts';
import { type Words, wordsIn } from '../../../shared/messages/words.ts';
import type { Policy } from '../../../shared/rules/index.ts';
import type { LetterDependencies } from './dependencies.ts';

/** An event, and everything as it stands at the moment of telling it. */
export interface Scene {
  readonly event: OutboxEvent;
  readonly file: CaseFile;
  readonly policy: Policy | undefined;
  readonly now: Date;
}

/** An event of a review. */
export interface ReviewScene extends Scene {
  readonly review: ReviewFile;
  readonly officeName: (id: string, language: Language) => string;
}

/** An event about a task. */
export interface TaskScene extends ReviewScene {
  readonly task: Task;
}

export async function sceneOf(event: OutboxEvent, deps: LetterDependencies): Promise<Scene> {
  const file = await deps.cases.find(event.caseId);
  if (!file) throw new DependencyUnavailableError(`Case ${event.caseId} is not there yet`);
  return { event, file, policy: policyCarried(file.policy), now: deps.clock() };
}

export async function reviewSceneOf(
  event: OutboxEvent,
  deps: LetterDependencies,
): Promise<ReviewScene> {
  const [scene, review] = await Promise.all([
    sceneOf(event, deps),
    event.round && deps.reviews.find(event.caseId, event.round),
  ]);
  if (!review) throw new DependencyUnavailableError(`A review of ${event.caseId} is not there yet`);
  const ids = [...review.tasks, ...review.information].map(({ office }) => office);
  const named = [...new Set(ids)].map(async (id) => [id, await deps.offices.find(id)] as const);
  const known = new Map(await Promise.all(named));
  return {
    ...scene,
    review,
    officeName: (id, language) => officeNameIn(language, known.get(id), id),
  };
}

export async function taskSceneOf(
  event: OutboxEvent,
  deps: LetterDependencies,
): Promise<TaskScene> {
  const scene = await reviewSceneOf(event, deps);
  const task = scene.review.tasks.find(({ id }) => id === event.taskId);
  if (!task) throw new DependencyUnavailableError(`A task of ${event.caseId} is not there yet`);
  return { ...scene, task };
}

export interface MailWords extends Words {
  readonly mails: MailMessages;
}

export const mailWordsIn = async (language: Language): Promise<MailWords> => ({
  ...(await wordsIn(language)),
  mails: mailMessagesIn(language),
});
