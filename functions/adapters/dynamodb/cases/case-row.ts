import { update, type Write } from '../table/commit.ts';
import type { Change } from '../table/expression.ts';
import type { CaseItem } from './items.ts';
import { caseKey } from './keys.ts';

/** What the row of a case must still be for a change to be built on it. Every change counts events. */
export type SeenRow = Pick<CaseItem, 'status' | 'events'>;

/** The one write of a case's row, labelled `case`: it fails if the case moved on since it was seen. */
export const changeRow = (
  caseId: string,
  seen: SeenRow,
  change: Pick<Change, 'set' | 'remove'>,
): Write =>
  update('case', caseKey(caseId), {
    change,
    condition: {
      where: '#status = :seenStatus AND #events = :seenEvents',
      values: { seenStatus: seen.status, seenEvents: seen.events },
    },
  });
