import { html } from 'hono/html';
import { DRAFT_SECTIONS, type DraftSection } from '../../../../shared/drafts/open.ts';
import type { HttpContext } from '../../../adapters/http/route.ts';
import type { Html } from '../../layout.ts';
import { icon } from '../../look/icons.ts';
import { FORM_ID } from '../draft/frame.ts';
import { draftPath } from '../draft/paths.ts';
import type { OrderVisit } from './visit.ts';

/** How many answers of a section are missing, or not right. */
export const answersLeftIn = ({ checked }: OrderVisit, section: DraftSection): number =>
  checked.sections[section].open.length + checked.sections[section].errors.length;

/** How far a section is, in a word or two. */
export function stateOf(visit: OrderVisit, section: DraftSection): string {
  const { states } = visit.said;
  const { open, errors } = visit.checked.sections[section];
  if (errors.length > 0) return states.wrong(errors.length);
  return open.length > 0 ? states.needs(open.length) : states.ready;
}

/** The sections one after the other; each is a button of the form, which saves what was typed. */
export const steps = (visit: OrderVisit, active: DraftSection): Html =>
  stepsWith(
    visit,
    active,
    (place, label) =>
      html`<button class="step" form="${FORM_ID}" name="go" value="${place}">${label}</button>`,
  );

/** The same where there is nothing to save. */
export const linkedSteps = (c: HttpContext, visit: OrderVisit): Html =>
  stepsWith(
    visit,
    'check',
    (place, label) => html`<a class="step" href="${draftPath(c, visit.draft, place)}">${label}</a>`,
  );

type Place = DraftSection | 'check';

function stepsWith(
  visit: OrderVisit,
  active: Place,
  leading: (place: Place, label: Html) => Html,
): Html {
  const { said } = visit;
  const places = [...DRAFT_SECTIONS, 'check'] as const;
  return html`
<nav class="steps" aria-label="${said.frame.steps}"><ol>${places.map((place, index) => {
    const isDone = place !== active && place !== 'check' && answersLeftIn(visit, place) === 0;
    const state =
      place === 'check' ? '' : html`<span class="unseen">${stateOf(visit, place)}</span>`;
    const label = html`<span class="dot${isDone ? ' ready' : ''}">${isDone ? icon('check') : index + 1}</span><span class="name">${said.sections[place]}</span>${state}`;
    return place === active
      ? html`<li class="active" aria-current="step">${label}</li>`
      : html`<li>${leading(place, label)}</li>`;
  })}</ol></nav>`;
}
