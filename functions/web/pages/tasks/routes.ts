import type { Route, WebDependencies } from '../../dependencies.ts';
import { formBody } from '../../people/form.ts';
import { pageErrors } from '../../people/page.ts';
import { signOut } from '../../people/sign-out.ts';
import { decideTask } from './decide.ts';
import { showFile } from './file.ts';
import { askApplicant, delegateTask, recuseFromTask } from './hand-on.ts';
import { showTask } from './show.ts';
import { sendTaskCode, signInToTask } from './sign-in.ts';

/** What reviewers come to by the link of their mail. Reading is GET and nothing else is. */
export function taskRoutes(deps: WebDependencies): readonly Route[] {
  const read = [pageErrors];
  const write = [pageErrors, formBody];
  return [
    { method: 'GET', path: '/tasks/:taskId', guards: read, handle: showTask(deps) },
    {
      method: 'GET',
      path: '/tasks/:taskId/files/:question/:file',
      guards: read,
      handle: showFile(deps),
    },
    { method: 'POST', path: '/tasks/:taskId/code', guards: write, handle: sendTaskCode(deps) },
    { method: 'POST', path: '/tasks/:taskId/sign-in', guards: write, handle: signInToTask(deps) },
    { method: 'POST', path: '/tasks/:taskId/decision', guards: write, handle: decideTask(deps) },
    { method: 'POST', path: '/tasks/:taskId/ask', guards: write, handle: askApplicant(deps) },
    { method: 'POST', path: '/tasks/:taskId/delegate', guards: write, handle: delegateTask(deps) },
    { method: 'POST', path: '/tasks/:taskId/recuse', guards: write, handle: recuseFromTask(deps) },
    { method: 'POST', path: '/sign-out', guards: write, handle: signOut(deps) },
  ];
}
