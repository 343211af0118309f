import type { Draft } from '../../../../shared/contracts/draft.ts';
import { email as address } from '../../../../shared/contracts/email.ts';
import { roleIn } from '../../../../shared/drafts/access.ts';
import { CODE_MINUTES } from '../../../../shared/people/sign-in-ration.ts';
import type { HttpContext, HttpHandler } from '../../../adapters/http/route.ts';
import { fieldIn, typedIn } from '../../forms/form.ts';
import { answerCodeStep, type CodeProblem } from '../../sign-in/code-step.ts';
import { type CodeAsked, type SigningIn, sendCode } from '../../sign-in/sign-in.ts';
import type { FormDependencies } from '../dependencies.ts';
import { answerDoor, answerGone, carried, inOtherLanguage, type WayBack } from './door.ts';
import { keptIn } from './kept.ts';
import { actPath, SEND_PAGE } from './paths.ts';
import { comeToDraft, type DraftFound } from './visit.ts';

/** A draft, and the mailbox that is to be confirmed for it. */
export interface Confirming {
  readonly found: DraftFound & { readonly draft: Draft };
  readonly email: string;
  readonly back: WayBack;
}

/** POST /apply/{draft}/code: mails a code, to its owner, a colleague, or whoever takes it on. */
export const sendDraftCode =
  (deps: FormDependencies): HttpHandler =>
  async (c) => {
    const found = await comeToDraft(c, deps);
    const { draft } = found;
    if (!draft) return answerGone(c, found);
    const back = backIn(c);
    const email = address.safeParse(typedIn(c, 'email').trim()).data;
    if (!email) {
      const problem = found.said.share.wrongEmail;
      return answerDoor(c, found, back, [{ field: 'email', problem }]);
    }
    return askCode(c, deps, { found: { ...found, draft }, email, back });
  };

/** Mails a code where the mailbox has business with the draft, and shows where it is entered. */
export async function askCode(
  c: HttpContext,
  deps: FormDependencies,
  confirming: Confirming,
): Promise<Response> {
  const mailer = mayConfirm(confirming) ? deps.mailer : { send: async () => {} };
  const asked = await sendCode(c, { ...deps, mailer }, signingIn(deps, confirming));
  return answerCode(c, confirming, typeof asked === 'string' ? { asked } : { problem: asked });
}

/** Its own browser may have any mailbox take it on; else only those in it are let in. */
export const mayConfirm = ({ found: { draft, role }, email }: Confirming): boolean =>
  role !== undefined || roleIn(draft, { mailbox: email }) !== undefined;

export const backIn = (c: HttpContext): WayBack => ({
  page: fieldIn(c, 'back') ?? '',
  kept: keptIn(c),
});

export const signingIn = (
  { publicUrl }: FormDependencies,
  { found: { draft, words }, email }: Confirming,
): SigningIn => ({
  email,
  subject: `draft#${draft.id}`,
  ration: 'drafts',
  cameBy: 'form',
  language: words.language,
  opens: ({ draft: opens }) => opens(`${publicUrl}/apply/${draft.id}`),
});

export function answerCode(
  c: HttpContext,
  { found, email, back }: Confirming,
  { asked, problem }: { readonly asked?: CodeAsked; readonly problem?: CodeProblem },
): Promise<Response> {
  const { draft, said, words, csrf, role } = found;
  const carries = { email, ...carried(csrf, back) };
  return answerCodeStep(c, words, {
    forms: {
      email,
      codePath: actPath(c, draft, 'code'),
      signInPath: actPath(c, draft, 'sign-in'),
      carries,
      ...(back.page === SEND_PAGE && { enter: said.check.confirmAndSend }),
      ...(role === undefined && { perhaps: said.door.sentPerhaps(email, CODE_MINUTES) }),
    },
    languageButton: inOtherLanguage(c, { words, draft }, { shown: 'code', carries }),
    problem,
    isAgain: asked === 'sent-again',
  });
}
