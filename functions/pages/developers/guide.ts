import { html } from 'hono/html';
import { PROBLEMS } from '../../../shared/problems.ts';
import type { Html } from '../layout.ts';
import { PUBLIC_URL } from './document.ts';
import { type PartCard, partCard } from './part-card.ts';
import { codeBlock, inline, prose } from './prose.ts';

/** What the guide for order systems says, step by step, and the order that it sends. */
export interface Guide {
  /** The text of `docs/integrate.md`. */
  readonly text: string;
  readonly order: string;
  readonly orderName: string;
}

interface Step {
  readonly title: string;
  readonly text: string;
}

/** By their numbers; the commands as they are run here, not beside our documents. */
const stepsOf = ({ text, orderName }: Guide): Step[] =>
  text.split(/^## \d+\. /m).map((part) => {
    const [title = '', ...lines] = part.split('\n');
    const said = lines.join('\n').replaceAll(`docs/examples/${orderName}`, orderName);
    return { title, text: said };
  });

const shown = ({ title, text }: Step): Html => html`<h3>${title}</h3>${prose(text)}`;

/** From nothing to an order and what can go wrong with it, each command tried as our guide is. */
export function guideSections(guide: Guide): readonly PartCard[] {
  const [, key, ...steps] = stepsOf(guide);
  const orders = steps.slice(0, 4);
  const [errors, ...more] = steps.slice(4);
  return [
    partCard(
      'key',
      'Get a key',
      html`
<p>The operator of this service makes your company its first key: it is shown once, and opens what its scopes name. With <code>keys</code> you make, rotate and end further keys <a href="#makeKey">yourself</a>.</p>
${codeBlock(`export CHIPGATE=${PUBLIC_URL}\nexport KEY=chipgate_...`)}
${prose(key?.text ?? '')}`,
    ),
    partCard(
      'first',
      'Your first order',
      html`
<p>${inline(`Save this order as \`${guide.orderName}\`.`)}</p>${codeBlock(guide.order.trim())}
${orders.map(shown)}`,
    ),
    partCard(
      'errors',
      'Errors',
      html`${prose(errors?.text ?? '')}
<details><summary>Every error</summary>${errorTable()}</details>`,
    ),
    partCard(
      'more',
      'More than one order',
      html`${more.map(
        ({ title, text }) => html`<details><summary>${title}</summary>${prose(text)}</details>`,
      )}`,
    ),
  ];
}

const errorTable = (): Html => html`
<div class="scroll" role="region" aria-label="Every error" tabindex="0"><table>
<thead><tr><th scope="col">Status</th><th scope="col">Type</th><th scope="col">What it says</th></tr></thead>
<tbody>${Object.entries(PROBLEMS).map(
  ([name, [status, title]]) => html`
<tr><th scope="row">${status}</th><td><a href="/problems/${name}"><code>${name}</code></a></td><td>${title}</td></tr>`,
)}</tbody></table></div>`;
