import { html } from 'hono/html';
import type { Draft } from '../../../../shared/contracts/draft.ts';
import { headlineOf } from '../../../../shared/messages/headline.ts';
import { numberIn, statusIn } from '../../../../shared/messages/index.ts';
import { dayOf, shortDayIn } from '../../../../shared/messages/people/index.ts';
import { TONES } from '../../../../shared/messages/tones.ts';
import type { HttpContext, HttpHandler } from '../../../adapters/http/route.ts';
import type { ListedCase } from '../../../adapters/ports/cases.ts';
import type { Session } from '../../../adapters/ports/people.ts';
import { answerPage } from '../../forms/page.ts';
import { pathHere } from '../../forms/paths.ts';
import { type Words, wordsFor } from '../../forms/words.ts';
import type { Html } from '../../layout.ts';
import { answerMailboxCode, answerMailboxDoor } from '../../sign-in/mailbox-door.ts';
import { sessionOf } from '../../sign-in/session.ts';
import { signedIn } from '../../sign-in/signed-in.ts';
import type { FormDependencies } from '../dependencies.ts';
import { REQUESTS, REQUESTS_DOOR } from './door.ts';
import {
  type FoundRequests,
  findRequests,
  type Looked,
  REQUEST_STATES,
  type RequestState,
  requestStateOf,
} from './found.ts';

type View = RequestState | 'drafts' | undefined;

/** GET /requests: all that somebody asked for and has begun, else where they sign in. */
export const requestsPage =
  (deps: FormDependencies): HttpHandler =>
  async (c) => {
    const session = await sessionOf(c, deps);
    if (session) return answerRequests(c, deps, session);
    const email = c.req.query('for');
    if (c.req.query('step') === 'code' && email)
      return answerMailboxCode(c, REQUESTS_DOOR, { email });
    return answerMailboxDoor(c, REQUESTS_DOOR);
  };

const MOST_TYPED = 100;

async function answerRequests(
  c: HttpContext,
  { contactCases, drafts: kept, clock }: FormDependencies,
  session: Session,
): Promise<Response> {
  const words = await wordsFor(c);
  const said = words.people.requests;
  const view = viewIn(c);
  const reference = c.req.query('reference')?.trim().slice(0, MOST_TYPED) || undefined;
  const looked = { reference, after: c.req.query('after'), ...(isState(view) && { state: view }) };
  const [found, drafts] = await Promise.all([
    view === 'drafts' ? NOTHING : findRequests(contactCases, session.email, looked),
    isDraftsShown(view, looked) ? kept.listOf({ mailbox: session.email }, clock()) : [],
  ]);
  const groups = [
    ...REQUEST_STATES.map((state) => ({
      title: said.states[state],
      id: state,
      rows: found.cases.filter((one) => requestStateOf(one) === state).map(caseRow(c, words)),
    })),
    {
      title: said.states.drafts,
      id: 'drafts',
      rows: drafts.filter(({ sent }) => sent === undefined).map(draftRow(c, words)),
    },
  ].filter(({ rows }) => rows.length > 0);
  return answerPage(c, words, {
    title: said.title,
    entry: 'requests',
    main: html`
<h1>${said.title}</h1>${changedContacts(c, words)}
${chips(c, words, view)}${searchForm(c, words, reference)}
${groups.map(
  ({ title, id, rows }) => html`
<section class="card" aria-labelledby="${id}"><h2 id="${id}">${title}</h2><ul class="todo">${rows}</ul></section>`,
)}${groups.length === 0 ? html`<p class="lead">${reference ? said.noneFound(reference) : said.none}</p>` : ''}
${furtherOn(c, words, { found, looked, view })}
${found.cases.length > 0 ? html`<p class="small"><a href="${pathHere(c, [...REQUESTS, 'contact'])}">${words.people.contactChange.linkAll}</a></p>` : ''}
${signedIn(c, words, { session, signOutPath: ['sign-out'] })}`,
    path: pathHere(c, REQUESTS),
    query: queryOf(view, looked),
  });
}

/** What came of a change of contact that was asked for just before. */
function changedContacts(
  c: HttpContext,
  { people: { contactChange }, language }: Words,
): Html | '' {
  const count = /^\d{1,3}$/.exec(c.req.query('changed') ?? '')?.[0];
  if (count === undefined) return '';
  return html`<div class="news" role="status"><p>${contactChange.changed(numberIn(language, Number(count)))}</p>${
    c.req.query('left') === 'some' ? html`<p>${contactChange.left}</p>` : ''
  }</div>`;
}

const NOTHING: FoundRequests = { cases: [], looked: 0, next: undefined };

const isState = (view: View): view is RequestState => view !== undefined && view !== 'drafts';
const isDraftsShown = (view: View, { reference, after }: Looked): boolean =>
  view === 'drafts' || (view === undefined && !reference && !after);

function viewIn(c: HttpContext): View {
  const asked = c.req.query('state');
  return [...REQUEST_STATES, 'drafts' as const].find((state) => state === asked);
}

const queryOf = (view: View, { reference, after }: Looked): Record<string, string> => ({
  ...(view && { state: view }),
  ...(reference && { reference }),
  ...(after && { after }),
});

/** Filters are links. */
function chips(c: HttpContext, { people: { requests } }: Words, view: View): Html {
  const views = [undefined, ...REQUEST_STATES, 'drafts' as const];
  return html`
<nav class="chips" aria-label="${requests.title}">${views.map(
    (one) => html`
<a href="${pathHere(c, REQUESTS, queryOf(one, {}))}"${one === view ? html` aria-current="page"` : ''}>${one ? requests.states[one] : requests.all}</a>`,
  )}</nav>`;
}

const searchForm = (
  c: HttpContext,
  { people: { requests }, language }: Words,
  reference: string | undefined,
): Html => html`
<form method="get" action="${pathHere(c, REQUESTS)}" class="search" role="search">
<input type="hidden" name="lang" value="${language}">
<label for="reference">${requests.search}</label>
<input type="search" id="reference" name="reference" maxlength="${MOST_TYPED}" value="${reference ?? ''}">
<button class="quiet">${requests.find}</button></form>`;

const caseRow =
  (c: HttpContext, words: Words) =>
  (one: ListedCase): Html => {
    const { requests } = words.people;
    const { label } = statusIn(words.common, one.status, one.request);
    const state = requestStateOf(one);
    const day = shortDayIn(words.language, dayOf(words.language, one.submittedAt));
    const tag =
      state === 'action'
        ? html`<span class="tag act">${requests.states.action}</span>`
        : html`<span class="tag ${TONES[one.status]}">${label}</span>`;
    return html`
<li><div><p><a href="${pathHere(c, ['status', one.publicReference])}"><bdi>${headlineOf(words, one)}</bdi></a></p>
<p class="small soft"><bdi>${one.request.reference}</bdi> · ${requests.sent(day)}</p>
${state === 'action' ? html`<p class="small"><b>${requests.answerNow}</b></p>` : ''}</div>${tag}</li>`;
  };

const draftRow =
  (c: HttpContext, words: Words) =>
  ({ id, kind, fields, savedAt, expiresAt }: Draft): Html => {
    const { requests } = words.people;
    const named = fields.reference || fields['consignee.name'] || fields['company.name'];
    const day = (instant: string) => shortDayIn(words.language, dayOf(words.language, instant));
    return html`
<li><div><p><a href="${pathHere(c, ['apply', id])}">${requests.draftKinds[kind]}${named ? html`: <bdi>${named}</bdi>` : ''}</a></p>
<p class="small soft">${requests.saved(day(savedAt))} · ${requests.kept(day(expiresAt))}</p></div></li>`;
  };

/** How far was looked, and on from there. */
function furtherOn(
  c: HttpContext,
  { people: { requests }, language }: Words,
  { found, looked, view }: { found: FoundRequests; looked: Looked; view: View },
): Html | '' {
  const { next, looked: count } = found;
  const link = (after: string | undefined, text: string) =>
    html`<a href="${pathHere(c, REQUESTS, queryOf(view, { ...looked, after }))}">${text}</a>`;
  if (next === undefined && !looked.after) return '';
  return html`
<p class="again small">${next ? html`${requests.lookedAt(numberIn(language, count))} ${link(next, requests.earlier)}` : ''}
${looked.after ? link(undefined, requests.newest) : ''}</p>`;
}
