import { mayWithdraw } from '../../shared/cases/lifecycle.ts';
import type { ApiAnswer } from '../../shared/contracts/decision.ts';
import { type Api, apiOf } from './api.ts';
import { check } from './check.ts';
import type { CanaryDependencies } from './dependencies.ts';
import { DESTINATION } from './orders.ts';

/** One walk through the system, and the cases that it has to take back. */
export interface Walk {
  readonly api: Api;
  readonly deps: CanaryDependencies;
  /** Of this walk alone. */
  readonly reference: string;
  readonly cases: string[];
}

export const walkOf = (deps: CanaryDependencies): Walk => ({
  api: apiOf(deps),
  deps,
  reference: `CANARY-${deps.secret()}`,
  cases: [],
});

/** Files an order, twice: the second time must be known as a repeat. */
export async function fileTwice(walk: Walk, order: object, key: string): Promise<ApiAnswer> {
  const first = await walk.api.submit(order, key);
  walk.cases.push(first.id);
  const repeat = await walk.api.submit(order, key);
  check(repeat.id === first.id, 'A repeat made a second case');
  return first;
}

/** What an order has drawn; without a draw nothing was reserved. */
export function drawOf({ decision, status }: ApiAnswer) {
  const [draw, ...others] = decision?.draws ?? [];
  check(
    draw !== undefined && others.length === 0,
    `An order that is ${status} draws on no account`,
  );
  check(draw.account.startsWith(`country/${DESTINATION}/`), 'An order draws on another account');
  return draw;
}

/** A case that was given back holds nothing, and posts nothing. */
export async function checkReleased({ api }: Walk, id: string): Promise<void> {
  const { decision } = await api.find(id);
  const isReleased = decision?.draws.every(({ state }) => state === 'released') ?? false;
  check(isReleased, 'A case that is over still draws');
}

/** Whatever the walk came to, nothing of it goes on. */
export async function takeBack({ api, cases }: Walk): Promise<void> {
  for (const id of cases) {
    if (mayWithdraw(await api.find(id))) await api.withdraw(id);
  }
}
