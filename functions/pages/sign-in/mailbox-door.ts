import { html } from 'hono/html';
import { email as address } from '../../../shared/contracts/email.ts';
import type { HttpContext } from '../../adapters/http/route.ts';
import type { Mailer } from '../../adapters/ports/notices.ts';
import { typedIn } from '../forms/form.ts';
import { errorSummary, labelled, titleWith } from '../forms/form-fields.ts';
import { answerPage } from '../forms/page.ts';
import { pathHere } from '../forms/paths.ts';
import { type Words, wordsFor } from '../forms/words.ts';
import { answerCodeStep, type CodeProblem, codeStep } from './code-step.ts';

/** A page that opens to whoever holds a mailbox: it is asked for here, and by code. */
export interface MailboxDoor {
  /** Where it lies; its codes are asked for and entered below it. */
  readonly place: readonly [string];
  readonly says: (words: Words) => DoorWords;
}

interface DoorWords {
  readonly title: string;
  readonly lead: string;
  readonly address: string;
  readonly hint: string;
  /** That a code was mailed, if the mailbox is one that it opens to. */
  readonly perhaps: (email: string) => string;
}

/** Who has nothing behind a door is mailed nothing, and told the same. */
export const NO_MAILER: Mailer = { send: async () => {} };

/** What was typed as a mailbox; nothing, where it is none. */
export const typedMailbox = (c: HttpContext): string | undefined =>
  address.safeParse(typedIn(c, 'email').trim()).data;

/** Where somebody says which mailbox is theirs; again, where what they typed is none. */
export async function answerMailboxDoor(
  c: HttpContext,
  { place, says }: MailboxDoor,
  isWrong = false,
): Promise<Response> {
  const words = await wordsFor(c);
  const { title, lead, address: label, hint } = says(words);
  const { send, wrongAddress } = words.people.signIn;
  const errors = isWrong ? [{ field: 'email', problem: wrongAddress }] : [];
  const typed = c.get('form') ? typedIn(c, 'email') : (c.req.query('for') ?? '');
  const field = { id: 'email', name: 'email', label, hint, errors };
  return answerPage(c, words, {
    title: titleWith(words, title, errors),
    main: html`
${errorSummary(words, errors)}
<h1>${title}</h1>
<p class="lead">${lead}</p>
<form method="post" action="${pathHere(c, [...place, 'code'])}" class="sign-in">
${labelled(
  field,
  (
    described,
  ) => html`<input type="text" inputmode="email" id="email" name="email" autocomplete="email"
value="${typed}" required${described}>`,
)}
<button class="primary">${send}</button></form>`,
    path: pathHere(c, place),
    query: typed ? { for: typed } : {},
    status: isWrong ? 422 : 200,
  });
}

/** Where the code is entered that was mailed, or not, to the mailbox. */
export async function answerMailboxCode(
  c: HttpContext,
  { place, says }: MailboxDoor,
  { email, problem }: { readonly email: string; readonly problem?: CodeProblem },
): Promise<Response> {
  const words = await wordsFor(c);
  return answerCodeStep(c, words, {
    forms: {
      email,
      codePath: pathHere(c, [...place, 'code']),
      signInPath: pathHere(c, [...place, 'sign-in']),
      carries: { email },
      perhaps: says(words).perhaps(email),
    },
    path: pathHere(c, place),
    query: { ...codeStep(), for: email },
    problem,
  });
}
