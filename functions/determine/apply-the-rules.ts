import type { Determined, LawAnswer, Rescreened } from '../../shared/contracts/case.ts';
import { askLaw } from './ask-law.ts';
import type { DetermineDependencies } from './dependencies.ts';
import { determineCase } from './determine.ts';
import type { RulesInput } from './parse-input.ts';
import { screenAgain } from './screen-again.ts';

/** Answers what either machine asks of the rules. Throws as `determineCase` does. */
export const applyTheRules =
  (dependencies: DetermineDependencies) =>
  (input: RulesInput): Promise<Determined | LawAnswer | Rescreened> => {
    switch (input.command) {
      case 'ask-law':
        return askLaw(input, dependencies);
      case 'rescreen':
        return screenAgain(input, dependencies);
      default:
        return determineCase(input, dependencies);
    }
  };
