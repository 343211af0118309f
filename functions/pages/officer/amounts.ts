import { html } from 'hono/html';
import { inH100 } from '../../../shared/messages/amounts.ts';
import { numberIn } from '../../../shared/messages/index.ts';
import type { Policy } from '../../../shared/rules/index.ts';
import type { Words } from '../forms/words.ts';
import type { Html } from '../layout.ts';

/** TPP, and below it as many H100 to picture it. */
export function amount({ language, people }: Words, tpp: number, policy: Policy | undefined): Html {
  const h100 = policy && numberIn(language, inH100(tpp, policy));
  return html`${numberIn(language, tpp)} TPP
${h100 ? html`<span class="soft">${people.task.asH100(h100)}</span>` : ''}`;
}
