import { traceOf } from '../adapters/log.ts';
import { CanaryError } from './check.ts';
import type { CanaryDependencies } from './dependencies.ts';
import { takeBack, type Walk, walkOf } from './walk.ts';
import { walkOrder } from './walk-order.ts';
import { walkReview } from './walk-review.ts';

type Outcome = 'passed' | 'failed';

/** How one run went. `skipped`: nobody can read the canary's mail here. */
export interface CanaryReport {
  readonly order: Outcome;
  readonly review: Outcome | 'skipped';
  readonly takenBack: Outcome;
}

/**
 * Sees whether everything works, as those see it who use it: an order that the rules decide, and one
 * that people decide. Both are taken back. That something does not work is an answer, not an error.
 */
export async function runCanary(deps: CanaryDependencies): Promise<CanaryReport> {
  const from = deps.clock().getTime();
  const walk = walkOf(deps);
  const order = await outcomeOf('order', walk, walkOrder);
  const review = await reviewOf(walk);
  const report = { order, review, takenBack: await outcomeOf('taking back', walk, takeBack) };
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

async function reviewOf(walk: Walk): Promise<Outcome | 'skipped'> {
  const { mailbox } = walk.deps;
  return mailbox ? outcomeOf('review', walk, () => walkReview(walk, mailbox)) : 'skipped';
}

async function outcomeOf(
  name: string,
  walk: Walk,
  go: (walk: Walk) => Promise<void>,
): Promise<Outcome> {
  const { log } = walk.deps;
  try {
    await go(walk);
    log({ level: 'info', message: `canary: ${name} passed`, ...about(walk) });
    return 'passed';
  } catch (error) {
    // What the canary itself found wrong it says in words of its own.
    const because = error instanceof CanaryError && { because: error.message };
    const message = `canary: ${name} failed`;
    log({ level: 'error', message, ...about(walk), ...because, ...traceOf(error) });
    return 'failed';
  }
}

/** The case that the walk came to last. */
function about({ cases }: Walk) {
  const caseId = cases.at(-1);
  return caseId === undefined ? {} : { caseId };
}
