import { type MachineInput, machineInput } from '../../shared/contracts/case.ts';
import { InvalidInputError } from '../../shared/errors.ts';

/** The state machine's input, checked. */
export function parseInput(event: unknown): MachineInput {
  const parsed = machineInput.safeParse(event);
  if (parsed.success) return parsed.data;
  throw new InvalidInputError('The input is not what this step takes', { cause: parsed.error });
}

/** What the log says of a call. */
export const aboutInput = ({ command, submission }: MachineInput) => ({
  message: `determine: ${command}`,
  caseId: submission.id,
});
