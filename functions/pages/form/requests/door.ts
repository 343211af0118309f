import { CODE_MINUTES } from '../../../../shared/people/sign-in-ration.ts';
import type { HttpContext, HttpHandler } from '../../../adapters/http/route.ts';
import { fieldIn } from '../../forms/form.ts';
import { pathHere, seeOther } from '../../forms/paths.ts';
import { wordsFor } from '../../forms/words.ts';
import { codeStep } from '../../sign-in/code-step.ts';
import {
  answerMailboxCode,
  answerMailboxDoor,
  type MailboxDoor,
  NO_MAILER,
  typedMailbox,
} from '../../sign-in/mailbox-door.ts';
import { type SigningIn, sendCode, signIn } from '../../sign-in/sign-in.ts';
import type { FormDependencies } from '../dependencies.ts';

export const REQUESTS = ['requests'] as const;

/** Opens to whoever holds a mailbox that has requests or drafts. */
export const REQUESTS_DOOR: MailboxDoor = {
  place: REQUESTS,
  says: ({ people: { requests } }) => ({
    title: requests.signInTitle,
    lead: requests.signInLead,
    address: requests.address,
    hint: requests.hint,
    perhaps: (email) => requests.perhaps(email, CODE_MINUTES),
  }),
};

/** POST /requests/code: mails a code to a mailbox that has requests or drafts, and tells nobody whether it did. */
export const sendRequestsCode =
  (deps: FormDependencies): HttpHandler =>
  async (c) => {
    const email = typedMailbox(c);
    if (!email) return answerMailboxDoor(c, REQUESTS_DOOR, true);
    const isKnown = await hasRequests(deps, email);
    const mailing = isKnown ? deps : { ...deps, mailer: NO_MAILER };
    const asked = await sendCode(c, mailing, await signingIn(c, deps, email));
    if (typeof asked !== 'string')
      return answerMailboxCode(c, REQUESTS_DOOR, { email, problem: asked });
    return seeOther(c, pathHere(c, REQUESTS, { ...codeStep(asked), for: email }));
  };

/** POST /requests/sign-in */
export const signInToRequests =
  (deps: FormDependencies): HttpHandler =>
  async (c) => {
    const email = fieldIn(c, 'email') ?? '';
    const outcome = await signIn(c, deps, await signingIn(c, deps, email));
    if (outcome === 'right') return seeOther(c, pathHere(c, REQUESTS));
    return answerMailboxCode(c, REQUESTS_DOOR, { email, problem: 'wrong' });
  };

async function hasRequests(
  { contactCases, drafts, clock }: FormDependencies,
  email: string,
): Promise<boolean> {
  const { cases } = await contactCases.page(email, { limit: 1 });
  return cases.length > 0 || (await drafts.listOf({ mailbox: email }, clock())).length > 0;
}

const signingIn = async (
  c: HttpContext,
  { publicUrl }: FormDependencies,
  email: string,
): Promise<SigningIn> => {
  const { language, people } = await wordsFor(c);
  return {
    email,
    subject: 'requests',
    ration: 'requests-page',
    cameBy: 'requests-page',
    language,
    opens: () => people.requests.opens(`${publicUrl}/requests`),
  };
};
