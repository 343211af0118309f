import { aligned, type Cell, type Table, upToOne, whole } from '../cost/tables.ts';
import { CLIENTS, middleOf, type OrderTurn, p50, p95, type Turns } from './figures.ts';
import type { Turn } from './turns.ts';

/** Everything as it was measured, and then what it comes to beside the goals. */
export const reportOf = (turns: Turns, stored: { few: number; many: number }): string =>
  [ordersTable(turns, stored), bareTable(turns), goalsTable(turns)].map(aligned).join('\n\n');

function ordersTable({ orders, ordersAmongMany }: Turns, stored: { few: number; many: number }) {
  return {
    head: [
      'orders',
      'a second',
      'p50 ms',
      'p95 ms',
      'Node ms',
      'SDK calls',
      'of time',
      'behind ms',
    ],
    rows: [
      ...CLIENTS.map((clients) => ordersRow(`${clients} at once`, orders[clients])),
      ordersRow(`1 at once, ${whole(stored.many)} stored`, ordersAmongMany),
    ],
  };
}

const ordersRow = (name: string, turns: readonly OrderTurn[]): Cell[] => [
  ...turnsRow(name, turns),
  upToOne(middleOf(turns, ({ processorMs }) => processorMs)),
  upToOne(middleOf(turns, ({ calls }) => calls)),
  upToOne(middleOf(turns, ({ timedCalls }) => timedCalls)),
  whole(middleOf(turns, ({ behindMs }) => behindMs)),
];

const bareTable = ({ twoItems, putAndTransaction }: Turns): Table => ({
  head: ['the bare client', 'a second', 'p50 ms', 'p95 ms'],
  rows: [
    ...CLIENTS.map((clients) => turnsRow(`two items, ${clients} at once`, twoItems[clients])),
    ...CLIENTS.map((clients) =>
      turnsRow(`put and transaction of an order, ${clients} at once`, putAndTransaction[clients]),
    ),
  ],
});

const turnsRow = (name: string, turns: readonly Turn[]): Cell[] => [
  name,
  whole(middleOf(turns, ({ perSecond }) => perSecond)),
  upToOne(p50(turns)),
  upToOne(p95(turns)),
];

function goalsTable({ orders, twoItems, putAndTransaction, ordersAmongMany }: Turns): Table {
  const rate = (turns: readonly Turn[]) => middleOf(turns, ({ perSecond }) => perSecond);
  const calls = middleOf(orders[8], (turn) => turn.calls - turn.timedCalls);
  return {
    head: ['figure', 'here', 'goal'],
    rows: [
      [
        'p50 over put and transaction alone',
        twoDigits(p50(orders[1]) / p50(putAndTransaction[1])),
        'at most 1.8',
      ],
      [
        'orders/s at 8 clients over the bare client',
        twoDigits(rate(orders[8]) / rate(twoItems[8])),
        'at least 0.45',
      ],
      [
        'put and transaction alone over the bare client, at 8 clients',
        twoDigits(rate(putAndTransaction[8]) / rate(twoItems[8])),
        'to compare with',
      ],
      ['SDK calls an order, at 8 clients', upToOne(calls), 'at most 7'],
      [
        'p95 with many stored over few',
        twoDigits(p95(ordersAmongMany) / p95(orders[1])),
        'at most 1.1',
      ],
    ],
  };
}

const twoDigits = (ratio: number): string => ratio.toFixed(2);
