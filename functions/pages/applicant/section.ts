import { html } from 'hono/html';
import { instantIn } from '../../../shared/messages/index.ts';
import { MOST_APPEAL_FILES } from '../../../shared/reviews/bounds.ts';
import type { HttpContext } from '../../adapters/http/route.ts';
import { officeNames } from '../forms/office-names.ts';
import { written } from '../forms/table.ts';
import type { Html } from '../layout.ts';
import { askForCode, type SignInForms } from '../sign-in/sign-in-forms.ts';
import { signedIn } from '../sign-in/signed-in.ts';
import { askAgainForm } from './ask-again.ts';
import type { ApplicantDependencies } from './dependencies.ts';
import type { Documents } from './document-forms.ts';
import { documentsFor, type Purpose, uploadFolder } from './documents.ts';
import {
  type ActingApplicant,
  addForm,
  answerForm,
  appealForm,
  type TypedByApplicant,
  withdrawForm,
} from './forms.ts';
import { type CaseVisit, contactOf, type OpenQuestion, statusPath } from './visit.ts';
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
  const canAct = question || mayWithdraw || visit.appealUntil !== undefined;
  if (!session) {
    const { actions, actionsLead, sent, sentLead } = people.applicant;
    return html`
<section class="card" aria-labelledby="actions"><h2 id="actions">${canAct || visit.file.status === 'refused' ? actions : sent}</h2>
${waysOn(visit, '')}<p>${canAct ? actionsLead : sentLead}</p>${askForCode(visit.words, signInFormsOf(c, visit))}</section>`;
  }
  const path = (form: string) => statusPath(c, visit.file, form);
  const acting: ActingApplicant = { visit, session, typed, path };
  return html`
<section class="card" aria-labelledby="actions"><h2 id="actions">${people.applicant.actions}</h2>
${question ? await answering(c, deps, { acting, question }) : ''}
${waysOn(visit, await appealing(c, deps, acting))}
${await adding(c, deps, acting)}
${visit.mayAmend ? html`<p><a class="button" href="${path('amend')}">${people.amend.link}</a></p>` : ''}
${mayWithdraw ? withdrawForm(acting) : ''}
${askAgainForm(visit, session)}
${signedIn(c, visit.words, { session, signOutPath: ['sign-out'] })}</section>`;
}

/** Where documents for a purpose are put, and what was put there; the browser returns to its form. */
async function documentsOf(
  c: HttpContext,
  deps: ApplicantDependencies,
  { visit, purpose, form }: { visit: CaseVisit; purpose: Purpose; form: string },
): Promise<Documents> {
  const returnTo = `${deps.publicUrl}${statusPath(c, visit.file)}#${form}`;
  const [upload, uploaded] = await Promise.all([
    deps.files.uploadForm(uploadFolder(visit, purpose, deps), returnTo),
    documentsFor(deps, visit, purpose),
  ]);
  c.set('formTarget', new URL(upload.url).origin);
  return { upload, ...uploaded };
}

async function answering(
  c: HttpContext,
  deps: ApplicantDependencies,
  { acting, question }: { acting: ActingApplicant; question: OpenQuestion },
): Promise<Html> {
  const { visit } = acting;
  const about = { visit, purpose: { question }, form: 'answer' };
  return answerForm(acting, question, await documentsOf(c, deps, about));
}

async function appealing(
  c: HttpContext,
  deps: ApplicantDependencies,
  acting: ActingApplicant,
): Promise<Html | ''> {
  const { visit } = acting;
  if (visit.appealUntil === undefined) return '';
  const about = { visit, purpose: 'appeal', form: 'appeal' } as const;
  return appealForm(acting, visit.appealUntil, {
    ...(await documentsOf(c, deps, about)),
    most: MOST_APPEAL_FILES,
  });
}

async function adding(
  c: HttpContext,
  deps: ApplicantDependencies,
  acting: ActingApplicant,
): Promise<Html | ''> {
  if (!acting.visit.mayAdd) return '';
  const about = { visit: acting.visit, purpose: 'added', form: 'add' } as const;
  return addForm(acting, await documentsOf(c, deps, about));
}
