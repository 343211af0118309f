import { html } from 'hono/html';
import type { StepState } from '../../../shared/cases/course.ts';
import type { Html } from '../layout.ts';
import { icon } from './icons.ts';

export interface TimeStep {
  readonly state: StepState;
  readonly title: string;
  readonly note?: Html | string | undefined;
  readonly when?: Html | string | undefined;
}

/** What was, what is and what is to come. */
export const times = (steps: readonly TimeStep[]): Html => html`
<ol class="times">${steps.map(
  ({ state, title, note, when }, index) => html`
<li class="${state}"${state === 'now' ? html` aria-current="step"` : ''}><span class="dot" aria-hidden="true">${dotOf(state, index)}</span>
<div><p><b>${title}</b></p>${note ? html`<p class="small soft">${note}</p>` : ''}</div>
<p class="when">${when ?? ''}</p></li>`,
)}</ol>`;

const dotOf = (state: StepState, index: number): Html | string =>
  state === 'to-come' ? `${index + 1}` : icon(state === 'done' ? 'check' : 'clock');
