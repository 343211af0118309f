import type { CodeRefused } from '../../../shared/people/sign-in-ration.ts';
import type { HttpContext } from '../../adapters/http/route.ts';
import type { CameBy } from '../../adapters/ports/people.ts';
import { fieldIn } from '../forms/form.ts';
import { addressOf } from './address.ts';
import { browserSecret, knownBrowser } from './browser.ts';
import type { CodeReader } from './code-mail.ts';
import type { SignInDependencies } from './dependencies.ts';
import { openSession } from './session.ts';
import { codeTyped } from './typed-code.ts';

/** Whose mailbox has to be proven, for what, at whose expense, and how they read. */
export interface SigningIn extends CodeReader {
  readonly subject: string;
  readonly ration: string;
  readonly cameBy: CameBy;
}

export type CodeAsked = 'sent' | 'sent-again' | CodeRefused;

/** Mails a code to the bound address, and to no other. */
export async function sendCode(
  c: HttpContext,
  { signIns, mailer, clock }: SignInDependencies,
  signingIn: SigningIn,
): Promise<CodeAsked> {
  const wish = { ...signingIn, browser: knownBrowser(c), from: addressOf(c) };
  const asked = await signIns.requestCode(wish, clock());
  if ('refused' in asked) return asked;
  try {
    // Most who open a page are asked for no code.
    const { codeMail } = await import('./code-mail.ts');
    await mailer.send(await codeMail(signingIn, asked.code));
  } catch (error) {
    await signIns.forgetCode(wish, clock());
    throw error;
  }
  return asked.isAgain ? 'sent-again' : 'sent';
}

/** Takes the code of the form; the right one opens a session. */
export async function signIn(
  c: HttpContext,
  deps: SignInDependencies,
  signingIn: SigningIn,
): Promise<'right' | 'wrong'> {
  const code = codeTyped(fieldIn(c, 'code') ?? '');
  const browser = browserSecret(c);
  if (!code || !browser) return 'wrong';
  const wish = { ...signingIn, browser, from: addressOf(c) };
  const outcome = await deps.signIns.redeemCode({ ...wish, code }, deps.clock());
  if (outcome === 'right') await openSession(c, deps, signingIn);
  return outcome;
}
