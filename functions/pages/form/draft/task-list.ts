import { html } from 'hono/html';
import type { Html } from '../../layout.ts';
import { icon } from '../../look/icons.ts';
import { answersLeftIn, type Sectioned, sectionsIn, stateOf } from './steps.ts';

/** A section in the list: where it leads, what it is called, and what is in it in a line. */
export interface TaskRow<Section extends string> {
  readonly section: Section;
  readonly path: string;
  readonly title: string;
  readonly inside: Html | string;
}

export const taskList = <Section extends string>(
  form: Sectioned<Section>,
  rows: readonly TaskRow<Section>[],
): Html => html`
<ul class="tasks card">${rows.map(({ section, path, title, inside }) => {
  const isReady = answersLeftIn(form, section) === 0;
  const tone = isReady ? 'good' : form.checked.sections[section].errors.length > 0 ? 'bad' : 'wait';
  return html`
<li><div><a href="${path}">${title}</a><p class="soft small">${inside}</p></div>
<span class="tag ${tone}">${isReady ? icon('check') : ''}${stateOf(form, section)}</span></li>`;
})}</ul>`;

/** Locked until everything is answered, and says so. */
export function checkCard<Section extends string>(form: Sectioned<Section>, path: string): Html {
  const { said, checked } = form;
  const left = sectionsIn(form).reduce((sum, section) => sum + answersLeftIn(form, section), 0);
  return html`
<section class="check-card${checked.isReady ? ' card' : ''}" aria-labelledby="check"><div><h2 id="check">${said.tasks.check}</h2>
<p class="soft small">${checked.isReady ? said.tasks.checkReady : said.tasks.checkOpen(left)}</p></div>
${
  checked.isReady
    ? html`<a class="button primary" href="${path}">${said.tasks.checkGo}</a>`
    : html`<span class="locked">${icon('lock')}${said.tasks.checkGo}</span>`
}</section>`;
}
