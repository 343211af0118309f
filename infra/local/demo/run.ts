import { randomUUID } from 'node:crypto';
import type { Client } from './client.ts';
import { type Buyer, type OrderWish, toRequest } from './orders.ts';
import { RACK, type Scenario } from './scenarios.ts';
import type { Line } from './table.ts';

const RACK_TPP = 72 * 40_000;
const MOST_RACKS = 100;

/** One walk through the scenarios; remembers what it was given, so that it can be taken back. */
export interface DemoWalk {
  readonly client: Client;
  readonly submitted: string[];
}

export async function show(scenario: Scenario, walk: DemoWalk): Promise<Line> {
  const { buyer, title } = scenario;
  if (scenario.fillsFirst) await fill(buyer, walk);
  const begun = performance.now();
  const answer = await submit(scenario, walk);
  const ms = performance.now() - begun;
  const { status, decision } = answer;
  const isAsPromised = status === scenario.status && decision?.route === scenario.route;
  return { title, answer, ms, isAsPromised };
}

/** Orders racks until less than one more fits in the buyer's country. */
async function fill({ country }: Buyer, walk: DemoWalk): Promise<void> {
  const buyer = { name: 'Gulf Hyperscale Holding', country };
  const account = `country/${country}/2025-2027`;
  const endUse = 'Cloud region';
  for (;;) {
    const racks = Math.floor((await walk.client.availableTpp(account)) / RACK_TPP);
    if (racks === 0) return;
    const items = [{ part: RACK, quantity: Math.min(racks, MOST_RACKS) }];
    const { status } = await submit({ buyer, items, endUse }, walk);
    if (status !== 'licensed') return;
  }
}

export const demoReference = () => `DEMO-${randomUUID().slice(0, 8)}`;

export async function submit(wish: OrderWish, { client, submitted }: DemoWalk) {
  const answer = await client.submit(toRequest(wish, demoReference()), randomUUID());
  if (answer.status !== 'refused') submitted.push(answer.id);
  return answer;
}

/** Withdraws newest first, so that what waits has left before room comes for it. */
export async function withdrawAll({ client, submitted }: DemoWalk): Promise<void> {
  for (const id of submitted.splice(0).reverse()) await client.withdraw(id);
}
