import { type CaseFile, caseFile, type Submission } from '../contracts/case.ts';
import type { CaseDraw, CaseRecord } from '../contracts/case-record.ts';
import type { KeptLicense } from '../contracts/license.ts';
import type { RecordedDecision } from '../contracts/records.ts';
import type { CaseReview } from '../reviews/case-review.ts';

/** A case with all that is kept of it. */
export interface KnownCase {
  readonly row: CaseRecord;
  /** The latest. */
  readonly decision: RecordedDecision | undefined;
  /** Or what it ships under without one. */
  readonly license: KeptLicense | undefined;
}

/** A review with its case, as both were read. */
export interface ReviewedCase extends CaseReview {
  readonly stored: KnownCase;
}

/** As everyone else sees it: the decision's draws where they stand now. */
export const caseFileOf = ({ row, decision, license }: KnownCase): CaseFile =>
  caseFile.parse({
    ...row,
    decision: decision ? { ...decision, draws: row.draws } : null,
    license: license?.expiresAt === undefined ? null : license,
  });

/** What it holds, of all that it draws. */
export const heldBy = ({ row }: KnownCase): CaseDraw[] =>
  row.draws.filter(({ state }) => state === 'held');

/** A case's place in any queue: by the time that counts for it, then by id. */
export const queuePlace = ({
  waitsSince,
  submittedAt,
  id,
}: Pick<Submission, 'waitsSince' | 'submittedAt' | 'id'>): string =>
  `${waitsSince ?? submittedAt}#${id}`;
