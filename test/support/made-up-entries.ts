import type { PublishedEntry } from '../../functions/adapters/screening-list.ts';

const ONSETS = 'b br d dr f g gr h j k kl l m n p pr r s st sv t tr v vr w y z zh'.split(' ');
const VOWELS = 'a e i o u ai ei oa ua y'.split(' ');
const CODAS = ['', '', 'l', 'm', 'n', 'r', 's', 't', 'ng', 'rk', 'sh'];
const KINDS =
  'University|Institute of Technology|Trading Company|Semiconductor|Research Institute|Shipping|Precision Instruments|Aviation|Electronics|Logistics|Import and Export|Industries|Medical Center|Design Bureau'.split(
    '|',
  );
const FORMS = ['LLC', 'Co., Ltd.', 'GmbH', 'JSC', 'S.A.R.L.', 'FZE', 'Sdn. Bhd.', ''];
const SOURCES = ['Entity List (EL)', 'Unverified List (UVL)', 'Denied Persons List (DPL)'];

/** The same numbers from 0 up to (not including) 1 at every run: a linear congruence. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * Entries of made-up parties, the same at every run, with none to three alternative names each. As in
 * lists of real names some words are common, and there are fewer words than names.
 */
export function madeUpEntries(count: number, seed = 1): PublishedEntry[] {
  const next = numbers(seed);
  const pick = <T>(from: readonly T[], bias = 1): T =>
    from[Math.floor(next() ** bias * from.length)] as T;
  const syllable = () => pick(ONSETS) + pick(VOWELS) + pick(CODAS);
  const words = Array.from({ length: 20 + 2 * count }, () => {
    const text = Array.from({ length: 2 + Math.floor(next() * 2) }, syllable).join('');
    return text.charAt(0).toUpperCase() + text.slice(1);
  });
  const name = () => {
    const own = Array.from({ length: 1 + Math.floor(next() * 3) }, () => pick(words, 2));
    return `${own.join(' ')} ${pick(KINDS)} ${pick(FORMS)}`.trim();
  };
  return Array.from({ length: count }, (_, i) => ({
    id: `made-up-${i}`,
    name: name(),
    altNames: Array.from({ length: Math.floor(next() * 4) }, name),
    source: `MADE UP: ${pick(SOURCES)}`,
  }));
}

const COLUMNS = (
  '_id,source,entity_number,type,programs,name,title,addresses,federal_register_notice,start_date,' +
  'end_date,standard_order,license_requirement,license_policy,call_sign,vessel_type,gross_tonnage,' +
  'gross_registered_tonnage,vessel_flag,vessel_owner,remarks,source_list_url,alt_names,citizenships,' +
  'dates_of_birth,nationalities,places_of_birth,source_information_url,ids'
).split(',');

/** A CSV file in the format of the Consolidated Screening List. */
export function toCsv(entries: readonly PublishedEntry[]): string {
  const rows = entries.map(({ id, name, altNames, source }) => {
    const fields: Record<string, string> = {
      _id: id,
      name,
      source,
      alt_names: altNames.join('; '),
    };
    return COLUMNS.map((column) => `"${(fields[column] ?? '').replaceAll('"', '""')}"`).join(',');
  });
  return `${[COLUMNS.join(','), ...rows].join('\n')}\n`;
}

/** The same as the JSON download. */
export const toJson = (entries: readonly PublishedEntry[]): string =>
  JSON.stringify({
    total: entries.length,
    results: entries.map(({ altNames, ...rest }) => ({ ...rest, alt_names: altNames })),
  });
