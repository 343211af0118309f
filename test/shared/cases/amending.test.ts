import { describe, expect, it } from 'vitest';
import {
  alterations,
  amendsOf,
  placedAnew,
  whyNoAmendment,
} from '../../../shared/cases/amending.ts';
import { issueLicense } from '../../../shared/cases/license.ts';
import type { CaseRecord } from '../../../shared/contracts/case-record.ts';
import { MOST_REVISIONS } from '../../../shared/reviews/bounds.ts';
import { determinedAs, draw, held, submissionAt } from '../../support/cases.ts';
import { national } from '../../support/filings.ts';
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

  it(`of what has had ${MOST_REVISIONS} texts is refused`, () => {
    const following = (revision: number) => ({
      ...asked(1),
      amendment: { ...amendment, ofRevision: revision },
    });
    const last = MOST_REVISIONS - 1;
    expect(whyNoAmendment({ ...row, revision: last }, following(last))).toBeUndefined();
    const full = { ...row, revision: MOST_REVISIONS };
    expect(whyNoAmendment(full, following(MOST_REVISIONS))).toBe('amended-too-often');
  });

  it.each(['suspended', 'revoked'] as const)('of what has a %s license is refused', (state) => {
    const at = NOON;
    const license = { ...issueLicense(filed.id, 1, { at, validityYears: 1 }), state };
    const licensed = { ...row, status: 'licensed' } as const;
    expect(whyNoAmendment(licensed, asked(1), license)).toBe(`license-${state}`);
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

  it('is its own as long as nothing was decided', () => {
    const undecided = { row, decision: undefined, license: undefined };
    expect(placedAnew(undecided, asked(6)).waitsSince).toBe(NOON.toISOString());
  });

  it.each([
    ['another authorization', 'NVEU-2', at],
    ['the same', 'NVEU-1', NOON.toISOString()],
  ])('that names %s is by the time that counts', (_what, validatedEndUser, since) => {
    const naming = (id: string) => {
      const request = structuredClone(filed.request) as never as {
        parties: { ultimateConsignee: { validatedEndUser?: string } };
      };
      request.parties.ultimateConsignee.validatedEndUser = id;
      return { request: request as never };
    };
    const before = { ...decidedOn(5), row: { ...row, ...naming('NVEU-1') } };
    const input = asked(5, { ...filed, ...naming(validatedEndUser) });
    expect(placedAnew(before, input).waitsSince).toBe(since);
  });

  it('of an application is by the time that counts', () => {
    const request = national() as never;
    const before = { ...decidedOn(5), row: { ...row, request } };
    expect(placedAnew(before, asked(5, { ...filed, request })).waitsSince).toBe(NOON.toISOString());
    expect(placedAnew(decidedOn(5), asked(5, { ...filed, request })).waitsSince).toBe(at);
  });

  it('is the one it had, if it had waited since', () => {
    const waiting = { ...decidedOn(5), row: { ...row, waitsSince: minutesAfter(5).toISOString() } };
    expect(placedAnew(waiting, asked(5)).waitsSince).toBe(minutesAfter(5).toISOString());
  });
});

describe('A case that is amended', () => {
  const draws = [{ account: 'a', tpp: 5, state: 'held' as const, transferId: 't' }];
  const known = { row: { ...row, draws }, decision: undefined, license: undefined };
  const amending = { amendment, known, review: undefined };
  const later = { ...filed, submittedAt: at };

  it('has the new text, its next revision, and has given back what it drew', () => {
    expect(alterations(amending, later)).toStrictEqual({
      request: filed.request,
      submittedAt: at,
      policy: filed.policy,
      revision: 2,
      formerDraws: [{ ...draws[0], state: 'released' }],
    });
  });

  it('keeps its place where it has one, and all that it drew before', () => {
    const formerDraws = [{ ...draws[0]!, account: 'b' }];
    const had = { ...amending, known: { ...known, row: { ...known.row, formerDraws } } };
    const changes = alterations(had, { ...later, waitsSince: at });
    expect(changes.waitsSince).toBe(at);
    expect(changes.formerDraws?.map(({ account }) => account)).toEqual(['b', 'a']);
  });

  it('tells what it takes the place of', () => {
    expect(amendsOf(amending)).toEqual({ former: filed, amendment, review: undefined });
  });
});
