import type { HttpHandler, HttpRoute } from '../../adapters/http/route.ts';
import { formBody } from '../forms/form.ts';
import { multipartOnly } from '../forms/upload.ts';
import { beginAgain } from './again.ts';
import { scriptRoutes } from './browser/routes.ts';
import type { FormDependencies } from './dependencies.ts';
import { sendDraftCode } from './draft/codes.ts';
import { extendSignIn } from './draft/extend.ts';
import { leadToDraft } from './draft/lead.ts';
import { readInOtherLanguage } from './draft/read.ts';
import { sendFromForm } from './draft/send.ts';
import { deleteDraft, dismissColleague, inviteColleague, sharePage } from './draft/share.ts';
import { signInToDraft } from './draft/sign-in.ts';
import { sendRequestsCode, signInToRequests } from './requests/door.ts';
import { requestsPage } from './requests/list.ts';
import { beginOrder, startPage } from './start.ts';

/** What people apply by, and where they find it again. */
export function formRoutes(deps: FormDependencies): readonly HttpRoute[] {
  const guards = [formBody];
  const order = '/apply/order/:draft';
  return [
    ...scriptRoutes,
    { method: 'GET', path: '/apply', handle: startPage(deps) },
    { method: 'POST', path: '/apply', guards, handle: beginOrder(deps) },
    { method: 'POST', path: '/apply/again', guards, handle: beginAgain(deps) },
    { method: 'POST', path: '/apply/extend', guards, handle: extendSignIn(deps) },
    { method: 'GET', path: order, handle: ofOrder(deps, 'tasksPage') },
    { method: 'GET', path: `${order}/check`, handle: ofOrder(deps, 'checkPage') },
    { method: 'GET', path: `${order}/documents`, handle: ofOrder(deps, 'documentsPage') },
    {
      method: 'POST',
      path: `${order}/documents`,
      guards,
      handle: ofOrder(deps, 'chooseDocuments'),
    },
    { method: 'GET', path: `${order}/import`, handle: ofOrder(deps, 'importPage') },
    {
      method: 'POST',
      path: `${order}/import`,
      guards: [multipartOnly],
      handle: ofOrder(deps, 'importOrder'),
    },
    { method: 'POST', path: `${order}/press`, guards, handle: ofOrder(deps, 'pressEdit') },
    { method: 'GET', path: `${order}/:section`, handle: ofOrder(deps, 'sectionPage') },
    { method: 'POST', path: `${order}/:section`, guards, handle: ofOrder(deps, 'saveSection') },
    ...veuRoutes(deps),
    { method: 'GET', path: '/apply/:draft', handle: leadToDraft(deps) },
    { method: 'POST', path: '/apply/:draft/code', guards, handle: sendDraftCode(deps) },
    { method: 'POST', path: '/apply/:draft/read', guards, handle: readInOtherLanguage(deps) },
    { method: 'POST', path: '/apply/:draft/sign-in', guards, handle: signInToDraft(deps) },
    { method: 'GET', path: '/apply/:draft/share', handle: sharePage(deps) },
    { method: 'POST', path: '/apply/:draft/invite', guards, handle: inviteColleague(deps) },
    { method: 'POST', path: '/apply/:draft/dismiss', guards, handle: dismissColleague(deps) },
    { method: 'POST', path: '/apply/:draft/delete', guards, handle: deleteDraft(deps) },
    { method: 'POST', path: '/apply/:draft/send', guards, handle: sendFromForm(deps) },
    { method: 'GET', path: '/requests', handle: requestsPage(deps) },
    { method: 'POST', path: '/requests/code', guards, handle: sendRequestsCode(deps) },
    { method: 'GET', path: '/requests/contact', handle: ofContact(deps, 'contactPage') },
    { method: 'POST', path: '/requests/contact', guards, handle: ofContact(deps, 'changeContact') },
    { method: 'POST', path: '/requests/sign-in', guards, handle: signInToRequests(deps) },
  ];
}

type Order = typeof import('./order/pages.ts');

/** The rules come with these pages alone, when somebody opens one. */
const ofOrder =
  (deps: FormDependencies, page: keyof Order): HttpHandler =>
  async (c, next) =>
    (await import('./order/pages.ts'))[page](deps)(c, next);

type Contact = typeof import('./contact/pages.ts');

const ofContact =
  (deps: FormDependencies, page: keyof Contact): HttpHandler =>
  async (c, next) =>
    (await import('./contact/pages.ts'))[page](deps)(c, next);

function veuRoutes(deps: FormDependencies): readonly HttpRoute[] {
  const guards = [formBody];
  const [start, draft] = ['/apply/validated-end-user', '/apply/veu/:draft'];
  const room = `${draft}/:room{evidence-[0-9]+}`;
  return [
    { method: 'GET', path: start, handle: ofVeu(deps, 'veuStartPage') },
    { method: 'POST', path: start, guards, handle: ofVeu(deps, 'beginApplication') },
    { method: 'GET', path: draft, handle: ofVeu(deps, 'veuTasksPage') },
    { method: 'GET', path: `${draft}/check`, handle: ofVeu(deps, 'veuCheckPage') },
    { method: 'GET', path: room, handle: ofVeu(deps, 'evidencePage') },
    { method: 'POST', path: room, guards, handle: ofVeu(deps, 'chooseEvidence') },
    { method: 'GET', path: `${draft}/:section`, handle: ofVeu(deps, 'veuSectionPage') },
    { method: 'POST', path: `${draft}/:section`, guards, handle: ofVeu(deps, 'saveVeuSection') },
  ];
}

type Veu = typeof import('./veu/pages.ts');

const ofVeu =
  (deps: FormDependencies, page: keyof Veu): HttpHandler =>
  async (c, next) =>
    (await import('./veu/pages.ts'))[page](deps)(c, next);
