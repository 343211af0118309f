import { html } from 'hono/html';
import {
  type AskedPlace,
  type AskedQuarter,
  askedField,
  isUniversal,
  placesOf,
} from '../../../../shared/drafts/applications/places.ts';
import { inH100 } from '../../../../shared/messages/amounts.ts';
import { numberIn } from '../../../../shared/messages/index.ts';
import { countryIn, percentIn } from '../../../../shared/messages/people/index.ts';
import type { FormError } from '../../forms/form-fields.ts';
import type { Html } from '../../layout.ts';
import { icon } from '../../look/icons.ts';
import { countryOptions } from '../order/countries.ts';
import { lineField, type QuestionPage, select } from '../order/questions.ts';
import { veuWhereOf } from './problems.ts';
import type { VeuVisit } from './visit.ts';

/** The countries, and what is asked for in each beside what the rule allows. */
export function placeQuestions(visit: VeuVisit, asking: QuestionPage): Html {
  const { veu, policy, now } = visit;
  const places = placesOf(asking.typed, { policy, at: now.toISOString() });
  return html`
${
  isUniversal(asking.typed)
    ? html`<section class="card">${lineField(asking, 'familyTotalTpp', { inputmode: 'numeric', size: 'short' })}</section>`
    : ''
}
${places.map((place, index) => placeCard(visit, asking, { place, index, isOnly: places.length === 1 }))}
<p><button class="small-button" form="draft" name="go" value="add:places">${icon('plus')}${veu.places.add}</button></p>`;
}

function placeCard(
  visit: VeuVisit,
  asking: QuestionPage,
  { place, index, isOnly }: { place: AskedPlace; index: number; isOnly: boolean },
): Html {
  const { veu, words, said } = visit;
  const number = veu.places.number(numberIn(words.language, index + 1));
  const title = place.country ? countryIn(words.language, place.country) : number;
  const at = `places.${place.row}`;
  return html`
<section class="card" aria-labelledby="${at}"><header><h2 id="${at}">${title}</h2>${
    isOnly
      ? ''
      : html`<button class="link" name="go" value="remove:${at}" aria-label="${said.go.removeOf(title)}">${said.go.remove}</button>`
  }</header>
${select(asking, `${at}.country`, countryOptions(visit))}
${quarterTable(visit, asking, { place, title })}</section>`;
}

function quarterTable(
  visit: VeuVisit,
  asking: QuestionPage,
  { place, title }: { readonly place: AskedPlace; readonly title: string },
): Html {
  const { veu } = visit;
  const field = askedField(place.row);
  const { label, hint } = veu.questions['places.asked'];
  const problem = asking.errors.find((error) => error.field === field)?.problem;
  return html`
<fieldset class="quarters" id="${field}" tabindex="-1"><legend>${label}</legend><p class="hint">${hint}</p>
${problem ? html`<p class="problem">${problem}</p>` : ''}
<div class="scroll" tabindex="0" role="region" aria-label="${title}: ${label}"><table>
<thead><tr><th scope="col">${veu.places.quarter}</th><th scope="col">${veu.places.asked}</th>
<th scope="col" class="number">${veu.places.allowed}</th></tr></thead>
<tbody>${place.quarters.map((quarter) => quarterRow(visit, asking, { quarter, title }))}</tbody></table></div>
<p class="clause">${allowedBy(visit, asking)}</p></fieldset>`;
}

function quarterRow(
  { veu, words, policy }: VeuVisit,
  asking: QuestionPage,
  { quarter, title }: { readonly quarter: AskedQuarter; readonly title: string },
): Html {
  const { field, asked, allowed } = quarter;
  const told = (value: number) => numberIn(words.language, value);
  const h100 = (tpp: number) =>
    html`<span class="soft">${veu.places.h100(told(inH100(tpp, policy)))}</span>`;
  const name = veu.quarter(quarter.quarter);
  const problem = asking.errors.find((error) => error.field === field)?.problem;
  return html`
<tr><th scope="row">${name}</th>
<td><input id="${field}" name="${field}" inputmode="numeric" autocomplete="off" class="amount"
aria-label="${title}: ${veu.places.youAsk(name)}" value="${asking.typed[field] ?? ''}"${
    problem ? html` aria-invalid="true" aria-describedby="${field}-problem"` : ''
  }>${typeof asked === 'number' ? h100(asked) : ''}${
    problem ? html`<p class="problem" id="${field}-problem">${problem}</p>` : ''
  }</td>
<td class="number">${allowed === undefined ? html`<span class="soft">${veu.places.none}</span>` : html`${told(allowed)}${h100(allowed)}`}</td></tr>`;
}

/** Where the figures come from. */
function allowedBy({ veu, words, policy }: VeuVisit, { typed }: QuestionPage): Html {
  const clause = (text: string) => html`<cite lang="en">${text}</cite>`;
  if (!isUniversal(typed)) {
    return html`${veu.places.bySchedule} ${clause(policy.nationalVeu.cumulativeTppByQuarter.citation)}`;
  }
  const { value, citation } = policy.universalVeu.oneCountryPercent;
  return html`${veu.places.byShare(percentIn(words.language, value / 100))} ${clause(citation)}`;
}

/** What is past what is allowed, told before the rules return the application. */
export function pastAllowed(visit: VeuVisit): FormError[] {
  const { policy, now, draft } = visit;
  const places = placesOf(draft.fields, { policy, at: now.toISOString() });
  return places.flatMap(({ quarters }) =>
    quarters.flatMap((quarter) => {
      const problem = pastIn(visit, quarter);
      return problem === undefined ? [] : [{ field: quarter.field, problem }];
    }),
  );
}

function pastIn(visit: VeuVisit, { field, asked, allowed, isClosed }: AskedQuarter) {
  const { veu, words } = visit;
  if (typeof asked !== 'number') return undefined;
  const where = veuWhereOf(visit, field);
  if (isClosed) return veu.places.closed(where);
  const isPast = allowed !== undefined && asked > allowed;
  return isPast ? veu.places.over(where, numberIn(words.language, allowed)) : undefined;
}
