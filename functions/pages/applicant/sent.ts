import { html } from 'hono/html';
import type { InformationRequest } from '../../../shared/contracts/review.ts';
import { instantIn } from '../../../shared/messages/index.ts';
import { written } from '../forms/table.ts';
import type { Words } from '../forms/words.ts';
import type { Html } from '../layout.ts';
import type { CaseVisit } from './visit.ts';

/** Whether the applicant has said anything since the request. */
export const hasSent = ({ file, review }: CaseVisit): boolean =>
  file.appeal !== undefined || (review?.information ?? []).some(({ answer }) => answer);

/** What the contact answered and appealed, the latest first: for them alone, never for a link. */
export function sentSection(visit: CaseVisit): Html | '' {
  const { file, review, session, words } = visit;
  if (!session || !hasSent(visit)) return '';
  const { applicant } = words.people;
  const answers = (review?.information ?? []).toReversed();
  return html`
<section class="news" aria-labelledby="sent"><h2 id="sent">${applicant.sent}</h2>
${file.appeal && said(words, applicant.yourAppeal, { ...file.appeal, text: file.appeal.grounds })}
${answers.map(({ question, answer }) => answer && said(words, question || words.people.standing.addedUnasked, answer))}</section>`;
}

type Said = Pick<NonNullable<InformationRequest['answer']>, 'at' | 'text'> & {
  readonly files?: NonNullable<InformationRequest['answer']>['files'];
};

const said = ({ language }: Words, to: string, { at, text, files = [] }: Said): Html => html`
<article class="exchange"><p><b>${written(to)}</b></p>
<blockquote><p class="soft">${instantIn(language, at)}</p>
${text && html`<p>${written(text)}</p>`}
${files.map(({ name }) => html`<p><bdi>${name}</bdi></p>`)}</blockquote></article>`;
