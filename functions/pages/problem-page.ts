import { html } from 'hono/html';
import { type Words, wordsIn } from '../../shared/messages/words.ts';
import { isProblemName, PROBLEMS, type ProblemName } from '../../shared/problems.ts';
import { problemOf, RETRY_AFTER_SECONDS, type Refuse, refuse } from '../adapters/http/problems.ts';
import type { HttpContext, HttpHandler } from '../adapters/http/route.ts';
import { type Html, layout, messagesFor } from './layout.ts';

/** GET /problems/{name}: where the `type` of a problem leads. */
export const explainProblem: HttpHandler = async (c) => {
  const name = c.req.param('name') ?? '';
  return isProblemName(name)
    ? c.html(await problemPage(c, name, inAnswers))
    : refusePage(c, 'not-found');
};

/** A browser is told in a page, anybody else as by the API. */
export const refusePage: Refuse = (c, name) => {
  const isBrowser = c.req.header('Accept')?.includes('text/html') ?? false;
  return isBrowser ? answerProblem(c, name) : refuse(c, name);
};

export async function answerProblem(c: HttpContext, name: ProblemName): Promise<Response> {
  if (name === 'unavailable') c.header('Retry-After', RETRY_AFTER_SECONDS);
  return c.html(await problemPage(c, name), PROBLEMS[name][0]);
}

type About = (messages: Words['problems'], name: ProblemName) => Html;

const inAnswers: About = (messages, name) => {
  const { type, status } = problemOf(name);
  const words = messages.inAnswers;
  return html`
<h2>${words.title}</h2>
<dl><dt>${words.type}</dt><dd><code>${type}</code></dd><dt>${words.status}</dt><dd>${status}</dd></dl>`;
};

async function problemPage(c: HttpContext, name: ProblemName, about?: About): Promise<Html> {
  const { common, problems: messages } = await wordsIn(messagesFor(c).language);
  const { title, meaning, remedy } = messages.problems[name];
  const main = html`
<h1>${title}</h1>
<p class="lead">${meaning}</p>
<h2>${messages.remedy}</h2>
<p>${remedy}</p>
${about?.(messages, name)}
<p class="again"><a href="/?lang=${common.language}">${messages.home}</a></p>`;
  const otherLanguage = inLanguage(c, name, common.otherLanguage.code);
  return layout(common, { title, main, otherLanguage });
}

/** The same again; what was posted is not posted once more. */
function inLanguage(c: HttpContext, name: ProblemName, lang: string): string {
  if (c.req.method === 'POST') return `/problems/${name}?lang=${lang}`;
  return `?${new URLSearchParams({ ...c.req.query(), lang })}`;
}
