import { html } from 'hono/html';
import {
  type Agreement,
  COMPARED,
  type ComparedField,
  compareWithEntry,
} from '../../../shared/cases/comparing.ts';
import { type EarlierClearing, earlierClearings } from '../../../shared/cases/earlier-clearings.ts';
import type { MatchedEntry } from '../../../shared/contracts/decision.ts';
import type { Listed } from '../../../shared/contracts/listed.ts';
import { partyNamed } from '../../../shared/facts/named-parties.ts';
import { clearanceKeys } from '../../../shared/facts/screened-parties.ts';
import { numberIn } from '../../../shared/messages/index.ts';
import { dayOf, listIn, shortDayIn } from '../../../shared/messages/people/index.ts';
import { written } from '../forms/table.ts';
import type { Words } from '../forms/words.ts';
import type { Html } from '../layout.ts';
import { type IconName, icon } from '../look/icons.ts';
import type { CaseView } from './case-view.ts';
import { CELLS, type Cells, type MatchSides } from './compare-cells.ts';

/** So many stand open: whoever judges a match reads each of them. */
const OPEN = 3;

/** Each party beside the entry that it matches: what agrees, and what differs. */
export function comparisons(view: CaseView): Html | '' {
  const { hits = [] } = view.review;
  if (hits.length === 0) return '';
  const { words } = view.visit;
  const rest = hits.slice(OPEN);
  return html`${hits.slice(0, OPEN).map((hit, index) => comparison(view, hit, index))}
${
  rest.length === 0
    ? ''
    : html`<details class="card"><summary>${words.people.desk.compare.restOf(
        numberIn(words.language, rest.length),
      )}</summary>${rest.map((hit, index) => comparison(view, hit, OPEN + index))}</details>`
}`;
}

function comparison(view: CaseView, hit: MatchedEntry, index: number): Html {
  const { visit, asked, clearings } = view;
  const { words } = visit;
  const { compare } = words.people.desk;
  const keys = new Set(clearanceKeys(asked, hit.party));
  const isSome = view.review.hits?.some(({ listed }) => listed) ?? false;
  const silence = !hit.listed && isSome ? compare.notKept : compare.silent;
  const side = { words, party: partyNamed(asked, hit.party), hit, silence };
  const agreements = compareWithEntry(side.party, hit);
  const id = `match-${index}`;
  return html`
<section class="card compared"><h2 id="${id}"><bdi>${compare.title(hit.party)}</bdi></h2>
<p class="soft small">${counted(words, Object.values(agreements))}</p>
<div class="scroll" role="region" aria-labelledby="${id}" tabindex="0"><table>
<thead><tr><td></td>
<th scope="col">${compare.ours}<span class="soft">${standsAs(side)}</span></th>
<th scope="col">${compare.listed}<span class="soft" lang="en">${hit.list}</span></th>
<th scope="col">${compare.comparison}</th></tr></thead>
<tbody>${COMPARED.map((field) => row(side, field, agreements[field]))}${moreRows(side)}</tbody></table></div>
${looked(
  view,
  earlierClearings(
    hit,
    clearings.filter(({ party }) => keys.has(party)),
  ),
)}</section>`;
}

function counted({ people, language }: Words, agreements: readonly Agreement[]): string {
  const count = (agreement: Agreement) =>
    numberIn(language, agreements.filter((one) => one === agreement).length);
  return people.desk.compare.counted(count('same'), count('differs'), count('not-known'));
}

const standsAs = ({ words: { people, language }, party }: MatchSides): string =>
  listIn(language, party?.as.map((one) => people.desk.compare.as[one]) ?? []);

function row(side: MatchSides, field: ComparedField, agreement: Agreement): Html {
  const { compare } = side.words.people.desk;
  const { ours, theirs, note } = CELLS[field](side);
  const isMarked = agreement === 'differs' && field !== 'name';
  const isFormedAfter = field === 'formed' && agreement === 'differs';
  return html`
<tr><th scope="row">${compare.fields[field]}</th>
<td>${cell(ours, compare.notGiven, isMarked)}</td>
<td>${cell(theirs, side.silence, isMarked)}</td>
<td>${tag(side.words, agreement)}<span class="soft small">${isFormedAfter ? compare.formedAfter : note}</span></td></tr>`;
}

/** What is on the list alone, or on our side alone: nothing to compare. */
function moreRows(side: MatchSides): Html {
  const { words, party, hit } = side;
  const { compare } = words.people.desk;
  const { listed } = hit;
  const title = listed?.title;
  return html`
${title && plainRow(side, compare.personTitle, { ours: compare.doesNotApply, theirs: english(title) })}
${party?.lei && plainRow(side, compare.lei, { ours: party.lei, theirs: undefined, note: tag(words, 'not-known') })}
${plainRow(side, compare.program, {
  ours: compare.doesNotApply,
  theirs: listed && program(listed),
  note: source(words, listed),
})}`;
}

const plainRow = (
  side: MatchSides,
  name: string,
  { ours, theirs, note = '' }: Omit<Cells, 'note'> & { readonly note?: Html | '' },
): Html => html`
<tr><th scope="row">${name}</th><td class="soft">${ours}</td>
<td>${cell(theirs, side.silence, false)}</td><td>${note}</td></tr>`;

const cell = (value: Html | string | undefined, otherwise: string, isMarked: boolean): Html =>
  value === undefined || value === ''
    ? html`<span class="soft">${otherwise}</span>`
    : isMarked
      ? html`<mark>${value}</mark>`
      : html`${value}`;

const TAGS: Readonly<Record<Agreement, readonly [tone: string, sign: IconName]>> = {
  same: ['', 'equal'],
  differs: ['wait', 'unequal'],
  'not-known': ['plain-tone', 'question'],
};

function tag({ people: { desk } }: Words, agreement: Agreement): Html {
  const [tone, sign] = TAGS[agreement];
  const { same, differs, notKnown } = desk.compare;
  const word = { same, differs, 'not-known': notKnown }[agreement];
  return html`<span class="tag ${tone}">${icon(sign)}${word}</span>`;
}

/** In English, as it is published. */
const english = (text: string): Html => html`<span class="line" lang="en">${text}</span>`;

function program(listed: Listed): Html | undefined {
  const { programs = [], notice, licenseRequirement, licensePolicy, remarks } = listed;
  const told = [...programs, notice, licenseRequirement, licensePolicy, remarks];
  const known = told.filter((text) => text !== undefined);
  return known.length > 0 ? html`${known.map(english)}` : undefined;
}

function source({ people }: Words, listed: Listed | undefined): Html | '' {
  const url = listed?.listUrl ?? listed?.sourceUrl;
  if (url === undefined) return '';
  return html`<a href="${url}" rel="noopener noreferrer">${people.desk.compare.source}</a>`;
}

/** What officers found of the same entry before, and whether the list still says the same of it. */
function looked({ visit, offices }: CaseView, earlier: readonly EarlierClearing[]): Html | '' {
  if (earlier.length === 0) return '';
  const { language, people } = visit.words;
  const { compare } = people.desk;
  return html`
<h3>${compare.before}</h3>
${earlier.map(({ cleared, entry }) => {
  const named = [...new Set(cleared.offices)].map((office) => offices.get(office) ?? office);
  const by = named.length > 0 ? listIn(language, named) : undefined;
  return html`
<p>${compare.cleared(shortDayIn(language, dayOf(language, cleared.at)), by)} ${written(cleared.reason)}
<span class="${entry === 'changed' ? 'changed' : 'soft'}">${compare.since[entry]}</span></p>`;
})}`;
}
