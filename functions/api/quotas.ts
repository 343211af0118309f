import { cursorOf, type PageQuery, pageQuery } from '../../shared/contracts/quota.ts';
import { refuse } from '../adapters/http/problems.ts';
import type { HttpContext, HttpHandler } from '../adapters/http/route.ts';
import type { ApiDependencies } from './dependencies.ts';

const PREFIX = '/v1/quotas/';

/** GET /v1/quotas: page by page, the accounts that the client may see. */
export const listQuotas =
  ({ clientQuotas, clock }: ApiDependencies): HttpHandler =>
  async (c) => {
    const asked = pageAsked(c);
    if (!asked) return refuse(c, 'invalid-query', { detail: HOW_TO_PAGE });
    const { cursor: after, limit } = asked;
    const page = await clientQuotas.page(c.get('client').id, { after, limit }, clock());
    const { next } = page;
    return c.json({
      quotas: page.quotas,
      ...(next !== undefined && { nextCursor: cursorOf(next) }),
    });
  };

const HOW_TO_PAGE =
  'A limit is 1 to 500, and a cursor is the nextCursor of the page before; each is sent once.';

/** `undefined` for what no page has; a parameter of any other name is not ours. */
function pageAsked(c: HttpContext): PageQuery | undefined {
  const sent = Object.entries(c.req.queries()).filter(([name]) => name in pageQuery.shape);
  const once = sent.map(([name, values]) => [name, values.length === 1 ? values[0] : values]);
  return pageQuery.safeParse(Object.fromEntries(once)).data;
}

/** GET /v1/quotas/{account}: the name as it is, slashes and all, or percent-encoded. */
export const showQuota =
  ({ clientQuotas, clock }: ApiDependencies): HttpHandler =>
  async (c) => {
    const account = decoded(new URL(c.req.url).pathname.slice(PREFIX.length));
    const quota = account && (await clientQuotas.find(c.get('client').id, account, clock()));
    return quota ? c.json(quota) : refuse(c, 'not-found');
  };

function decoded(name: string): string | undefined {
  try {
    return decodeURIComponent(name);
  } catch {
    return undefined;
  }
}
