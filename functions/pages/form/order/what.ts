import { html } from 'hono/html';
import { inH100, tppOfH100 } from '../../../../shared/messages/amounts.ts';
import { numberIn } from '../../../../shared/messages/index.ts';
import type { Part } from '../../../../shared/rules/policy.ts';
import { ECCNS } from '../../../../shared/rules/vocabulary.ts';
import { partsShown } from '../../forms/parts-shown.ts';
import type { Html } from '../../layout.ts';
import { icon } from '../../look/icons.ts';
import { countryOptions } from './countries.ts';
import { choice, lineField, type QuestionPage, select, yesOrNo } from './questions.ts';
import { type OrderRow, orderRows, totalOf } from './summary.ts';
import type { OrderVisit } from './visit.ts';

/** So many of the catalogue are shown at once. */
const MOST_SHOWN = 6;

/** What the questions about parts are drawn from. */
export type PartsVisit = Pick<OrderVisit, 'said' | 'words' | 'policy' | 'draft'>;

/** What is shipped, and where to. `query`: what is looked for in the catalogue. */
export const whatQuestions = (visit: OrderVisit, asking: QuestionPage, query: string): Html => html`
${itemQuestions(visit, asking, query)}
<section class="card">${select(asking, 'destination', countryOptions(visit))}</section>`;

export function itemQuestions(visit: PartsVisit, asking: QuestionPage, query: string): Html {
  const rows = orderRows(visit.draft.fields, visit.policy, visit);
  return html`
<section class="card">
${rows.length === 0 ? html`<p>${visit.said.what.none}</p>` : itemTable(visit, asking, rows)}</section>
${rows.filter(({ isOwn }) => isOwn).map((row) => ownPart(asking, row))}
${partPicker(visit, asking, { query, isFirst: rows.length === 0 })}`;
}

function itemTable(visit: PartsVisit, asking: QuestionPage, rows: readonly OrderRow[]): Html {
  const { said, policy } = visit;
  const told = numbers(visit);
  const total = totalOf(rows);
  return html`
<div class="scroll" tabindex="0" role="region" aria-label="${said.what.part}"><table class="items">
<thead><tr><th scope="col">${said.what.part}</th><th scope="col">${said.what.quantity}</th>
<th scope="col" class="number">${said.what.tppEach}</th><th scope="col" class="number">${said.what.tpp}</th>
<th scope="col" class="number">${said.what.asH100}</th><td></td></tr></thead>
<tbody>${rows.map((row) => itemRow(visit, asking, row))}</tbody>
<tfoot><tr><th scope="row" colspan="3">${said.what.together}</th><td class="number"><b>${told(total)}</b></td>
<td class="number">${told(inH100(total, policy))}</td><td></td></tr></tfoot></table></div>`;
}

function itemRow(visit: PartsVisit, asking: QuestionPage, item: OrderRow): Html {
  const { said, policy } = visit;
  const { row, name, part, isOwn, tpp, tppEach } = item;
  const told = numbers(visit);
  const field = `items.${row}.quantity`;
  const problem = asking.errors.find((error) => error.field === field)?.problem;
  const market = part?.marketedForDatacenters
    ? said.what.forDatacenters
    : said.what.notForDatacenters;
  return html`
<tr><th scope="row" id="items.${row}.part"><bdi>${name}</bdi>
<span class="soft">${part ? market : isOwn ? '' : said.what.notInCatalogue}</span>
<input type="hidden" name="items.${row}.part" value="${asking.typed[`items.${row}.part`] ?? ''}"></th>
<td><input id="${field}" name="${field}" inputmode="numeric" autocomplete="off" class="count"
aria-label="${said.what.quantity}: ${name}" value="${asking.typed[field] ?? ''}"${
    problem ? html` aria-invalid="true" aria-describedby="${field}-problem"` : ''
  }>${problem ? html`<p class="problem" id="${field}-problem">${problem}</p>` : ''}</td>
<td class="number">${tppEach === undefined ? '–' : told(tppEach)}</td>
<td class="number"><b>${tpp === undefined ? '–' : told(tpp)}</b></td>
<td class="number">${tpp === undefined ? '–' : told(inH100(tpp, policy))}</td>
<td><button class="link" name="go" value="remove:items.${row}" aria-label="${said.go.removeOf(name)}">${said.go.remove}</button></td></tr>`;
}

const numbers =
  ({ words }: PartsVisit) =>
  (value: number): string =>
    numberIn(words.language, value);

/** What the catalogue would say of a part, for one that it does not list. */
function ownPart(asking: QuestionPage, { row, name }: OrderRow): Html {
  const at = `items.${row}`;
  return html`
<section class="card" aria-labelledby="own-${row}"><h2 id="own-${row}"><bdi>${name}</bdi></h2>
${lineField(asking, `${at}.description`)}
<div class="pair"><div>${lineField(asking, `${at}.tppPerUnit`, { inputmode: 'numeric', size: 'short' })}</div>
<div>${lineField(asking, `${at}.performanceDensity`, { inputmode: 'decimal', size: 'short' })}</div></div>
${select(
  asking,
  `${at}.eccn`,
  ECCNS.map((eccn) => [eccn, eccn]),
)}
${yesOrNo(asking, `${at}.marketedForDatacenters`)}</section>`;
}

/** Looks in the catalogue, and adds what was chosen. */
function partPicker(
  visit: PartsVisit,
  asking: QuestionPage,
  { query, isFirst }: { readonly query: string; readonly isFirst: boolean },
): Html {
  const { said, words, policy } = visit;
  const found = partsLike(policy.parts, query);
  const shown = found.slice(0, MOST_SHOWN);
  const more = found.length - shown.length;
  const count = numberIn(words.language, found.length);
  const problem = isFirst ? asking.errors.find(({ field }) => field === 'items.0.part') : undefined;
  return html`
<section class="card" aria-labelledby="add"><h2 id="add">${said.what.add}</h2>
${problem ? html`<p class="problem">${problem.problem}</p>` : ''}
<div class="beside" role="search"><input type="search" id="${isFirst ? 'items.0.part' : 'q'}" name="q" value="${query}" aria-label="${said.what.searchHint}" placeholder="${said.what.searchHint}">
<button name="go" value="search">${icon('search')}${said.what.search}</button></div>
${query === '' ? '' : html`<p class="hint" role="status">${found.length === 0 ? said.what.nothingFound(query) : said.what.found(count, query)}</p>`}
<fieldset class="choices"><legend class="unseen">${said.what.add}</legend>
${shown.map((part, index) => choice('add', query !== '' && index === 0 ? part.id : undefined, partOption(visit, part)))}
${choice('add', found.length === 0 ? 'other' : undefined, ['other', said.what.notListed, said.what.notListedText])}</fieldset>
${more > 0 ? html`<p class="hint">${said.what.more(numberIn(words.language, more))}</p>` : ''}
<div class="beside add"><label for="addQuantity">${said.what.quantity}</label><input id="addQuantity" name="addQuantity" inputmode="numeric" autocomplete="off" class="count">
<button name="go" value="add:items">${icon('plus')}${said.go.add}</button></div></section>`;
}

function partOption({ said, words, policy }: PartsVisit, part: Part) {
  const tpp = part.tppPerChip * part.chipsPerUnit;
  const h100 = numberIn(words.language, tpp / tppOfH100(policy));
  return [part.id, part.label, said.what.each(numberIn(words.language, tpp), h100)] as const;
}

/** Those whose name has all the words that were typed, in any order; first whose words begin with them. */
function partsLike(parts: readonly Part[], query: string): readonly Part[] {
  const asked = query
    .normalize('NFKC')
    .toLowerCase()
    .split(/[\s-]+/)
    .filter(Boolean);
  const found = partsShown(parts).filter(({ id, label }) => {
    const name = `${id} ${label}`.toLowerCase();
    return asked.every((word) => name.includes(word));
  });
  // B200 is meant by "b2" sooner than GB200.
  const begins = ({ label }: Part) =>
    asked.every((word) => ` ${label.toLowerCase()}`.includes(` ${word}`));
  return found.toSorted((one, other) => Number(begins(other)) - Number(begins(one)));
}
