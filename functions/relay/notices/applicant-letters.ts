import type { InformationRequest } from '../../../shared/contracts/review.ts';
import { dueIn } from '../../../shared/messages/due.ts';
import { instantIn } from '../../../shared/messages/index.ts';
import { listIn } from '../../../shared/messages/people/index.ts';
import { TONES } from '../../../shared/messages/tones.ts';
import { planIn } from '../../../shared/rules/review/plan-in.ts';
import { answerDueAt } from '../../../shared/rules/review/timing.ts';
import type { Letter } from './letter.ts';
import { addressedTo, statusPageOf } from './notice.ts';
import { type MailWords, mailWordsIn, type ReviewScene } from './scene.ts';
import { nameInSubject } from './subject.ts';

/** The notice that a case is before people says by when its first stage ends: one mail for one moment. */
const MOMENT_MS = 600_000;

const isToldAlready = ({ review, event: { at } }: ReviewScene): boolean =>
  review.tasks.every(({ openedAt }) => openedAt >= at) &&
  Date.parse(at) - Date.parse(review.openedAt) < MOMENT_MS;

/** A new stage: which, who is awaited, and by when. Not told once the review is past it. */
export async function stageLetter(scene: ReviewScene): Promise<Letter[]> {
  const { file, review, event, officeName, now } = scene;
  const { progress } = file;
  // The tasks of a stage are opened in the moment that its event tells of.
  const opened = review.tasks.find(({ openedAt }) => openedAt === event.at);
  const isCurrent = progress !== undefined && progress.stage === opened?.stage;
  if (!isCurrent || file.round !== event.round || isToldAlready(scene)) return [];
  const words = await mailWordsIn(file.request.contact.language);
  const { people, mails, common, language } = words;
  const { reference } = file.request;
  const stage = people.stages[progress.stage] ?? progress.stage;
  const { until, note } = dueIn(words, { ...progress, now });
  return [
    {
      ...addressedTo(file, words),
      subject: mails.applicant.subject(stage, nameInSubject(file)),
      intro: mails.applicant.stage(reference),
      headline: stage,
      tone: TONES[file.status],
      lead: [common.statuses[file.status].meaning],
      facts: [
        {
          name: people.applicant.awaitedFrom,
          value: listIn(
            language,
            progress.awaited.map((id) => officeName(id, language)),
          ),
        },
        { name: mails.applicant.expectedBy, value: until ?? note, ...(until && { note }) },
      ],
      sections: [],
      link: toPage(scene, mails.applicant.toPage),
    },
  ];
}

/** A question, from which office, and that the clock stands still. Not told once it is over. */
export async function questionLetter(scene: ReviewScene): Promise<Letter[]> {
  const { file, policy, review } = scene;
  const question = questionOf(scene);
  if (!question || question.answer || question.lapsedAt) return [];
  const words = await mailWordsIn(file.request.contact.language);
  const { mails, language } = words;
  const plan = planIn(policy, review.planId);
  const until = plan && instantIn(language, answerDueAt(question, plan));
  return [
    {
      ...aboutQuestion(scene, words, question),
      intro: mails.applicant.question(file.request.reference),
      sections: [
        {
          title: words.common.sections.next,
          sentences: [
            { text: mails.applicant.clockStands },
            ...(until ? [{ text: mails.applicant.answerUntil(until) }] : []),
          ],
        },
      ],
      link: toPage(scene, mails.applicant.toAnswer),
    },
  ];
}

/** Nobody answered in time. */
export async function lapsedLetter(scene: ReviewScene): Promise<Letter[]> {
  const { file } = scene;
  const question = questionOf(scene);
  if (!question) return [];
  const words = await mailWordsIn(file.request.contact.language);
  const { applicant } = words.mails;
  const { reference } = file.request;
  return [
    {
      ...aboutQuestion(scene, words, question),
      subject: applicant.subject(applicant.lapsedLabel, nameInSubject(file)),
      intro: applicant.lapsed(reference),
      sections: [],
      link: toPage(scene, applicant.toPage),
    },
  ];
}

/** The question that the event is about. */
export const questionOf = ({ review, event }: ReviewScene): InformationRequest | undefined =>
  event.information === undefined ? undefined : review.information[event.information - 1];

function aboutQuestion(
  { file, officeName }: ReviewScene,
  words: MailWords,
  { office, question }: InformationRequest,
) {
  const asks = words.mails.applicant.asks(officeName(office, words.language));
  return {
    ...addressedTo(file, words),
    subject: words.mails.applicant.subject(asks, nameInSubject(file)),
    headline: asks,
    tone: 'act' as const,
    lead: [question],
    facts: [],
  };
}

const toPage = ({ file }: ReviewScene, label: string) => ({
  label,
  to: { path: statusPageOf(file) },
});
