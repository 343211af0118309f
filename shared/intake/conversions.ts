import type { Conversion, DATE_FORMATS } from '../contracts/intake-mapping.ts';
import { countryNamed } from './countries.ts';

/** What it is read as, or what is to stand there instead. */
export type Converted = { readonly value: unknown } | { readonly detail: string };

type Tables = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Reads a value as what a pair says: the same always, whatever the day or the place. */
export function converted(value: unknown, as: Conversion, tables: Tables): Converted {
  switch (as.to) {
    case 'text':
      return typeof value === 'boolean' ? { value: String(value) } : asText(value, 'must be text');
    case 'integer':
      return integerIn(value);
    case 'country':
      return countryIn(value);
    case 'date':
      return dateIn(value, as.format);
    case 'entry':
      return entryIn(value, as.table, tables);
  }
}

/** Numbers that say which, such as 4711, are text to whoever maps them. */
const asText = (value: unknown, detail: string): { value: string } | { detail: string } => {
  if (typeof value === 'number') return { value: String(value) };
  return typeof value === 'string' ? { value: value.trim() } : { detail };
};

const INTEGER = /^[+-]?\d{1,15}$/;

function integerIn(value: unknown): Converted {
  const detail = 'must be a whole number, with digits alone';
  if (typeof value === 'number') return Number.isSafeInteger(value) ? { value } : { detail };
  if (typeof value !== 'string' || !INTEGER.test(value.trim())) return { detail };
  return { value: Number(value.trim()) + 0 };
}

function countryIn(value: unknown): Converted {
  const code = typeof value === 'string' ? countryNamed(value) : undefined;
  return code === undefined
    ? { detail: 'must be the name of one country in English or Korean, or its ISO 3166-1 code' }
    : { value: code };
}

/** Which of the digits are the year, the month and the day. */
const FORMATS: Readonly<Record<(typeof DATE_FORMATS)[number], RegExp>> = {
  'YYYY-MM-DD': /^(?<y>\d{4})-(?<m>\d{2})-(?<d>\d{2})(?:T.*)?$/,
  YYYYMMDD: /^(?<y>\d{4})(?<m>\d{2})(?<d>\d{2})$/,
  'DD.MM.YYYY': /^(?<d>\d{1,2})\.(?<m>\d{1,2})\.(?<y>\d{4})$/,
  'DD/MM/YYYY': /^(?<d>\d{1,2})\/(?<m>\d{1,2})\/(?<y>\d{4})$/,
  'MM/DD/YYYY': /^(?<m>\d{1,2})\/(?<d>\d{1,2})\/(?<y>\d{4})$/,
};

function dateIn(value: unknown, format: keyof typeof FORMATS): Converted {
  const detail = `must be a day written as ${format}`;
  const text = asText(value, detail);
  if ('detail' in text) return text;
  const { y = '', m = '', d = '' } = FORMATS[format].exec(text.value)?.groups ?? {};
  const day = `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
  const at = new Date(`${day}T00:00:00Z`);
  // The 31st of June would be read as the 1st of July.
  const isDay = !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day);
  return isDay ? { value: day } : { detail };
}

function entryIn(value: unknown, name: string, tables: Tables): Converted {
  const table = Object.hasOwn(tables, name) ? (tables[name] ?? {}) : {};
  const detail = `must be in the table "${name}" of the mapping`;
  const key = asText(value, detail);
  if ('detail' in key) return key;
  return Object.hasOwn(table, key.value) ? { value: table[key.value] } : { detail };
}
