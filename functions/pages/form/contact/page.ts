import { html } from 'hono/html';
import { type Language, messagesIn } from '../../../../shared/messages/index.ts';
import { CODE_MINUTES } from '../../../../shared/people/sign-in-ration.ts';
import type { HttpContext } from '../../../adapters/http/route.ts';
import { CSRF_FIELD } from '../../forms/csrf.ts';
import {
  errorSummary,
  type FormError,
  hiddenOf,
  labelled,
  languageForm,
  titleWith,
} from '../../forms/form-fields.ts';
import { answerPage } from '../../forms/page.ts';
import { pathHere } from '../../forms/paths.ts';
import type { Html } from '../../layout.ts';
import { maskedMailbox } from '../../sign-in/mailbox.ts';
import { choice, type Option } from '../order/questions.ts';
import type { ContactVisit, TypedContact } from './asked.ts';

/** As it calls itself. */
const nameOf = (language: Language): string =>
  messagesIn(language === 'en' ? 'ko' : 'en').otherLanguage.label;

const contactPath = (c: HttpContext) => pathHere(c, ['requests', 'contact']);

interface Shown {
  readonly typed: TypedContact;
  readonly errors: readonly FormError[];
  readonly status?: 200 | 422 | 429;
}

const carriedOf = ({ session, of }: ContactVisit) => ({
  [CSRF_FIELD]: session.csrfToken,
  ...(of && { of: of.id }),
});

/** Who it is to be, and of which requests. */
export function answerAsk(
  c: HttpContext,
  visit: ContactVisit,
  { typed, errors, status = errors.length > 0 ? 422 : 200 }: Shown,
): Promise<Response> {
  const { words, of } = visit;
  const said = words.people.contactChange;
  const input = (field: 'name' | 'email', attributes: Html, hint?: string) =>
    labelled(
      { id: field, name: field, label: said[field], errors, ...(hint && { hint }) },
      (described) =>
        html`<input id="${field}" name="${field}" value="${typed[field]}" required ${attributes}${described}>`,
    );
  return answerPage(c, words, {
    title: titleWith(words, said.title, errors),
    main: html`
${errorSummary(words, errors)}
<h1>${said.title}</h1><p class="lead">${said.lead}</p>
<form method="post" action="${contactPath(c)}" novalidate>${hiddenOf(carriedOf(visit))}
${
  of
    ? radios('scope', said.which, typed.scope, [
        ['one', said.one(of.reference)],
        ['all', said.all, said.allMeaning],
      ])
    : html`<p><b>${said.all}</b> <span class="soft">${said.allMeaning}</span></p>`
}
${input('name', html`maxlength="200" autocomplete="off"`)}
${input('email', html`maxlength="254" inputmode="email" autocomplete="off" spellcheck="false"`, said.emailHint)}
${radios('language', said.reads, typed.language, [
  ['en', html`<span lang="en">${nameOf('en')}</span>`],
  ['ko', html`<span lang="ko">${nameOf('ko')}</span>`],
])}
<button class="primary" name="step" value="ask">${said.ask}</button></form>`,
    path: contactPath(c),
    ...(c.get('form') && {
      languageButton: languageForm(words, contactPath(c), {
        ...carriedOf(visit),
        ...typed,
        step: 'back',
      }),
    }),
    query: of ? { of: of.id } : {},
    status,
  });
}

const radios = (
  name: string,
  legend: string,
  given: string,
  options: readonly Option[],
): Html => html`
<fieldset class="choices" id="${name}" tabindex="-1"><legend>${legend}</legend>
${options.map((option) => choice(name, given, option))}</fieldset>`;

/** Where both codes are entered; nothing has happened so far. */
export function answerCodes(
  c: HttpContext,
  visit: ContactVisit,
  { typed, errors, status = errors.length > 0 ? 422 : 200 }: Shown,
): Promise<Response> {
  const { words, session } = visit;
  const { contactChange: said, signIn } = words.people;
  const carries = { ...carriedOf(visit), ...typed };
  const code = (id: string, label: string, hint: string): Html =>
    labelled(
      { id, name: id, label, hint, errors },
      (described) => html`<input id="${id}" name="${id}" class="code" inputmode="numeric"
autocomplete="off" maxlength="40" value="${c.get('form').get(id) ?? ''}"${described}>`,
    );
  return answerPage(c, words, {
    title: titleWith(words, said.codesTitle, errors),
    main: html`
${errorSummary(words, errors)}
<h1>${said.codesTitle}</h1><p class="lead">${said.codesLead(CODE_MINUTES)}</p>
<form method="post" action="${contactPath(c)}" novalidate>${hiddenOf(carries)}
${code('code-new', said.codeOfNew(typed.email), said.codeOfNewHint)}
${code('code-own', said.codeOfOwn(maskedMailbox(session.email)), signIn.codeHint)}
<div class="actions"><button class="primary" name="step" value="change">${said.change}</button>
<button class="quiet" name="step" value="ask">${said.again}</button>
<button class="quiet" name="step" value="back">${said.goBack}</button></div></form>`,
    languageButton: languageForm(words, contactPath(c), { ...carries, step: 'codes' }),
    status,
  });
}
