import type { CaseFile } from '../contracts/case.ts';
import type { Status } from '../rules/vocabulary.ts';

/** What may be withdrawn; the rest has nothing left to give back. */
const OPEN: Readonly<Record<Status, boolean>> = {
  received: true,
  'no-license-required': true,
  licensed: true,
  'under-review': true,
  'on-hold': true,
  waitlisted: true,
  withdrawn: false,
  refused: false,
  expired: false,
  revoked: false,
  returned: false,
};

/** An authorization is in use from its issue on: its end is an officer's, and no withdrawal. */
export const mayWithdraw = ({
  status,
  authorizations = [],
}: Pick<CaseFile, 'status' | 'authorizations'>): boolean =>
  OPEN[status] && authorizations.length === 0;
