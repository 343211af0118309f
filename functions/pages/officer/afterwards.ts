import { html } from 'hono/html';
import type { CaseFile } from '../../../shared/contracts/case.ts';
import { isSameMailbox } from '../../../shared/people/mailbox.ts';
import type { HttpContext } from '../../adapters/http/route.ts';
import { keptWords } from '../forms/kept-words.ts';
import type { Html } from '../layout.ts';
import type { OfficerDependencies } from './dependencies.ts';
import { taskPath, type Visit } from './visit.ts';

/** For an officer whose task is over: the task that took its place, and what they had written. */
export async function afterwards(
  c: HttpContext,
  deps: OfficerDependencies,
  { visit, file }: { visit: Visit; file: CaseFile | undefined },
): Promise<Html> {
  const { words, session, task } = visit;
  const review = file?.round ? await deps.reviews.find(file.id, file.round) : undefined;
  const anew = review?.tasks.find(
    ({ id, state, officer }) =>
      id !== task.id &&
      state === 'open' &&
      session !== undefined &&
      isSameMailbox(officer.email, session.email),
  );
  return html`
${anew ? html`<p><a href="${taskPath(c, anew)}">${words.people.task.askedAnew}</a></p>` : ''}
${keptWords(c, words)}`;
}
