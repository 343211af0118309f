import { placedAnew, whyNoAmendment } from '../../shared/cases/amending.ts';
import { withContactOf } from '../../shared/cases/contact.ts';
import { caseFileOf } from '../../shared/cases/known-case.ts';
import { standingOf } from '../../shared/cases/standing.ts';
import type { Determined, Settled } from '../../shared/contracts/case.ts';
import { untilStill } from '../adapters/until-still.ts';
import { takeFirst } from './decide.ts';
import { CASE_LOOKS, knownCase, type SettleDependencies } from './dependencies.ts';

/**
 * Puts a new text in the place of what was submitted and records its decision, in one transaction
 * with all that ends: holds, the place in a queue, the review and its tasks. An amendment that is not
 * to be had changes nothing and says why. A repeat changes nothing.
 */
export function amend(
  input: Determined & { command: 'amend' },
  dependencies: SettleDependencies,
): Promise<Settled> {
  const { settlements } = dependencies;
  const { amendment } = input;
  const { id } = input.submission;
  return untilStill(CASE_LOOKS, async () => {
    const made = await settlements.findAmendment(id, amendment.id);
    const known = await knownCase(dependencies, id, 'amend');
    const file = caseFileOf(known);
    if (made?.bodyDigest === amendment.bodyDigest) return { case: file, isRepeat: true };
    const refusal = made ? 'key-used' : whyNoAmendment(known.row, input, known.license);
    if (refusal) {
      // One that was made between the two reads: the next look sees the case as it left it.
      const isMeanwhile = !made && (await settlements.findAmendment(id, amendment.id));
      return isMeanwhile ? undefined : { case: file, refusal };
    }
    const review = await settlements.openReviewOf(known);
    if (review === 'moved') return undefined;
    const text = withContactOf(placedAnew(known, input), known.row);
    const placed = { ...input, submission: text };
    const amending = { amendment, known, review };
    return takeFirst(placed, { standing: standingOf(known.row), amending }, dependencies);
  });
}
