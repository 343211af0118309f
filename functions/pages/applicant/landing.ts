import { html } from 'hono/html';
import type { HttpHandler } from '../../adapters/http/route.ts';
import { layout, messagesFor } from '../layout.ts';
import type { ApplicantDependencies } from './dependencies.ts';

/** GET /: what this is, and where everything is. */
export const landingPage =
  ({ publicUrl, inboxUrl }: ApplicantDependencies): HttpHandler =>
  (c) => {
    const messages = messagesFor(c);
    const { landing } = messages;
    const main = html`
<h1>${landing.title}</h1>
<p class="lead">${landing.lead}</p>
<h2>${landing.api}</h2>
<p>${landing.apiText}</p>
<p><code>POST ${publicUrl}/v1/requests</code></p>
<ul>
<li><a href="/openapi.json">${landing.apiLinks.openApi}</a></li>
<li><a href="/v1/policies">${landing.apiLinks.policies}</a></li>
<li><a href="/v1/parts">${landing.apiLinks.parts}</a></li>
</ul>
<h2>${landing.status}</h2>
<p>${landing.statusText}</p>
${inboxUrl ? html`<p><a href="${inboxUrl}">${landing.inbox}</a></p>` : ''}`;
    return c.html(layout(messages, { title: landing.title, main }));
  };
