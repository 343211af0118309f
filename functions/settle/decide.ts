import type { Amending } from '../../shared/cases/amending.ts';
import { withContactOf } from '../../shared/cases/contact.ts';
import { bookingOf, caseAfter, recordOf } from '../../shared/cases/deciding.ts';
import { caseFileOf } from '../../shared/cases/known-case.ts';
import { openStandingOf, RECEIVED, type Standing } from '../../shared/cases/standing.ts';
import { orToPeople } from '../../shared/cases/too-large.ts';
import type { Determined, Settled } from '../../shared/contracts/case.ts';
import { InvalidInputError } from '../../shared/errors.ts';
import type { Weighed } from '../../shared/ledger/weigh.ts';
import { untilStill } from '../adapters/until-still.ts';
import { CASE_LOOKS, knownCase, type SettleDependencies } from './dependencies.ts';

/**
 * Records the decision of the first path that succeeds, in one transaction with its draws. A case
 * decided before keeps its answer. One that waits is decided again, and stays if there is no room.
 */
export function decideCase(asked: Determined, dependencies: SettleDependencies): Promise<Settled> {
  // Nearly always true, so nothing is read first; where it is not, the transaction says so.
  let standing = RECEIVED;
  let input = asked;
  return untilStill(CASE_LOOKS, async () => {
    const settled = await takeFirst(input, { standing }, dependencies);
    if (settled) return settled;
    const known = await knownCase(dependencies, input.submission.id, 'decide');
    const seen = openStandingOf(known.row);
    if (!seen) return { case: caseFileOf(known) };
    standing = seen;
    input = { ...asked, submission: withContactOf(asked.submission, known.row) };
    return undefined;
  });
}

/** Tries the paths in order. `undefined` when the case does not stand as believed. */
export async function takeFirst(
  input: Determined,
  { standing, amending }: { standing: Standing; amending?: Amending },
  dependencies: SettleDependencies,
): Promise<Settled | undefined> {
  const attempts: Weighed[] = [];
  const at = dependencies.clock();
  for (const said of input.determination.paths) {
    const path = orToPeople(said, attempts, at);
    const waitsOn = path.waitsFor !== undefined && path.waitsFor === standing.waitsFor;
    if (waitsOn && !amending) {
      return { case: caseFileOf(await knownCase(dependencies, input.submission.id, 'decide')) };
    }
    const trial = { input, path, attempts, standing, at, amending };
    const booking = bookingOf(trial);
    const booked = await dependencies.settlements.decide(
      booking,
      (draws) => recordOf(trial, booking, draws),
      standing,
    );
    if (booked.outcome === 'stale') return undefined;
    if (booked.outcome === 'taken') {
      return { case: caseAfter(trial, recordOf(trial, booking, booked.draws)) };
    }
    attempts.push(...booked.attempts);
  }
  throw new InvalidInputError('The last path of a determination draws on an account');
}
