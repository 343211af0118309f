import { mayBecome } from '../../../../shared/cases/lifecycle.ts';
import { CaseConflictError } from '../../../../shared/errors.ts';
import type { Status } from '../../../../shared/rules/vocabulary.ts';
import { update, type Write } from '../table/commit.ts';
import type { Change } from '../table/expression.ts';
import type { CaseItem } from './items.ts';
import { caseKey } from './keys.ts';

/** What the row of a case must still be for a change to be built on it. Every change counts events. */
export type SeenRow = Pick<CaseItem, 'status' | 'events'>;

/** What changes of a row. */
export interface RowChange extends Pick<Change, 'remove'> {
  readonly set: NonNullable<Change['set']> & { readonly status?: Status };
}

/**
 * The one write of a case's row, labelled `case`: it fails if the case moved on since it was seen.
 * A status leads only where `LIFECYCLE` says; else a `CaseConflictError` is thrown.
 */
export function changeRow(caseId: string, seen: SeenRow, change: RowChange): Write {
  const { status = seen.status } = change.set;
  if (status !== seen.status && !mayBecome(seen.status, status)) {
    throw new CaseConflictError(`A case that is ${seen.status} cannot become ${status}`);
  }
  return update('case', caseKey(caseId), {
    change,
    condition: {
      where: '#status = :seenStatus AND #events = :seenEvents',
      values: { seenStatus: seen.status, seenEvents: seen.events },
    },
  });
}
