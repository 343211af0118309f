import { describe, expect, it } from 'vitest';
import { appealRecord, bookingAgain } from '../../../shared/cases/appealing.ts';
import { holdUntil } from '../../../shared/cases/settlement.ts';
import { submissionIn } from '../../../shared/contracts/case.ts';
import { limitInForce } from '../../../shared/ledger/limits.ts';
import { policyInForce } from '../../../shared/rules/index.ts';
import { caseDraw, caseRow, decisionKept, EMIRATES } from '../../support/known-case.ts';
import { minutesAfter, NOON } from '../../support/ledger.ts';

const at = minutesAfter(60);
const policy = policyInForce(NOON.toISOString());
const released = caseDraw({ state: 'released' });
const { limitTpp: _unkept, ...before } = { ...released, account: 'universal-veu/UVEU-1/AE' };
const known = (changes: Parameters<typeof caseRow>[0] = {}) => ({
  row: caseRow({ status: 'refused', draws: [released, before], ...changes }),
  decision: undefined,
  license: undefined,
});
const refused = decisionKept({
  status: 'refused',
  draws: [],
  grounds: ['no'],
  acted: [],
  hits: [{ party: 'Gulf Cloud' }] as never,
});
const booking = bookingAgain(known(), at);

describe('What an appeal holds', () => {
  it('is all that the refused decision held, once more, with what limits have grown by', () => {
    expect(booking).toEqual({
      draws: [
        { account: EMIRATES, tpp: 30, limitTpp: limitInForce(EMIRATES, at) },
        { account: before.account, tpp: 30, limitTpp: 0 },
      ],
      transferId: 'case-1.2',
      caseId: 'case-1',
      clientId: 'client',
      at,
      expiresAt: holdUntil(policy, at),
      place: `${NOON.toISOString()}#case-1`,
    });
  });
});

describe('An appeal that is let in', () => {
  const recordedOf = (changes = {}) =>
    appealRecord(known(changes), refused, { booking, grounds: 'new facts' });

  it('is what the rules said, under review, without what people made of it', () => {
    const { number, grounds, acted, hits, ...said } = refused;
    const { decision, ...rest } = recordedOf();
    expect(decision).toStrictEqual({
      ...said,
      status: 'under-review',
      decidedAt: at.toISOString(),
      draws: booking.draws.map(({ account, tpp }) => ({ account, tpp, state: 'held' })),
    });
    expect(rest).toMatchObject({
      submission: submissionIn(caseRow()),
      move: 'appeal',
      hits,
      holdUntil: booking.expiresAt,
    });
    expect(rest.draws.map(({ transferId, state }) => [transferId, state])).toEqual([
      ['case-1.2', 'held'],
      ['case-1.2', 'held'],
    ]);
  });

  it('keeps its grounds, and every draw before', () => {
    const appeal = { at: at.toISOString(), grounds: 'new facts' };
    expect(recordedOf().alters).toEqual({ appeal, formerDraws: [released, before] });
    const oldest = caseDraw({ transferId: 'case-1.0' });
    expect(recordedOf({ formerDraws: [oldest] }).alters?.formerDraws).toEqual([
      oldest,
      released,
      before,
    ]);
  });
});
