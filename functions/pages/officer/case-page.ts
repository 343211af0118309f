import { html } from 'hono/html';
import type { Contact } from '../../../shared/contracts/request.ts';
import { instantIn } from '../../../shared/messages/index.ts';
import { questionIn } from '../../../shared/messages/question.ts';
import type { HttpContext } from '../../adapters/http/route.ts';
import { errorSummary, titleWith } from '../forms/form-fields.ts';
import { keptWords } from '../forms/kept-words.ts';
import { answerNotice, answerPage } from '../forms/page.ts';
import { definitions, written } from '../forms/table.ts';
import type { Words } from '../forms/words.ts';
import type { Html } from '../layout.ts';
import { signedIn } from '../sign-in/signed-in.ts';
import { askedByApplication } from './asked-application.ts';
import { askedByOrder } from './asked-order.ts';
import { type CaseView, isBoundToThis, viewOf } from './case-view.ts';
import { changedByApplicant } from './changed.ts';
import { comparisons } from './compare.ts';
import { conflict } from './conflict.ts';
import { type Acting, decideInOtherLanguage, officersForm } from './decide-form.ts';
import type { OfficerDependencies } from './dependencies.ts';
import { refusedBefore, saidBefore } from './earlier.ts';
import { glance } from './glance.ts';
import { appealGrounds, news, questions } from './information.ts';
import { licenseAsked, licenseMatched } from './license.ts';
import type { OpenTask } from './open-task.ts';
import { others } from './others.ts';
import { partyList } from './parties.ts';
import { reasons } from './reasons.ts';
import { sinceFiling } from './since-filing.ts';
import { NOTHING_TYPED, type Typed } from './typed.ts';
import { officeName, SIGN_OUT_PATH, taskPath } from './visit.ts';

export { answerConfirmation } from './confirm.ts';

/** The case exactly as it will be decided, and everything by which to decide it. */
export async function answerCase(
  c: HttpContext,
  deps: OfficerDependencies,
  { visit, file, review, session, typed = NOTHING_TYPED }: OpenTask & { readonly typed?: Typed },
): Promise<Response> {
  const view = await viewOf(deps, visit, { file, review });
  const path = taskPath(c, visit.task);
  // What cannot be decided on is not shown as if it could.
  if (!isBoundToThis(view)) {
    const more = keptWords(c, visit.words);
    return answerNotice(c, visit.words, { notice: 'changed', path, more });
  }
  const colleagues = await deps.tasks.eligible(visit.task.id);
  const formPath = (form: string) => taskPath(c, visit.task, form);
  const acting: Acting = { view, session, colleagues, typed, path: formPath };
  const question = questionIn(visit.words, view);
  return answerPage(c, visit.words, {
    isInside: true,
    title: titleWith(visit.words, question, typed.errors),
    main: html`
${typed.isStale ? stale(visit.words) : ''}
${errorSummary(visit.words, typed.errors)}
${heading(view, question)}
${glance(view)}
<div class="columns"><div>${account(view)}</div>
<aside>${officersForm(acting)}</aside></div>
${signedIn(c, visit.words, { session, signOutPath: SIGN_OUT_PATH })}`,
    width: 'desk',
    languageButton: decideInOtherLanguage(acting),
    status: typed.isStale ? 409 : typed.errors.length > 0 ? 422 : 200,
  });
}

/** Why the form is back although nothing is wrong with it. */
const stale = ({ people }: Words): Html => html`
<section class="problems" role="alert" aria-labelledby="stale" tabindex="-1" autofocus>
<h2 id="stale">${people.notices.changed.title}</h2><p>${people.task.stale}</p></section>`;

function heading({ visit, review }: CaseView, question: string): Html {
  const { people } = visit.words;
  const { task } = visit;
  const stage = people.stages[task.stage] ?? task.stage;
  return html`
<p class="eyebrow"><bdi>${officeName(visit)}</bdi> · ${stage}${
    task.onBehalfOf ? html` · <bdi>${people.task.onBehalfOf(task.onBehalfOf)}</bdi>` : ''
  }</p>
<h1>${question}</h1>
${review.planId === 'appeal' ? html`<p class="lead">${people.questions.appeal}</p>` : ''}
<p class="jump"><a href="#decide">${people.task.jump}</a></p>`;
}

/** What there is to know, most needed first. */
const account = (view: CaseView): Html => html`
${conflict(view)}
${refusedBefore(view)}
${appealGrounds(view)}
${saidBefore(view)}
${sinceFiling(view)}
${changedByApplicant(view)}
${news(view)}
${comparisons(view)}
${view.review.matches ? licenseMatched(view, view.review.matches) : ''}
${view.review.confirms ? licenseAsked(view, view.review.confirms) : reasons(view)}
${others(view)}
${
  'parties' in view.asked
    ? html`${askedByOrder(view, view.asked)}${partyList(view.visit.words, view.asked.parties)}`
    : askedByApplication(view, view.asked)
}
${questions(view)}
${about(view)}`;

const person = ({ name, email }: Contact): Html => html`<bdi>${name}</bdi>, <bdi>${email}</bdi>`;

function about({ visit, file, asked }: CaseView): Html {
  const { people, common, language } = visit.words;
  return html`
<div class="about">
${definitions([
  [people.fields.reference, written(asked.reference)],
  [people.fields.submitted, instantIn(language, file.submittedAt)],
  [people.fields.contact, person(asked.contact)],
  ...(file.formerContacts ?? []).map((one): [string, Html] => [
    people.fields.formerContact,
    person(one),
  ]),
  [common.request.policy, common.request.policyOf(file.policy.id, file.policy.version)],
  [people.task.digest, html`<code class="hash">${visit.task.digest}</code>`],
])}
<p class="soft">${people.task.digestMeaning}</p></div>`;
}
