import type { BookInput, Shipped } from '../../shared/contracts/shipping.ts';
import { asksLaw } from '../../shared/shipments/ship.ts';
import type { Clock } from '../adapters/clock.ts';
import type { Shipments } from '../adapters/ports/shipments.ts';
import { lawOf } from './law.ts';

export interface ShipDependencies {
  readonly shipments: Shipments;
  readonly clock: Clock;
}

/**
 * Does something with the lines of a license: plans, posts, calls off, corrects, sums up. What takes more
 * of it does so by the law of the day. A repeat changes nothing. Throws `CaseConflictError` where
 * nothing may ship by the case, `DependencyUnavailableError` where the law was not asked.
 */
export async function bookOnLicense(
  { caseId, act, law }: BookInput,
  { shipments, clock }: ShipDependencies,
): Promise<Shipped> {
  const at = clock();
  const asked = asksLaw(act) ? { law: lawOf(at, law?.asked) } : {};
  const booked = await shipments.book({ caseId, act, ...asked }, at);
  // A repeat tells what the first had no time to tell.
  if (!booked.refusal && act.do !== 'plan' && act.do !== 'void') await shipments.warn(caseId, at);
  return booked;
}
