import { html } from 'hono/html';
import { MOST_APPEAL_FILES } from '../../../shared/reviews/bounds.ts';
import type { OpenQuestion } from '../../../shared/reviews/open-question.ts';
import type { Purpose } from '../../adapters/filing/documents.ts';
import type { HttpContext } from '../../adapters/http/route.ts';
import type { Session } from '../../adapters/ports/people.ts';
import { pathHere } from '../forms/paths.ts';
import type { Html } from '../layout.ts';
import { signedIn } from '../sign-in/signed-in.ts';
import { askAgainForm } from './ask-again.ts';
import type { ApplicantDependencies } from './dependencies.ts';
import type { Documents } from './document-forms.ts';
import { documentsFor, uploadFolder } from './documents.ts';
import {
  type ActingApplicant,
  addForm,
  answerForm,
  appealForm,
  type TypedByApplicant,
  withdrawForm,
} from './forms.ts';
import { reportsCard } from './reports-card.ts';
import { mailedAgain, resendForm } from './resend-form.ts';
import { type CaseVisit, statusPath } from './visit.ts';
import { waysOn } from './ways-on.ts';

export { caseInOtherLanguage } from './forms.ts';

/** What the contact can do, signed in. */
export async function signedInSection(
  c: HttpContext,
  deps: ApplicantDependencies,
  { visit, session, typed }: { visit: CaseVisit; session: Session; typed: TypedByApplicant },
): Promise<Html> {
  const { people } = visit.words;
  const { question, mayWithdraw } = visit;
  const path = (form: string) => statusPath(c, visit.file, form);
  const acting: ActingApplicant = { visit, session, typed, path };
  const anew = askAgainForm(visit, session);
  return html`
<section class="card" aria-labelledby="actions"><h2 id="actions">${people.applicant.actions}</h2>
${mailedAgain(c, visit)}
${question ? await answering(c, deps, { acting, question }) : ''}
${await reportsCard(c, deps, visit)}
${waysOn(visit, await appealing(c, deps, acting), anew)}
${await adding(c, deps, acting)}
${visit.mayAmend ? html`<p><a class="button" href="${path('amend')}">${people.amend.link}</a></p>` : ''}
${mayWithdraw ? withdrawForm(acting) : ''}
${visit.file.status === 'refused' ? '' : anew}
${resendForm(acting)}
${contactLink(c, visit)}<p class="small"><a href="${pathHere(c, ['requests'])}">${people.requests.goOn}</a></p>
${signedIn(c, visit.words, { session, signOutPath: ['sign-out'] })}</section>`;
}

/** Nobody changes the contact of what is being decided. */
const contactLink = (c: HttpContext, { file, words }: CaseVisit): Html | '' =>
  file.status === 'received'
    ? ''
    : html`<p class="small"><a href="${pathHere(c, ['requests', 'contact'], { of: file.id })}">${words.people.contactChange.link}</a></p>
`;

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
