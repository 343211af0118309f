import { describe, expect, it } from 'vitest';
import { afterPress, pressOf } from '../../../shared/drafts/edit.ts';
import { UNIVERSITY } from './university.ts';

describe('One press', () => {
  it('sets a number of units, as its button says', () => {
    const change = { pointer: '/items/0/quantity', value: 448, was: 512 };
    const press = pressOf(UNIVERSITY, { changes: [change] });
    expect(press).toBe('items.0.quantity=448');
    expect(afterPress(UNIVERSITY, press ?? '')).toEqual({
      ...UNIVERSITY,
      'items.0.quantity': '448',
    });
  });

  it.each([
    [{ pointer: '/purchaseOrder' }],
    [{ pointer: '/certifications/goodFaithResearch', value: true }],
  ])('says nothing for somebody: %j', (change) => {
    expect(pressOf(UNIVERSITY, { changes: [change] })).toBeUndefined();
  });

  it.each([
    'certifications.goodFaithResearch=yes',
    'destination=JP',
    'items.0.quantity=0',
    'items.0.quantity=-4',
    'items.0.quantity',
    'seen=x',
    '',
  ])('changes nothing where it says %j', (press) => {
    expect(afterPress(UNIVERSITY, press)).toEqual(UNIVERSITY);
  });
});
