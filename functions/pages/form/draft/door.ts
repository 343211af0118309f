import { html } from 'hono/html';
import type { Draft } from '../../../../shared/contracts/draft.ts';
import type { DraftRefusal } from '../../../../shared/drafts/changing.ts';
import type { DraftFields } from '../../../../shared/drafts/typed.ts';
import type { HttpContext } from '../../../adapters/http/route.ts';
import { CSRF_FIELD } from '../../forms/csrf.ts';
import { typedIn } from '../../forms/form.ts';
import {
  errorSummary,
  type FormError,
  hidden,
  hiddenOf,
  labelled,
  languageForm,
  titleWith,
} from '../../forms/form-fields.ts';
import { answerPage } from '../../forms/page.ts';
import { pathHere } from '../../forms/paths.ts';
import type { Html } from '../../layout.ts';
import { KEPT_FIELD, keptText } from './kept.ts';
import { actPath, draftPath } from './paths.ts';
import type { Caller, DraftFound, DraftVisit } from './visit.ts';

/** What brings somebody back to where they were, with what they had typed. */
export interface WayBack {
  /** The page of the draft. */
  readonly page: string;
  readonly kept: DraftFields;
}

export const carried = (csrf: string, { page, kept }: WayBack) => ({
  [CSRF_FIELD]: csrf,
  back: page,
  ...(Object.keys(kept).length > 0 && { [KEPT_FIELD]: keptText(kept) }),
});

/** A page of signing in, by which it is shown once more. */
type Shown = 'door' | 'code' | 'stale';

/** The page in the other language, with what it carries along. */
export const inOtherLanguage = (
  c: HttpContext,
  { words, draft }: Pick<DraftFound, 'words'> & { readonly draft: Draft },
  { shown, carries }: { readonly shown: Shown; readonly carries: Readonly<Record<string, string>> },
): Html => languageForm(words, actPath(c, draft, 'read'), { ...carries, shown });

/** For whoever is nobody to a draft (any more): where they sign in, and nothing typed is lost. */
export function answerDoor(
  c: HttpContext,
  found: DraftFound,
  back: WayBack,
  errors: readonly FormError[] = [],
): Promise<Response> {
  const { draft, said, words, csrf, session } = found;
  if (!draft) return answerGone(c, found);
  if (draft.owner === undefined) {
    return answerPlain(c, found, { title: said.door.elsewhere, text: said.door.elsewhereText });
  }
  const hasKept = Object.keys(back.kept).length > 0;
  const carries = carried(csrf, back);
  const main = html`
${errorSummary(words, errors)}
<h1>${said.door.title}</h1>
<p class="lead">${hasKept ? said.door.kept : said.door.lead}</p>
${session ? html`<p>${said.door.foreign(session.email)}</p>` : ''}
<form method="post" action="${actPath(c, draft, 'code')}" class="sign-in">
${hiddenOf(carries)}
${labelled(
  { id: 'email', name: 'email', label: said.door.email, errors },
  (described) => html`<input id="email" name="email" type="email" autocomplete="email"
maxlength="254" required value="${c.get('form') ? typedIn(c, 'email') : ''}"${described}>`,
)}
<button class="primary">${said.door.go}</button></form>`;
  return answerPage(c, words, {
    title: titleWith(words, said.door.title, errors),
    main,
    entry: 'apply',
    status: errors.length > 0 ? 422 : hasKept ? 403 : 200,
    path: draftPath(c, draft, back.page || undefined),
    ...(hasKept && {
      languageButton: inOtherLanguage(c, { words, draft }, { shown: 'door', carries }),
    }),
  });
}

export const answerGone = (c: HttpContext, caller: Caller): Promise<Response> =>
  answerPlain(c, caller, {
    title: caller.said.door.gone,
    text: caller.said.door.goneText,
    status: 404,
  });

/** Why nothing was saved: the draft is not as it was when the form was made. */
export const answerNotSaved = (
  c: HttpContext,
  found: Caller,
  why: Exclude<DraftRefusal, 'too-large'>,
): Promise<Response> => {
  const { refused: title, refusedText: text } = found.said.door;
  return why === 'gone'
    ? answerGone(c, found)
    : answerPlain(c, found, { title, text, status: 409 });
};

/** A sentence or two, and the way to a new draft. */
export function answerPlain(
  c: HttpContext,
  { words, said }: Caller,
  { title, text, status = 403 }: { title: string; text: string; status?: 200 | 403 | 404 | 409 },
): Promise<Response> {
  const main = html`<h1>${title}</h1><p class="lead">${text}</p>
<p class="again"><a class="button" href="${pathHere(c, ['apply'])}">${said.door.begin}</a></p>`;
  return answerPage(c, words, { title, main, status, path: '/apply', entry: 'apply' });
}

/** A form that was out of date: one press saves what it says. */
export function answerStale(c: HttpContext, found: DraftFound, back: WayBack): Promise<Response> {
  const { draft, said, words, csrf } = found;
  if (!draft) return answerGone(c, found);
  const main = html`<h1>${said.door.stale}</h1>
<form method="post" action="${draftPath(c, draft, back.page)}" class="sign-in">
${hidden(CSRF_FIELD, csrf)}${hiddenOf(back.kept)}
<button class="primary">${said.door.saveNow}</button></form>`;
  return answerPage(c, words, {
    title: said.door.stale,
    main,
    status: 403,
    languageButton: inOtherLanguage(
      c,
      { words, draft },
      { shown: 'stale', carries: carried(csrf, back) },
    ),
    entry: 'apply',
  });
}

/** Sent, and broken off before the case was there: one press more, and it is the same request. */
export function answerSending(
  c: HttpContext,
  { draft, said, words, csrf }: DraftVisit,
): Promise<Response> {
  const main = html`<h1>${said.check.title}</h1><p class="lead">${said.check.sending}</p>
<form method="post" action="${actPath(c, draft, 'send')}" class="sign-in">
${hidden(CSRF_FIELD, csrf)}<button class="primary">${said.check.go}</button></form>`;
  return answerPage(c, words, {
    title: said.check.title,
    main,
    path: draftPath(c, draft),
    entry: 'apply',
  });
}
