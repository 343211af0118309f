import type { Table } from '../adapters/dynamodb/table/table.ts';
import type { Clock } from '../adapters/ports.ts';

export interface SettleDependencies {
  readonly table: Table;
  readonly clock: Clock;
}
