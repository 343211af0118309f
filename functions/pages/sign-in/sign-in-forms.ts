import { html } from 'hono/html';
import { CODE_MINUTES } from '../../../shared/people/sign-in-ration.ts';
import { type FormError, hidden, labelled } from '../forms/form-fields.ts';
import type { Words } from '../forms/words.ts';
import type { Html } from '../layout.ts';
import { maskedMailbox } from './mailbox.ts';

/** Where sign-in forms lead, and what they carry. */
export interface SignInForms {
  readonly email: string;
  readonly codePath: string;
  readonly signInPath: string;
  /** What each form brings along: the secret of the link, or the address that was typed. */
  readonly carries?: Readonly<Record<string, string>>;
  /** What is said where nobody may learn whether anything was mailed. */
  readonly perhaps?: string;
  /** What the code is entered for, where that is more than to sign in. */
  readonly enter?: string;
}

const carried = ({ carries = {} }: SignInForms): Html[] =>
  Object.entries(carries).map(([name, value]) => hidden(name, value));

/** Asks for a code to be mailed to the bound address. */
export const askForCode = ({ people: { signIn } }: Words, forms: SignInForms): Html => html`
<form method="post" action="${forms.codePath}" class="sign-in">
${carried(forms)}
<p>${signIn.sendTo(maskedMailbox(forms.email))}</p>
<button class="primary">${signIn.send}</button>
</form>`;

/** Takes the code. */
export const enterCode = (
  { people: { signIn } }: Words,
  forms: SignInForms,
  errors: readonly FormError[],
): Html => html`
<p>${forms.perhaps ?? signIn.sentTo(maskedMailbox(forms.email), CODE_MINUTES)}</p>
<form method="post" action="${forms.signInPath}" class="sign-in">
${carried(forms)}
${labelled(
  { id: 'code', name: 'code', label: signIn.code, hint: signIn.codeHint, errors },
  (described) => html`<input id="code" name="code" class="code" inputmode="numeric"
autocomplete="one-time-code" maxlength="40" required${described}>`,
)}
<button class="primary">${forms.enter ?? signIn.enter}</button>
</form>
<form method="post" action="${forms.codePath}" class="again">
${carried(forms)}<button class="quiet">${signIn.again}</button>
</form>`;
