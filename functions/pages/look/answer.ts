import { html } from 'hono/html';
import type { Tone } from '../../../shared/messages/tones.ts';
import type { Html } from '../layout.ts';
import { type IconName, icon } from './icons.ts';

export const SIGN_OF: Readonly<Record<Tone, IconName>> = {
  good: 'tick',
  wait: 'clock',
  bad: 'cross',
  act: 'question',
  'plain-tone': 'back',
};

export interface AnswerBox {
  readonly tone: Tone;
  readonly word: string;
  readonly lines: readonly (Html | string)[];
  /** Of when it is. */
  readonly note?: Html | string | undefined;
}

/** The one large colored thing of a page. */
export const answerBox = ({ tone, word, lines, note }: AnswerBox): Html => html`
<div class="status ${tone === 'act' ? 'act urgent' : tone}">${icon(SIGN_OF[tone])}<strong>${word}</strong>
${lines.map((line) => html`<p>${line}</p>`)}${note ? html`<p class="small soft">${note}</p>` : ''}</div>`;
