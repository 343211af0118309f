import type { Clock } from '../adapters/clock.ts';
import type { Table } from '../adapters/dynamodb/table/table.ts';
import type { Offices } from '../adapters/ports/reviews.ts';

export interface ReviewDependencies {
  readonly table: Table;
  readonly offices: Offices;
  readonly clock: Clock;
}
