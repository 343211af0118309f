import { traceOf } from '../adapters/log.ts';
import { CanaryError } from './check.ts';
import type { CanaryDependencies } from './dependencies.ts';
import { takeBack, type Walk, walkOf } from './walk.ts';
import { walkOrder } from './walk-order.ts';
import { walkReview } from './walk-review.ts';

/** How one run went. `skipped`: nobody can read the canary's mail here. */
export interface CanaryReport {
  readonly order: 'passed' | 'failed';
  readonly review: 'passed' | 'failed' | 'skipped';
}

/**
 * Sees whether everything works, as those see it who use it: an order that the rules decide, and one
 * that people decide. Both are taken back. That something does not work is an answer, not an error.
 */
export async function runCanary(deps: CanaryDependencies): Promise<CanaryReport> {
  const from = deps.clock().getTime();
  const walk = walkOf(deps);
  const { mailbox } = deps;
  const report: CanaryReport = {
    order: await outcomeOf('order', walk, walkOrder),
    review: mailbox ? await outcomeOf('review', walk, () => walkReview(walk, mailbox)) : 'skipped',
  };
  await takeBack(walk);
  const hasFailed = Object.values(report).includes('failed');
  deps.measure({
    metrics: {
      canaryPassed: hasFailed ? 0 : 1,
      canaryFailed: hasFailed ? 1 : 0,
      canaryDuration: (deps.clock().getTime() - from) / 1000,
    },
  });
  return report;
}

async function outcomeOf(
  name: string,
  walk: Walk,
  go: (walk: Walk) => Promise<string>,
): Promise<'passed' | 'failed'> {
  const { log } = walk.deps;
  try {
    const caseId = await go(walk);
    log({ level: 'info', message: `canary: ${name} passed`, caseId });
    return 'passed';
  } catch (error) {
    const caseId = walk.cases.at(-1);
    // What the canary itself found wrong it says in words of its own.
    const because = error instanceof CanaryError && { because: error.message };
    const about = { ...(caseId && { caseId }), ...because };
    log({ level: 'error', message: `canary: ${name} failed`, ...about, ...traceOf(error) });
    return 'failed';
  }
}
