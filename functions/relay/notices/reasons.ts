import { decisiveFindings, decisiveFirst, isOfRoute } from '../../../shared/cases/decisive.ts';
import type { CaseFile } from '../../../shared/contracts/case.ts';
import type { Decision, KeptFinding, LicenseReason } from '../../../shared/contracts/decision.ts';
import { matchFinding } from '../../../shared/licenses/matching.ts';
import type { Viewed } from '../../../shared/messages/shown.ts';
import { verdictIn } from '../../../shared/messages/verdict.ts';
import type { ScreeningHit } from '../../../shared/rules/facts.ts';
import { foundIn } from './findings.ts';
import { plain, type Section, type Sentence } from './letter.ts';
import type { MailWords, ReviewScene, TaskScene } from './scene.ts';

/** What the rules recommend, and the findings that decide it, each with its clause. */
export function recommendation(words: MailWords, { file }: ReviewScene): Section {
  const { people } = words;
  const { decision, request } = file;
  const title = people.task.recommendation;
  if (!decision) return { title, sentences: [] };
  const reasons =
    'company' in request
      ? applicationReasons(words, { request, decision }, true)
      : orderReasons(
          words,
          { file: { request, decision }, isOfficer: true },
          decisiveFirst(decision),
        );
  const tone = decision.recommendation ? RECOMMENDED[decision.recommendation] : 'wait';
  return { title, tone, sentences: [{ text: recommended(words, decision) }, ...reasons] };
}

const RECOMMENDED = { approve: 'good', refuse: 'bad' } as const;

function recommended({ people: { task } }: MailWords, { recommendation: said }: Decision): string {
  if (said === undefined) return task.noRecommendation;
  return said === 'approve' ? task.recommendApprove : task.recommendRefuse;
}

/** Why it stands as it does, for the applicant. */
export function reasonsIn(words: MailWords, file: CaseFile, decision: Decision): Sentence[] {
  if (!('company' in file.request)) {
    return orderReasons(words, { file: { ...file, decision } }, decisiveFindings(decision));
  }
  // What the rules found is not why people refused it.
  return decision.grounds ? [] : applicationReasons(words, { ...file, decision });
}

const orderReasons = (
  words: MailWords,
  viewed: Viewed,
  findings: readonly KeptFinding[],
): Sentence[] => [
  ...(isOfRoute(viewed.file.decision)
    ? plain([words.common.routes[viewed.file.decision.route]])
    : []),
  ...findings.map((finding) => foundIn(words, finding, viewed)),
];

/** What is met goes without saying; nothing that stands against it does. */
function applicationReasons(words: MailWords, file: Viewed['file'], isOfficer = false): Sentence[] {
  const { decision } = file;
  const met = decision.findings.filter(({ answer }) => answer === 'met');
  const against = decisiveFirst(decision).filter(
    ({ answer }) => answer === 'not-met' || answer === 'unknown',
  );
  return against.length > 0
    ? against.map((finding) => foundIn(words, finding, { file, isOfficer }))
    : plain([words.mails.requirementsMet(met.length)]);
}

/** What the parties of a license match of a newer screening list. */
export const matchSection = (
  words: MailWords,
  { file: { request, decision } }: ReviewScene,
  matches: readonly ScreeningHit[],
): Section => ({
  title: words.people.license.matched,
  sentences: decision
    ? [foundIn(words, matchFinding(matches), { file: { request, decision }, isOfficer: true })]
    : [],
});

/** Why something is done with a license: as its code says it, and in the officer's own words. */
export const reasonSections = (
  { common, mails: { license } }: MailWords,
  { code, words }: LicenseReason,
): Section[] => [
  { title: license.why, sentences: plain([common.licenseReasons[code]]) },
  { title: license.words, sentences: plain([words]) },
];

/** What the stages before this one said: that is what a countersigner signs. */
export function earlierAnswers(words: MailWords, { review, task, officeName }: TaskScene): Section {
  const earlier = review.tasks.filter(
    ({ stage, answer }) => stage !== task.stage && answer !== undefined,
  );
  return {
    title: words.people.task.others,
    sentences: earlier.flatMap(({ office, answer }) =>
      answer
        ? [
            {
              text: `${officeName(office, words.language)}: ${verdictIn(words, review, answer)}. ${answer.reason}`,
            },
          ]
        : [],
    ),
  };
}
