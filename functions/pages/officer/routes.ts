import type { HttpRoute } from '../../adapters/http/route.ts';
import { formBody } from '../forms/form.ts';
import { signOut } from '../sign-in/sign-out.ts';
import { decideTask } from './decide.ts';
import type { OfficerDependencies } from './dependencies.ts';
import { showDocument, showFile } from './file.ts';
import { askApplicant, handTaskOn, recuseFromTask } from './hand-on.ts';
import { officersPage, sendOfficersCode, signInAsOfficer } from './home.ts';
import { showTask } from './show.ts';
import { sendTaskCode, signInToTask } from './sign-in.ts';

/** What officers come to by the link of a mail or by themselves. Reading is GET and nothing else is. */
export function officerRoutes(deps: OfficerDependencies): readonly HttpRoute[] {
  const guards = [formBody];
  return [
    { method: 'GET', path: '/tasks/:taskId', handle: showTask(deps) },
    { method: 'GET', path: '/tasks/:taskId/files/:question/:file', handle: showFile(deps) },
    { method: 'GET', path: '/tasks/:taskId/documents/:document', handle: showDocument(deps) },
    { method: 'POST', path: '/tasks/:taskId/code', guards, handle: sendTaskCode(deps) },
    { method: 'POST', path: '/tasks/:taskId/sign-in', guards, handle: signInToTask(deps) },
    { method: 'POST', path: '/tasks/:taskId/decision', guards, handle: decideTask(deps) },
    { method: 'POST', path: '/tasks/:taskId/ask', guards, handle: askApplicant(deps) },
    { method: 'POST', path: '/tasks/:taskId/delegate', guards, handle: handTaskOn(deps) },
    { method: 'POST', path: '/tasks/:taskId/recuse', guards, handle: recuseFromTask(deps) },
    { method: 'GET', path: '/officers', handle: officersPage(deps) },
    { method: 'POST', path: '/officers/code', guards, handle: sendOfficersCode(deps) },
    { method: 'POST', path: '/officers/sign-in', guards, handle: signInAsOfficer(deps) },
    { method: 'POST', path: '/officers/sign-out', guards, handle: signOut(deps, ['officers']) },
  ];
}
