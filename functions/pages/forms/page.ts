import { html } from 'hono/html';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Notice } from '../../../shared/messages/people/index.ts';
import type { HttpContext } from '../../adapters/http/route.ts';
import { type Html, layout, type Page } from '../layout.ts';
import type { Words } from './words.ts';

export interface PeoplePage extends Pick<Page, 'band' | 'entry' | 'isInside' | 'languageButton'> {
  readonly title: string;
  readonly main: Html;
  readonly width?: Page['width'];
  readonly status?: ContentfulStatusCode;
  /** The path of the page that a form belongs to; without it the present one. */
  readonly path?: string;
  readonly query?: Readonly<Record<string, string>>;
}

/** The page, with itself in the other language at its top. */
export async function answerPage(
  c: HttpContext,
  words: Words,
  page: PeoplePage,
): Promise<Response> {
  const { common } = words;
  const { path = '', query = {}, status = 200, ...rest } = page;
  // A path of ours brings the language along that was chosen: it gives way.
  const [place, brought] = path.split('?');
  const { lang: _chosen, ...asked } = Object.fromEntries(new URLSearchParams(brought));
  const parameters = new URLSearchParams({ ...asked, ...query, lang: common.otherLanguage.code });
  return c.html(layout(common, { ...rest, otherLanguage: `${place}?${parameters}` }), status);
}

const STATUS: Readonly<Record<Notice, ContentfulStatusCode>> = {
  'unknown-task': 404,
  foreign: 403,
  'not-officer': 403,
  decided: 410,
  missed: 410,
  superseded: 410,
  changed: 409,
  already: 409,
  'bad-decision': 400,
  'session-ended': 403,
  'not-possible': 409,
  'not-eligible': 409,
  'too-often': 409,
  'file-changed': 410,
  'network-busy': 429,
};

/** After these there is something to go back to. */
const LEADS_BACK: ReadonlySet<Notice> = new Set([
  'changed',
  'already',
  'bad-decision',
  'session-ended',
  'not-possible',
  'not-eligible',
  'too-often',
]);

/** Why nothing happened, told politely. */
export function answerNotice(
  c: HttpContext,
  words: Words,
  { notice, more = '', path = '' }: { notice: Notice; more?: Html | ''; path?: string },
): Promise<Response> {
  const { title, meaning } = words.people.notices[notice];
  const back = LEADS_BACK.has(notice) && path.length > 1;
  const main = html`<h1>${title}</h1><p class="lead">${meaning}</p>${more}
${back ? html`<p class="again"><a href="${path}">${words.people.decide.back}</a></p>` : ''}`;
  return answerPage(c, words, { title, main, status: STATUS[notice], path });
}
