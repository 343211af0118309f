import type { Language } from '../../../shared/messages/index.ts';
import type { HttpContext } from '../../adapters/http/route.ts';
import { fieldIn } from '../forms/form.ts';
import { addressOf } from './address.ts';
import { codeMail } from './code-mail.ts';
import type { SignInDependencies } from './dependencies.ts';
import { openSession } from './session.ts';

/** Whose mailbox has to be proven, for what, and how they read. */
export interface SigningIn {
  readonly email: string;
  /** The task or case; a code for one is worth nothing for another. */
  readonly subject: string;
  readonly language: Language;
}

/** Mails a code to the bound address, and to no other; unless one that still works was sent before. */
export async function sendCode(
  c: HttpContext,
  { signIns, mailer, clock }: SignInDependencies,
  { email, subject, language }: SigningIn,
): Promise<'sent' | 'too-many'> {
  const wish = { email, subject, from: addressOf(c) };
  const asked = await signIns.requestCode(wish, clock());
  if (asked === 'too-many') return 'too-many';
  if (asked === 'sent-before') return 'sent';
  try {
    await mailer.send(codeMail(email, asked.code, language));
  } catch (error) {
    // Used up, so that another can be asked for at once.
    await signIns.redeemCode({ ...wish, code: asked.code }, clock());
    throw error;
  }
  return 'sent';
}

/** Takes the code of the form; the right one opens a session. */
export async function signIn(
  c: HttpContext,
  deps: SignInDependencies,
  { email, subject }: SigningIn,
): Promise<'right' | 'wrong'> {
  const code = (fieldIn(c, 'code') ?? '').replace(/\s/g, '');
  if (!/^\d{6}$/.test(code)) return 'wrong';
  const outcome = await deps.signIns.redeemCode(
    { email, subject, from: addressOf(c), code },
    deps.clock(),
  );
  if (outcome === 'right') await openSession(c, deps, email);
  return outcome;
}
