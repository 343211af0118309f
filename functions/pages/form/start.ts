import { html } from 'hono/html';
import type { Draft } from '../../../shared/contracts/draft.ts';
import { orderQuestionOf } from '../../../shared/drafts/questions.ts';
import type { DraftFields } from '../../../shared/drafts/typed.ts';
import { instantIn, numberIn } from '../../../shared/messages/index.ts';
import { DRAFTS } from '../../../shared/people/allowance.ts';
import type { HttpContext, HttpHandler } from '../../adapters/http/route.ts';
import { hiddenOf } from '../forms/form-fields.ts';
import { answerPage } from '../forms/page.ts';
import { pathHere, seeOther } from '../forms/paths.ts';
import type { Html } from '../layout.ts';
import { icon } from '../look/icons.ts';
import { knownBrowser } from '../sign-in/browser.ts';
import { takeRation } from '../sign-in/ration.ts';
import type { FormDependencies } from './dependencies.ts';
import { postedFields } from './draft/kept.ts';
import { draftPath } from './draft/paths.ts';
import { type Caller, callerOf } from './draft/visit.ts';

/** GET /apply: what can be applied for, and what was begun. Nothing is kept until a form is begun. */
export const startPage =
  (deps: FormDependencies): HttpHandler =>
  async (c) => {
    const caller = await callerOf(c, deps);
    const { said, words, reader, now } = caller;
    const { start } = said;
    const drafts = (await deps.drafts.listOf(reader, now)).filter(({ sent }) => !sent);
    const main = html`
<h1>${start.title}</h1><p class="lead">${start.lead}</p>
<section class="card" aria-labelledby="order">${icon('page')}<h2 id="order">${start.order}</h2><p>${start.orderText}</p>
<form method="post" action="${pathHere(c, ['apply'])}">${hiddenOf(askedBefore(c))}
<div class="actions"><button class="primary">${start.begin}</button>
<button name="then" value="import">${start.beginFrom}</button></div></form></section>
<section class="card" aria-labelledby="veu">${icon('people')}<h2 id="veu">${start.veu}</h2><p>${start.veuText}</p>
<div class="actions"><a class="button" href="${pathHere(c, ['apply', 'validated-end-user'])}">${start.veuBegin}</a></div></section>
${drafts.length > 0 ? draftList(c, caller, drafts) : ''}`;
    const { lang: _other, ...query } = c.req.query();
    return answerPage(c, words, {
      title: start.title,
      main,
      path: '/apply',
      query,
      entry: 'apply',
    });
  };

/** What the quick question was answered of: a form begins with it. */
function askedBefore(c: HttpContext): DraftFields {
  const asked = {
    'items.0.part': c.req.query('part'),
    'items.0.quantity': c.req.query('quantity'),
    destination: c.req.query('destination'),
    'endUser.kind': c.req.query('kind'),
  };
  return Object.fromEntries(
    Object.entries(asked).flatMap(([field, value]) =>
      value ? [[field, value.slice(0, 100)]] : [],
    ),
  );
}

const draftList = (c: HttpContext, { said, words }: Caller, drafts: readonly Draft[]): Html => html`
<section class="card" aria-labelledby="yours"><h2 id="yours">${said.start.yours}</h2>
<ul class="plain rows">${drafts.map(
  (
    draft,
  ) => html`<li><a href="${draftPath(c, draft)}"><bdi>${draft.fields.reference?.trim() || said.start.untitled}</bdi></a>
<span class="soft small">${said.start.savedAt(instantIn(words.language, draft.savedAt))}</span></li>`,
)}</ul></section>`;

/** POST /apply: begins an order, in this browser or under the mailbox that is signed in. */
export const beginOrder =
  (deps: FormDependencies): HttpHandler =>
  (c) => {
    const given = Object.entries(postedFields(c.get('form')));
    const fields = Object.fromEntries(
      given.filter(([field]) => orderQuestionOf(field) !== undefined),
    );
    const then = c.get('form').get('then') === 'import' ? 'import' : undefined;
    return beginDraft(c, deps, { kind: 'chip-order', fields, then });
  };

/** Begins a draft of a kind, and leads to it or to a page of it. */
export async function beginDraft(
  c: HttpContext,
  deps: FormDependencies,
  { kind, fields, then }: Pick<Draft, 'kind' | 'fields'> & { readonly then?: string | undefined },
): Promise<Response> {
  const caller = await callerOf(c, deps);
  const { session, now, words } = caller;
  const taken = await takeRation(c, deps, { allowance: DRAFTS, mailbox: session?.email });
  if (taken !== 'taken') return answerTooMany(c, caller, taken);
  const by = { mailbox: session?.email, browser: knownBrowser(c) };
  const wish = { id: deps.secret(), kind, language: words.language, fields, by };
  await deps.drafts.create(wish, now);
  return seeOther(c, draftPath(c, wish, then));
}

/** 429, with from when on another can be begun. */
function answerTooMany(
  c: HttpContext,
  { said, words }: Caller,
  { waitSeconds }: { readonly waitSeconds: number },
): Promise<Response> {
  c.header('Retry-After', String(waitSeconds));
  const minutes = numberIn(words.language, Math.ceil(waitSeconds / 60));
  const main = html`<h1>${said.start.title}</h1><p class="lead">${said.start.tooMany(minutes)}</p>`;
  const page = { title: said.start.title, main, path: '/apply', entry: 'apply' } as const;
  return answerPage(c, words, { ...page, status: 429 });
}
