import { html } from 'hono/html';
import { afterPress } from '../../../../shared/drafts/edit.ts';
import type { HttpHandler } from '../../../adapters/http/route.ts';
import { CSRF_FIELD } from '../../forms/csrf.ts';
import { fieldIn } from '../../forms/form.ts';
import { hidden } from '../../forms/form-fields.ts';
import { seeOther } from '../../forms/paths.ts';
import type { Html } from '../../layout.ts';
import type { FormDependencies } from '../dependencies.ts';
import { FORM_ID } from '../draft/frame.ts';
import { ownVisit } from '../draft/own.ts';
import { draftPath } from '../draft/paths.ts';
import type { OrderVisit } from './visit.ts';

/** Where nothing is typed: the form to which the buttons of the answer so far belong. */
export const pressForm = ({ csrf }: OrderVisit, action: string, back: '' | 'check'): Html => html`
<form method="post" action="${action}" id="${FORM_ID}">${hidden(CSRF_FIELD, csrf)}${hidden('back', back)}</form>`;

/** POST /apply/order/{draft}/press: does what a button beside the answer so far offers. */
export const pressEdit =
  (deps: FormDependencies): HttpHandler =>
  async (c) => {
    const back = fieldIn(c, 'back') === 'check' ? 'check' : '';
    const visit = await ownVisit(c, deps, { page: back, kept: {} });
    if (visit instanceof Response) return visit;
    const { draft, reader, now, words } = visit;
    const given = afterPress(draft.fields, fieldIn(c, 'edit') ?? '');
    await deps.drafts.save(draft.id, { by: reader, given, language: words.language }, now);
    return seeOther(c, `${draftPath(c, draft, back || undefined)}#so-far`);
  };
