import { caseNamedIn } from '../../../shared/cases/public-reference.ts';
import type { CaseFile } from '../../../shared/contracts/case.ts';
import { typedFrom } from '../../../shared/drafts/from-body.ts';
import type { DraftFields } from '../../../shared/drafts/typed.ts';
import { isSameMailbox } from '../../../shared/people/mailbox.ts';
import type { HttpContext, HttpHandler } from '../../adapters/http/route.ts';
import { isSameText } from '../../adapters/one-time-code.ts';
import { fieldIn } from '../forms/form.ts';
import { answerNotice } from '../forms/page.ts';
import { seeOther } from '../forms/paths.ts';
import type { FormDependencies } from './dependencies.ts';
import { draftPath } from './draft/paths.ts';
import { type Caller, callerOf, isOwnForm } from './draft/visit.ts';

/** POST /apply/again: what a case asked for, as a new draft of its contact. */
export const beginAgain =
  (deps: FormDependencies): HttpHandler =>
  async (c) => {
    const caller = await callerOf(c, deps);
    const file = await ownCase(c, deps, caller);
    if (file?.request.type !== 'chip-order') {
      return answerNotice(c, caller.words, { notice: 'session-ended', path: '/' });
    }
    const { reader, now, words } = caller;
    const fields = asked(typedFrom(file.request));
    const wish = { kind: 'chip-order', language: words.language, fields, by: reader } as const;
    const id = deps.secret();
    await deps.drafts.create({ ...wish, id }, now);
    return seeOther(c, draftPath(c, { ...wish, id }));
  };

/** The case of the form, for its contact alone. */
async function ownCase(
  c: HttpContext,
  deps: FormDependencies,
  caller: Caller,
): Promise<CaseFile | undefined> {
  const of = fieldIn(c, 'of') ?? '';
  const caseId = caseNamedIn(of);
  if (!caller.session || !isOwnForm(c, caller) || caseId === undefined) return undefined;
  const file = await deps.cases.find(caseId);
  const isTheirs =
    file !== undefined &&
    isSameText(file.publicReference, of) &&
    isSameMailbox(caller.session.email, file.request.contact.email);
  return isTheirs ? file : undefined;
}

/** What is said once for each order is said anew. */
const ONCE = /^(?:reference|purchaseOrder|nacNotifiedOn|certifications\..*)$/;

const asked = (typed: DraftFields): DraftFields =>
  Object.fromEntries(Object.entries(typed).filter(([field]) => !ONCE.test(field)));
