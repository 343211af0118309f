import type { LineLeft } from '../contracts/line-left.ts';
import type { CountedLine, Lot, MovedLine } from '../contracts/shipment.ts';

export const leftOf = ({ quantity, planned, shipped }: CountedLine): number =>
  quantity - planned - shipped;

export const quantityOf = (lots: readonly Lot[], line: number): number =>
  lots.find((one) => one.line === line)?.quantity ?? 0;

export const lineNamed = (lines: readonly CountedLine[], line: number): CountedLine | undefined =>
  lines.find((one) => one.line === line);

/** What is left of these lines, or of all. */
export const leftIn = (lines: readonly CountedLine[], named?: readonly Lot[]): LineLeft[] =>
  lines
    .filter(({ line }) => !named || named.some((one) => one.line === line))
    .map((one) => ({
      line: one.line,
      unit: one.unit,
      left: leftOf(one),
      planned: one.planned,
      shipped: one.shipped,
    }));

/** The lines after what was done to them. */
export const linesAfter = (
  lines: readonly CountedLine[],
  moved: readonly MovedLine[],
): CountedLine[] =>
  lines.map((line) => {
    const own = moved.filter((one) => one.line === line.line);
    const sum = (of: 'planned' | 'shipped') => own.reduce((all, one) => all + one[of], line[of]);
    return { ...line, planned: sum('planned'), shipped: sum('shipped') };
  });

/** How much TPP so many of the lines are, as limits count it. */
export const tppOfLots = (lines: readonly CountedLine[], lots: readonly Lot[]): number =>
  lines.reduce((sum, { line, tppPerUnit }) => sum + tppPerUnit * quantityOf(lots, line), 0);

/** What this adds to what has shipped, in TPP; what is taken back counts below nothing. */
export const shippedTppIn = (lines: readonly CountedLine[], moved: readonly MovedLine[]): number =>
  lines.reduce(
    (sum, { line, tppPerUnit }) =>
      sum +
      tppPerUnit *
        moved.filter((one) => one.line === line).reduce((all, one) => all + one.shipped, 0),
    0,
  );
