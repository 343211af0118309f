import type { Clock } from '../clock.ts';
import { traceOf } from '../log.ts';
import type { HttpContext, HttpGuard, RequestLine } from './route.ts';

/** One line per request, when it has been answered. */
export const requestLog =
  ({
    clock,
    log,
  }: {
    readonly clock: Clock;
    readonly log: (line: RequestLine) => void;
  }): HttpGuard =>
  async (c, next) => {
    const startedAt = clock().getTime();
    await next();
    log({
      level: c.res.status >= 500 ? 'error' : 'info',
      method: c.req.method,
      route: c.get('route') ?? 'none',
      status: c.res.status,
      milliseconds: clock().getTime() - startedAt,
      ...known(c),
    });
  };

function known(c: HttpContext) {
  const caseId = c.get('caseId');
  const clientId = c.get('client')?.id;
  const error = c.get('error');
  return {
    ...(caseId && { caseId }),
    ...(clientId && { clientId }),
    ...(error && traceOf(error)),
  };
}
