import { describe, expect, it } from 'vitest';
import { placedAnew, whyNoAmendment } from '../../../shared/cases/amending.ts';
import type { CaseRecord } from '../../../shared/contracts/case-record.ts';
import { determinedAs, draw, held, submissionAt } from '../../support/cases.ts';
import { minutesAfter, NOON } from '../../support/ledger.ts';

const filed = submissionAt(NOON);
const at = minutesAfter(60).toISOString();
const amendment = { id: 'id', bodyDigest: 'new', at, ofRevision: 1 };
const row: CaseRecord = {
  ...filed,
  status: 'under-review',
  updatedAt: filed.submittedAt,
  decisions: 1,
  events: 2,
  draws: [],
};
const asked = (tpp: number, submission = filed) =>
  ({
    ...determinedAs(submission, [held(draw('country/AE/2025-2027', tpp))]),
    command: 'amend',
    amendment,
  }) as const;

describe('An amendment', () => {
  it.each<[string, Partial<CaseRecord>, string | undefined]>([
    ['of what it saw', {}, undefined],
    ['of what has been licensed', { status: 'licensed' }, 'not-amendable'],
    ['of what was amended since', { revision: 2 }, 'amended-meanwhile'],
    ['of what has begun anew since', { submittedAt: at }, 'amended-meanwhile'],
    ['of what was returned since', { status: 'returned' }, 'amended-meanwhile'],
  ])('%s: %o', (_what, changes, refusal) => {
    expect(whyNoAmendment({ ...row, ...changes }, asked(1))).toBe(refusal);
  });

  it('of what was returned begins anew', () => {
    const input = asked(1, { ...filed, submittedAt: at });
    expect(whyNoAmendment({ ...row, status: 'returned' }, input)).toBeUndefined();
  });
});

describe('The place of an amended order', () => {
  const decidedOn = (totalTpp: number) => ({
    row,
    decision: { totalTpp } as never,
    license: undefined,
  });
  const elsewhere = { ...filed, request: { ...filed.request, destination: 'SA' } as never };

  it.each([
    ['as much', asked(5), NOON.toISOString()],
    ['less', asked(4), NOON.toISOString()],
    ['more', asked(6), at],
    ['as much elsewhere', asked(5, elsewhere), at],
  ])('that asks for %s is by the time that counts', (_what, input, since) => {
    expect(placedAnew(decidedOn(5), input).waitsSince).toBe(since);
  });

  it('is the one it had, if it had waited since', () => {
    const waiting = { ...decidedOn(5), row: { ...row, waitsSince: minutesAfter(5).toISOString() } };
    expect(placedAnew(waiting, asked(5)).waitsSince).toBe(minutesAfter(5).toISOString());
  });
});
