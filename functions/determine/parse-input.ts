import { type Determinable, determinable } from '../../shared/contracts/case.ts';
import { InvalidInputError } from '../../shared/errors.ts';

/** The state machine's input, checked. */
export function parseDeterminable(event: unknown): Determinable {
  const parsed = determinable.safeParse(event);
  if (parsed.success) return parsed.data;
  throw new InvalidInputError('The input is not what this step takes', { cause: parsed.error });
}

/** What the log says of a call. */
export const aboutDeterminable = ({ command, submission }: Determinable) => ({
  message: `determine: ${command}`,
  caseId: submission.id,
});
