import type { Determined, LawAnswer } from '../../shared/contracts/case.ts';
import { askLaw } from './ask-law.ts';
import type { DetermineDependencies } from './dependencies.ts';
import { determineCase } from './determine.ts';
import type { RulesInput } from './parse-input.ts';

/** Answers what either machine asks of the rules. Throws as `determineCase` does. */
export const applyTheRules =
  (dependencies: DetermineDependencies) =>
  (input: RulesInput): Promise<Determined | LawAnswer> =>
    input.command === 'ask-law' ? askLaw(input, dependencies) : determineCase(input, dependencies);
