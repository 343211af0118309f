import { describe, expect, it } from 'vitest';
import { draftAnswer } from '../../../shared/drafts/answer.ts';
import { NOTHING_KNOWN } from '../../../shared/drafts/known.ts';
import { checkDraft } from '../../../shared/drafts/sections.ts';
import { usable } from '../../../shared/drafts/usable.ts';
import { POLICY } from '../rules/orders.ts';
import { UNIVERSITY } from './university.ts';

const PARTS = new Set(POLICY.parts.map(({ id }) => id));
const ASKING = { policy: POLICY, at: '2026-03-10T12:00:00.000Z', knows: NOTHING_KNOWN };

const OWN = {
  'items.0.part': 'other',
  'items.0.description': 'A part of our own',
  'items.0.tppPerUnit': '4,000',
  'items.0.marketedForDatacenters': 'yes',
};
const OWNED = { 'consignee.owners.0.name': 'A', 'consignee.owners.0.headquarters': 'VN' };
const RECENT = { 'consignee.formed': 'recent' };

describe('An answer of which nothing can be made', () => {
  it('is a mailbox without a domain, though no rule asks for it', () => {
    const { isWhole, left } = draftAnswer({ ...UNIVERSITY, 'contact.email': 'kim@office' }, ASKING);
    expect({ isWhole, left }).toEqual({ isWhole: false, left: [] });
  });

  it.each([
    ['items.0.quantity', 'five', {}],
    ['items.0.quantity', '0', {}],
    ['items.0.quantity', '-8', {}],
    ['items.0.quantity', '1.5', {}],
    ['items.0.quantity', '10,000,001', {}],
    ['items.0.part', 'H100', {}],
    ['items.0.tppPerUnit', '15.832,5', OWN],
    ['destination', 'Vietnam', {}],
    ['consignee.headquarters', 'Viet Nam', {}],
    ['consignee.owners.0.sharePercent', '120', OWNED],
    ['consignee.owners.0.sharePercent', 'half', OWNED],
    ['consignee.formedOn', 'last week', RECENT],
    ['consignee.formedOn', '2026-13-45', RECENT],
  ])(
    'waits like one that is open, and nobody is told that it can be sent: %s, %s',
    (field, text, more) => {
      const typed = { ...UNIVERSITY, ...more, [field]: text };
      expect(checkDraft(typed, PARTS).isReady).toBe(false);
      const { isWhole, state, left } = draftAnswer(typed, ASKING);
      expect({ isWhole, left }).toEqual({ isWhole: false, left: [field] });
      expect(state).not.toBe('sendable');
    },
  );

  it.each([
    ['items.0.quantity', '1,699', {}],
    ['items.0.quantity', '10 000 000', {}],
    ['items.0.tppPerUnit', '0', OWN],
    ['consignee.owners.0.sharePercent', '50.5', OWNED],
    ['consignee.formedOn', '2025-11-03', RECENT],
    ['nacNotifiedOn', '2026-01-31', {}],
  ])('is none that the server takes: %s, %s', (field, text, more) => {
    const typed = { ...UNIVERSITY, ...more, [field]: text };
    expect(checkDraft(typed, PARTS).isReady).toBe(true);
    expect(usable(typed, POLICY)).toEqual(typed);
    expect(draftAnswer(typed, ASKING).isWhole).toBe(true);
  });
});
