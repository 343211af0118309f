import { html } from 'hono/html';
import { numberIn } from '../../../shared/messages/index.ts';
import type { Policy } from '../../../shared/rules/index.ts';
import type { Words } from '../forms/words.ts';
import type { Html } from '../layout.ts';

/** TPP, and below it as many H100 to picture it. */
export function amount({ language, people }: Words, tpp: number, policy: Policy | undefined): Html {
  const perH100 = policy?.classes.tppPerH100.value;
  const h100 = perH100 && numberIn(language, Math.round(tpp / perH100));
  return html`${numberIn(language, tpp)} TPP
${h100 ? html`<span class="soft">${people.task.asH100(h100)}</span>` : ''}`;
}
