import { describe, expect, it } from 'vitest';
import { determine } from '../../../shared/rules/determine.ts';
import type { Facts } from '../../../shared/rules/facts.ts';
import { answerOf, order, outcome, POLICY, partiesIn, told } from './orders.ts';

const flagOf = (more: Partial<Facts>): string => {
  const [path] = determine(order('AE', more), POLICY).paths;
  return path?.status === 'under-review' ? `${path.recommendation}` : 'none';
};

const formed = (formedOn: string | undefined): Partial<Facts> => ({
  parties: partiesIn('AE').map((one) => (one.role === 'end-user' ? { ...one, formedOn } : one)),
});

describe('A red flag', () => {
  it.each<[string, Partial<Facts>, string]>([
    ['nothing amiss', {}, 'none'],
    ['no purchase order', { purchaseOrder: undefined }, 'approve'],
    ['a blank purchase order', { purchaseOrder: '  ' }, 'approve'],
    ['no end use', { endUse: undefined }, 'refuse'],
    ['a blank end use', { endUse: '\n' }, 'refuse'],
    ['a placeholder for an end use', { endUse: ' N/A ' }, 'refuse'],
    ['a prohibited end use', { endUse: 'Simulating Missile trajectories' }, 'refuse'],
    ['a prohibited end use in Korean', { endUse: '신형미사일 유도' }, 'refuse'],
    [
      'a prohibited end use, disguised',
      { endUse: 'Simulating m\u0456s\u200bs\u0131le paths' },
      'refuse',
    ],
    ['the worse of two flags', { purchaseOrder: '', endUse: undefined }, 'refuse'],
    ['a word within a word', { endUse: 'Studying disarmy patterns' }, 'none'],
    ['formed 364 days before', formed('2025-03-03'), 'refuse'],
    ['formed 365 days before', formed('2025-03-02'), 'none'],
    ['formed 366 days before', formed('2025-03-01'), 'none'],
    ['formed tomorrow', formed('2026-03-03'), 'refuse'],
    ['formed nobody knows when', formed(undefined), 'refuse'],
    ['declared established', formed('established'), 'none'],
  ])('%s: %s', (_title, more, expected) => {
    expect(flagOf(more)).toBe(expected);
  });

  it('of which nothing is known asks for refusal, whatever the policy makes of it when it is up', () => {
    const { redFlags } = POLICY;
    const newlyFormed = { ...redFlags.newlyFormed, recommendation: 'approve' } as const;
    const mild = { ...POLICY, redFlags: { ...redFlags, newlyFormed } };
    const recommended = (formedOn: string | undefined) =>
      determine(order('AE', formed(formedOn)), mild).paths[0]?.recommendation;
    expect([recommended('2026-03-01'), recommended(undefined)]).toEqual(['approve', 'refuse']);
  });

  it.each([
    ['university', 'under-review by allied'],
    ['company', 'no-license-required by allied'],
    [undefined, 'under-review by allied'],
  ] as const)('rises where the end use does not fit a %s: %s', (kind, expected) => {
    const parties = partiesIn('KR').map((one) =>
      one.role === 'end-user' ? { ...one, kind } : one,
    );
    expect(outcome(order('KR', { parties, endUse: 'Resale to customers abroad' }))).toBe(expected);
  });

  it('concerns neither uncontrolled items nor what row 4 decides', () => {
    const flagged = { purchaseOrder: undefined, endUse: undefined };
    const items = (part: string) => ({ items: [{ part, quantity: 1 }] });
    expect(outcome(order('VN', { ...flagged, ...items('mi210') }))).toBe(
      'licensed by presumed-approval',
    );
    expect(outcome(order('VN', { ...flagged, ...items('h20') }))).toBe(
      'no-license-required by not-controlled',
    );
    expect(answerOf(order('VN', { ...flagged, ...items('h20') }), 'end-use-stated')).toBe(
      'not-applicable',
    );
  });

  it('says what would lift it', () => {
    expect(told(order('KR', { purchaseOrder: undefined })).wouldChange).toEqual([
      'Stating a purchase order would lead to: no license required (allied countries).',
    ]);
  });
});
