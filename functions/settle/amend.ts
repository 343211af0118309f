import { beginsAnew, may } from '../../shared/cases/lifecycle.ts';
import type { Filing } from '../../shared/contracts/application.ts';
import {
  type Amendment,
  type Determined,
  type Refusal,
  type Settled,
  type Submission,
  submission,
} from '../../shared/contracts/case.ts';
import { CaseConflictError } from '../../shared/errors.ts';
import {
  type AmendmentItem,
  amendmentWrites,
  readAmendment,
} from '../adapters/dynamodb/cases/amendments.ts';
import { caseFileOf, readCase, type StoredCase } from '../adapters/dynamodb/cases/stored-case.ts';
import { supersedeReview } from '../adapters/dynamodb/reviews/reviews.ts';
import { openReviewOf, type StoredReview } from '../adapters/dynamodb/reviews/stored-review.ts';
import { untilStill } from '../adapters/until-still.ts';
import { takeFirst } from './decide.ts';
import { CASE_LOOKS, type SettleDependencies } from './dependencies.ts';
import { standingOf } from './standing.ts';
import type { Amending } from './take-path.ts';

/**
 * Puts a new text in the place of what was submitted and records its decision, in one transaction
 * with all that ends: holds, the place in a queue, the review and its tasks. An amendment that is not
 * to be had changes nothing and says why. A repeat changes nothing.
 */
export function amend(
  input: Determined & { command: 'amend' },
  dependencies: SettleDependencies,
): Promise<Settled> {
  const { table } = dependencies;
  const { amendment } = input;
  const { id } = input.submission;
  return untilStill(CASE_LOOKS, async () => {
    const known = await readAmendment(table, id, amendment.id);
    const stored = await readCase(table, id);
    if (!stored) throw new CaseConflictError('There is no such case to amend');
    const answer = answerWithout(stored, known, input.submission, amendment);
    if (answer) return answer;
    const seen = await openReviewOf(table, stored);
    if (seen === 'moved') return undefined;
    const placed = { ...input, submission: placedAnew(stored, input, amendment) };
    const amending = amendingOf({ stored, seen }, placed.submission, amendment);
    const standing = standingOf(stored.row);
    return takeFirst(placed, { standing, amending }, dependencies);
  });
}

/** What is answered without amending anything. */
function answerWithout(
  stored: StoredCase,
  known: AmendmentItem | undefined,
  amended: Submission,
  amendment: Amendment,
): Settled | undefined {
  const file = caseFileOf(stored);
  const refused = (refusal: Refusal): Settled => ({ case: file, refusal });
  if (known) {
    return known.bodyDigest === amendment.bodyDigest ? { case: file } : refused('key-used');
  }
  if (!may(file.status, 'amend')) return refused('not-amendable');
  const submittedAt = beginsAnew(file.status) ? amendment.at : file.submittedAt;
  const isOfThis = (file.revision ?? 1) === amendment.ofRevision;
  return isOfThis && amended.submittedAt === submittedAt ? undefined : refused('amended-meanwhile');
}

type Placed = Submission & { readonly waitsSince: string };

/** Who asks for more, or for something else, goes behind those who have waited for it meanwhile. */
function placedAnew(
  { row, decision }: StoredCase,
  { submission: amended, determination }: Determined,
  { at }: Amendment,
): Placed {
  const asksNoMore = determination.totalTpp <= (decision?.totalTpp ?? determination.totalTpp);
  const keepsPlace = asksNoMore && roomOf(row.request) === roomOf(amended.request);
  return { ...amended, waitsSince: keepsPlace ? (row.waitsSince ?? row.submittedAt) : at };
}

/** What an order wants room of. Applications draw on nothing. */
function roomOf(filed: Filing): string {
  if (!('parties' in filed)) return filed.type;
  return `${filed.destination} ${filed.parties.ultimateConsignee.validatedEndUser ?? ''}`;
}

function amendingOf(
  { stored: { row }, seen }: { stored: StoredCase; seen: StoredReview | undefined },
  amended: Placed,
  amendment: Amendment,
): Amending {
  const { request, submittedAt, policy, waitsSince } = amended;
  const at = new Date(amendment.at);
  const sequence = row.events + 1;
  const revision = amendment.ofRevision + 1;
  const former = submission.parse(row);
  const ground = 'the case was amended';
  const released = row.draws.map((draw) => ({ ...draw, state: 'released' as const }));
  const formerDraws = [...(row.formerDraws ?? []), ...released];
  return {
    voids: row.draws.filter(({ state }) => state === 'held'),
    before: (status) => {
      const told = amendmentWrites(former, { amended, amendment, status, sequence });
      const ended = seen && supersedeReview(seen, { status, sequence: sequence + 1, at, ground });
      return {
        writes: [...told, ...(ended?.writes ?? [])],
        events: 1 + (ended?.events ?? 0),
        row: { request, submittedAt, policy, waitsSince, revision, formerDraws },
      };
    },
  };
}
