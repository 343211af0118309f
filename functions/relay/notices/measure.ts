import type { Measure } from '../../adapters/metrics.ts';
import type { OfferedEvent } from '../../adapters/ports/notices.ts';
import { deliver } from './deliver.ts';
import type { DeliverDependencies } from './dependencies.ts';

/** Delivers, and counts the notices that have to be offered again. */
export async function deliverMeasured(
  offers: readonly OfferedEvent[],
  dependencies: DeliverDependencies & { readonly measure: Measure },
): Promise<string[]> {
  const failed = await deliver(offers, dependencies);
  if (failed.length > 0) dependencies.measure({ metrics: { noticesFailed: failed.length } });
  return failed;
}
