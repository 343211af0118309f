import { html } from 'hono/html';
import { instantIn } from '../../../shared/messages/index.ts';
import type { OpenQuestion } from '../../../shared/reviews/open-question.ts';
import type { HttpContext } from '../../adapters/http/route.ts';
import { officeNames } from '../forms/office-names.ts';
import { written } from '../forms/table.ts';
import type { Html } from '../layout.ts';
import { askForCode, type SignInForms } from '../sign-in/sign-in-forms.ts';
import type { ApplicantDependencies } from './dependencies.ts';
import type { TypedByApplicant } from './forms.ts';
import { type CaseVisit, contactOf, statusPath } from './visit.ts';
import { waysOn } from './ways-on.ts';

export const signInFormsOf = (c: HttpContext, { file }: CaseVisit): SignInForms => ({
  email: contactOf(file),
  codePath: statusPath(c, file, 'code'),
  signInPath: statusPath(c, file, 'sign-in'),
});

/** The question that the applicant has to answer, first of all. */
export async function questionSection(
  deps: ApplicantDependencies,
  visit: CaseVisit,
): Promise<Html | ''> {
  const { question } = visit;
  if (!question) return '';
  const { office } = question;
  const names = await officeNames(deps, [office], visit.words.language);
  return asked(visit, question, names.get(office) ?? office);
}

const asked = ({ words }: CaseVisit, question: OpenQuestion, office: string): Html => html`
<section class="news" aria-labelledby="question">
<h2 id="question">${words.people.applicant.asksYou(office)}</h2>
<p class="soft">${instantIn(words.language, question.askedAt)}</p>
<p class="question">${written(question.question)}</p></section>`;

/** What the contact can do, once signed in; nothing at all when there is nothing to do. */
export async function actionSection(
  c: HttpContext,
  deps: ApplicantDependencies,
  { visit, typed }: { visit: CaseVisit; typed: TypedByApplicant },
): Promise<Html | ''> {
  const { people } = visit.words;
  const { session, question, mayWithdraw } = visit;
  if (!session) {
    const canAct = question || mayWithdraw || visit.appealUntil !== undefined;
    const { actions, actionsLead, sent, sentLead } = people.applicant;
    return html`
<section class="card" aria-labelledby="actions"><h2 id="actions">${canAct || visit.file.status === 'refused' ? actions : sent}</h2>
${waysOn(visit, '')}<p>${canAct ? actionsLead : sentLead}</p>${askForCode(visit.words, signInFormsOf(c, visit))}</section>`;
  }
  return (await import('./acting.ts')).signedInSection(c, deps, { visit, session, typed });
}
