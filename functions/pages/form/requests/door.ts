import { html } from 'hono/html';
import { email as address } from '../../../../shared/contracts/email.ts';
import { CODE_MINUTES } from '../../../../shared/people/sign-in-ration.ts';
import type { HttpContext, HttpHandler } from '../../../adapters/http/route.ts';
import type { Mailer } from '../../../adapters/ports/notices.ts';
import { fieldIn, typedIn } from '../../forms/form.ts';
import { errorSummary, type FormError, labelled, titleWith } from '../../forms/form-fields.ts';
import { answerPage } from '../../forms/page.ts';
import { pathHere, seeOther } from '../../forms/paths.ts';
import { type Words, wordsFor } from '../../forms/words.ts';
import { answerCodeStep, type CodeProblem, codeStep } from '../../sign-in/code-step.ts';
import { type SigningIn, sendCode, signIn } from '../../sign-in/sign-in.ts';
import type { FormDependencies } from '../dependencies.ts';

export const REQUESTS = ['requests'];

/** POST /requests/code: mails a code to a mailbox that has requests or drafts, and tells nobody whether it did. */
export const sendRequestsCode =
  (deps: FormDependencies): HttpHandler =>
  async (c) => {
    const email = address.safeParse(typedIn(c, 'email').trim()).data;
    if (!email) {
      const { people } = await wordsFor(c);
      return answerRequestsDoor(c, [{ field: 'email', problem: people.requests.wrongAddress }]);
    }
    const isKnown = await hasRequests(deps, email);
    const mailing = isKnown ? deps : { ...deps, mailer: NO_MAILER };
    const asked = await sendCode(c, mailing, await signingIn(c, deps, email));
    if (typeof asked !== 'string') return answerRequestsCode(c, email, asked);
    return seeOther(c, pathHere(c, REQUESTS, { ...codeStep(asked), for: email }));
  };

/** POST /requests/sign-in */
export const signInToRequests =
  (deps: FormDependencies): HttpHandler =>
  async (c) => {
    const email = fieldIn(c, 'email') ?? '';
    const outcome = await signIn(c, deps, await signingIn(c, deps, email));
    if (outcome === 'right') return seeOther(c, pathHere(c, REQUESTS));
    return answerRequestsCode(c, email, 'wrong');
  };

/** Who has nothing here is mailed nothing, and told the same. */
const NO_MAILER: Mailer = { send: async () => {} };

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

/** Where somebody says which mailbox is theirs. */
export async function answerRequestsDoor(
  c: HttpContext,
  errors: readonly FormError[] = [],
): Promise<Response> {
  const words = await wordsFor(c);
  const { requests, signIn: common } = words.people;
  const { address: label, hint } = requests;
  const field = { id: 'email', name: 'email', label, hint, errors };
  return answerPage(c, words, {
    title: titleWith(words, requests.signInTitle, errors),
    main: html`
${errorSummary(words, errors)}
<h1>${requests.signInTitle}</h1>
<p class="lead">${requests.signInLead}</p>
<form method="post" action="${pathHere(c, [...REQUESTS, 'code'])}" class="sign-in">
${labelled(
  field,
  (
    described,
  ) => html`<input type="text" inputmode="email" id="email" name="email" autocomplete="email"
value="${c.get('form') ? typedIn(c, 'email') : ''}" required${described}>`,
)}
<button class="primary">${common.send}</button></form>`,
    path: pathHere(c, REQUESTS),
    status: errors.length > 0 ? 422 : 200,
  });
}

export async function answerRequestsCode(
  c: HttpContext,
  email: string,
  problem?: CodeProblem,
): Promise<Response> {
  const words: Words = await wordsFor(c);
  return answerCodeStep(c, words, {
    forms: {
      email,
      codePath: pathHere(c, [...REQUESTS, 'code']),
      signInPath: pathHere(c, [...REQUESTS, 'sign-in']),
      carries: { email },
      perhaps: words.people.requests.perhaps(email, CODE_MINUTES),
    },
    path: pathHere(c, REQUESTS),
    query: { ...codeStep(), for: email },
    problem,
  });
}
