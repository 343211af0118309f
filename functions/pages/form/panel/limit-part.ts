import { html } from 'hono/html';
import type { Room } from '../../../../shared/drafts/known.ts';
import type { Draw } from '../../../../shared/rules/determination.ts';
import type { Html } from '../../layout.ts';
import { hatch, limitBar } from '../../look/limit-bar.ts';
import type { PanelParts } from './parts.ts';

type Share = 'posted' | 'held' | 'yours' | 'left';

/** What it would draw on: rounded and, of a limit that is not everybody's to see, only what is asked of it. */
export function limitPart({ words, answer: { state, draw, room }, number }: PanelParts): Html | '' {
  if (draw === undefined || state === 'open') return '';
  const [kind = '', owner = '', scope = ''] = draw.account.split('/');
  const title = words.limits[kind as keyof typeof words.limits](owner, scope);
  const shares = sharesOf(draw, room);
  const told = toldOf(words, shares, room);
  const limitTpp = room?.limitTpp ?? draw.limitTpp;
  return html`
<section><h2>${title}</h2><p class="tiny soft">${words.ofLimit(number(draw.tpp), number(limitTpp))}</p>
${hatch}${limitBar(words.bar(told.posted, told.held, told.yours, told.left), {
  posted: shares.posted / 100,
  held: shares.held / 100,
  yours: shares.yours / 100,
})}
<ul class="keys">${(Object.keys(told) as Share[]).map(
    (share) => html`
<li><svg class="key" viewBox="0 0 12 12" aria-hidden="true"><rect class="${share}" x=".5" y=".5" width="11" height="11" rx="1.5"/></svg>
<span>${words.shares[share]}</span><span>${told[share]}</span></li>`,
  )}</ul>
<p class="tiny soft">${words.rounded}${room?.isWaitedFor ? ` ${words.waitedFor}` : ''}</p></section>`;
}

/** In percents, never too low: what is left is what remains. */
function sharesOf({ tpp, limitTpp }: Draw, room: Room | undefined): Record<Share, number> {
  const { postedPercent: posted = 0, heldPercent: held = 0 } = room ?? {};
  const yours = Math.ceil((tpp * 100) / Math.max(1, room?.limitTpp ?? limitTpp));
  return { posted, held, yours, left: Math.max(0, 100 - posted - held - yours) };
}

function toldOf(
  words: PanelParts['words'],
  { posted, held, yours, left }: Record<Share, number>,
  room: Room | undefined,
): Record<Share, string> {
  const { percent, atMost, whenSent } = words;
  return {
    posted: room ? percent(posted) : whenSent,
    held: room ? percent(held) : whenSent,
    yours: percent(yours),
    left: room ? percent(left) : atMost(percent(left)),
  };
}
