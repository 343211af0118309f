import type { Clock } from '../adapters/clock.ts';
import type { Table } from '../adapters/dynamodb/table/table.ts';

/** Looks at a case that others change at the same time. */
export const CASE_LOOKS = { of: 'A case', most: 5 };

export interface SettleDependencies {
  readonly table: Table;
  readonly clock: Clock;
}
