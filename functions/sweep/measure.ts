import type { Measure } from '../adapters/metrics.ts';
import type { MeasuringSweep, Tally } from './dependencies.ts';
import { measureQuotas } from './measure-quotas.ts';
import { measureWaiting } from './measure-waiting.ts';
import { type Swept, sweep } from './sweep.ts';

/** What stands still is measured in every fifth minute of the hour. */
const EVERY_MINUTES = 5;

/** Sweeps, and measures what it did and what is left to do. */
export async function sweepMeasured(
  dependencies: MeasuringSweep,
  recheckAllReviews = false,
): Promise<Swept> {
  const swept = await sweep(dependencies, recheckAllReviews);
  measureSwept(swept, dependencies.measure);
  if (dependencies.clock().getUTCMinutes() % EVERY_MINUTES === 0) {
    await measureWaiting(dependencies);
    await measureQuotas(dependencies);
  }
  return swept;
}

function measureSwept({ drift, ...tallies }: Swept, measure: Measure): void {
  const failed = Object.values(tallies).reduce((sum, tally: Tally) => sum + tally.failed, 0);
  const expiredHolds = tallies.expiredHolds.done;
  measure({
    metrics: {
      sweepFailures: failed + (drift?.failed ?? 0),
      ...(expiredHolds > 0 && { expiredHolds }),
      ...(drift && { drift: drift.drifted.length }),
    },
  });
}
