import type { Resolved, ResolveInput, Settled, SettleInput } from '../../shared/contracts/case.ts';
import { amend } from './amend.ts';
import { fileAppeal } from './appeal.ts';
import { decideCase } from './decide.ts';
import type { SettleDependencies } from './dependencies.ts';
import { preCheck } from './pre-check.ts';
import { takeUpMatches } from './rescreen.ts';
import { resolve } from './resolve.ts';
import { withdraw } from './withdraw.ts';

/**
 * Lets the ledger speak. `decide` takes the first path whose draws all succeed and records it;
 * `pre-check` answers the same and changes nothing; `withdraw` gives back what a case has; `amend`
 * puts a new text in the place of the old and decides it; `appeal` has a refusal reviewed by others;
 * `rescreen` takes up matches with a newer list; `resolve` carries out what people decided. Each may be repeated. Throws `InvalidInputError`,
 * `CaseConflictError`, `DependencyUnavailableError`.
 */
export function settle(input: ResolveInput, dependencies: SettleDependencies): Promise<Resolved>;
export function settle(
  input: Exclude<SettleInput, ResolveInput>,
  dependencies: SettleDependencies,
): Promise<Settled>;
export function settle(
  input: SettleInput,
  dependencies: SettleDependencies,
): Promise<Settled | Resolved>;
export function settle(
  input: SettleInput,
  dependencies: SettleDependencies,
): Promise<Settled | Resolved> {
  switch (input.command) {
    case 'decide':
      return decideCase(input, dependencies);
    case 'pre-check':
      return preCheck(input, dependencies);
    case 'amend':
      return amend(input, dependencies);
    case 'withdraw':
      return withdraw(input, dependencies);
    case 'appeal':
      return fileAppeal(input, dependencies);
    case 'rescreen':
      return takeUpMatches(input, dependencies);
    case 'resolve':
      return resolve(input, dependencies);
  }
}
