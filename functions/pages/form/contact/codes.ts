import { defanged } from '../../../../shared/messages/defanged.ts';
import type { HttpContext } from '../../../adapters/http/route.ts';
import { fieldIn } from '../../forms/form.ts';
import type { FormError } from '../../forms/form-fields.ts';
import { addressOf } from '../../sign-in/address.ts';
import { browserSecret } from '../../sign-in/browser.ts';
import { problemIn } from '../../sign-in/code-step.ts';
import { type SigningIn, sendCode } from '../../sign-in/sign-in.ts';
import { codeTyped } from '../../sign-in/typed-code.ts';
import type { FormDependencies } from '../dependencies.ts';
import type { ContactVisit, WantedChange } from './asked.ts';

interface Confirming {
  readonly visit: ContactVisit;
  readonly wanted: WantedChange;
}

/** Mails a code to both. Why one of them was not, by the field that it is entered in. */
export async function mailCodes(
  c: HttpContext,
  deps: FormDependencies,
  confirming: Confirming,
): Promise<FormError[]> {
  const errors: FormError[] = [];
  for (const { field, ...of } of bothOf(deps, confirming)) {
    const asked = await sendCode(c, deps, of);
    if (typeof asked === 'string') continue;
    errors.push({ field, problem: problemIn(confirming.visit.words, asked) });
  }
  return errors;
}

/** Takes both codes, or neither. Which of them are wrong. */
export async function takeCodes(
  c: HttpContext,
  deps: FormDependencies,
  confirming: Confirming,
): Promise<FormError[]> {
  const problem = confirming.visit.words.people.signIn.wrong;
  const both = bothOf(deps, confirming);
  const typed = both.map(({ field }) => codeTyped(fieldIn(c, field) ?? ''));
  const browser = browserSecret(c);
  const none = both.filter((_, index) => !browser || !typed[index]);
  if (!browser || none.length > 0) return none.map(({ field }) => ({ field, problem }));
  const given = both.map((of, index) => {
    return { ...of, browser, from: addressOf(c), code: typed[index] ?? '' };
  });
  const outcomes = await deps.signIns.redeemCodes(given, deps.clock());
  return both.flatMap(({ field }, index) =>
    outcomes[index] === 'right' ? [] : [{ field, problem }],
  );
}

/** Each code is for this change alone: from whom, to whom, and of which request. */
function bothOf(
  { publicUrl }: FormDependencies,
  { visit: { session, words }, wanted: { to, only } }: Confirming,
): readonly (SigningIn & { readonly field: string })[] {
  const [own, other] = [session.email, to.email];
  const subject = ['contact', own, other, only?.id ?? 'all'].join('\n');
  const change = { subject, cameBy: 'requests-page', isOfContact: true } as const;
  const url = `${publicUrl}/requests`;
  const what = (said: ContactWords) =>
    only ? said.whatOne(defanged(only.reference)) : said.whatAll;
  return [
    {
      ...change,
      field: 'code-new',
      email: other,
      ration: `contact of ${own}`,
      language: to.language,
      opens: (_, { contactChange: said }) => said.opensForNew(own, what(said), url),
    },
    {
      ...change,
      field: 'code-own',
      email: own,
      ration: 'contact',
      language: words.language,
      opens: (_, { contactChange: said }) => said.opensForOwn(other, what(said)),
    },
  ];
}

type ContactWords = ContactVisit['words']['people']['contactChange'];
