import { numberIn } from '../../../../shared/messages/index.ts';
import { INVITATIONS } from '../../../../shared/people/allowance.ts';
import type { HttpContext, HttpHandler } from '../../../adapters/http/route.ts';
import { hasCsrfToken } from '../../forms/csrf.ts';
import { fieldIn } from '../../forms/form.ts';
import { answerNotice } from '../../forms/page.ts';
import { pathHere, seeOther } from '../../forms/paths.ts';
import { wordsFor } from '../../forms/words.ts';
import { takeRation } from '../../sign-in/ration.ts';
import { sessionOf } from '../../sign-in/session.ts';
import type { FormDependencies } from '../dependencies.ts';
import { REQUESTS } from '../requests/door.ts';
import {
  type ContactVisit,
  contactVisit,
  readChange,
  type TypedContact,
  typedOf,
} from './asked.ts';
import { changeContacts } from './change.ts';
import { mailCodes, takeCodes } from './codes.ts';
import { answerAsk, answerCodes } from './page.ts';

/** GET /requests/contact: who is to be the contact in place of who is signed in. */
export const contactPage =
  (deps: FormDependencies): HttpHandler =>
  async (c) => {
    const session = await sessionOf(c, deps);
    if (!session) return seeOther(c, pathHere(c, REQUESTS));
    const visit = await contactVisit(c, deps, session);
    return answerAsk(c, visit, { typed: typedOf(c, visit), errors: [] });
  };

/** POST /requests/contact: mails a code to both mailboxes; and changes the contact once both were entered. */
export const changeContact =
  (deps: FormDependencies): HttpHandler =>
  async (c) => {
    const session = await sessionOf(c, deps);
    if (!session || !hasCsrfToken(c, session)) {
      const path = pathHere(c, REQUESTS);
      return answerNotice(c, await wordsFor(c), { notice: 'session-ended', path });
    }
    const visit = await contactVisit(c, deps, session);
    const typed = typedOf(c, visit);
    const step = fieldIn(c, 'step');
    if (step === 'back') return answerAsk(c, visit, { typed, errors: [] });
    if (step === 'codes') return answerCodes(c, visit, { typed, errors: [] });
    return step === 'change' ? change(c, deps, { visit, typed }) : ask(c, deps, { visit, typed });
  };

interface Asking {
  readonly visit: ContactVisit;
  readonly typed: TypedContact;
}

async function ask(c: HttpContext, deps: FormDependencies, { visit, typed }: Asking) {
  const wanted = readChange(typed, visit);
  if (!('to' in wanted)) return answerAsk(c, visit, { typed, errors: wanted });
  const mailbox = visit.session.email;
  const taken = await takeRation(c, deps, { allowance: INVITATIONS, mailbox });
  if (taken !== 'taken') {
    const { words } = visit;
    const minutes = numberIn(words.language, Math.ceil(taken.waitSeconds / 60));
    const problem = words.people.contactChange.tooMany(minutes);
    c.header('Retry-After', String(taken.waitSeconds));
    return answerAsk(c, visit, { typed, errors: [{ field: 'email', problem }], status: 429 });
  }
  const errors = await mailCodes(c, deps, { visit, wanted });
  return answerCodes(c, visit, { typed, errors, status: errors.length > 0 ? 429 : 200 });
}

async function change(c: HttpContext, deps: FormDependencies, { visit, typed }: Asking) {
  const wanted = readChange(typed, visit);
  if (!('to' in wanted)) return answerAsk(c, visit, { typed, errors: wanted });
  const errors = await takeCodes(c, deps, { visit, wanted });
  if (errors.length > 0) return answerCodes(c, visit, { typed, errors });
  const { changed, areLeft } = await changeContacts(deps, visit, wanted);
  const told = { changed: String(changed), ...(areLeft && { left: 'some' }) };
  return seeOther(c, pathHere(c, REQUESTS, told));
}
