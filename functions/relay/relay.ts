import type { StreamedItem } from '../adapters/stream.ts';
import { advance } from './moves/advance.ts';
import type { AdvanceDependencies } from './moves/dependencies.ts';
import { movesIn } from './moves/moves-in.ts';
import type { DeliverDependencies } from './notices/dependencies.ts';
import { deliverMeasured } from './notices/measure.ts';
import { noticesIn } from './notices/notices-in.ts';

export interface RelayDependencies {
  readonly moves: AdvanceDependencies;
  readonly notices: DeliverDependencies & Parameters<typeof deliverMeasured>[1];
}

/**
 * Carries out what changes of the table call for: machines are moved on, and people are told, side by
 * side, so that no review waits for the mail. Returns the items that have to be offered again.
 */
export const relay =
  ({ moves, notices }: RelayDependencies) =>
  async (items: readonly StreamedItem[]): Promise<string[]> => {
    const failed = await Promise.all([
      advance(movesIn(items), moves),
      deliverMeasured(noticesIn(items), notices),
    ]);
    return failed.flat();
  };
