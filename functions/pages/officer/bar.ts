import { html } from 'hono/html';
import type { Html } from '../layout.ts';

/** Shares of a limit as a bar: what others use, and all of it with this case. */
export function bar(label: string, { others, all }: { others: number; all: number }): Html {
  const width = (share: number) => (Math.min(1, share) * 100).toFixed(2);
  return html`<svg class="bar" role="img" aria-label="${label}" viewBox="0 0 100 4"
preserveAspectRatio="none"><rect class="track" width="100" height="4"/>
<rect class="this" width="${width(all)}" height="4"/>
<rect class="others" width="${width(others)}" height="4"/></svg>`;
}
