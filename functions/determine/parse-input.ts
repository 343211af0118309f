import * as z from 'zod';
import { determinable, lawQuestion, screeningAgain } from '../../shared/contracts/case.ts';
import { InvalidInputError } from '../../shared/errors.ts';

/** What either machine asks of the rules. */
const rulesInput = z.discriminatedUnion('command', [determinable, screeningAgain, lawQuestion]);
export type RulesInput = z.infer<typeof rulesInput>;

/** A state machine's input, checked. */
export function parseRulesInput(event: unknown): RulesInput {
  const parsed = rulesInput.safeParse(event);
  if (parsed.success) return parsed.data;
  throw new InvalidInputError('The input is not what this step takes', { cause: parsed.error });
}

/** What the log says of a call. */
export const aboutRulesInput = (input: RulesInput) => ({
  message: `determine: ${input.command}`,
  caseId: input.command === 'ask-law' ? input.caseId : input.submission.id,
});
