import type { OutboxEvent } from '../../../shared/contracts/event.ts';
import { limitViews } from '../../../shared/ledger/limits.ts';
import { assertNever } from '../../../shared/rules/vocabulary.ts';
import { lapsedLetter, questionLetter, stageLetter } from './applicant-letters.ts';
import { colleagueLetters } from './colleague-letters.ts';
import { contactLetters } from './contact-letters.ts';
import type { LetterDependencies } from './dependencies.ts';
import type { Letter } from './letter.ts';
import { licenseLetters, notConfirmedLetters, warningLetters } from './license-letters.ts';
import { noticeOf } from './notice.ts';
import { answeredLetters, openedLetters, reminderLetters } from './officer-letters.ts';
import { overLetters } from './over-letters.ts';
import { reviewSceneOf, sceneOf, taskSceneOf } from './scene.ts';

/** Whom an event is told, and what. Nobody, where what it tells of has passed since. */
export async function lettersFor(
  event: OutboxEvent,
  deps: LetterDependencies,
): Promise<readonly Letter[]> {
  switch (event.type) {
    case 'case.decided':
    case 'case.withdrawn':
    case 'case.expired':
    case 'case.resolved':
    case 'case.reopened':
    case 'case.reconsidered':
    case 'case.rescreened':
    case 'case.amended':
    case 'case.appealed':
      return [await noticeOf(await sceneOf(event, deps), event.type)];
    // The decision that asks for it is told, and so is its first stage.
    case 'review.requested':
      return [];
    case 'review.stage-changed':
      return stageLetter(await reviewSceneOf(event, deps));
    case 'task.opened': {
      const scene = await taskSceneOf(event, deps);
      const { file, now } = scene;
      const quotaNow = (account: string) => deps.quotas.find(account, now);
      return openedLetters(scene, await limitViews(file.decision, quotaNow));
    }
    case 'task.reminder':
      return reminderLetters(await taskSceneOf(event, deps));
    case 'task.answered':
      return colleagueLetters(await taskSceneOf(event, deps));
    case 'task.missed':
    case 'task.superseded':
      return overLetters(await taskSceneOf(event, deps));
    case 'information.requested':
      return questionLetter(await reviewSceneOf(event, deps));
    case 'information.answered':
      return answeredLetters(await reviewSceneOf(event, deps));
    case 'information.lapsed': {
      const scene = await reviewSceneOf(event, deps);
      return [...(await lapsedLetter(scene)), ...(await answeredLetters(scene))];
    }
    case 'license.suspended':
    case 'license.reinstated':
    case 'license.revoked':
      return licenseLetters(await sceneOf(event, deps), event.type, deps);
    // Whoever found so knows it, and nothing is different for anybody else.
    case 'screening.cleared':
      return [];
    case 'license.not-confirmed':
      return notConfirmedLetters(await reviewSceneOf(event, deps), deps);
    case 'license.warning':
      return warningLetters(await sceneOf(event, deps), deps);
    case 'contact.changed':
      return contactLetters(await sceneOf(event, deps));
    case 'notice.resent':
      return newestAgain(event, deps);
    case 'report.filed':
    case 'report.reminder':
      return (await import('./report-letters.ts')).reportLetters(await sceneOf(event, deps), deps);
    default:
      return assertNever(event.type);
  }
}

/** Of all that was told the contact the newest that still says how the case stands. */
async function newestAgain(
  event: OutboxEvent,
  deps: LetterDependencies,
): Promise<readonly Letter[]> {
  const { file } = await sceneOf(event, deps);
  const { email } = file.request.contact;
  for (const earlier of await deps.outbox.before(event)) {
    if (earlier.type === event.type) continue;
    const letters = await lettersFor(earlier, deps);
    const own = letters.filter(({ to }) => to === email);
    if (own.length > 0) return own;
  }
  return [];
}
