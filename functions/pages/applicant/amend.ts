import { html } from 'hono/html';
import type { CaseFile, MachineInput } from '../../../shared/contracts/case.ts';
import type { ChipOrder } from '../../../shared/contracts/request.ts';
import { policyCarried } from '../../../shared/digests/policy-digest.ts';
import { bodyOf, entriesOf } from '../../../shared/drafts/body.ts';
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
import { type AmendField, type AmendGroup, amendedFields, amendGroups } from './amend-fields.ts';
import type { ApplicantDependencies } from './dependencies.ts';
import { visitReference } from './sign-in.ts';
import { type CaseVisit, statusPath } from './visit.ts';

type OrderCase = CaseFile & { readonly request: ChipOrder };

/** GET /status/{publicReference}/amend */
export const amendPage =
  (deps: ApplicantDependencies): HttpHandler =>
  async (c) => {
    const visit = await visitReference(c, deps);
    if (visit instanceof Response) return visit;
    if (!visit.session) return seeOther(c, `${statusPath(c, visit.file)}#actions`);
    if (!visit.mayAmend) return notPossible(c, visit);
    return answerAmend(c, formOf(deps, visit));
  };

/** POST /status/{publicReference}/amend: shows the changes side by side, and sends them once they were seen. */
export const amendCase =
  (deps: ApplicantDependencies): HttpHandler =>
  async (c) => {
    const visit = await contactsVisit(c, deps);
    if (visit instanceof Response) return visit;
    if (!visit.mayAmend) return notPossible(c, visit);
    const form = formOf(deps, visit, (name) => fieldIn(c, name));
    const read = inputOf(deps, form);
    if ('errors' in read) return answerAmend(c, { ...form, errors: read.errors });
    const step = fieldIn(c, 'step');
    if (step === 'back') return answerAmend(c, form);
    const changes = changesIn(visit, read.input);
    const isSent = step === 'send' && changes.length > 0;
    if (!isSent) return answerChanges(c, form, changes);
    return run(c, deps, { visit, input: read.input });
  };

interface AmendForm {
  readonly visit: CaseVisit;
  readonly groups: readonly AmendGroup[];
  readonly typed: DraftFields;
  readonly errors: readonly FormError[];
  /** By which a second press of the same button is known. */
  readonly key: string;
  readonly revision: number;
}

function formOf(
  { secret }: ApplicantDependencies,
  visit: CaseVisit,
  typedIn: (name: string) => string | undefined = () => undefined,
): AmendForm {
  const { request, policy, revision = 1 } = visit.file as OrderCase;
  const filed = amendedFields(request, [], typedIn);
  const groups = amendGroups(visit.words, filed, policyCarried(policy));
  return {
    visit,
    groups,
    typed: amendedFields(request, groups, typedIn),
    errors: [],
    key: typedIn('key') ?? secret(),
    revision: Number(typedIn('revision') ?? revision),
  };
}

type Amending = MachineInput & { command: 'amend' };

/** The amendment; or which answers cannot be taken, in the words of the form. */
function inputOf(
  { clock }: ApplicantDependencies,
  { visit, groups, typed, key, revision }: AmendForm,
): { readonly input: Amending } | { readonly errors: readonly FormError[] } {
  const entries = entriesOf(typed);
  const read = amendmentFrom(visit.file, {
    body: bodyOf(entries),
    key,
    now: clock(),
    ofRevision: Number.isSafeInteger(revision) && revision > 0 ? revision : 1,
  });
  if ('input' in read) return read;
  const known = new Map(groups.flatMap(({ fields }) => fields.map((one) => [one.name, one])));
  const wrong = (read.refused.errors ?? []).map(({ pointer }) => {
    const field = entries.find((entry) => entry.pointer === pointer)?.field ?? '';
    return known.get(field) ?? known.get('endUse');
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
${groups.map(
  ({ title, note, fields }) => html`
<h2>${title}</h2>${note ? html`<p class="soft">${note}</p>` : ''}${fields.map((field) => control(form, field))}`,
)}
<p class="small soft">${amend.again}</p>
<button class="primary" name="step" value="check">${amend.check}</button></form>`,
    path: statusPath(c, visit.file, 'amend'),
    status: errors.length > 0 ? 422 : 200,
  });
}

const carriedIn = ({ visit, key, revision }: AmendForm): Html =>
  html`${hidden(CSRF_FIELD, visit.session?.csrfToken ?? '')}${hidden('key', key)}${hidden('revision', String(revision))}`;

const MOST_LINE = 300;
const MOST_TEXT = 4000;

function control({ typed, errors }: AmendForm, field: AmendField): Html {
  const { name, label, hint, options, isLong } = field;
  const value = typed[name] ?? '';
  const shown = { id: idOf(name), name, label, errors, value, ...(hint && { hint }) };
  if (isLong) return textArea({ ...shown, rows: 5, most: MOST_TEXT, isOptional: true });
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
