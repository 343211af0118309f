import { html } from 'hono/html';
import { rowsOf } from '../../../../shared/drafts/typed.ts';
import { numberIn } from '../../../../shared/messages/index.ts';
import type { Html } from '../../layout.ts';
import { icon } from '../../look/icons.ts';
import { countryOptions } from '../order/countries.ts';
import { lineField, type QuestionPage, select, textField } from '../order/questions.ts';
import { itemQuestions } from '../order/what.ts';
import type { VeuVisit } from './visit.ts';

/** What is bought first, for whom, and how it comes. `query`: what is looked for in the catalogue. */
export const supplyQuestions = (visit: VeuVisit, asking: QuestionPage, query: string): Html => html`
<h2>${visit.veu.supply.items}</h2>
${itemQuestions(visit, asking, query)}
${customers(visit, asking)}
<section class="card">${textField(asking, 'supplyChainPlan', 8)}</section>`;

function customers(visit: VeuVisit, asking: QuestionPage): Html {
  const { veu, said, words } = visit;
  return html`
<section class="card" aria-labelledby="customers"><h2 id="customers">${veu.supply.customers}</h2>
<p class="hint">${veu.supply.customersHint}</p>
${rowsOf(asking.typed, 'customers').map((row, index) => {
  const at = `customers.${row}`;
  const name = veu.supply.number(numberIn(words.language, index + 1));
  return html`
<fieldset><legend>${name}</legend><div class="pair">${lineField(asking, `${at}.name`, { autocomplete: 'organization' })}
${select(asking, `${at}.headquarters`, countryOptions(visit))}</div>
<button class="link" name="go" value="remove:${at}" aria-label="${said.go.removeOf(name)}">${said.go.remove}</button></fieldset>`;
})}
<button class="small-button" name="go" value="add:customers">${icon('plus')}${veu.supply.add}</button></section>`;
}
