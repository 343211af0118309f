import { html } from 'hono/html';
import type { Html } from '../layout.ts';

/** Shares of a limit, from 0 to 1. */
export interface LimitShares {
  readonly posted: number;
  readonly held: number;
  readonly yours?: number;
}

/** What fills the held part of every bar of a page: once on each page that has one. */
export const hatch: Html = html`
<svg class="defined" aria-hidden="true" focusable="false"><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
<rect class="hatch-ground" width="6" height="6"/><path class="hatch-line" d="M0 0v6"/></pattern></svg>`;

/** Posted, held, yours and what is left, always in this order; `label` says the numbers in words. */
export function limitBar(label: string, { posted, held, yours = 0 }: LimitShares): Html {
  const parts = [
    ['posted', posted],
    ['held', held],
    ['yours', yours],
  ] as const;
  let from = 0;
  return html`
<svg class="limit" role="img" aria-label="${label}">${parts.map(([name, share]) => {
    const width = Math.max(0, Math.min(1 - from, share));
    const bar = html`<rect class="${name}" x="${(from * 100).toFixed(2)}%" width="${(width * 100).toFixed(2)}%" height="100%"/>`;
    from += width;
    return bar;
  })}</svg>`;
}
