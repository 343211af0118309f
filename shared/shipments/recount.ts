import type { KeptLicense } from '../contracts/license.ts';
import type { ShipmentEntry } from '../contracts/shipment.ts';
import { several } from '../messages/findings/several.ts';

/** What is planned and what has shipped of each line, from what happened to it alone, in whatever order. */
function recounted(entries: readonly Pick<ShipmentEntry, 'moved'>[]) {
  const lines = Map.groupBy(
    entries.flatMap(({ moved }) => moved),
    ({ line }) => line,
  );
  return [...lines].map(([line, moved]) => ({
    line,
    planned: moved.reduce((sum, one) => sum + one.planned, 0),
    shipped: moved.reduce((sum, one) => sum + one.shipped, 0),
  }));
}

/** What no history of a license's lines comes to; in words. */
export const impossibleCounts = (entries: readonly Pick<ShipmentEntry, 'moved'>[]): string[] =>
  recounted(entries)
    .filter(({ planned, shipped }) => planned < 0 || shipped < 0)
    .map(({ line, planned, shipped }) => `line ${line}: planned ${planned}, shipped ${shipped}`);

/** Where a license counts otherwise than its entries; in words, nothing when all is well. */
export function miscounted(
  { uses = [], moves = 0 }: Pick<KeptLicense, 'uses' | 'moves'>,
  entries: readonly Pick<ShipmentEntry, 'moved'>[],
): string[] {
  const counted = recounted(entries);
  const lines = new Set([...uses, ...counted].map(({ line }) => line));
  const wrong = [...lines].flatMap((line) => {
    const { used = 0, planned = 0 } = uses.find((one) => one.line === line) ?? {};
    const told = counted.find((one) => one.line === line) ?? { planned: 0, shipped: 0 };
    const isRight = planned === told.planned && used - planned === told.shipped;
    const says = `planned ${planned}, shipped ${used - planned}`;
    return isRight
      ? []
      : [
          `line ${line}: license says ${says}, entries planned ${told.planned}, shipped ${told.shipped}`,
        ];
  });
  return moves === entries.length
    ? wrong
    : [
        ...wrong,
        `license has moved ${several(moves, 'time')}, by ${several(entries.length, 'entry', 'entries')}`,
      ];
}
