import type { Clock } from '../adapters/clock.ts';
import type { Table } from '../adapters/dynamodb/table/table.ts';

export interface SettleDependencies {
  readonly table: Table;
  readonly clock: Clock;
}
