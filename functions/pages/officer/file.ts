import type { HttpHandler } from '../../adapters/http/route.ts';
import { answerNotice } from '../forms/page.ts';
import { wordsFor } from '../forms/words.ts';
import type { OfficerDependencies } from './dependencies.ts';
import { surroundingsOf } from './open-task.ts';
import { taskPath, visitTask } from './visit.ts';

/** GET /tasks/{taskId}/files/{question}/{file}: a document as it was answered with, whatever was put there since. */
export const showFile =
  (deps: OfficerDependencies): HttpHandler =>
  async (c) => {
    const visit = await visitTask(c, deps, undefined);
    if (!visit?.isMember) {
      const notice = visit ? 'not-officer' : 'unknown-task';
      return answerNotice(c, visit?.words ?? (await wordsFor(c)), { notice, path: '/' });
    }
    const { review } = await surroundingsOf(deps, visit);
    const question = review?.information[Number(c.req.param('question')) - 1];
    const file = question?.answer?.files[Number(c.req.param('file')) - 1];
    const isSame = file && (await deps.files.pin(file.key, file.version))?.sha256 === file.sha256;
    if (!isSame) {
      const path = taskPath(c, visit.task);
      return answerNotice(c, visit.words, { notice: 'file-changed', path });
    }
    return c.redirect(await deps.files.downloadUrl(file), 303);
  };
