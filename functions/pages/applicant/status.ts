import { html } from 'hono/html';
import { isUndecided } from '../../../shared/cases/lifecycle.ts';
import type { CaseFile } from '../../../shared/contracts/case.ts';
import type { Decision } from '../../../shared/contracts/decision.ts';
import { tellOutlook } from '../../../shared/messages/findings/index.ts';
import { headlineOf } from '../../../shared/messages/headline.ts';
import { instantIn, numberIn, standingIn } from '../../../shared/messages/index.ts';
import { dayIn, dayOf } from '../../../shared/messages/people/index.ts';
import { changesIn } from '../../../shared/messages/shown.ts';
import { TONES } from '../../../shared/messages/tones.ts';
import { tellerFor, type Words } from '../../../shared/messages/words.ts';
import type { HttpContext, HttpHandler } from '../../adapters/http/route.ts';
import { errorSummary, titleWith } from '../forms/form-fields.ts';
import { answerPage } from '../forms/page.ts';
import type { Html } from '../layout.ts';
import { type AnswerBox, answerBox } from '../look/answer.ts';
import { answerProblem } from '../problem-page.ts';
import { courseCard } from './course.ts';
import { english, list } from './decision-sections.ts';
import type { ApplicantDependencies } from './dependencies.ts';
import type { TypedByApplicant } from './forms.ts';
import { limitCards } from './limit-cards.ts';
import { actionSection, questionSection } from './section.ts';
import { sentSection } from './sent.ts';
import { answerStatusCodeStep } from './sign-in.ts';
import { todoCard } from './todo.ts';
import { type CaseVisit, statusPath, visitCase } from './visit.ts';
import { waitingCard } from './waiting.ts';
import { whyCard } from './why.ts';
import { yourRequest } from './your-request.ts';

/** GET /status/{publicReference}: for whoever holds the link of the notice. */
export const statusPage =
  (deps: ApplicantDependencies): HttpHandler =>
  async (c) => {
    const file = await deps.cases.findByPublicReference(c.req.param('publicReference') ?? '');
    if (!file) return answerProblem(c, 'not-found');
    c.set('caseId', file.id);
    return answerStatus(c, deps, { file });
  };

/** Where the case stands, and what its contact can do; `typed` is of a form that came back. */
export async function answerStatus(
  c: HttpContext,
  deps: ApplicantDependencies,
  { file, typed = { errors: [] } }: { file: CaseFile; typed?: TypedByApplicant },
): Promise<Response> {
  const visit = await visitCase(c, deps, file);
  if (c.req.query('step') === 'code' && !visit.session) return answerStatusCodeStep(c, visit);
  const { words } = visit;
  const { reference } = file.request;
  const title = `${standingIn(words.common, file).label}: ${reference}`;
  const [question, course, actions, waiting, limits, everything] = await Promise.all([
    questionSection(deps, visit),
    courseCard(deps, visit),
    actionSection(c, deps, { visit, typed }),
    waitingCard(deps, visit),
    limitCards(deps, visit),
    visit.session ? (await import('./everything.ts')).everythingSent(visit) : '',
  ]);
  const isRefused = file.status === 'refused';
  const path = (form: string) => statusPath(c, file, form);
  const languageButton =
    visit.session && (await import('./acting.ts')).caseInOtherLanguage({ visit, path });
  return answerPage(c, words, {
    title: titleWith(words, title, typed.errors),
    main: html`
${errorSummary(words, typed.errors)}
<div class="headline"><h1>${headlineOf(words, file)}</h1><p class="small soft">${words.people.case.reference(reference)}${
      file.decision !== null && !isUndecided(file.status)
        ? html` · <a href="${statusPath(c, file, 'letter')}">${words.people.standing.letter}</a>`
        : ''
    }</p></div>
${answerBox(answerOf(visit))}
<div class="split"><div class="stack">
${visit.question ? html`${question}${actions}` : ''}${sentSection(visit)}${waiting}
${isRefused ? '' : course}${todoOf(visit)}${reasons(visit)}${visit.question ? '' : actions}${outlook(visit)}${isRefused ? course : ''}${everything}</div>
<div class="stack">${yourRequest(visit)}${limits}</div></div>`,
    status: typed.errors.length > 0 ? 422 : 200,
    width: 'wide',
    path: statusPath(c, file),
    ...(languageButton && { languageButton }),
  });
}

/** What must be done goes before where the case stands. */
function answerOf(visit: CaseVisit): AnswerBox {
  const { file, words, question } = visit;
  const said = words.people.case;
  if (question) {
    const { answerBy } = question;
    if (!answerBy) {
      return { tone: 'act', word: words.people.applicant.answer, lines: [said.actionMeaning] };
    }
    const word = said.actionNeeded(dayIn(words.language, dayOf(words.language, answerBy)));
    const otherwise = words.people.standing.answerBy(instantIn(words.language, answerBy));
    return { tone: 'act', word, lines: [said.actionMeaning, otherwise] };
  }
  const { label, meaning } = standingIn(words.common, file);
  const tone = file.license?.state === 'suspended' ? 'bad' : TONES[file.status];
  return { tone, word: label, lines: [meaning, ...nextOf(visit)], note: noteOf(visit) };
}

/** What follows: what is up to the applicant, what applies, or what is waited for where no step says so. */
function nextOf({ file, appealUntil, words }: CaseVisit): string[] {
  const said = words.people.case;
  if (appealUntil !== undefined) return [said.mayAppeal(dayIn(words.language, appealUntil))];
  const { status, decision, progress } = file;
  const conditions = isGranted(file) ? (decision?.conditions.length ?? 0) : 0;
  if (conditions > 0) return [said.conditionsApply(numberIn(words.language, conditions))];
  const isOnItsWay = isUndecided(status) && progress === undefined;
  const isStopped = file.license?.state === 'suspended';
  return isOnItsWay || isStopped ? [standingIn(words.common, file).awaited] : [];
}

function noteOf({ file, review, words }: CaseVisit): string | undefined {
  const { decision } = file;
  const said = words.people.case;
  if (review?.state === 'open') return said.expectedBy(instantIn(words.language, review.endsAt));
  if (!decision || isUndecided(decision.status)) return undefined;
  return said.decidedAt(instantIn(words.language, decision.decidedAt));
}

/** A case may have moved on since it was decided: withdrawn, expired, revoked. */
const stands = ({ decision, status }: CaseFile): boolean => decision?.status === status;

/** What an approval would come with is no condition before somebody has approved. */
const isGranted = (file: CaseFile): boolean => stands(file) && !isUndecided(file.status);

const todoOf = (visit: CaseVisit): Html | '' => (isGranted(visit.file) ? todoCard(visit) : '');

/** Why, and in the words of those who decided. */
function reasons({ file, words }: CaseVisit): Html | '' {
  const { request, decision } = file;
  if (!decision) return '';
  const title = stands(file) ? titleOf(words, decision) : words.common.sections.before;
  return html`
${whyCard(words, { request, decision }, title)}
${list(words.people.applicant.reviewersSay, english(decision.grounds ?? []))}`;
}

function titleOf({ common, people }: Words, { status }: Decision): string {
  if (status === 'refused') return people.case.whyRefused;
  return status === 'under-review' || status === 'on-hold'
    ? people.case.whyPerson
    : common.sections.why;
}

function outlook({ file, words }: CaseVisit): Html | '' {
  if (!file.decision || !stands(file)) return '';
  const teller = tellerFor(words);
  const changes = changesIn(file.decision).map((change) => tellOutlook(teller, change));
  return list(words.common.sections.wouldChange, changes);
}
