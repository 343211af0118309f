import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReceivedTpp } from '../../../shared/contracts/report.ts';
import { receivedAfter, receivingOf } from '../../../shared/reports/receiving.ts';
import { ACCOUNT, ordered } from './reported.ts';

const at = '2026-03-04T10:00:00.000Z';
const of = (route: Parameters<typeof ordered>[0]) => receivingOf(ordered(route, []).known, at);

describe('What ships counts with', () => {
  it('the year of the ultimate parent, up to where nothing more fits', () => {
    expect(of('small-order')).toEqual({
      subject: ACCOUNT,
      fromTpp: 26_898_401,
      limitTpp: 26_900_000,
    });
  });

  it('all that the client sent to the allied consignee', () => {
    expect(of('allied')).toMatchObject({ fromTpp: 253_000_000 });
    expect(of('allied')?.subject).toMatch(/^allied\/client\//);
  });

  it('nothing, where no report asks for it', () => {
    expect(of('presumed-approval')).toBeUndefined();
    expect(of('national-veu')).toBeUndefined();
  });
});

describe('What was received', () => {
  const arrived = (tpp: number, caseId = 'case', before?: ReceivedTpp) =>
    receivedAfter({ fromTpp: 100 }, before, { tpp, at, caseId });

  it.each([
    [99, false],
    [100, true],
    [101, true],
  ])('%i of 100 has come to it: %s', (tpp, isReached) => {
    expect(arrived(tpp).reachedAt !== undefined).toBe(isReached);
  });

  it('is told of the shipment that came to it, until it is less again', () => {
    const reached = arrived(60, 'second', arrived(60, 'first'));
    expect(reached).toEqual({ receivedTpp: 120, reachedAt: at, reachedBy: 'second' });
    expect(arrived(10, 'third', reached)).toMatchObject({ reachedBy: 'second' });
    expect(arrived(-30, 'third', reached)).toEqual({ receivedTpp: 90 });
  });

  it('is marked exactly where it is as much', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 80 })), (arrivals) => {
        const last = arrivals.reduce<ReceivedTpp | undefined>(
          (before, tpp) => arrived(tpp, 'case', before),
          undefined,
        );
        const sum = arrivals.reduce((all, tpp) => all + tpp, 0);
        expect(last?.receivedTpp ?? 0).toBe(sum);
        expect(last?.reachedAt !== undefined).toBe(sum >= 100);
      }),
    );
  });
});
