import { html } from 'hono/html';
import { policyCarried } from '../../../shared/digests/policy-digest.ts';
import { dueIn } from '../../../shared/messages/due.ts';
import { officeNameIn } from '../../../shared/messages/office-name.ts';
import { questionIn } from '../../../shared/messages/question.ts';
import { CODE_MINUTES } from '../../../shared/people/sign-in-ration.ts';
import type { HttpContext, HttpHandler } from '../../adapters/http/route.ts';
import type { Session } from '../../adapters/ports/people.ts';
import { fieldIn } from '../forms/form.ts';
import { answerPage } from '../forms/page.ts';
import { pathHere, seeOther } from '../forms/paths.ts';
import { type Words, wordsFor } from '../forms/words.ts';
import type { Html } from '../layout.ts';
import { codeStep } from '../sign-in/code-step.ts';
import {
  answerMailboxCode,
  answerMailboxDoor,
  type MailboxDoor,
  NO_MAILER,
  typedMailbox,
} from '../sign-in/mailbox-door.ts';
import { sessionOf } from '../sign-in/session.ts';
import { type SigningIn, sendCode, signIn } from '../sign-in/sign-in.ts';
import { signedIn } from '../sign-in/signed-in.ts';
import type { OfficerDependencies } from './dependencies.ts';
import { type OfficersTask, officersTasks } from './own-tasks.ts';
import { SIGN_OUT_PATH } from './visit.ts';

const OFFICERS = ['officers'] as const;

/** Opens to officers who are asked something. */
const OFFICERS_DOOR: MailboxDoor = {
  place: OFFICERS,
  says: ({ people: { officers, signIn: common } }) => ({
    ...officers,
    perhaps: (email) => common.sentPerhaps(email, CODE_MINUTES),
  }),
};

/** GET /officers: the open tasks of who is signed in, else where an officer signs in. */
export const officersPage =
  (deps: OfficerDependencies): HttpHandler =>
  async (c) => {
    const session = await sessionOf(c, deps);
    if (session) return answerTasks(c, deps, session);
    const email = c.req.query('for');
    if (c.req.query('step') === 'code' && email)
      return answerMailboxCode(c, OFFICERS_DOOR, { email });
    return answerMailboxDoor(c, OFFICERS_DOOR);
  };

/** POST /officers/code: mails a code to an officer who is asked something, and tells nobody else whether it did. */
export const sendOfficersCode =
  (deps: OfficerDependencies): HttpHandler =>
  async (c) => {
    const email = typedMailbox(c);
    if (!email) return answerMailboxDoor(c, OFFICERS_DOOR, true);
    const [known] = await officersTasks(deps, email);
    const asked = await sendCode(
      c,
      known ? deps : { ...deps, mailer: NO_MAILER },
      signingIn(known, email),
    );
    if (typeof asked !== 'string')
      return answerMailboxCode(c, OFFICERS_DOOR, { email, problem: asked });
    return seeOther(c, pathHere(c, OFFICERS, { ...codeStep(asked), for: email }));
  };

/** POST /officers/sign-in */
export const signInAsOfficer =
  (deps: OfficerDependencies): HttpHandler =>
  async (c) => {
    const email = fieldIn(c, 'email') ?? '';
    const [known] = await officersTasks(deps, email);
    const outcome = known ? await signIn(c, deps, signingIn(known, email)) : 'wrong';
    if (outcome === 'right') return seeOther(c, pathHere(c, OFFICERS));
    return answerMailboxCode(c, OFFICERS_DOOR, { email, problem: 'wrong' });
  };

/** To the address that the office registered, however it was typed here. */
const signingIn = (known: OfficersTask | undefined, typed: string): SigningIn => ({
  email: known?.task.officer.email ?? typed,
  subject: 'officers',
  ration: 'officers',
  cameBy: 'officers-page',
  language: known?.task.officer.language ?? 'en',
  opens: ({ officers }) => officers,
});

async function answerTasks(
  c: HttpContext,
  deps: OfficerDependencies,
  session: Session,
): Promise<Response> {
  const tasks = await officersTasks(deps, session.email);
  const words = await wordsFor(c, tasks[0]?.task.officer.language);
  const { officers } = words.people;
  const now = deps.clock();
  const shown = tasks.map((one) => row(c, words, { ...one, now }));
  return answerPage(c, words, {
    isInside: true,
    title: officers.tasks,
    main: html`
<h1>${officers.tasks}</h1>
${shown.length > 0 ? html`<ul class="others">${shown}</ul>` : html`<p class="lead">${officers.none}</p>`}
${signedIn(c, words, { session, signOutPath: SIGN_OUT_PATH })}`,
    path: pathHere(c, OFFICERS),
  });
}

function row(
  c: HttpContext,
  words: Words,
  { task, office, file, review, now }: OfficersTask & { readonly now: Date },
): Html {
  const { people } = words;
  const asked = file.request;
  const question = questionIn(words, { asked, policy: policyCarried(file.policy), review });
  const { until, note } = dueIn(words, { dueAt: task.dueAt, pausedSince: review.pausedSince, now });
  const stage = people.stages[task.stage] ?? task.stage;
  return html`
<li><p><a href="${pathHere(c, ['tasks', task.id])}">${question}</a></p>
<p class="soft"><bdi>${officeNameIn(words.language, office, task.office)}</bdi> · ${stage}</p>
<p class="soft">${people.due.label}: ${[until, note].filter(Boolean).join(' · ')}</p></li>`;
}
