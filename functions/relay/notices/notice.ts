import { awaitsPeople } from '../../../shared/cases/lifecycle.ts';
import { lastAppealDay } from '../../../shared/cases/no-appeal.ts';
import type { RegisteredAuthorization } from '../../../shared/contracts/authorization.ts';
import type { CaseFile } from '../../../shared/contracts/case.ts';
import type { Decision } from '../../../shared/contracts/decision.ts';
import { dueIn } from '../../../shared/messages/due.ts';
import { tellCondition, tellOutlook } from '../../../shared/messages/findings/index.ts';
import { licenseIn, standingIn, statusIn } from '../../../shared/messages/index.ts';
import type { StatusEvent } from '../../../shared/messages/mails/index.ts';
import { countryIn, dayIn, listIn } from '../../../shared/messages/people/index.ts';
import { changesIn } from '../../../shared/messages/shown.ts';
import { TONES } from '../../../shared/messages/tones.ts';
import { tellerFor } from '../../../shared/messages/words.ts';
import { reviewPlanOf } from '../../../shared/rules/review/review-plan-of.ts';
import { daysLater, reviewEnd, stageEnd } from '../../../shared/rules/review/timing.ts';
import { type Fact, type Letter, plain, type Section } from './letter.ts';
import { reasonsIn } from './reasons.ts';
import { type MailWords, mailWordsIn, type Scene } from './scene.ts';
import { nameInSubject } from './subject.ts';

/** Tells an applicant, in their language, what happened to their request and where it stands. */
export async function noticeOf(scene: Scene, type: StatusEvent): Promise<Letter> {
  const { file, event } = scene;
  const { contact, reference } = file.request;
  const words = await mailWordsIn(contact.language);
  const { common, mails } = words;
  const isNow = file.status === event.status;
  const standing = isNow ? standingIn(common, file) : statusIn(common, event.status, file.request);
  const { label, meaning, awaited } = standing;
  const next = { title: common.sections.next, sentences: plain([awaited]) };
  // A decision is told only while it is the one this event was about, and still stands.
  const stands = isNow && file.decision?.status === file.status;
  const decided = stands ? file.decision : null;
  // What is decided about a changed text is the next event.
  const isAmended = type === 'case.amended';
  return {
    ...addressedTo(file, words),
    subject: common.notice.subject(
      isAmended ? mails.applicant.amendedLabel : label,
      nameInSubject(file),
    ),
    intro: mails.applicant.happened[type](reference),
    headline: isAmended ? mails.applicant.amendedLabel : label,
    lead: isAmended ? [] : [meaning],
    ...(!isAmended && { tone: isSuspended(scene) ? 'bad' : TONES[event.status] }),
    facts: isNow ? firstStageIn(words, scene, type) : [],
    sections: decided && !isAmended ? decisionSections(words, scene, { decided, next }) : [next],
    link: { label: common.notice.link, to: { path: statusPageOf(file) } },
  };
}

const isSuspended = ({ file, event }: Scene): boolean =>
  file.status === event.status && file.license?.state === 'suspended';

/** By when the first stage of a review ends, where the case has just been put before people. */
function firstStageIn(
  words: MailWords,
  { file, event: { at }, policy, now }: Scene,
  type: StatusEvent,
): Fact[] {
  if (!awaitsPeople(file.status) || !(type === 'case.decided' || type === 'case.appealed'))
    return [];
  const plan = policy?.reviewPlans[reviewPlanOf(file, type === 'case.appealed')];
  const [first] = plan?.stages ?? [];
  if (!plan || !first) return [];
  const { until, note } = dueIn(words, { dueAt: stageEnd(first, at, reviewEnd(plan, at)), now });
  return until ? [{ name: words.mails.applicant.expectedBy, value: until, note }] : [];
}

/** What every mail to the contact of a case has. */
export const addressedTo = ({ request: { contact } }: CaseFile, { common }: MailWords) => ({
  to: contact.email,
  language: common.language,
  // The contact's name is a caller's word, too.
  greeting: common.notice.greetingOfContact,
  closing: common.notice.closing,
});

export const statusPageOf = ({ publicReference }: CaseFile): string =>
  `/status/${encodeURIComponent(publicReference)}`;

function decisionSections(
  words: MailWords,
  scene: Scene,
  { decided: decision, next }: { decided: Decision; next: Section },
): Section[] {
  const { file } = scene;
  const { common, mails } = words;
  const { sections } = common;
  const teller = tellerFor(words);
  return [
    {
      title: common.request.license,
      sentences: plain(file.license ? [licenseIn(common, file.license)] : []),
    },
    {
      title: mails.applicant.authorizations,
      sentences: plain((file.authorizations ?? []).map((issued) => issuedIn(words, issued))),
    },
    { title: mails.applicant.grounds, sentences: plain(decision.grounds ?? []) },
    { title: sections.why, sentences: reasonsIn(words, file, decision) },
    { ...next, sentences: [...next.sentences, ...plain(appealIn(words, scene))] },
    {
      title: sections.conditions,
      sentences: plain(decision.conditions.map((one) => tellCondition(teller, one).text)),
    },
    {
      title: sections.wouldChange,
      sentences: plain(changesIn(decision).map((one) => tellOutlook(teller, one).text)),
    },
  ];
}

function issuedIn(
  { language, mails }: MailWords,
  { id, countries, validFrom, validTo }: RegisteredAuthorization,
): string {
  const names = countries.map((code) => countryIn(language, code));
  const lastDay = daysLater(`${validTo}T00:00:00.000Z`, -1).slice(0, 10);
  return mails.applicant.authorization({
    id,
    countries: listIn(language, names),
    from: dayIn(language, validFrom),
    lastDay: dayIn(language, lastDay),
  });
}

/** Whether and until when it can be appealed. */
function appealIn({ language, mails }: MailWords, { file, policy, now }: Scene): string[] {
  const lastDay = policy && lastAppealDay(file, policy, now.toISOString());
  if (lastDay === undefined) return [];
  return [mails.applicant.appealUntil(dayIn(language, lastDay))];
}
