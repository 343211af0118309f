import type { CaseFile } from '../contracts/case.ts';
import { DECIDED_STATUSES, type Status } from '../rules/vocabulary.ts';

/** What is done with a case: by the rules, by people, by whoever filed it, or by time. */
export const MOVES = [
  'decide',
  'review',
  'amend',
  'appeal',
  'withdraw',
  'ship',
  'expire',
  'revoke',
] as const;
export type CaseMove = (typeof MOVES)[number];

const CLOSED = { withdraw: ['withdrawn'] } as const;
/** Nothing has been issued, and nobody has refused it: the rules decide it, or will do so anew. */
const OPEN = { amend: DECIDED_STATUSES, ...CLOSED } as const;

/** The life of a case: what each status allows, and where that may lead. Nothing else is possible. */
export const LIFECYCLE: Readonly<
  Record<Status, Readonly<Partial<Record<CaseMove, readonly Status[]>>>>
> = {
  received: { decide: DECIDED_STATUSES, ...OPEN },
  waitlisted: { decide: DECIDED_STATUSES, ...OPEN },
  'on-hold': { review: ['received', 'refused', 'returned'], ...OPEN },
  'under-review': {
    // `received`: the appeal against a confirmed screening match was allowed.
    review: ['no-license-required', 'licensed', 'refused', 'returned', 'received'],
    expire: ['expired'],
    ...OPEN,
  },
  returned: { amend: DECIDED_STATUSES },
  refused: { appeal: ['under-review'] },
  'no-license-required': { ship: ['no-license-required'], revoke: ['revoked'], ...CLOSED },
  licensed: { ship: ['licensed'], expire: ['expired'], revoke: ['revoked'], ...CLOSED },
  withdrawn: {},
  expired: {},
  revoked: {},
};

export const may = (status: Status, move: CaseMove): boolean =>
  LIFECYCLE[status][move] !== undefined;

export const leads = (from: Status, move: CaseMove, to: Status): boolean =>
  LIFECYCLE[from][move]?.includes(to) ?? false;

export const awaitsPeople = (status: Status): boolean => may(status, 'review');

/** The rules or people have yet to say what it comes to. */
export const isUndecided = (status: Status): boolean =>
  may(status, 'decide') || awaitsPeople(status);

/** Nothing that its client does to it changes it any more. */
export const isEnded = (status: Status): boolean =>
  !may(status, 'withdraw') && !may(status, 'amend');

/** An authorization is in use from its issue on: its end is an officer's, and no withdrawal. */
export const mayWithdraw = ({
  status,
  authorizations = [],
}: Pick<CaseFile, 'status' | 'authorizations'>): boolean =>
  may(status, 'withdraw') && authorizations.length === 0;

/** What was returned is amended as if it were filed today, under the rules of today. */
export const beginsAnew = (status: Status): boolean => status === 'returned';
