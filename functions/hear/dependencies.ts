import type { IntakeDependencies } from '../adapters/intake/dependencies.ts';
import type { Log } from '../adapters/log.ts';
import type { IntakeSources } from '../adapters/ports/intake.ts';

/** What events from the bus are taken with. */
export interface HearingDependencies extends IntakeDependencies {
  readonly sources: Pick<IntakeSources, 'find'>;
  readonly log: Log;
}
