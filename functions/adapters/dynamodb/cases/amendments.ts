import * as z from 'zod';
import type { Filing } from '../../../../shared/contracts/application.ts';
import { type Amendment, type Submission, submission } from '../../../../shared/contracts/case.ts';
import { instant } from '../../../../shared/contracts/decision.ts';
import type { Status } from '../../../../shared/rules/vocabulary.ts';
import { put, type Write } from '../table/commit.ts';
import { getItem, type Table } from '../table/table.ts';
import { amendmentKey, submissionKey } from './keys.ts';
import { eventWrite } from './told-items.ts';

/** That an amendment was made, so that a repeat is known as one. */
const amendmentItem = z.object({
  kind: z.literal('amendment'),
  id: z.string(),
  bodyDigest: z.string(),
  revision: z.int().min(2),
  at: instant,
});
export type AmendmentItem = z.infer<typeof amendmentItem>;

export async function readAmendment(
  table: Table,
  caseId: string,
  amendmentId: string,
): Promise<AmendmentItem | undefined> {
  const item = await getItem(table, amendmentKey(caseId, amendmentId));
  return item && amendmentItem.parse(item);
}

/** When the text of a revision took the place of the one before; `undefined` for the first. */
export async function amendedAt(
  table: Table,
  caseId: string,
  revision: number,
): Promise<string | undefined> {
  if (revision < 2) return undefined;
  const item = await getItem(table, submissionKey(caseId, revision));
  return item && instant.parse(item.at);
}

/** What a revision asked for, as it was kept. */
export async function formerText(
  table: Table,
  caseId: string,
  revision: number,
): Promise<Filing | undefined> {
  const item = await getItem(table, submissionKey(caseId, revision));
  return item && submission.parse(item).request;
}

export interface Amended {
  readonly amended: Submission;
  readonly amendment: Amendment;
  readonly status: Status;
  /** Number of its event. */
  readonly sequence: number;
}

/** Keeps every revision for ever, the first as soon as there is a second; and tells of it. */
export function amendmentWrites(
  former: Submission,
  { amended, amendment, status, sequence }: Amended,
): Write[] {
  const caseId = former.id;
  const { id, bodyDigest, at, ofRevision } = amendment;
  const revision = ofRevision + 1;
  const kept = (number: number, text: Submission, since: string) =>
    put(`submission ${number}`, {
      ...submissionKey(caseId, number),
      kind: 'submission',
      revision: number,
      at: since,
      ...text,
    });
  const item: AmendmentItem = { kind: 'amendment', id, bodyDigest, revision, at };
  return [
    ...(ofRevision === 1 ? [kept(1, former, former.submittedAt)] : []),
    kept(revision, { ...amended, bodyDigest }, at),
    put('amendment', { ...amendmentKey(caseId, id), ...item }),
    eventWrite({ type: 'case.amended', caseId, sequence, status, at }),
  ];
}
