import { html } from 'hono/html';
import type { HttpContext } from '../../adapters/http/route.ts';
import { errorSummary, titleWith } from '../forms/form-fields.ts';
import { answerPage } from '../forms/page.ts';
import type { Words } from '../forms/words.ts';
import { enterCode, type SignInForms } from './sign-in-forms.ts';

export type CodeProblem = 'wrong' | 'tooMany';

const STATUS = { wrong: 422, tooMany: 429 } as const;

export interface CodeStep {
  readonly forms: SignInForms;
  /** The page that it is a step of. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly problem?: CodeProblem | undefined;
}

/** Where the code of a mail is entered. */
export function answerCodeStep(
  c: HttpContext,
  words: Words,
  { forms, path, query, problem }: CodeStep,
): Promise<Response> {
  const { signIn } = words.people;
  const errors = problem ? [{ field: 'code', problem: signIn[problem] }] : [];
  return answerPage(c, words, {
    title: titleWith(words, signIn.codeTitle, errors),
    main: html`
${errorSummary(words, errors)}
<h1>${signIn.codeTitle}</h1>
${enterCode(words, forms, errors)}`,
    path,
    query,
    status: problem ? STATUS[problem] : 200,
  });
}
