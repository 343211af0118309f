import { describe, expect, it } from 'vitest';
import { determine } from '../../../shared/rules/determine.ts';
import type { Facts } from '../../../shared/rules/facts.ts';
import { order, POLICY, partiesIn } from './orders.ts';
import { veu } from './seldom-cases.ts';

const unscreened = { screening: undefined };
const unplaced = {
  parties: partiesIn('VN').map((one) => ({ ...one, country: undefined, headquarters: undefined })),
};

describe('What would have to happen', () => {
  it.each<[string, Facts, string[]]>([
    ['of an order that needs no license', order('KR'), []],
    ['of one that is no small order', order('VN'), ['small-orders-are-for']],
    [
      'of one that an authorization covers, for when that has no room',
      order('VN', veu('national-veu')),
      ['small-orders-are-for'],
    ],
    ['of one that nobody has screened', order('KR', unscreened), ['screening-to-run']],
    ['of one that is refused, whether screened or not', order('CN', unscreened), []],
    ['once for three parties', order('VN', unplaced), ['places-to-be-stated']],
    [
      'of each that stands in the way',
      order('VN', { ...unplaced, ...unscreened }),
      ['places-to-be-stated', 'screening-to-run'],
    ],
  ])('is told %s', (_what, facts, says) => {
    const { wouldChange } = determine(facts, POLICY);
    expect(wouldChange.map((one) => ('says' in one ? one.says : one))).toEqual(says);
  });
});
