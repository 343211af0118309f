import { SHARD_COUNT } from '../../../shared/deployment/shards.ts';
import { ORDER_UNITS } from '../../../shared/deployment/table.ts';
import { STAGE_FACTS } from '../../stage.ts';
import { markdownTable } from '../markdown.ts';

/** What one order takes at most of something, and how much of that there is in a second. */
interface Ceiling {
  readonly service: string;
  readonly takes: number;
  readonly unit: string;
  readonly aSecond: number;
  readonly of: string;
}

/** An order is put into a partition of what falls due, and taken out again. */
const ENTRIES_OF_ONE_PARTITION = 2;
/** An account is one item, updated in a transaction. */
const UNITS_OF_AN_ACCOUNT = 2;

const writes = (takes: number, aSecond: number, of: string): Ceiling => ({
  service: 'DynamoDB',
  takes,
  unit: 'write units',
  aSecond,
  of,
});

const CEILINGS: readonly Ceiling[] = [
  {
    service: 'SES',
    takes: 1,
    unit: 'mail',
    aSecond: 14,
    of: 'the rate that AWS grants at first outside of the sandbox†',
  },
  writes(ORDER_UNITS.table.writes, 4000, 'a new table, cold'),
  {
    service: 'API Gateway',
    takes: 1,
    unit: 'request',
    aSecond: STAGE_FACTS.production.throttle.rateLimit,
    of: 'the throttle of a production stage without `ordersASecond`',
  },
  writes(UNITS_OF_AN_ACCOUNT, 1000, 'one account, where all orders draw on it'),
  writes(ORDER_UNITS.index.writes, 4000, 'a new index, cold'),
  writes(ORDER_UNITS.table.writes, 40_000, 'a warm table, until AWS raises the quota'),
  writes(ENTRIES_OF_ONE_PARTITION / SHARD_COUNT, 1000, 'the hottest partition of an index'),
  writes(ORDER_UNITS.index.writes, 40_000, 'a warm index, until AWS raises the quota'),
  {
    service: 'API Gateway',
    takes: 1,
    unit: 'request',
    aSecond: 10_000,
    of: 'an account and region†',
  },
];

/** How many orders a second each service takes, the fewest first. */
export function ceilingTable(): string {
  const rows = CEILINGS.map((one) => ({ ...one, orders: Math.floor(one.aSecond / one.takes) }))
    .toSorted((left, right) => left.orders - right.orders)
    .map(({ service, takes, unit, aSecond, of, orders }) => [
      service,
      `${takes} ${unit}`,
      `${aSecond.toLocaleString('en-US')}: ${of}`,
      orders.toLocaleString('en-US'),
    ]);
  return markdownTable(
    ['service', 'an order takes', 'of so much a second', 'orders a second'],
    rows,
  );
}
