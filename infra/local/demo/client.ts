import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ApiAnswer, answer } from '../../../shared/contracts/decision.ts';
import { type Quota, quota } from '../../../shared/contracts/quota.ts';
import type { Whereabouts } from '../whereabouts.ts';

export interface Address {
  readonly url: string;
  readonly key: string;
  /** Where mail can be read. */
  readonly inboxUrl?: string;
}

/** Where the host of a directory says it is. */
export function addressIn(directory: string): Address | undefined {
  try {
    const text = readFileSync(join(directory, 'host.json'), 'utf8');
    const { apiUrl, apiKey, inboxUrl } = JSON.parse(text) as Whereabouts;
    return { url: apiUrl, key: apiKey, inboxUrl };
  } catch {
    return undefined;
  }
}

export interface Client {
  isThere(): Promise<boolean>;
  submit(body: object, idempotencyKey: string): Promise<ApiAnswer>;
  /** Applies to become a validated end user. */
  apply(body: object, idempotencyKey: string): Promise<ApiAnswer>;
  find(id: string): Promise<ApiAnswer>;
  withdraw(id: string): Promise<void>;
  availableTpp(account: string): Promise<number>;
}

/** The public API, as any supplier's system uses it. */
export function client({ url, key }: Pick<Address, 'url' | 'key'>): Client {
  const call = async (path: string, init: RequestInit = {}): Promise<unknown> => {
    const headers = { ...init.headers, authorization: `Bearer ${key}` };
    const response = await fetch(url + path, { ...init, headers });
    const text = await response.text();
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${text}`);
    return JSON.parse(text);
  };
  const file = async (path: string, body: object, idempotencyKey: string): Promise<ApiAnswer> => {
    const headers = { 'content-type': 'application/json', 'idempotency-key': idempotencyKey };
    return answer.parse(await call(path, { method: 'POST', headers, body: JSON.stringify(body) }));
  };
  return {
    isThere: () =>
      fetch(`${url}/health`).then(
        ({ ok }) => ok,
        () => false,
      ),
    submit: (body, key) => file('/v1/requests', body, key),
    apply: (body, key) => file('/v1/applications', body, key),
    find: async (id) => answer.parse(await call(`/v1/requests/${id}`)),
    withdraw: async (id) => {
      await call(`/v1/requests/${id}/withdraw`, { method: 'POST' });
    },
    availableTpp: async (account) =>
      (quota.parse(await call(`/v1/quotas/${account}`)) satisfies Quota).availableTpp,
  };
}
