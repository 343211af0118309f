import { several } from '../../../shared/messages/findings/several.ts';
import { type Allowance, callsOf, stepMs } from '../../../shared/people/allowance.ts';
import { askedOnce } from '../asked-once.ts';
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

/** A key, and what it may do. */
interface RationedKey {
  readonly id: string;
  readonly allowance: Allowance;
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
  const leaseOnce = askedOnce(
    ({ id }: RationedKey) => id,
    async ({ id, allowance }) => {
      const lease = await leaseOf(deps, allowance, id);
      if ('waitSeconds' in lease) return lease;
      if (leases.size >= MOST_KEYS) leases.clear();
      leases.set(id, lease);
      return undefined;
    },
  );
  /** How many calls are left after this one. */
  const call = async (key: RationedKey): Promise<number | Rationed> => {
    for (;;) {
      const lease = leases.get(key.id);
      if (lease && lease.here > 0) {
        lease.here--;
        return lease.left + lease.here;
      }
      const refused = await leaseOnce(key);
      if (refused) return refused;
    }
  };
  return async (c, next) => {
    const { id, callsAnHour } = c.get('client').key;
    const allowance = callsOf(callsAnHour);
    const left = await call({ id, allowance });
    if (typeof left !== 'number') return refuseCall(c, allowance, left);
    tell(c, allowance, left);
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
