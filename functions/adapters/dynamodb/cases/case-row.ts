import { type CaseMove, leads } from '../../../../shared/cases/lifecycle.ts';
import type { CaseRecord } from '../../../../shared/contracts/case-record.ts';
import { CaseConflictError } from '../../../../shared/errors.ts';
import type { Status } from '../../../../shared/rules/vocabulary.ts';
import { update, type Write } from '../table/commit.ts';
import type { Change } from '../table/expression.ts';
import { type RowPart, rowAttributes } from './items.ts';
import { caseKey } from './keys.ts';
import { tellOfItself } from './told-items.ts';

/** What the row of a case must still be for a change to be built on it. Every change counts events. */
export type SeenRow = Pick<CaseRecord, 'status' | 'events' | 'untold'>;

/** What changes of a row, and by which move its status. */
export interface RowChange extends Pick<Change, 'remove'> {
  readonly set?: RowPart;
  readonly becomes?: { readonly status: Status; readonly by: CaseMove; readonly at: string };
}

/**
 * The one write of a case's row, labelled `case`: it fails if the case moved on since it was seen.
 * A status changes by a move that allows it, as `LIFECYCLE` has it, or a `CaseConflictError` is thrown.
 */
export function changeRow(
  caseId: string,
  seen: SeenRow,
  { becomes, set, remove = [] }: RowChange,
): Write {
  if (becomes && !leads(seen.status, becomes.by, becomes.status)) {
    const { by, status } = becomes;
    throw new CaseConflictError(
      `A case that is ${seen.status} does not ${by} and become ${status}`,
    );
  }
  const { status, at } = becomes ?? {};
  const tells = remove.includes('untold');
  return update('case', caseKey(caseId), {
    change: {
      set: rowAttributes(caseId, { ...set, ...(status && { status, updatedAt: at }) }),
      remove,
    },
    condition: {
      where: `#status = :seenStatus AND #events = :seenEvents${tells ? ' AND #untold = :untold' : ''}`,
      values: {
        seenStatus: seen.status,
        seenEvents: seen.events,
        ...(tells && { untold: seen.untold }),
      },
    },
  });
}

/**
 * The same, with which time has something else to do to the case, or nothing more: a decision for which
 * the row was still due is due by itself from then on.
 */
export function changeDue(
  caseId: string,
  seen: SeenRow,
  { remove = [], ...change }: RowChange & Required<Pick<RowChange, 'becomes'>>,
): Write[] {
  const { untold } = seen;
  const row = (more: readonly string[]) =>
    changeRow(caseId, seen, { ...change, remove: [...remove, ...more] });
  if (untold === undefined) return [row([])];
  return [row(['untold']), tellOfItself(caseId, untold, { at: change.becomes.at })];
}
