import { html } from 'hono/html';
import type { Html } from '../layout.ts';

/** What is longer than its box scrolls in it; nobody reads it through a button. */
export const codeBlock = (text: string): Html => html`<pre tabindex="0">${text}</pre>`;

/** A text as our documents are written: paragraphs, lists, and code between fences. */
export const prose = (text: string): Html =>
  html`${text.split(/^```.*$/m).map((part, index) => (index % 2 === 1 ? codeBlock(part.trim()) : paragraphs(part)))}`;

const paragraphs = (text: string): Html =>
  html`${text.split(/\n\s*\n/).map((block) => {
    const part = block.trim();
    if (part === '') return '';
    if (!part.startsWith('- ')) return html`<p>${inline(part)}</p>`;
    const items = part.slice(2).split(/\n- /);
    return html`<ul>${items.map((item) => html`<li>${inline(item)}</li>`)}</ul>`;
  })}`;

/** Text, with what stands between backticks as code; of a link to another document its words. */
export const inline = (text: string): Html =>
  html`${text
    .replace(/\[([^\]]+)\]\([^)]+\)/g, '$1')
    .split('`')
    .map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : part))}`;
