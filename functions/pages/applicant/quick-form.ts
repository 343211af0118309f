import { html } from 'hono/html';
import { COUNTRY_CODES } from '../../../shared/contracts/country-codes.ts';
import { countryIn } from '../../../shared/messages/people/index.ts';
import type { Policy } from '../../../shared/rules/index.ts';
import { END_USER_KINDS } from '../../../shared/rules/vocabulary.ts';
import { type FormError, labelled } from '../forms/form-fields.ts';
import { partsShown } from '../forms/parts-shown.ts';
import type { Words } from '../forms/words.ts';
import type { Html } from '../layout.ts';

export type QuickTyped = Readonly<
  Partial<Record<'part' | 'quantity' | 'destination' | 'kind', string>>
>;

export interface QuickForm {
  readonly typed: QuickTyped;
  readonly errors: readonly FormError[];
  readonly policy: Policy;
}

/** Four questions; the answer is a page of its own, and can be kept as a link. */
export function quickForm(words: Words, { typed, errors, policy }: QuickForm): Html {
  const { home, kinds } = words.people;
  const countries = [...COUNTRY_CODES].map(
    (code) => [code, countryIn(words.language, code)] as const,
  );
  countries.sort(([, left], [, right]) => left.localeCompare(right, words.language));
  const select = (
    name: keyof QuickTyped,
    label: string,
    options: readonly (readonly [string, string])[],
  ) =>
    labelled(
      { id: name, name, label, errors },
      (described) => html`<select id="${name}" name="${name}" required${described}>
${options.map(
  ([value, text]) =>
    html`<option value="${value}"${value === typed[name] ? html` selected` : ''}>${text}</option>`,
)}</select>`,
    );
  return html`
<form method="get" action="/check" class="four">
<input type="hidden" name="lang" value="${words.language}">
${select(
  'part',
  home.part,
  partsShown(policy.parts).map(({ id, label }) => [id, label] as const),
)}
${labelled(
  { id: 'quantity', name: 'quantity', label: home.quantity, errors },
  (described) => html`<input id="quantity" name="quantity" inputmode="numeric" maxlength="12"
required value="${typed.quantity ?? ''}"${described}>`,
)}
${select('destination', home.goesTo, countries)}
${select(
  'kind',
  home.endUserIs,
  END_USER_KINDS.map((kind) => [kind, kinds[kind]] as const),
)}
<div class="ask"><button class="primary">${home.check}</button><span class="small soft">${home.nothingSent}</span></div>
</form>`;
}
