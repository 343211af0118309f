import { html } from 'hono/html';
import { instantIn } from '../../../shared/messages/index.ts';
import type { CodeRefused } from '../../../shared/people/sign-in-ration.ts';
import type { HttpContext } from '../../adapters/http/route.ts';
import { errorSummary, titleWith } from '../forms/form-fields.ts';
import { answerPage } from '../forms/page.ts';
import type { Words } from '../forms/words.ts';
import type { Html } from '../layout.ts';
import { enterCode, type SignInForms } from './sign-in-forms.ts';

export type CodeProblem = 'wrong' | CodeRefused;

const AGAIN = 'again';

/** Of the address of this step, once it was asked for: whether the code is in place of another. */
export const codeStep = (asked?: 'sent' | 'sent-again'): Readonly<Record<string, string>> => ({
  step: 'code',
  ...(asked === 'sent-again' && { sent: AGAIN }),
});

export interface CodeStep {
  readonly forms: SignInForms;
  /** The page that it is a step of, which its address says; else by what it is shown in the other language. */
  readonly path?: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly languageButton?: Html;
  readonly problem?: CodeProblem | undefined;
  /** Whether the code is in place of another, where the address does not say so. */
  readonly isAgain?: boolean;
}

/** Where the code of a mail is entered. */
export async function answerCodeStep(
  c: HttpContext,
  words: Words,
  { forms, problem, isAgain = c.req.query('sent') === AGAIN, ...page }: CodeStep,
): Promise<Response> {
  const { signIn } = words.people;
  const errors = problem ? [{ field: 'code', problem: problemIn(words, problem) }] : [];
  if (problem && problem !== 'wrong') c.header('Retry-After', retryAfter(problem));
  return answerPage(c, words, {
    title: titleWith(words, signIn.codeTitle, errors),
    main: html`
${errorSummary(words, errors)}
<h1>${signIn.codeTitle}</h1>
${isAgain ? html`<p class="news" role="status">${signIn.sentAgain}</p>` : ''}
${enterCode(words, forms, errors)}`,
    ...page,
    status: !problem ? 200 : problem === 'wrong' ? 422 : 429,
  });
}

/** Why no code was mailed, or that one is wrong. */
export function problemIn({ people: { signIn }, language }: Words, problem: CodeProblem): string {
  if (problem === 'wrong') return signIn.wrong;
  const from = instantIn(language, problem.until);
  return problem.refused === 'sent-before' ? signIn.sentBefore(from) : signIn.tooMany(from);
}

/** An instant, as HTTP writes it. */
const retryAfter = ({ until }: CodeRefused): string => new Date(until).toUTCString();
