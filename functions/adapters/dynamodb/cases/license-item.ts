import {
  type KeptLicense,
  keptLicense,
  type LineUse,
} from '../../../../shared/contracts/license.ts';
import type { MovedLine } from '../../../../shared/contracts/shipment.ts';
import type { Change, Condition } from '../table/expression.ts';
import type { RawItem } from '../table/table.ts';

/** Lines are counted in attributes of their own, so that a condition can compare each. */
const NAMES = { used: 'u_', planned: 'p_', totalAsOf: 't_' } as const;

/** A license as it lies in the table, with what is counted of its lines. */
export const readLicense = (item: RawItem): KeptLicense => ({
  ...keptLicense.omit({ uses: true }).parse(item),
  uses: usesIn(item),
});

function usesIn(item: RawItem): LineUse[] {
  const lines = Object.keys(item).flatMap((name) => /^u_(\d+)$/.exec(name)?.[1] ?? []);
  return lines.map((line) => {
    const asOf = item[NAMES.totalAsOf + line];
    return {
      line: Number(line),
      used: Number(item[NAMES.used + line]),
      planned: Number(item[NAMES.planned + line] ?? 0),
      ...(asOf !== undefined && { totalAsOf: Number(asOf) }),
    };
  });
}

/** What is written of a license that has only followed from its decision so far. */
export const identityOfLicense = (caseId: string, license: KeptLicense): Change['set'] =>
  license.isDerived
    ? { kind: 'license', caseId, id: license.id, issuedAt: license.issuedAt, tpp: license.tpp }
    : {};

/** As it was seen, or not written yet by anybody. */
export const standsAs = ({ state, isDerived }: KeptLicense): Condition => ({
  where: `${isDerived ? 'attribute_not_exists(#state) OR ' : ''}#state = :seenState`,
  values: { seenState: state },
});

/** How the counts of a license's lines move, on condition that there is as much as is taken. */
export function countsMoved(
  moved: readonly MovedLine[],
  quantityOf: (line: number) => number,
): { add: NonNullable<Change['add']>; conditions: Condition[] } {
  const parts = moved.flatMap(({ line, planned, shipped }) => [
    { name: NAMES.used + line, by: planned + shipped, most: quantityOf(line) },
    { name: NAMES.planned + line, by: planned, most: quantityOf(line) },
  ]);
  return {
    add: Object.fromEntries(parts.map(({ name, by }) => [name, by])),
    conditions: parts.flatMap(({ name, by, most }) => (by === 0 ? [] : [movable(name, by, most)])),
  };
}

/** No more than there is of the line may be planned and shipped, and never less than nothing. */
const movable = (name: string, by: number, most: number): Condition =>
  by > 0
    ? {
        where: `attribute_not_exists(#${name}) OR #${name} <= :most_${name}`,
        values: { [`most_${name}`]: most - by },
      }
    : { where: `#${name} >= :least_${name}`, values: { [`least_${name}`]: -by } };

/** The newest total that was taken of these lines. */
export const totalsTaken = (
  lines: readonly number[],
  sequence: number | undefined,
): Record<string, number | undefined> =>
  Object.fromEntries(lines.map((line) => [NAMES.totalAsOf + line, sequence]));

/** No other total was taken of this line since it was seen. */
export function sameTotal({ uses = [] }: KeptLicense, line: number): Condition {
  const name = NAMES.totalAsOf + line;
  const seen = uses.find((one) => one.line === line)?.totalAsOf;
  return seen === undefined
    ? { where: `attribute_not_exists(#${name})` }
    : { where: `#${name} = :seen_${name}`, values: { [`seen_${name}`]: seen } };
}
