import { html } from 'hono/html';
import type { CheckedDraft } from '../../../../shared/drafts/sections.ts';
import type { HttpContext } from '../../../adapters/http/route.ts';
import type { Html } from '../../layout.ts';
import { icon } from '../../look/icons.ts';
import { FORM_ID } from './frame.ts';
import { draftPath } from './paths.ts';
import type { DraftVisit } from './visit.ts';

/** A form of several sections, and how far each is. */
export interface Sectioned<Section extends string> extends Pick<DraftVisit, 'said' | 'draft'> {
  readonly checked: CheckedDraft<Section>;
  /** In the order in which they stand, each with its name among the others. */
  readonly names: Readonly<Record<Section, string>>;
}

export const sectionsIn = <Section extends string>({ names }: Sectioned<Section>) =>
  Object.keys(names) as Section[];

/** How many answers of a section are missing, or not right. */
export const answersLeftIn = <Section extends string>(
  { checked }: Sectioned<Section>,
  section: Section,
): number => checked.sections[section].open.length + checked.sections[section].errors.length;

/** How far a section is, in a word or two. */
export function stateOf<Section extends string>(form: Sectioned<Section>, section: Section) {
  const { states } = form.said;
  const { open, errors } = form.checked.sections[section];
  if (errors.length > 0) return states.wrong(errors.length);
  return open.length > 0 ? states.needs(open.length) : states.ready;
}

/** The sections one after the other; each is a button of the form, which saves what was typed. */
export const steps = <Section extends string>(form: Sectioned<Section>, active: Section): Html =>
  stepsWith(
    form,
    active,
    (place, label) =>
      html`<button class="step" form="${FORM_ID}" name="go" value="${place}">${label}</button>`,
  );

/** The same where there is nothing to save. */
export const linkedSteps = <Section extends string>(
  c: HttpContext,
  form: Sectioned<Section>,
): Html =>
  stepsWith(
    form,
    'check',
    (place, label) => html`<a class="step" href="${draftPath(c, form.draft, place)}">${label}</a>`,
  );

function stepsWith<Section extends string>(
  form: Sectioned<Section>,
  active: Section | 'check',
  leading: (place: Section | 'check', label: Html) => Html,
): Html {
  const { said, names } = form;
  const row = (place: Section | 'check', index: number, name: string, state?: string) => {
    const isDone = place !== active && state === said.states.ready;
    const label = html`<span class="dot${isDone ? ' ready' : ''}">${isDone ? icon('check') : index + 1}</span><span class="name">${name}</span>${
      state === undefined ? '' : html`<span class="unseen">${state}</span>`
    }`;
    return place === active
      ? html`<li class="active" aria-current="step">${label}</li>`
      : html`<li>${leading(place, label)}</li>`;
  };
  const sections = sectionsIn(form);
  return html`
<nav class="steps" aria-label="${said.frame.steps}"><ol>${sections.map((section, index) =>
    row(section, index, names[section], stateOf(form, section)),
  )}${row('check', sections.length, said.sections.check)}</ol></nav>`;
}
