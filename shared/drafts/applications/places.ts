import { dayNumber, quarterNumber, quarterNumberOf } from '../../rules/calendar.ts';
import { ALLIED, isOn, placesAt } from '../../rules/places.ts';
import type { Policy } from '../../rules/policy.ts';
import { preparedOf } from '../../rules/prepared-policy.ts';
import { type DraftFields, numberOf, rowsOf, textOf } from '../typed.ts';

/** A country of an application, and the installed base asked for in it. */
export interface AskedPlace {
  readonly row: number;
  readonly country: string | undefined;
  readonly quarters: readonly AskedQuarter[];
}

export interface AskedQuarter {
  readonly quarter: string;
  readonly field: string;
  /** As it was typed where it is no number. */
  readonly asked: number | string | undefined;
  /** The most that the policy allows there by then; `undefined` where it sets no figure. */
  readonly allowed: number | undefined;
  /** Past, or not in the schedule: nothing can be asked for it any more. */
  readonly isClosed: boolean;
}

/** The policy, and the ISO instant at which it is asked. */
export interface Asking {
  readonly policy: Policy;
  readonly at: string;
}

const QUARTER = /^20\d\d-Q[1-4]$/;

export const quarterField = (row: number, quarter: string): string => `places.${row}.${quarter}`;

/** What is asked for in a country as a whole: it is open until there is a figure for one quarter. */
export const askedField = (row: number): string => `places.${row}.asked`;

/** The quarters for which something can still be asked. */
export const openQuarters = ({ policy, at }: Asking): readonly string[] =>
  Object.keys(policy.nationalVeu.cumulativeTppByQuarter.value)
    .filter((quarter) => quarterNumberOf(quarter) >= quarterNumber(at))
    .sort();

/** The quarters of a country in which something stands, in order. */
export const typedQuarters = (typed: DraftFields, row: number): readonly string[] =>
  Object.keys(typed)
    .flatMap((field) => {
      const quarter = field.startsWith(`places.${row}.`) ? (field.split('.')[2] ?? '') : '';
      return QUARTER.test(quarter) && textOf(typed, field) !== undefined ? [quarter] : [];
    })
    .sort();

/** There is always a first. */
export const placeRows = (typed: DraftFields): readonly number[] => {
  const rows = rowsOf(typed, 'places');
  return rows.length === 0 ? [0] : rows;
};

/** Every country, with what is asked beside what is allowed. */
export function placesOf(typed: DraftFields, asking: Asking): readonly AskedPlace[] {
  const open = openQuarters(asking);
  return placeRows(typed).map((row) => {
    const country = textOf(typed, `places.${row}.country`);
    const quarters = [...new Set([...typedQuarters(typed, row), ...open])].sort();
    return {
      row,
      country,
      quarters: quarters.map((quarter) => ({
        quarter,
        field: quarterField(row, quarter),
        asked: numberOf(typed, quarterField(row, quarter)),
        allowed: allowedIn(typed, asking, { country, quarter }),
        isClosed: !open.includes(quarter),
      })),
    };
  });
}

export const isUniversal = (typed: DraftFields): boolean => typed.type === 'universal-veu';

/** By the schedule for a national one, by its share of one country for a universal one. */
function allowedIn(
  typed: DraftFields,
  { policy, at }: Asking,
  { country, quarter }: { readonly country: string | undefined; readonly quarter: string },
): number | undefined {
  const { atlas, nationalVeuLimits } = preparedOf(policy);
  if (!isUniversal(typed)) return nationalVeuLimits.get(quarterNumberOf(quarter));
  const total = numberOf(typed, 'familyTotalTpp');
  const isAllied = isOn(placesAt(atlas, dayNumber(at)).places, country, ALLIED);
  if (typeof total !== 'number' || country === undefined || isAllied !== false) return undefined;
  return Math.floor((total * policy.universalVeu.oneCountryPercent.value) / 100);
}
