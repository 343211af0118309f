import { html, raw } from 'hono/html';
import {
  isLanguage,
  type Language,
  type Messages,
  messagesIn,
} from '../../shared/messages/index.ts';
import { languageAsked } from '../adapters/http/language.ts';
import type { HttpContext } from '../adapters/http/route.ts';
import { ICON, ICON_PATH } from './icon.ts';
import { STYLE_PATH } from './look/style-path.ts';

export type Html = ReturnType<typeof html>;

export interface Page {
  readonly title: string;
  readonly main: Html;
  /** A page with something beside its text, or one of officers; else one column that reads well. */
  readonly width?: 'wide' | 'desk' | undefined;
  /** Of officers: its header says so and leads to their tasks, in place of the menu of the public. */
  readonly isInside?: boolean;
  /** This page in the other language, where the query alone does not say it. */
  readonly otherLanguage?: string;
  /** In place of a link there: on a page with a form a button of it, so that nothing typed is lost. */
  readonly languageButton?: Html;
  /** Under the header, on every page of what it tells of. */
  readonly band?: Html;
  /** Which entry of the menu the page belongs to. */
  readonly entry?: keyof Messages['menu']['pages'];
}

/** The whole page around what it says. */
export const layout = (messages: Messages, page: Page): Html => html`
<!doctype html>
<html lang="${messages.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="${ICON_PATH}" type="image/svg+xml">
<title>${page.title} · Chipgate</title>
<link rel="stylesheet" href="${STYLE_PATH}">
</head>
<body${classesOf(page)}>
<a class="skip" href="#main">${messages.skip}</a>
<header class="top"><div class="wrap">
<a class="brand" href="/?lang=${messages.language}">${raw(ICON)}Chipgate</a>
${page.isInside ? html`<a class="pill" href="/officers?lang=${messages.language}">${messages.menu.desk}</a>` : menu(messages, page, 'main')}
<nav aria-label="${messages.menu.language}">${page.languageButton ?? languageLink(messages, page)}</nav>
</div></header>${page.band ?? ''}
<main id="main">${page.main}</main>
<footer class="foot"><div class="wrap"><span>${messages.landing.legal}</span>${page.isInside ? '' : menu(messages, page, 'foot')}</div></footer>
</body>
</html>
`;

function classesOf({ width, isInside }: Page): Html | '' {
  const classes = [width, isInside && 'inside'].filter(Boolean).join(' ');
  return classes && html` class="${classes}"`;
}

/** At the top all of it, on a phone its first; the rest is at the foot there. */
const menu = ({ menu, language }: Messages, { entry }: Page, place: 'main' | 'foot'): Html => html`
<nav aria-label="${menu[place]}" class="menu">${Object.entries(menu.pages).map(
  ([name, label]) => html`
<a href="/${name}?lang=${language}"${name === entry ? html` aria-current="page"` : ''}>${label}</a>`,
)}</nav>`;

const languageLink = ({ otherLanguage }: Messages, page: Page): Html => html`
<a href="${page.otherLanguage ?? `?lang=${otherLanguage.code}`}" lang="${otherLanguage.code}"
hreflang="${otherLanguage.code}">${otherLanguage.label}</a>`;

/** What the reader chose, else what fits the case or the reader's browser, else English. */
export function messagesFor(c: HttpContext, fitting?: Language): Messages {
  const chosen = c.req.query('lang');
  if (isLanguage(chosen)) return messagesIn(chosen);
  return messagesIn(fitting ?? languageAsked(c.req.header('Accept-Language')) ?? 'en');
}
