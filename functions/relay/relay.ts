import type { OfferedMove } from '../adapters/ports/reviews.ts';
import { advance } from './moves/advance.ts';
import type { AdvanceDependencies } from './moves/dependencies.ts';
import { deliverMeasured, type Offers } from './notices/deliver.ts';
import type { DeliverDependencies } from './notices/dependencies.ts';

export interface RelayDependencies {
  readonly moves: AdvanceDependencies;
  readonly notices: DeliverDependencies & Parameters<typeof deliverMeasured>[1];
}

/** What changes of the table call for. */
interface Offered extends Offers {
  readonly moves: readonly OfferedMove[];
}

/**
 * Carries out what changes of the table call for: machines are moved on, and people are told, side by
 * side, so that no review waits for the mail. Returns the items that have to be offered again.
 */
export const relay =
  (dependencies: RelayDependencies) =>
  async ({ moves, ...offers }: Offered): Promise<string[]> => {
    const failed = await Promise.all([
      advance(moves, dependencies.moves),
      deliverMeasured(offers, dependencies.notices),
    ]);
    return failed.flat();
  };
