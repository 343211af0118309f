import type { Draft } from '../../../../shared/contracts/draft.ts';
import type { FiledDocument } from '../../../../shared/contracts/sent-file.ts';
import type { Check } from '../../../../shared/filing/check-body.ts';
import type { FormDependencies } from '../dependencies.ts';

/** What a form makes of a draft: what is sent, and whether it can be. */
export interface Sendable {
  readonly isReady: boolean;
  readonly body: unknown;
  /** Of whoever is told, as it stands in the body. */
  readonly contact: string;
  readonly check: Check;
  readonly documents: readonly FiledDocument[];
}

export type MakeSendable = (deps: FormDependencies, draft: Draft, now: Date) => Promise<Sendable>;
