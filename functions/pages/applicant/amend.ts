import { html } from 'hono/html';
import { beginsAnew } from '../../../shared/cases/lifecycle.ts';
import { isApplication } from '../../../shared/contracts/application.ts';
import type { MachineInput } from '../../../shared/contracts/case.ts';
import { policyCarried } from '../../../shared/digests/policy-digest.ts';
import { filingEntries } from '../../../shared/drafts/amendable.ts';
import { bodyOf, fieldAt } from '../../../shared/drafts/body.ts';
import type { DraftFields } from '../../../shared/drafts/typed.ts';
import {
  type ToldChange,
  toldChanges,
  toldRequest,
} from '../../../shared/messages/told-request.ts';
import { amendmentFrom } from '../../adapters/filing/amendment.ts';
import type { HttpContext, HttpHandler } from '../../adapters/http/route.ts';
import { CSRF_FIELD } from '../forms/csrf.ts';
import { fieldIn } from '../forms/form.ts';
import {
  errorSummary,
  type FormError,
  hidden,
  labelled,
  textArea,
  titleWith,
} from '../forms/form-fields.ts';
import { answerPage } from '../forms/page.ts';
import { seeOther } from '../forms/paths.ts';
import { dataTable } from '../forms/table.ts';
import type { Html } from '../layout.ts';
import { contactsVisit, notPossible, run } from './acts.ts';
import { applicationGroups } from './amend-application.ts';
import { type AmendField, type AmendGroup, amendedFields, orderGroups } from './amend-fields.ts';
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

interface AmendForm {
  readonly visit: CaseVisit;
  readonly groups: readonly AmendGroup[];
  readonly typed: DraftFields;
  readonly errors: readonly FormError[];
  /** By which a second press of the same button is known. */
  readonly key: string;
  readonly revision: number;
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

const idOf = (name: string): string => name.replaceAll('.', '-');

function changesIn({ words, file }: CaseVisit, { submission }: Amending): readonly ToldChange[] {
  const policy = policyCarried(file.policy);
  return toldChanges(
    toldRequest(words, file.request, policy),
    toldRequest(words, submission.request, policy),
  );
}

function answerAmend(c: HttpContext, form: AmendForm): Promise<Response> {
  const { visit, groups, errors } = form;
  const { words } = visit;
  const { amend } = words.people;
  return answerPage(c, words, {
    title: titleWith(words, amend.title, errors),
    main: html`
${errorSummary(words, errors)}
<h1>${amend.title}</h1><p class="lead">${amend.lead}</p>
<form method="post" action="${statusPath(c, visit.file, 'amend')}">${carriedIn(form)}
${groups.map((group) => groupOf(form, group))}
<p class="small soft">${amend.again}</p>
<button class="primary" name="step" value="check">${amend.check}</button></form>`,
    path: statusPath(c, visit.file, 'amend'),
    status: errors.length > 0 ? 422 : 200,
  });
}

function groupOf(form: AmendForm, { title, note, fields, isFolded, hasMore }: AmendGroup): Html {
  const controls = html`${note ? html`<p class="soft">${note}</p>` : ''}${fields.map((field) => control(form, field))}${
    hasMore
      ? html`<button class="quiet" name="step" value="more">${form.visit.words.people.amend.more}</button>`
      : ''
  }`;
  if (!isFolded)
    return html`
<h2>${title}</h2>${controls}`;
  const isWrong = fields.some(({ name }) => form.errors.some(({ field }) => field === idOf(name)));
  return html`
<details${isWrong ? html` open` : ''}><summary>${title}</summary>${controls}</details>`;
}

const carriedIn = ({ visit, key, revision }: AmendForm): Html =>
  html`${hidden(CSRF_FIELD, visit.session?.csrfToken ?? '')}${hidden('key', key)}${hidden('revision', String(revision))}`;

const MOST_LINE = 300;

function control({ typed, errors }: AmendForm, field: AmendField): Html {
  const { name, label, hint, options, mostText } = field;
  const value = typed[name] ?? '';
  const shown = { id: idOf(name), name, label, errors, value, ...(hint && { hint }) };
  if (mostText !== undefined) {
    return textArea({ ...shown, rows: 5, most: mostText, isOptional: true });
  }
  return labelled(shown, (described) =>
    options
      ? html`<select id="${shown.id}" name="${name}"${described}>${options.map(
          ([code, text]) =>
            html`<option value="${code}"${code === value ? html` selected` : ''}>${text}</option>`,
        )}</select>`
      : html`<input id="${shown.id}" name="${name}" maxlength="${MOST_LINE}" value="${value}"${described}>`,
  );
}

/** Before and after, side by side; what is sent is exactly what was typed. */
function answerChanges(
  c: HttpContext,
  form: AmendForm,
  changes: readonly ToldChange[],
): Promise<Response> {
  const { visit, groups, typed } = form;
  const { words } = visit;
  const { amend } = words.people;
  const names = groups.flatMap(({ fields }) => fields.map(({ name }) => name));
  const side = (tag: 'del' | 'ins', text: string | undefined): Html =>
    text === undefined
      ? html`<span class="soft">${amend.notStated}</span>`
      : tag === 'del'
        ? html`<del><bdi class="written">${text}</bdi></del>`
        : html`<ins><bdi class="written">${text}</bdi></ins>`;
  return answerPage(c, words, {
    title: amend.changes,
    main: html`
<h1 id="changes">${amend.changes}</h1>
<form method="post" action="${statusPath(c, visit.file, 'amend')}">${carriedIn(form)}
${names.map((name) => hidden(name, typed[name] ?? ''))}
${
  changes.length === 0
    ? html`<p class="lead">${amend.nothing}</p>`
    : html`${dataTable({
        labelledBy: 'changes',
        columns: [words.people.fields.answer, amend.before, amend.after],
        rows: changes.map(({ title, name, was, is }) => [
          html`${name}<span class="soft">${title}</span>`,
          side('del', was),
          side('ins', is),
        ]),
      })}<p class="small soft">${amend.again}</p>
<button class="primary" name="step" value="send">${amend.send}</button>`
} <button class="quiet" name="step" value="back">${amend.goBack}</button></form>`,
    path: statusPath(c, visit.file, 'amend'),
  });
}
