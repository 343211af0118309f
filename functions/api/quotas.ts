import { refuse } from '../adapters/http/problems.ts';
import type { HttpHandler } from '../adapters/http/route.ts';
import type { ApiDependencies } from './dependencies.ts';

const PREFIX = '/v1/quotas/';

/** GET /v1/quotas: every account that was ever touched. */
export const listQuotas =
  ({ quotas, clock }: ApiDependencies): HttpHandler =>
  async (c) =>
    c.json({ quotas: await quotas.list(clock()) });

/** GET /v1/quotas/{account}: the name as it is, slashes and all, or percent-encoded. */
export const showQuota =
  ({ quotas, clock }: ApiDependencies): HttpHandler =>
  async (c) => {
    const account = decoded(new URL(c.req.url).pathname.slice(PREFIX.length));
    const quota = account && (await quotas.find(account, clock()));
    return quota ? c.json(quota) : refuse(c, 'not-found');
  };

function decoded(name: string): string | undefined {
  try {
    return decodeURIComponent(name);
  } catch {
    return undefined;
  }
}
