import { html } from 'hono/html';
import { MOST_COLLEAGUES } from '../../../../shared/contracts/draft.ts';
import { email as address } from '../../../../shared/contracts/email.ts';
import { numberIn } from '../../../../shared/messages/index.ts';
import { INVITATIONS } from '../../../../shared/people/allowance.ts';
import type { HttpContext, HttpHandler } from '../../../adapters/http/route.ts';
import { CSRF_FIELD } from '../../forms/csrf.ts';
import { fieldIn, typedIn } from '../../forms/form.ts';
import { type FormError, hidden, hiddenOf, labelled } from '../../forms/form-fields.ts';
import { seeOther } from '../../forms/paths.ts';
import type { Html } from '../../layout.ts';
import { takeRation } from '../../sign-in/ration.ts';
import type { FormDependencies } from '../dependencies.ts';
import { answerDoor, answerPlain } from './door.ts';
import { answerDraft } from './frame.ts';
import { ownVisit } from './own.ts';
import { actPath, draftPath } from './paths.ts';
import { comeToDraft, type DraftVisit, isVisit } from './visit.ts';

const BACK = { page: '', kept: {} };

/** GET /apply/{draft}/share: under whose mailbox it is kept, who edits it, and how it is deleted. */
export const sharePage =
  (deps: FormDependencies): HttpHandler =>
  async (c) => {
    const found = await comeToDraft(c, deps);
    if (!isVisit(found)) return answerDoor(c, found, BACK);
    if (found.draft.sent) return seeOther(c, draftPath(c, found.draft));
    return answerShare(c, found, []);
  };

function answerShare(
  c: HttpContext,
  visit: DraftVisit,
  errors: readonly FormError[],
): Promise<Response> {
  const { said, role, draft } = visit;
  const invited = c.req.query('invited');
  const main = html`
<h1>${said.share.title}</h1>
${invited ? html`<p class="news" role="status">${said.share.invited(invited)}</p>` : ''}
<div class="stack">${role === 'browser' ? keep(c, visit, errors) : colleagues(c, visit, errors)}${
    role === 'colleague' ? '' : deletion(c, visit, errors)
  }</div>
<p class="again"><a href="${draftPath(c, draft)}">${said.go.back}</a></p>`;
  const path = actPath(c, draft, 'share');
  return answerDraft(c, visit, { title: said.share.title, path, main, errors });
}

const addressField = (label: string, errors: readonly FormError[]): Html =>
  labelled(
    { id: 'email', name: 'email', label, errors },
    (described) =>
      html`<input id="email" name="email" type="email" autocomplete="email" maxlength="254"${described}>`,
  );

/** It is taken on by the mailbox that is confirmed: from then on it is opened there. */
const keep = (
  c: HttpContext,
  { said, draft, csrf }: DraftVisit,
  errors: readonly FormError[],
): Html => html`
<section class="card" aria-labelledby="keep"><h2 id="keep">${said.share.keep}</h2><p>${said.share.keepText}</p>
<form method="post" action="${actPath(c, draft, 'code')}" novalidate>${hiddenOf({ [CSRF_FIELD]: csrf, back: '' })}
${addressField(said.share.email, errors)}<button class="primary">${said.share.keepGo}</button></form></section>`;

function colleagues(c: HttpContext, visit: DraftVisit, errors: readonly FormError[]): Html {
  const { said, draft, role, csrf, words, session } = visit;
  const isOwner = role === 'owner';
  const row = (email: string, button: string, label: string) => html`
<form method="post" action="${actPath(c, draft, 'dismiss')}">${hiddenOf({ [CSRF_FIELD]: csrf, colleague: email })}
<button class="link" aria-label="${label}">${button}</button></form>`;
  return html`
<section class="card" aria-labelledby="colleagues"><h2 id="colleagues">${said.share.colleagues}</h2>
${isOwner ? '' : html`<p>${said.share.ownerInvites(draft.owner ?? '')}</p>${row(session?.email ?? '', said.share.leave, said.share.leave)}`}
<ul class="plain rows">${draft.colleagues.map(
    (email) =>
      html`<li><bdi>${email}</bdi>${isOwner ? row(email, said.share.dismiss, said.share.dismissOf(email)) : ''}</li>`,
  )}</ul>
${
  isOwner && draft.colleagues.length < MOST_COLLEAGUES
    ? html`<form method="post" action="${actPath(c, draft, 'invite')}" novalidate>${hidden(CSRF_FIELD, csrf)}
${addressField(said.share.invite, errors)}<button>${said.share.inviteGo}</button></form>`
    : html`<p class="soft small">${said.share.most(numberIn(words.language, MOST_COLLEAGUES))}</p>`
}</section>`;
}

const deletion = (
  c: HttpContext,
  { said, draft, csrf }: DraftVisit,
  errors: readonly FormError[],
): Html => {
  const problem = errors.find(({ field }) => field === 'confirm')?.problem;
  return html`
<section class="card" aria-labelledby="delete"><h2 id="delete">${said.share.delete}</h2><p>${said.share.deleteText}</p>
<form method="post" action="${actPath(c, draft, 'delete')}" novalidate>${hidden(CSRF_FIELD, csrf)}
${problem ? html`<p class="problem" id="confirm-problem">${problem}</p>` : ''}
<div class="check"><input type="checkbox" id="confirm" name="confirm" value="yes"${
    problem ? html` aria-invalid="true" aria-describedby="confirm-problem"` : ''
  }><label for="confirm">${said.share.deleteConfirm}</label></div>
<button class="refuse">${said.share.delete}</button></form></section>`;
};

type Act = (c: HttpContext, deps: FormDependencies, visit: DraftVisit) => Promise<Response>;

/** What somebody of the draft does to it by a form of their own. */
const acting =
  (act: Act) =>
  (deps: FormDependencies): HttpHandler =>
  async (c) => {
    const visit = await ownVisit(c, deps, BACK);
    return visit instanceof Response ? visit : act(c, deps, visit);
  };

/** POST /apply/{draft}/invite */
export const inviteColleague = acting(async (c, deps, visit) => {
  const { draft, reader, now, said, words } = visit;
  const colleague = address.safeParse(typedIn(c, 'email').trim()).data;
  if (!colleague) {
    return answerShare(c, visit, [{ field: 'email', problem: said.share.wrongEmail }]);
  }
  const ration = { allowance: INVITATIONS, mailbox: reader.mailbox };
  const taken = await takeRation(c, deps, ration);
  if (taken !== 'taken') {
    const minutes = numberIn(words.language, Math.ceil(taken.waitSeconds / 60));
    return answerShare(c, visit, [{ field: 'email', problem: said.share.tooMany(minutes) }]);
  }
  const done = await deps.drafts.invite(draft.id, { by: reader, colleague }, now);
  if ('refused' in done) return answerRefused(c, visit);
  return seeOther(
    c,
    `${actPath(c, draft, 'share').split('?')[0]}?${new URLSearchParams({ invited: colleague, lang: words.language })}`,
  );
});

/** POST /apply/{draft}/dismiss: the owner takes an invitation back, or a colleague leaves. */
export const dismissColleague = acting(async (c, deps, visit) => {
  const { draft, reader, now, role } = visit;
  const colleague = fieldIn(c, 'colleague') ?? '';
  const done = await deps.drafts.dismiss(draft.id, { by: reader, colleague }, now);
  if ('refused' in done) return answerRefused(c, visit);
  return seeOther(c, role === 'colleague' ? '/apply' : actPath(c, draft, 'share'));
});

/** POST /apply/{draft}/delete */
export const deleteDraft = acting(async (c, deps, visit) => {
  const { draft, reader, now, said } = visit;
  if (fieldIn(c, 'confirm') !== 'yes') {
    return answerShare(c, visit, [{ field: 'confirm', problem: said.share.deleteTick }]);
  }
  const done = await deps.drafts.remove(draft.id, reader, now);
  if ('refused' in done) return answerRefused(c, visit);
  return answerPlain(c, visit, {
    title: said.share.deleted,
    text: said.share.deletedText,
    status: 200,
  });
});

const answerRefused = (c: HttpContext, visit: DraftVisit): Promise<Response> =>
  answerPlain(c, visit, {
    title: visit.said.door.refused,
    text: visit.said.door.refusedText,
    status: 409,
  });
