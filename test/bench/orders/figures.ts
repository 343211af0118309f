import type { Hosts, OrderHost } from './hosts.ts';
import { middle, quantile, type Turn, turn } from './turns.ts';

/** A turn of orders, and what it took until everybody was told and everything was kept. */
export interface OrderTurn extends Turn {
  readonly behindMs: number;
  readonly processorMs: number;
  readonly calls: number;
  readonly timedCalls: number;
}

export const CLIENTS = [1, 8, 16] as const;
type Clients = (typeof CLIENTS)[number];

/** Every turn that was taken, by kind. */
export interface Turns {
  readonly orders: Readonly<Record<Clients, OrderTurn[]>>;
  readonly twoItems: Readonly<Record<Clients, Turn[]>>;
  readonly putAndTransaction: Readonly<Record<Clients, Turn[]>>;
  readonly ordersAmongMany: OrderTurn[];
}

/** All kinds in turns, so that whatever else the machine does falls on all of them alike. */
export async function takeTurns(
  { few, many, bare }: Hosts,
  { rounds, ms }: { readonly rounds: number; readonly ms: number },
): Promise<Turns> {
  const turns: Turns = {
    orders: { 1: [], 8: [], 16: [] },
    twoItems: { 1: [], 8: [], 16: [] },
    putAndTransaction: { 1: [], 8: [], 16: [] },
    ordersAmongMany: [],
  };
  for (let round = 0; round < rounds; round++) {
    for (const clients of CLIENTS) {
      turns.putAndTransaction[clients].push(await turn({ clients, ms }, bare.putAndTransaction));
      turns.orders[clients].push(await orderTurn(few, { clients, ms }));
      turns.twoItems[clients].push(await turn({ clients, ms }, bare.twoItems));
    }
    // Neither is to be warmer than the other: what is compiled and cached counts for more than what is stored.
    for (const clients of CLIENTS) await orderTurn(many, { clients, ms });
    turns.ordersAmongMany.push(await orderTurn(many, { clients: 1, ms }));
  }
  return turns;
}

async function orderTurn(
  host: OrderHost,
  manner: { readonly clients: number; readonly ms: number },
): Promise<OrderTurn> {
  const before = await host.spent();
  const taken = await turn(manner, host.order);
  const answered = performance.now();
  await host.quiet();
  const behindMs = performance.now() - answered;
  const after = await host.spent();
  const perOrder = (name: 'processorMs' | 'calls' | 'timedCalls') =>
    (after[name] - before[name]) / taken.times;
  return {
    ...taken,
    behindMs,
    processorMs: perOrder('processorMs'),
    calls: perOrder('calls'),
    timedCalls: perOrder('timedCalls'),
  };
}

export const allLatencies = (turns: readonly Turn[]): number[] =>
  turns.flatMap(({ latenciesMs }) => latenciesMs);

export const p50 = (turns: readonly Turn[]): number => middle(allLatencies(turns));
export const p95 = (turns: readonly Turn[]): number => quantile(allLatencies(turns), 0.95);

/** The middle of one figure over turns. */
export const middleOf = <T>(turns: readonly T[], figure: (turn: T) => number): number =>
  middle(turns.map(figure));
