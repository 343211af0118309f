import { html } from 'hono/html';
import type { SentFile } from '../../../shared/contracts/sent-file.ts';
import { numberIn } from '../../../shared/messages/index.ts';
import type { HttpContext, HttpHandler } from '../../adapters/http/route.ts';
import { answerNotice } from '../forms/page.ts';
import { type Words, wordsFor } from '../forms/words.ts';
import type { Html } from '../layout.ts';
import type { OfficerDependencies } from './dependencies.ts';
import { surroundingsOf } from './open-task.ts';
import { taskPath, type Visit, visitTask } from './visit.ts';

type Surroundings = Awaited<ReturnType<typeof surroundingsOf>>;

/** GET /tasks/{taskId}/files/{question}/{file}: a document as it was sent with an answer, or an `appeal`. */
export const showFile = (deps: OfficerDependencies): HttpHandler =>
  handedOut(deps, ({ review, file }, c) => {
    const of = c.req.param('question');
    const sent =
      of === APPEAL ? file?.appeal?.files : review?.information[Number(of) - 1]?.answer?.files;
    return sent?.[Number(c.req.param('file')) - 1];
  });

const APPEAL = 'appeal';

/** GET /tasks/{taskId}/documents/{document}: one as it was sent with what was filed. */
export const showDocument = (deps: OfficerDependencies): HttpHandler =>
  handedOut(deps, ({ file }, c) => file?.documents?.[Number(c.req.param('document')) - 1]);

/** To members of the office alone, and only while it is what was sent, whatever was put there since. */
const handedOut =
  (
    deps: OfficerDependencies,
    find: (around: Surroundings, c: HttpContext) => SentFile | undefined,
  ): HttpHandler =>
  async (c) => {
    const visit = await visitTask(c, deps, undefined);
    if (!visit?.isMember) {
      const notice = visit ? 'not-officer' : 'unknown-task';
      return answerNotice(c, visit?.words ?? (await wordsFor(c)), { notice, path: '/' });
    }
    const file = find(await surroundingsOf(deps, visit), c);
    const isSame = file && (await deps.files.pin(file.key, file.version))?.sha256 === file.sha256;
    if (!isSame) {
      const path = taskPath(c, visit.task);
      return answerNotice(c, visit.words, { notice: 'file-changed', path });
    }
    return c.redirect(await deps.files.downloadUrl(file), 303);
  };

export const filePath = ({ task }: Visit, ...place: readonly (string | number)[]): string =>
  ['/tasks', encodeURIComponent(task.id), ...place].join('/');

/** Names that lead to the files, each with its size and digest. */
export const sentFiles = (
  { language, people }: Words,
  files: readonly (SentFile & { readonly path: string })[],
): Html => html`
<ul class="plain">${files.map(
  ({ name, bytes, sha256, path }) => html`
<li><a href="${path}"><bdi>${name}</bdi></a>
<span class="soft">${people.task.size(numberIn(language, Math.ceil(bytes / 1024)))},
${people.task.sha256} <code class="hash">${sha256}</code></span></li>`,
)}</ul>`;
