import type { Clock } from '../adapters/clock.ts';
import type { MachineRecords, Offices, ReviewChanges } from '../adapters/ports/reviews.ts';

export interface ReviewDependencies {
  readonly reviews: ReviewChanges;
  readonly machines: Pick<MachineRecords, 'keepToken'>;
  readonly offices: Pick<Offices, 'find'>;
  readonly clock: Clock;
}
