import type { Table } from '../../functions/adapters/dynamodb/table/table.ts';
import { createTable, startDynamoDb } from '../../infra/local/dynamodb.ts';
import { bookingOn, takeBooking } from '../support/ledger.ts';
import { localClient } from '../support/local-client.ts';
import { bareTransaction } from './ledger/bare-transaction.ts';
import { middle } from './orders/turns.ts';

/**
 * The ledger, in memory, beside a bare client on the same DynamoDB Local in the same run. Each kind of run is
 * done in turns, so that whatever else the machine does falls on all of them alike.
 */
const ORDERS = 1_000;
const ROOM = 500;
const TURNS = 3;
const AT_ONCE = 50;

async function bench(table: Table): Promise<void> {
  console.log(
    'The ledger alone, with its table in memory: whole orders are measured by bench:orders.',
  );
  const rates = { bare: [] as number[], uncontended: [] as number[], contended: [] as number[] };
  await perSecond((n) => bareTransaction(table, `warm-up-${n}`));
  for (let turn = 0; turn < TURNS; turn++) {
    rates.bare.push(await perSecond((n) => bareTransaction(table, `bare-${turn}-${n}`)));
    rates.uncontended.push(
      await perSecond((n) => order(table, `own-${turn}-${n}`, `${turn}-${n}`)),
    );
    rates.contended.push(await contended(table, `shared-${turn}`));
  }
  const [bare, uncontended, contendedRate] = [
    middle(rates.bare),
    middle(rates.uncontended),
    middle(rates.contended),
  ];
  console.table({
    'bare client, two items': row(bare, bare),
    'orders on accounts of their own': row(uncontended, bare),
    [`orders on one account, ${ORDERS} into ${ROOM}`]: row(contendedRate, bare),
  });
  console.log(`contended / uncontended: ${(contendedRate / uncontended).toFixed(2)} (bar: 0.80)`);
}

const row = (rate: number, bare: number) => ({
  'per second': Math.round(rate),
  'of the bare client': (rate / bare).toFixed(2),
});

/** Does it for each order, so many at once, and tells how many a second. */
async function perSecond(work: (n: number) => Promise<unknown>): Promise<number> {
  const started = performance.now();
  let next = 0;
  const worker = async () => {
    while (next < ORDERS) await work(next++);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return (ORDERS * 1000) / (performance.now() - started);
}

const order = (table: Table, account: string, transferId: string) =>
  takeBooking(table, bookingOn(account, { tpp: 1, limitTpp: ROOM, transferId }));

/** All at the same moment, on one account: exactly as many as there is room for. */
async function contended(table: Table, account: string): Promise<number> {
  const started = performance.now();
  const outcomes = await Promise.all(
    Array.from({ length: ORDERS }, (_, n) => order(table, account, `${account}-${n}`)),
  );
  const rate = (ORDERS * 1000) / (performance.now() - started);
  const taken = outcomes.filter(({ outcome }) => outcome === 'taken').length;
  if (taken !== ROOM) throw new Error(`${taken} were admitted into room for ${ROOM}`);
  return rate;
}

const dynamoDb = await startDynamoDb();
try {
  const table = { client: localClient(dynamoDb.endpoint), name: 'bench' };
  await createTable(table.client, table.name);
  await bench(table);
} finally {
  await dynamoDb.stop();
}
