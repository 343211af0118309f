import { NOBODY } from '../../../shared/reviews/four-eyes.ts';
import type { Letter } from './letter.ts';
import { toOfficer } from './officer-letters.ts';
import { mailWordsIn, type TaskScene } from './scene.ts';
import { nameInSubject } from './subject.ts';

/** Tells the officer that nothing is left to do, and why. */
export async function overLetters(scene: TaskScene): Promise<Letter[]> {
  const { task, file, officeName } = scene;
  // An office that had nobody to ask has nobody to tell.
  if (task.officer.email === NOBODY.email || task.state === 'open') return [];
  const words = await mailWordsIn(task.officer.language);
  const { over, officer } = words.mails;
  const { reference } = file.request;
  return [
    {
      ...toOfficer(task.officer, words),
      subject: over.subject(nameInSubject(file)),
      intro: over.intro(reference),
      headline: words.people.notices[task.state === 'missed' ? 'missed' : 'superseded'].title,
      lead: [over.why[whyOver(scene)], over.nothing],
      facts: [],
      sections: [],
      closing: officer.closing(officeName(task.office, words.language)),
    },
  ];
}

function whyOver({
  task,
  review,
  file,
}: TaskScene): 'withdrawn' | 'changed' | 'suspended' | 'decided' | 'missed' {
  if (task.state === 'missed') return 'missed';
  if (review.outcome !== 'superseded') return 'decided';
  if (review.confirms && file.status === 'licensed') return 'suspended';
  return file.status === 'withdrawn' || file.status === 'expired' ? 'withdrawn' : 'changed';
}
