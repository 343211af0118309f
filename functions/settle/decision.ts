import type { Determined } from '../../shared/contracts/case.ts';
import type { Decision } from '../../shared/contracts/decision.ts';
import type { Attempt, Draw, Path } from '../../shared/rules/determination.ts';
import { conclude } from '../../shared/rules/index.ts';

/** A draw that its account had room for. */
export const fitting = (draw: Draw): Attempt => ({ ...draw, fits: true });

/** The decision that a path makes. `attempts` are all draws tried, its own among them. */
export function decisionOf(
  { submission, determination }: Determined,
  path: Path,
  { attempts, at }: { attempts: readonly Attempt[]; at: Date },
): Decision {
  const { findings, conditions, wouldChange } = conclude(determination, path, attempts);
  const state = path.mode === 'hold' ? 'held' : 'posted';
  return {
    status: path.status,
    route: path.route,
    policy: submission.policy,
    decidedAt: at.toISOString(),
    totalTpp: determination.totalTpp,
    h100Equivalents: determination.h100Equivalents,
    draws: path.draws.map(({ account, tpp }) => ({ account, tpp, state })),
    ...(path.waitsFor !== undefined && { waitsFor: path.waitsFor }),
    ...(path.recommendation !== undefined && { recommendation: path.recommendation }),
    findings: [...findings],
    conditions: [...conditions],
    wouldChange: [...wouldChange],
  };
}
