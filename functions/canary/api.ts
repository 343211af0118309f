import * as z from 'zod';
import { type ApiAnswer, answer } from '../../shared/contracts/decision.ts';
import { quota } from '../../shared/contracts/quota.ts';
import { check } from './check.ts';
import type { CanaryDependencies } from './dependencies.ts';

/** The API, as any supplier's order system uses it. */
export interface Api {
  submit(order: object, idempotencyKey: string): Promise<ApiAnswer>;
  find(id: string): Promise<ApiAnswer>;
  withdraw(id: string): Promise<void>;
  /** What is held and posted on an account. */
  usedTpp(account: string): Promise<number>;
}

type Doors = Pick<CanaryDependencies, 'publicUrl' | 'apiKey' | 'fetch'>;

export function apiOf({ publicUrl, apiKey, fetch }: Doors): Api {
  const call = async <T>(path: string, schema: z.ZodType<T>, init: RequestInit = {}) => {
    const headers = { ...init.headers, authorization: `Bearer ${apiKey}` };
    const response = await fetch(publicUrl + path, { ...init, headers });
    check(response.ok, `The API answered ${response.status}`);
    return schema.parse(await response.json());
  };
  const post = (headers: Record<string, string> = {}) => ({ method: 'POST', headers });
  return {
    submit: (order, idempotencyKey) =>
      call('/v1/requests', answer, {
        ...post({ 'content-type': 'application/json', 'idempotency-key': idempotencyKey }),
        body: JSON.stringify(order),
      }),
    find: (id) => call(`/v1/requests/${id}`, answer),
    withdraw: async (id) => {
      await call(`/v1/requests/${id}/withdraw`, z.unknown(), post());
    },
    usedTpp: async (account) => {
      const { heldTpp, postedTpp } = await call(`/v1/quotas/${account}`, quota);
      return heldTpp + postedTpp;
    },
  };
}
