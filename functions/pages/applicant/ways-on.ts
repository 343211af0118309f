import { html } from 'hono/html';
import type { NoAppeal } from '../../../shared/cases/no-appeal.ts';
import { whyNoAppeal } from '../../../shared/cases/no-appeal.ts';
import { policyCarried } from '../../../shared/digests/policy-digest.ts';
import { dayIn } from '../../../shared/messages/people/index.ts';
import type { Html } from '../layout.ts';
import type { CaseVisit } from './visit.ts';

/** After a refusal: the two ways on, each with until when; each with its form, where the contact is signed in. */
export function waysOn(visit: CaseVisit, appeal: Html | '', anew: Html | '' = ''): Html | '' {
  const { file, words } = visit;
  if (file.status !== 'refused') return '';
  const { refused } = words.people.standing;
  return html`
<div class="halves ways"><section class="panel" aria-labelledby="appeal-way"><h3 id="appeal-way">${refused.appeal}</h3>
${appealText(visit)}${appeal}</section>
<section class="panel" aria-labelledby="anew-way"><h3 id="anew-way">${refused.anew}</h3>
<p class="small soft">${refused.anewText}</p><p class="small"><b>${refused.anyTime}</b></p>${anew}</section></div>`;
}

function appealText({ file, words, appealUntil, now }: CaseVisit): Html {
  const { refused } = words.people.standing;
  if (appealUntil !== undefined) {
    return html`<p class="small soft">${refused.appealText}</p>
<p class="small"><b>${refused.until(dayIn(words.language, appealUntil))}</b></p>`;
  }
  const policy = policyCarried(file.policy);
  const why = policy && whyNoAppeal(file, policy, now.toISOString());
  return html`<p class="small">${refused[why ? WORDS[why] : 'over']}</p>`;
}

const WORDS: Readonly<Record<NoAppeal, 'appealed' | 'over' | 'noAppeal'>> = {
  'appealed-before': 'appealed',
  'not-refused': 'over',
  'refused-by-law': 'noAppeal',
  'appeal-too-late': 'over',
};
