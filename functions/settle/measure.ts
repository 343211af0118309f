import { isUndecided } from '../../shared/cases/lifecycle.ts';
import type { Resolved, Settled, SettleInput, Submission } from '../../shared/contracts/case.ts';
import type { Decision } from '../../shared/contracts/decision.ts';
import { DIMENSIONS } from '../../shared/deployment/metrics.ts';
import { isSynthetic } from '../../shared/deployment/synthetic.ts';
import type { Logging } from '../adapters/log.ts';
import type { Measure, Measurement } from '../adapters/metrics.ts';
import type { SettleDependencies } from './dependencies.ts';
import { settle } from './settle.ts';

export interface MeasuringDependencies extends SettleDependencies, Logging {
  readonly measure: Measure;
}

type Decided = Pick<Submission, 'clientId' | 'submittedAt'> & { readonly decision: Decision };

/** Settles, and measures the decision that this call has made, if it has made one. */
export async function settleMeasured(
  input: SettleInput,
  dependencies: MeasuringDependencies,
): Promise<Settled | Resolved> {
  const from = dependencies.clock().toISOString();
  const settled = await settle(input, dependencies);
  if (input.command === 'pre-check') return settled;
  const decided = await decidedIn(settled, dependencies);
  const isFresh = decided && decided.decision.decidedAt >= from;
  if (isFresh && !isSynthetic(decided)) dependencies.measure(measurementOf(decided));
  return settled;
}

/** What people decided is read again: the answer to their machine says no more than its status. */
async function decidedIn(
  settled: Settled | Resolved,
  { settlements }: SettleDependencies,
): Promise<Decided | undefined> {
  if ('case' in settled) {
    const { decision } = settled.case;
    return decision ? { ...settled.case, decision } : undefined;
  }
  const stored = await settlements.find(settled.caseId);
  return stored?.decision && { ...stored.row, decision: stored.decision };
}

function measurementOf({ decision, submittedAt }: Decided): Measurement {
  const { route, status, decidedAt } = decision;
  const seconds = (Date.parse(decidedAt) - Date.parse(submittedAt)) / 1000;
  return {
    dimensions: { [DIMENSIONS.route]: route, [DIMENSIONS.status]: status },
    metrics: { decisions: 1, ...(!isUndecided(status) && { timeToDecision: seconds }) },
  };
}
