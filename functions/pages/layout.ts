import { html, raw } from 'hono/html';
import {
  isLanguage,
  type Language,
  type Messages,
  messagesIn,
} from '../../shared/messages/index.ts';
import { languageAsked } from '../adapters/http/language.ts';
import type { HttpContext } from '../adapters/http/route.ts';
import { ICON_PATH } from './icon.ts';
import { STYLE } from './style.ts';

export type Html = ReturnType<typeof html>;

export interface Page {
  readonly title: string;
  readonly main: Html;
  /** For a page with something beside its text. */
  readonly isWide?: boolean;
  /** This page in the other language, where the query alone does not say it. */
  readonly otherLanguage?: string;
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
<style>${raw(STYLE)}</style>
</head>
<body${page.isWide ? raw(' class="wide"') : ''}>
<a class="skip" href="#main">${messages.skip}</a>
<header>
<a class="brand" href="/?lang=${messages.language}">Chipgate</a>
<nav><a href="${page.otherLanguage ?? `?lang=${messages.otherLanguage.code}`}" lang="${messages.otherLanguage.code}"
hreflang="${messages.otherLanguage.code}">${messages.otherLanguage.label}</a></nav>
</header>
<main id="main">${page.main}</main>
<footer>${messages.landing.legal}</footer>
</body>
</html>
`;

/** What the reader chose, else what fits the case or the reader's browser, else English. */
export function messagesFor(c: HttpContext, fitting?: Language): Messages {
  const chosen = c.req.query('lang');
  if (isLanguage(chosen)) return messagesIn(chosen);
  return messagesIn(fitting ?? languageAsked(c.req.header('Accept-Language')) ?? 'en');
}
