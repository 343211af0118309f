import {
  type Determined,
  determined,
  type MachineInput,
  machineInput,
  type Resolved,
  type ResolveInput,
  resolveInput,
  type Settled,
} from '../../shared/contracts/case.ts';
import { InvalidInputError } from '../../shared/errors.ts';
import { amend } from './amend.ts';
import { appeal } from './appeal.ts';
import { decide } from './decide.ts';
import type { SettleDependencies } from './dependencies.ts';
import { preCheck } from './pre-check.ts';
import { resolve } from './resolve.ts';
import { withdraw } from './withdraw.ts';

/** What this step takes: from the decide machine, and from the review machine. */
export type SettleInput = Determined | MachineInput | ResolveInput;

/**
 * Lets the ledger speak. `decide` takes the first path whose draws all succeed and records it;
 * `pre-check` answers the same and changes nothing; `withdraw` gives back what a case has; `amend`
 * puts a new text in the place of the old and decides it; `appeal` has a refusal reviewed by others;
 * `resolve` carries out what people decided. Each may be repeated. Throws `InvalidInputError`,
 * `CaseConflictError`, `DependencyUnavailableError`.
 */
export function settle(input: ResolveInput, dependencies: SettleDependencies): Promise<Resolved>;
export function settle(
  input: Determined | MachineInput,
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
    case 'resolve':
      return resolve(input, dependencies);
    case 'withdraw':
      return withdraw(input.submission, dependencies);
    case 'appeal':
      return appeal(input, dependencies);
    case 'decide':
      return decide(withDetermination(input), dependencies);
    case 'pre-check':
      return preCheck(withDetermination(input), dependencies);
    case 'amend':
      return amend(withDetermination(input), dependencies);
  }
}

function withDetermination(input: Determined | MachineInput): Determined {
  if ('determination' in input) return input;
  throw new InvalidInputError(`The command ${input.command} needs a determination`);
}

/** Commands that need nothing of the rules. */
const UNDETERMINED: ReadonlySet<unknown> = new Set(['withdraw', 'appeal']);

/** The state machine's input, checked. */
export function parseInput(event: unknown): SettleInput {
  const command = typeof event === 'object' && event && 'command' in event && event.command;
  const schema = UNDETERMINED.has(command) ? machineInput : determined;
  const parsed = (command === 'resolve' ? resolveInput : schema).safeParse(event);
  if (parsed.success) return parsed.data;
  throw new InvalidInputError('The input is not what this step takes', { cause: parsed.error });
}
