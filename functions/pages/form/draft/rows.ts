import { type DraftFields, NOT_KNOWN_YET, rowsOf } from '../../../../shared/drafts/typed.ts';
import { postedFields } from './kept.ts';

/** By which a new row of a list is there before anything is typed into it. */
const FIRST: Readonly<Record<string, string>> = {
  owners: 'headquarters',
  customers: 'headquarters',
};

/** What a button adds or takes away beside what was typed: `add:customers`, `remove:items.0`. */
export function rowsChanged(fields: DraftFields, form: URLSearchParams): DraftFields {
  const [act, at = ''] = (form.get('go') ?? '').split(':');
  const all = { ...fields, ...postedFields(form) };
  if (act === 'remove') {
    const gone = Object.keys(all).filter((field) => field.startsWith(`${at}.`));
    return Object.fromEntries(gone.map((field) => [field, '']));
  }
  if (act !== 'add') return {};
  const row = Math.max(-1, ...rowsOf(all, at)) + 1;
  if (at !== 'items') {
    const [list = ''] = at.split('.').slice(-1);
    return { [`${at}.${row}.${FIRST[list] ?? 'country'}`]: NOT_KNOWN_YET };
  }
  const part = form.get('add') ?? '';
  const quantity = form.get('addQuantity') ?? '';
  return part === '' ? {} : { [`items.${row}.part`]: part, [`items.${row}.quantity`]: quantity };
}
