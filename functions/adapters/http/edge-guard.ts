import { EDGE_HEADER } from '../../../shared/deployment/environment.ts';
import type { ProvesEdge } from '../edge.ts';
import type { Refuse } from './problems.ts';
import type { HttpContext, HttpGuard } from './route.ts';

export interface EdgeGuardParts {
  /** Without one, everybody may come straight to the API. */
  readonly provesEdge?: ProvesEdge | undefined;
  readonly refuse: Refuse;
}

/** Nothing is answered that did not come through the edge, where there is one. */
export const edgeGuard =
  ({ provesEdge, refuse }: EdgeGuardParts): HttpGuard =>
  async (c, next) => {
    if (!provesEdge) return next();
    if (!(await provesEdge(c.req.header(EDGE_HEADER)))) return refuse(c, 'past-the-edge');
    c.set('viewerAddress', viewerAddressOf(c));
    return next();
  };

/**
 * The edge adds whom it spoke with to the end of X-Forwarded-For, and API Gateway adds the edge.
 * What stands before them may be anything: it is what the viewer sent.
 */
function viewerAddressOf(c: HttpContext): string {
  const hops = (c.req.header('X-Forwarded-For') ?? '').split(',').map((hop) => hop.trim());
  const edge = c.env?.requestContext?.http?.sourceIp;
  return (hops.at(-1) === edge ? hops.at(-2) : hops.at(-1)) || 'unknown';
}
