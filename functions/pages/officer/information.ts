import { html } from 'hono/html';
import type { InformationRequest } from '../../../shared/contracts/review.ts';
import type { SentFile } from '../../../shared/contracts/sent-file.ts';
import { instantIn } from '../../../shared/messages/index.ts';
import { isUnasked } from '../../../shared/reviews/information.ts';
import { written } from '../forms/table.ts';
import type { Html } from '../layout.ts';
import type { CaseView } from './case-view.ts';
import { filePath, sentFiles } from './file.ts';

/** Why the applicant holds the refusal to be wrong: the question of an appeal. */
export function appealGrounds({ file: { appeal }, visit }: CaseView): Html | '' {
  if (!appeal) return '';
  const { language, people } = visit.words;
  return html`
<section class="news" aria-labelledby="appeal"><h2 id="appeal">${people.task.appealGrounds}</h2>
<p class="soft">${instantIn(language, appeal.at)}</p>
<blockquote><p>${written(appeal.grounds)}</p>${filesOf(visit, 'appeal', appeal.files)}</blockquote></section>`;
}

/** What is new since the officer's task was opened, or is still awaited: it stands at the top. */
export function news(view: CaseView): Html | '' {
  const { review, visit } = view;
  const { task } = visit.words.people;
  const last = review.information.at(-1);
  if (!last) return '';
  if (isNew(view, last)) {
    return html`
<section class="news" aria-labelledby="news"><h2 id="news">${task.changedSince}</h2>
${exchange(view, last, review.information.length)}</section>`;
  }
  const isAwaited = !last.answer && last.lapsedAt === undefined;
  return isAwaited ? html`<p class="news">${task.waitingForAnswer}</p>` : '';
}

/** Only the last answer is news: the officer has read those before it, or they are old. */
const isNew = ({ review, visit }: CaseView, request: InformationRequest): boolean =>
  request === review.information.at(-1) && (request.answer?.at ?? '') > visit.task.openedAt;

/** Every other question to the applicant with its answer, the latest first. */
export function questions(view: CaseView): Html | '' {
  const { information } = view.review;
  const numbered = information
    .map((request, index) => ({ request, number: index + 1 }))
    .filter(({ request }) => !isNew(view, request));
  if (numbered.length === 0) return '';
  return html`
<section class="card" aria-labelledby="information"><h2 id="information">${view.visit.words.people.task.information}</h2>
${numbered.toReversed().map(({ request, number }) => exchange(view, request, number))}</section>`;
}

function exchange(view: CaseView, request: InformationRequest, number: number): Html {
  const { visit, offices } = view;
  const { language, people } = visit.words;
  const asked = people.task.askedBy(
    offices.get(request.office) ?? request.office,
    instantIn(language, request.askedAt),
  );
  return html`
<article class="exchange">
${
  isUnasked(request)
    ? html`<p><b>${people.standing.addedUnasked}</b></p>`
    : html`<p class="soft">${asked}</p><p>${written(request.question)}</p>`
}
${request.answer ? answered(view, request.answer, number) : unanswered(view, request)}
</article>`;
}

const unanswered = ({ visit: { words } }: CaseView, { lapsedAt }: InformationRequest): Html =>
  html`<p class="soft">${lapsedAt ? words.people.task.lapsed : words.people.task.noAnswerYet}</p>`;

function answered(
  { visit }: CaseView,
  { text, files, at }: NonNullable<InformationRequest['answer']>,
  number: number,
): Html {
  const { language, people } = visit.words;
  return html`
<blockquote><p class="soft">${people.task.answeredAt(instantIn(language, at))}</p>
<p>${written(text)}</p>
${filesOf(visit, number, files)}</blockquote>`;
}

/** `of`: the number of the question that they answer, or `appeal`. */
const filesOf = (
  visit: CaseView['visit'],
  of: number | 'appeal',
  files: readonly SentFile[] = [],
): Html =>
  sentFiles(
    visit.words,
    files.map((file, index) => ({ ...file, path: filePath(visit, 'files', of, index + 1) })),
  );
