import { html } from 'hono/html';
import type { Answer } from '../../../shared/rules/vocabulary.ts';
import type { Html } from '../layout.ts';

const ORDER: readonly Answer[] = ['met', 'not-met', 'unknown'];
const STEP = 9;
const USUAL = { top: 4, height: 16 };
/** What stands against it is taller, and not told by its color alone. */
const TALLER = { top: 1, height: 22 };

/** One mark for each rule that was asked, as the pins of a chip; `label` says the counts in words. */
export function pins(answers: readonly Answer[], label: string): Html {
  const ordered = ORDER.flatMap((answer) => answers.filter((one) => one === answer));
  const width = ordered.length * STEP;
  return html`
<svg class="pins" role="img" aria-label="${label}" width="${width}" viewBox="0 0 ${width} 24"
preserveAspectRatio="xMinYMid meet">${ordered.map((answer, index) => {
    const { top, height } = answer === 'not-met' ? TALLER : USUAL;
    return html`
<rect class="${answer}" x="${index * STEP + 1}" y="${top}" width="6" height="${height}" rx="1"/>`;
  })}</svg>`;
}
