import * as z from 'zod';
import { type Resolved, type Settled, settleInput } from '../../shared/contracts/case.ts';
import { bookInput, type Shipped } from '../../shared/contracts/shipping.ts';
import { InvalidInputError } from '../../shared/errors.ts';
import { type MeasuringDependencies, settleMeasured } from './measure.ts';
import { bookOnLicense, type ShipDependencies } from './ship.ts';

/** All that either machine asks of the ledger: of cases, and of the lines of licenses. */
const work = z.discriminatedUnion('command', [settleInput, bookInput]);
type Work = z.infer<typeof work>;

/** A state machine's input, checked. */
export function parseWork(event: unknown): Work {
  const parsed = work.safeParse(event);
  if (parsed.success) return parsed.data;
  throw new InvalidInputError('The input is not what this step takes', { cause: parsed.error });
}

export const workOf =
  (dependencies: MeasuringDependencies & ShipDependencies) =>
  (input: Work): Promise<Settled | Resolved | Shipped> =>
    'act' in input ? bookOnLicense(input, dependencies) : settleMeasured(input, dependencies);

/** What the log says of a call. */
export const aboutWork = (input: Work) => ({
  message: `settle: ${'act' in input ? input.act.do : input.command}`,
  caseId: 'caseId' in input ? input.caseId : input.submission.id,
});
