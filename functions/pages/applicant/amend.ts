import { beginsAnew } from '../../../shared/cases/lifecycle.ts';
import { isApplication } from '../../../shared/contracts/application.ts';
import type { MachineInput } from '../../../shared/contracts/case.ts';
import { policyCarried } from '../../../shared/digests/policy-digest.ts';
import { filingEntries } from '../../../shared/drafts/amendable.ts';
import { bodyOf, fieldAt } from '../../../shared/drafts/body.ts';
import {
  type ToldChange,
  toldChanges,
  toldRequest,
} from '../../../shared/messages/told-request.ts';
import { amendmentFrom } from '../../adapters/filing/amendment.ts';
import type { HttpContext, HttpHandler } from '../../adapters/http/route.ts';
import { fieldIn } from '../forms/form.ts';
import type { FormError } from '../forms/form-fields.ts';
import { seeOther } from '../forms/paths.ts';
import { contactsVisit, notPossible, run } from './acts.ts';
import { applicationGroups } from './amend-application.ts';
import { type AmendGroup, amendedFields, orderGroups } from './amend-fields.ts';
import { type AmendForm, answerAmend, answerChanges, idOf } from './amend-page.ts';
import type { ApplicantDependencies } from './dependencies.ts';
import { visitReference } from './sign-in.ts';
import { type CaseVisit, statusPath } from './visit.ts';

/** GET /status/{publicReference}/amend */
export const amendPage =
  (deps: ApplicantDependencies): HttpHandler =>
  async (c) => {
    const visit = await visitReference(c, deps);
    if (visit instanceof Response) return visit;
    if (!visit.session) return seeOther(c, `${statusPath(c, visit.file)}#actions`);
    if (!visit.mayAmend) return notPossible(c, visit);
    return answerAmend(c, await formOf(deps, visit));
  };

/** POST /status/{publicReference}/amend: shows the changes side by side, and sends them once they were seen. */
export const amendCase =
  (deps: ApplicantDependencies): HttpHandler =>
  async (c) => {
    const visit = await contactsVisit(c, deps);
    if (visit instanceof Response) return visit;
    if (!visit.mayAmend) return notPossible(c, visit);
    const form = await formOf(deps, visit, (name) => fieldIn(c, name));
    return fieldIn(c, 'step') === 'more' ? answerAmend(c, form) : lookOrSend(c, deps, form);
  };

async function lookOrSend(
  c: HttpContext,
  deps: ApplicantDependencies,
  form: AmendForm,
): Promise<Response> {
  const { visit } = form;
  const read = inputOf(deps, form);
  if ('errors' in read) return answerAmend(c, { ...form, errors: read.errors });
  const step = fieldIn(c, 'step');
  if (step === 'back') return answerAmend(c, form);
  const changes = changesIn(visit, read.input);
  const isSent = step === 'send' && changes.length > 0;
  if (!isSent) return answerChanges(c, form, changes);
  return run(c, deps, { visit, input: read.input });
}

async function formOf(
  { secret }: ApplicantDependencies,
  visit: CaseVisit,
  typedIn: (name: string) => string | undefined = () => undefined,
): Promise<AmendForm> {
  const { request, revision = 1 } = visit.file;
  const groups = await groupsOf(visit, typedIn);
  return {
    visit,
    groups,
    typed: amendedFields(request, groups, typedIn),
    errors: [],
    key: typedIn('key') ?? secret(),
    revision: Number(typedIn('revision') ?? revision),
  };
}

/** What was returned is amended as if it were filed today. */
function groupsOf(
  { file, words, now }: CaseVisit,
  typedIn: (name: string) => string | undefined,
): Promise<readonly AmendGroup[]> | readonly AmendGroup[] {
  const policy = policyCarried(file.policy);
  const amendable = { typed: amendedFields(file.request, [], typedIn), typedIn, policy };
  if (!isApplication(file.request)) return orderGroups(words, amendable);
  const at = beginsAnew(file.status) ? now.toISOString() : file.submittedAt;
  return applicationGroups(words, amendable, policy && { policy, at });
}

type Amending = MachineInput & { command: 'amend' };

/** The amendment; or which answers cannot be taken, in the words of the form. */
function inputOf(
  { clock }: ApplicantDependencies,
  { visit, groups, typed, key, revision }: AmendForm,
): { readonly input: Amending } | { readonly errors: readonly FormError[] } {
  const entries = filingEntries(typed);
  const read = amendmentFrom(visit.file, {
    body: bodyOf(entries),
    key,
    now: clock(),
    ofRevision: Number.isSafeInteger(revision) && revision > 0 ? revision : 1,
  });
  if ('input' in read) return read;
  const known = new Map(groups.flatMap(({ fields }) => fields.map((one) => [one.name, one])));
  const wrong = (read.refused.errors ?? []).map(({ pointer }) => {
    const field = fieldAt(entries, pointer) ?? '';
    return known.get(field) ?? groups[0]?.fields[0];
  });
  const { amend } = visit.words.people;
  return {
    errors: [...new Set(wrong)].flatMap((field) =>
      field ? [{ field: idOf(field.name), problem: amend.wrong(field.label) }] : [],
    ),
  };
}

function changesIn({ words, file }: CaseVisit, { submission }: Amending): readonly ToldChange[] {
  const policy = policyCarried(file.policy);
  return toldChanges(
    toldRequest(words, file.request, policy),
    toldRequest(words, submission.request, policy),
  );
}
