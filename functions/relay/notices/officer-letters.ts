import type { Filing } from '../../../shared/contracts/application.ts';
import type { InformationRequest, Officer, Task } from '../../../shared/contracts/review.ts';
import type { LimitView } from '../../../shared/ledger/limits.ts';
import { dueIn } from '../../../shared/messages/due.ts';
import { countryIn, dayOf } from '../../../shared/messages/people/index.ts';
import { questionIn } from '../../../shared/messages/question.ts';
import type { Language } from '../../../shared/messages/tongue.ts';
import { isOver } from '../../../shared/reviews/clock.ts';
import { eyesOn, planIn } from '../../../shared/rules/review/plan-in.ts';
import { questionOf } from './applicant-letters.ts';
import { amountFacts, limitFacts } from './case-facts.ts';
import type { Fact, Letter, Section } from './letter.ts';
import { earlierAnswers, matchSection, reasonSections, recommendation } from './reasons.ts';
import { type MailWords, mailWordsIn, type ReviewScene, type TaskScene } from './scene.ts';
import { nameInSubject } from './subject.ts';

/** Asks the officer: what, by whom, by when, what the rules say of it, and the numbers. */
export async function openedLetters(
  scene: TaskScene,
  limits: readonly LimitView[],
): Promise<Letter[]> {
  const { task, officeName, file } = scene;
  if (!isAwaited(scene)) return [];
  const words = await mailWordsIn(task.officer.language);
  const { officer } = words.mails;
  const asks = officer.asks(officeName(task.office, words.language));
  const inPlace = task.onBehalfOf ? ` ${officer.inPlaceOf(task.onBehalfOf)}` : '';
  const letter = aboutTask(scene, words);
  return [
    {
      ...letter,
      subject: subjectOf(scene, words, officer.subject),
      intro: `${asks}${inPlace}`,
      facts: [
        ...letter.facts,
        { name: officer.applicant, value: applicantIn(words, file.request) },
        ...amountFacts(words, scene),
        ...limits.map((limit) => limitFacts(words, limit, scene.file.request)),
      ],
      sections: sectionsOf(words, scene),
    },
  ];
}

function sectionsOf(words: MailWords, scene: TaskScene): readonly Section[] {
  const { confirms, matches } = scene.review;
  const asked = confirms
    ? reasonSections(words, confirms.reason)
    : [recommendation(words, scene), earlierAnswers(words, scene)];
  return matches ? [matchSection(words, scene, matches), ...asked] : asked;
}

/** The same, shorter. */
export async function reminderLetters(scene: TaskScene): Promise<Letter[]> {
  const { task, officeName } = scene;
  if (!isAwaited(scene)) return [];
  const words = await mailWordsIn(task.officer.language);
  const { officer } = words.mails;
  return [
    {
      ...aboutTask(scene, words),
      subject: subjectOf(scene, words, officer.reminderSubject),
      intro: officer.reminds(officeName(task.office, words.language)),
      sections: [],
    },
  ];
}

/** Whoever still has to decide hears what the applicant answered, or that nothing came. */
export async function answeredLetters(scene: ReviewScene): Promise<Letter[]> {
  const question = questionOf(scene);
  if (!question) return [];
  const told = scene.review.tasks
    .map((task) => ({ ...scene, task }))
    .filter((each) => isOpenNow(each) && each.task.openedAt <= scene.event.at);
  return Promise.all(told.map((each) => answeredLetter(each, question)));
}

async function answeredLetter(scene: TaskScene, question: InformationRequest): Promise<Letter> {
  const words = await mailWordsIn(scene.task.officer.language);
  const { officer } = words.mails;
  const { answer } = question;
  const subject = answer ? officer.answeredSubject : officer.lapsedSubject;
  const files = answer?.files.map(({ name }) => name) ?? [];
  const said = answer ? [...(answer.text ? [shortened(answer.text)] : [])] : [];
  if (files.length > 0) said.push(officer.files(files.join(', ')));
  return {
    ...aboutTask(scene, words),
    subject: subject(nameInSubject(scene.file)),
    intro: answer ? officer.answered : officer.lapsed,
    sections: [
      {
        title: question.question || words.people.standing.addedUnasked,
        sentences: said.map((text) => ({ text })),
      },
    ],
  };
}

const MOST_CHARACTERS = 1500;

/** The whole of it stands on the page. */
const shortened = (text: string): string =>
  text.length > MOST_CHARACTERS ? `${[...text].slice(0, MOST_CHARACTERS).join('')} …` : text;

/** Open, and its time is not over, whether or not anything has noticed. */
const isOpenNow = ({ task, review, now }: TaskScene): boolean =>
  task.state === 'open' &&
  review.state === 'open' &&
  !isOver({ ...review, endsAt: task.dueAt }, now);

/** An event from before the task came to its present officer was about the one before. */
const isAwaited = (scene: TaskScene): boolean =>
  isOpenNow(scene) && scene.event.at >= (scene.task.heldSince ?? scene.task.openedAt);

function aboutTask(scene: TaskScene, words: MailWords) {
  const { task, file, policy, review, officeName } = scene;
  const { officer } = words.mails;
  const isAppeal = review.planId === 'appeal';
  return {
    ...toOfficer(task.officer, words),
    headline: questionIn(words, { asked: file.request, policy, review }),
    lead: [...(isAppeal ? [words.people.questions.appeal] : []), ...eyesOf(words, scene)],
    facts: [dueFact(words, scene)],
    link: { label: officer.toTask, to: { taskId: task.id } },
    closing: `${officer.harmless} ${officer.closing(officeName(task.office, words.language))}`,
  };
}

/** Where two officers clear what is matched, which of them this is. */
function eyesOf({ mails }: MailWords, { policy, review, task }: TaskScene): string[] {
  const eyes = eyesOn(planIn(policy, review.planId), task.stage, review.hits);
  return eyes ? [mails.officer[`${eyes}OfTwo`]] : [];
}

/** What every mail to an officer has. */
export const toOfficer = ({ email, name }: Officer, { common, language }: MailWords) => ({
  to: email,
  language,
  greeting: common.notice.greeting(name),
});

function dueFact(words: MailWords, { task, review, now }: TaskScene): Fact {
  const due = { dueAt: task.dueAt, pausedSince: review.pausedSince, now };
  const { until, note } = dueIn(words, due);
  return { name: words.people.due.label, value: until ?? note, ...(until && { note }) };
}

function subjectOf(
  { file, task, review }: TaskScene,
  { mails, language }: MailWords,
  subject: (reference: string, day: string) => string,
): string {
  const name = nameInSubject(file);
  if (review.pausedSince !== undefined) return mails.officer.subjectPaused(name);
  return subject(name, shortDay(language, task));
}

const shortDay = (language: Language, { dueAt }: Pick<Task, 'dueAt'>): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(
    new Date(dayOf(language, dueAt)),
  );

const applicantIn = ({ language }: MailWords, asked: Filing): string =>
  'company' in asked
    ? `${asked.company.name}, ${countryIn(language, asked.company.headquarters)}`
    : `${asked.parties.purchaser.name}, ${countryIn(language, asked.parties.purchaser.country)}`;
