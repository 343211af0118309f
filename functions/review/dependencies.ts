import type { Table } from '../adapters/dynamodb/table/table.ts';
import type { Clock } from '../adapters/ports.ts';
import type { Offices } from '../adapters/review-ports.ts';

export interface ReviewDependencies {
  readonly table: Table;
  readonly offices: Offices;
  readonly clock: Clock;
}
