import type { Task } from '../../../shared/contracts/review.ts';
import { verdictIn } from '../../../shared/messages/verdict.ts';
import type { Letter } from './letter.ts';
import { plain } from './letter.ts';
import { toOfficer } from './officer-letters.ts';
import { mailWordsIn, type TaskScene } from './scene.ts';
import { nameInSubject } from './subject.ts';

/**
 * Tells those who decide at the same stage, and those who have decided before, who of which office
 * decided what. Whoever decided it knows.
 */
export async function colleagueLetters(scene: TaskScene): Promise<Letter[]> {
  const { review, task } = scene;
  if (!task.answer) return [];
  const colleagues = review.tasks.filter((other) => isColleague(other, task));
  return Promise.all(colleagues.map((other) => colleagueLetter(scene, other)));
}

const isColleague = (other: Task, task: Task): boolean =>
  other.officer.email !== task.answer?.by &&
  other.openedAt <= task.openedAt &&
  (other.state === 'answered' || (other.state === 'open' && other.stage === task.stage));

async function colleagueLetter(
  { file, task, review, officeName }: TaskScene,
  { officer, office }: Task,
): Promise<Letter> {
  const words = await mailWordsIn(officer.language);
  const { people, mails } = words;
  const { reference } = file.request;
  const answer = task.answer ?? { decision: 'missing', reason: '', conditions: [] };
  const verdict = verdictIn(words, review, answer);
  return {
    ...toOfficer(officer, words),
    subject: mails.colleague.subject(
      officeName(task.office, words.language),
      verdict,
      nameInSubject(file),
    ),
    intro: mails.colleague.intro(reference),
    headline: verdict,
    lead: [mails.colleague.said(task.officer.name, officeName(task.office, words.language))],
    facts: [],
    sections: [
      { title: people.decide.reason, sentences: plain([answer.reason]) },
      { title: people.task.conditionsSaid, sentences: plain(answer.conditions) },
    ],
    closing: `${mails.colleague.yours} ${mails.officer.closing(officeName(office, words.language))}`,
  };
}
