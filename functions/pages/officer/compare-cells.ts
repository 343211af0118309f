import { html } from 'hono/html';
import { type ComparedField, piecesBeside } from '../../../shared/cases/comparing.ts';
import type { MatchedEntry } from '../../../shared/contracts/decision.ts';
import type { Listed } from '../../../shared/contracts/listed.ts';
import type { NameBearer } from '../../../shared/facts/named-parties.ts';
import { numberIn } from '../../../shared/messages/index.ts';
import { countryIn, listIn, shortDayIn } from '../../../shared/messages/people/index.ts';
import { written } from '../forms/table.ts';
import type { Words } from '../forms/words.ts';
import type { Html } from '../layout.ts';

/** A party and the entry that it matches. */
export interface MatchSides {
  readonly words: Words;
  readonly party: NameBearer | undefined;
  readonly hit: MatchedEntry;
  /** What stands where the list tells nothing; or where nothing is kept of the entry at all. */
  readonly silence: string;
}

/** What each side says, and what stands beside the comparison. */
export interface Cells {
  readonly ours: Html | string | undefined;
  readonly theirs: Html | string | undefined;
  readonly note?: string | undefined;
}

export const CELLS: Readonly<Record<ComparedField, (side: MatchSides) => Cells>> = {
  name: ({ words, hit }) => ({
    ours: pieces(hit.party, hit.listed?.name ?? hit.entry),
    theirs: pieces(hit.listed?.name ?? hit.entry, hit.party),
    note: words.people.desk.compare.score(numberIn(words.language, hit.score)),
  }),
  otherNames: ({ words, hit: { listed } }) => ({
    ours: undefined,
    theirs: listed && lines(words, listed.otherNames, listed.moreNames),
  }),
  address: ({ words, party, hit: { listed } }) => ({
    ours: party?.address && written(party.address),
    theirs: listed?.addresses && lines(words, listed.addresses, listed.moreAddresses),
  }),
  country: ({ words: { language }, party, hit: { listed } }) => ({
    ours:
      party &&
      listIn(
        language,
        countriesOf(party).map((code) => countryIn(language, code)),
      ),
    theirs:
      listed?.countries &&
      listIn(
        language,
        listed.countries.map((code) => countryIn(language, code)),
      ),
  }),
  type: ({ words: { people }, party, hit: { listed } }) => ({
    ours: party?.kind && people.kinds[party.kind],
    theirs: listed?.type && (people.desk.compare.types[listed.type] ?? listed.type),
  }),
  formed: ({ words, party, hit: { listed } }) => ({
    ours: party?.formedOn && words.people.desk.compare.formedOn(day(words, party.formedOn)),
    theirs: listed && dates(words, listed),
  }),
};

const pieces = (text: string, other: string): Html =>
  html`<bdi>${piecesBeside(text, other).map(({ text: piece, isShared }) =>
    isShared ? piece : html`<mark>${piece}</mark>`,
  )}</bdi>`;

function lines({ people, language }: Words, all: readonly string[], more: number | undefined) {
  if (all.length === 0) return undefined;
  return html`${all.map((line) => html`<span class="line"><bdi>${line}</bdi></span>`)}${
    more === undefined
      ? ''
      : html`<span class="soft">${people.desk.compare.more(numberIn(language, more))}</span>`
  }`;
}

const countriesOf = ({ country, headquarters }: NameBearer): string[] => [
  ...new Set([...(country === undefined ? [] : [country]), headquarters]),
];

/** The list writes most days in one way, and some as it likes. */
const day = ({ language }: Words, text: string): string =>
  /^\d{4}-\d\d-\d\d$/.test(text) ? shortDayIn(language, text) : text;

function dates(words: Words, { startDate, endDate }: Listed): Html | undefined {
  const { listedOn, listedUntil } = words.people.desk.compare;
  if (!startDate && !endDate) return undefined;
  return html`${startDate && html`<span class="line">${listedOn(day(words, startDate))}</span>`}${
    endDate && html`<span class="line">${listedUntil(day(words, endDate))}</span>`
  }`;
}
