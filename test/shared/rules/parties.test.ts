import { describe, expect, it } from 'vitest';
import { contextOf } from '../../../shared/rules/context.ts';
import { endUsesOf } from '../../../shared/rules/end-uses/end-uses-of.ts';
import type { Truth } from '../../../shared/rules/kleene.ts';
import { bothReceivers, isHeadquarteredOn, parentName } from '../../../shared/rules/parties.ts';
import { ALLIED } from '../../../shared/rules/places.ts';
import { preparedOf } from '../../../shared/rules/prepared-policy.ts';
import { order, POLICY, partiesIn, party } from './orders.ts';

const IN = { true: 'KR', false: 'BR', undefined } as const;
const placeOf = (truth: Truth) => IN[`${truth}`];

/** One false decides it, whatever is not known. */
const BOTH: [Truth, Truth, Truth][] = [
  [true, true, true],
  [true, false, false],
  [true, undefined, undefined],
  [false, true, false],
  [false, false, false],
  [false, undefined, false],
  [undefined, true, undefined],
  [undefined, false, false],
  [undefined, undefined, undefined],
];

describe('Two places that both must be allied', () => {
  const { places } = contextOf(order('KR'), preparedOf(POLICY), endUsesOf(POLICY));

  it.each(BOTH)('of a party, %s, and its parent, %s: %s', (own, parents, both) => {
    const ultimateParent = { key: 'x', headquarters: placeOf(parents) };
    const one = party('end-user', 'KR', { headquarters: placeOf(own), ultimateParent });
    expect(isHeadquarteredOn(one, places, ALLIED)).toBe(both);
  });

  it.each(BOTH)('of the consignee, %s, and the end user, %s: %s', (consignee, endUser, both) => {
    const receivers = [
      party('ultimate-consignee', 'KR', { headquarters: placeOf(consignee) }),
      party('end-user', 'KR', { headquarters: placeOf(endUser) }),
    ];
    const context = contextOf(
      order('KR', { parties: receivers }),
      preparedOf(POLICY),
      endUsesOf(POLICY),
    );
    expect(bothReceivers(context, (one) => isHeadquarteredOn(one, places, ALLIED))).toBe(both);
  });

  it('are not known of a receiver who is not named', () => {
    const parties = partiesIn('KR').filter(({ role }) => role !== 'end-user');
    const context = contextOf(order('KR', { parties }), preparedOf(POLICY), endUsesOf(POLICY));
    expect(bothReceivers(context, () => true)).toBeUndefined();
    expect(bothReceivers(context, () => false)).toBe(false);
  });
});

describe('The name of an ultimate parent', () => {
  const named = (ultimateParent: Parameters<typeof parentName>[0]['ultimateParent']) =>
    parentName(party('end-user', 'KR', { name: 'Han', ultimateParent }));

  it('is its own, that of another, or not known', () => {
    expect(named('self')).toBe('Han');
    expect(named({ key: 'x', name: 'Holding', headquarters: 'KR' })).toBe('Holding');
    expect(named({ key: 'x', headquarters: 'KR' })).toBeUndefined();
    expect(named(undefined)).toBeUndefined();
  });
});
