import { several } from '../../../shared/messages/findings/several.ts';
import { type Allowance, callsOf, stepMs } from '../../../shared/people/allowance.ts';
import { refuse } from '../http/problems.ts';
import type { HttpContext, HttpGuard } from '../http/route.ts';
import type { Rationed } from '../ports/allowances.ts';
import type { SupplierDependencies } from './dependencies.ts';

/** Calls of a key that were taken together. */
interface Lease {
  /** Not made yet. */
  here: number;
  /** What the table had left besides. */
  readonly left: number;
}

const MOST_LEASED = 100;
const SHARE_LEASED = 60;
const MOST_KEYS = 1_000;

/** So many at once that one call in a hundred asks the table, and no more than a sixtieth is idle. */
const leasedOf = ({ atOnce }: Allowance): number =>
  Math.min(MOST_LEASED, Math.max(1, Math.floor(atOnce / SHARE_LEASED)));

/**
 * So many calls a key, counted over all functions as a token bucket; told with every answer as
 * draft-ietf-httpapi-ratelimit-headers-10 has it.
 */
export function rationed(deps: Pick<SupplierDependencies, 'allowances' | 'clock'>): HttpGuard {
  const leases = new Map<string, Lease>();
  return async (c, next) => {
    const { id, callsAnHour } = c.get('client').key;
    const allowance = callsOf(callsAnHour);
    const known = leases.get(id);
    const lease = known && known.here > 0 ? known : await leaseOf(deps, allowance, id);
    if ('waitSeconds' in lease) return refuseCall(c, allowance, lease);
    if (leases.size >= MOST_KEYS) leases.clear();
    leases.set(id, lease);
    lease.here--;
    tell(c, allowance, lease.left + lease.here);
    return next();
  };
}

/** Several, or where there are fewer left, one. */
async function leaseOf(
  { allowances, clock }: Pick<SupplierDependencies, 'allowances' | 'clock'>,
  allowance: Allowance,
  whose: string,
): Promise<Lease | Rationed> {
  const now = clock();
  for (const uses of new Set([leasedOf(allowance), 1])) {
    const leased = await allowances.lease({ allowance, whose, uses }, now);
    if ('left' in leased) return { here: uses, left: leased.left };
    if (uses === 1) return leased;
  }
  throw new Error('A lease of one was never asked for');
}

function tell(c: HttpContext, allowance: Allowance, left: number): void {
  const { atOnce } = allowance;
  const step = stepMs(allowance);
  const secondsOf = (calls: number) => Math.ceil((calls * step) / 1000);
  c.header('RateLimit-Policy', `"calls";q=${atOnce};w=${secondsOf(atOnce)}`);
  c.header('RateLimit', `"calls";r=${left};t=${secondsOf(atOnce - left)}`);
}

function refuseCall(c: HttpContext, allowance: Allowance, { waitSeconds }: Rationed): Response {
  tell(c, allowance, 0);
  c.header('Retry-After', String(waitSeconds));
  const { atOnce, anHour } = allowance;
  return refuse(c, 'rationed', {
    detail: `This key can be used ${several(atOnce, 'time')} at once, and ${several(anHour, 'time')} an hour.`,
  });
}
