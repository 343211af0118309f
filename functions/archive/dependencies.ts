import type { SignedObjects } from '../adapters/audit-store.ts';
import type { Log } from '../adapters/log.ts';
import type { Measure } from '../adapters/metrics.ts';
import type { Signer } from '../adapters/signing.ts';

export interface ArchiveDependencies {
  readonly signer: Signer;
  readonly store: Pick<SignedObjects, 'put'>;
  readonly log: Log;
  readonly measure: Measure;
}
