import {
  type Determined,
  determined,
  type MachineInput,
  machineInput,
  type Settled,
} from '../../shared/contracts/case.ts';
import { InvalidInputError } from '../../shared/errors.ts';
import { decide } from './decide.ts';
import type { SettleDependencies } from './dependencies.ts';
import { preCheck } from './pre-check.ts';
import { withdraw } from './withdraw.ts';

/**
 * Lets the ledger speak. `decide` takes the first path whose draws all succeed and records it;
 * `pre-check` answers the same and changes nothing; `withdraw` gives back what a case has.
 * Each may be repeated. Throws `InvalidInputError`, `CaseConflictError`, `DependencyUnavailableError`.
 */
export function settle(
  input: Determined | MachineInput,
  dependencies: SettleDependencies,
): Promise<Settled> {
  if (input.command === 'withdraw') return withdraw(input.submission, dependencies);
  if (!('determination' in input)) {
    throw new InvalidInputError(`The command ${input.command} needs a determination`);
  }
  return input.command === 'decide' ? decide(input, dependencies) : preCheck(input, dependencies);
}

/** The state machine's input, checked. */
export function parseInput(event: unknown): Determined | MachineInput {
  const isWithdrawal = machineInput.safeParse(event).data?.command === 'withdraw';
  const parsed = (isWithdrawal ? machineInput : determined).safeParse(event);
  if (parsed.success) return parsed.data;
  throw new InvalidInputError('The input is not what this step takes', { cause: parsed.error });
}
