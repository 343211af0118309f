import { html } from 'hono/html';
import { fieldsOf, pressOf } from '../../../../shared/drafts/edit.ts';
import { rowsOf } from '../../../../shared/drafts/typed.ts';
import type { Edit } from '../../../../shared/rules/determination.ts';
import type { RequestChange } from '../../../../shared/rules/remedy.ts';
import type { Html } from '../../layout.ts';
import type { PanelParts } from './parts.ts';

/** What would change the answer: each was tried. One press does it, or leads to where it is said. */
export function changesPart(parts: PanelParts): Html | '' {
  const { words, answer } = parts;
  const all = [
    ...answer.edits.map((edit) => changePart(parts, edit, toldOf(parts, edit))),
    ...(answer.most ? [changePart(parts, answer.most, mostTold(parts, answer.most))] : []),
  ].filter((one) => one !== '');
  if (all.length === 0) return '';
  return html`
<section><h2>${words.changes}</h2><ul class="edits">${all}</ul></section>`;
}

function changePart(
  { words, typed, number, hrefOf }: PanelParts,
  edit: Edit,
  text: string,
): Html | '' {
  const press = pressOf(typed, edit);
  const [field] = fieldsOf(typed, edit);
  if (press !== undefined) {
    const [{ value } = {}] = edit.changes;
    return html`
<li><span>${text}</span><button form="draft" name="edit" value="${press}">${words.set(number(Number(value)))}</button></li>`;
  }
  return field === undefined ? '' : html`<li><a href="${hrefOf(field)}">${text}</a></li>`;
}

function toldOf({ words, typed, number }: PanelParts, { changes, leadsTo }: Edit): string {
  const { label } = words.answers[leadsTo.status];
  const [change] = changes;
  if (change?.was === undefined || typeof change.value !== 'number') {
    return words.with(
      changes.map((one) => givenIn(words, one)),
      label,
    );
  }
  const text = words.instead(number(change.value), number(change.was), label);
  const isOnly = rowsOf(typed, 'items').length === 1 || change.label === undefined;
  return isOnly ? text : words.ofLine(change.label ?? '', text);
}

const mostTold = ({ words, number }: PanelParts, { changes: [change] }: Edit): string =>
  words.upTo(number(Number(change?.value)));

/** Of an order the rules ask for no other. */
function givenIn({ given }: PanelParts['words'], { pointer }: RequestChange): string {
  const [field, name] = pointer.slice(1).split('/');
  if (field === 'certifications') {
    return given.certified(name as Parameters<typeof given.certified>[0]);
  }
  return field === 'purchaseOrder' ? given.purchaseOrder : given.endUse;
}
