import { html } from 'hono/html';
import {
  type ChangedField,
  changedFields,
  changedWords,
  type FiledValue,
  type TextPiece,
} from '../../../shared/cases/changed-fields.ts';
import { instantIn, numberIn } from '../../../shared/messages/index.ts';
import { countryIn, dayIn } from '../../../shared/messages/people/index.ts';
import { dataTable } from '../forms/table.ts';
import type { Words } from '../forms/words.ts';
import type { Html } from '../layout.ts';
import type { CaseView } from './case-view.ts';

/** More of them are another order. */
const MOST_FIELDS = 30;

/** What the applicant changed: each field before and after, and which documents were given for what. */
export function changedByApplicant(view: CaseView): Html | '' {
  const { former, asked, visit } = view;
  if (!former) return '';
  const { people, language } = visit.words;
  const { changed } = people.desk;
  const fields = changedFields(former, asked);
  const more = fields.length - MOST_FIELDS;
  return html`
<section class="card"><header><h2 id="changed">${changed.title}</h2>
<p class="soft small">${changed.counted(numberIn(language, fields.length))}</p></header>
${dataTable({
  labelledBy: 'changed',
  stacks: true,
  columns: [changed.field, changed.before, changed.now],
  rows: fields.slice(0, MOST_FIELDS).map((field) => rowOf(visit.words, field)),
})}
${more > 0 ? html`<p class="soft">${changed.more(numberIn(language, more))}</p>` : ''}
${documents(view)}</section>`;
}

const rowOf = (words: Words, field: ChangedField): (Html | string)[] => {
  const [before, after] = [field.before, field.after].map((value) => told(words, field, value));
  return [labelOf(words, field), ...marked(words, before, after)];
};

function marked({ people }: Words, before: string | undefined, after: string | undefined): Html[] {
  const [was, is] = changedWords(before ?? '', after ?? '');
  const { nothing } = people.desk.changed;
  const side = (mark: (text: string) => Html, pieces: readonly TextPiece[]) =>
    html`<bdi class="written">${pieces.map(({ text, isChanged }) => (isChanged ? mark(text) : text))}</bdi>`;
  const nil = html`<span class="soft">${nothing}</span>`;
  return [
    before === undefined ? nil : side((text) => html`<del>${text}</del>`, was),
    after === undefined ? nil : side((text) => html`<ins>${text}</ins>`, is),
  ];
}

const COUNTRIES = new Set(['country', 'headquarters', 'destination']);
const DAYS = new Set(['formedOn', 'nacNotifiedOn']);

function told({ language, people }: Words, { path }: ChangedField, value: FiledValue) {
  const name = path.at(-1) ?? '';
  if (value === undefined) return undefined;
  if (typeof value === 'boolean') return value ? people.fields.yes : people.fields.no;
  if (typeof value === 'number') return numberIn(language, value);
  if (COUNTRIES.has(name)) return countryIn(language, value);
  if (DAYS.has(name)) return dayIn(language, value);
  const kinds: Readonly<Record<string, string>> = people.kinds;
  return name === 'kind' ? (kinds[value] ?? value) : value;
}

/** Where a field stands, part by part: "End user, Country". */
function labelOf({ people, language }: Words, { path }: ChangedField): string {
  const known: Readonly<Record<string, unknown>> = {
    ...people.fields,
    ...people.desk.changed.fields,
    ...people.certificationWords,
    purchaser: people.roles.purchaser,
    intermediateConsignees: people.roles['intermediate-consignee'],
    ultimateConsignee: people.roles['ultimate-consignee'],
    endUser: people.roles['end-user'],
    items: people.fields.item,
  };
  const called = (step: string): string => {
    const word = known[step];
    if (typeof word === 'string') return word;
    return /^\d+$/.test(step) ? numberIn(language, Number(step) + 1) : step;
  };
  return path
    .filter((step) => !NOT_TOLD.has(step))
    .map(called)
    .join(' · ');
}

/** What stands in them says where it stands. */
const NOT_TOLD = new Set(['parties', 'certifications']);

/** A document was given for the text that stood then: whether it still holds, whoever decides says. */
function documents({ visit: { words }, file, review, changes }: CaseView): Html | '' {
  const { people, language } = words;
  const { changed } = people.desk;
  const amendedAt = changes.flatMap((one) => (one.kind === 'amended' ? (one.at ?? []) : [])).at(-1);
  const answered = review.information.flatMap(({ answer }) =>
    (answer?.files ?? []).map(({ name }) => ({ name, at: answer?.at ?? '' })),
  );
  const sent = (file.documents ?? []).map(({ name }) => ({ name, at: file.submittedAt }));
  const all = [...sent, ...answered];
  if (all.length === 0) return '';
  return html`
<h3 id="documents">${changed.documents}</h3>
${dataTable({
  labelledBy: 'documents',
  columns: [changed.document, changed.given, changed.counts],
  rows: all.map(({ name, at }) => [
    html`<bdi>${name}</bdi>`,
    instantIn(language, at),
    amendedAt !== undefined && at < amendedAt
      ? html`<span class="changed">${changed.forFormer}</span>`
      : changed.forThis,
  ]),
})}`;
}
