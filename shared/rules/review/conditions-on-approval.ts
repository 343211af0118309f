import type { PolicyCondition } from '../conditions.ts';
import type { Policy } from '../policy.ts';
import { preparedOf } from '../prepared-policy.ts';
import type { Route, Status } from '../vocabulary.ts';
import { licenseYears } from './license-years.ts';

/** The rules themselves would have licensed an order that goes one of these ways. */
const LICENSED: ReadonlySet<Route> = new Set(['presumed-approval', 'country-allocation']);

interface Approved {
  readonly route: Route;
  readonly status: Status;
  readonly findings?: Parameters<typeof licenseYears>[1];
}

/**
 * What the holder must do once people have approved: what the way of the order asks for. Past an
 * exception a license is issued, and its conditions hold instead.
 */
export function conditionsOnApproval(
  policy: Policy,
  { route, status, findings = [] }: Approved,
): readonly PolicyCondition[] {
  const { conditions } = preparedOf(policy).outcomes;
  const isPastException = status === 'licensed' && !LICENSED.has(route);
  const years = licenseYears(policy, findings);
  return conditions[isPastException ? 'country-allocation' : route].map((condition) =>
    condition.id === 'valid-for' ? { ...condition, with: { years } } : condition,
  );
}
