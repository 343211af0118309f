import { describe, expect, it } from 'vitest';
import { nameInSubject } from '../../../functions/relay/notices/subject.ts';
import { decidedCase } from './cases.ts';

const named = (reference: string) =>
  nameInSubject({ ...decidedCase({ reference }), id: 'req-0123456789abcdef' });

describe('What a subject calls a request by', () => {
  it.each(['PO-42', 'PO-2025-0042', '4500123456', 'SO 17/3', 'PO abcdef12345678', '2025/17-3'])(
    'is its reference, where that is a number: %s',
    (reference) => {
      expect(named(reference)).toBe(reference);
    },
  );

  it.each([
    'Your license is suspended',
    'Your license is suspended: confirm at https://evil.example',
    'evil.example',
    'CONFIRM NOW 1',
    'Pay-now-42',
    'PO-42 call us',
    'PO.42',
    'call 0800123456',
    'a@b1',
    '면허 정지 1',
    '1'.repeat(33),
    'PO\u200b42',
    '-',
  ])('is the beginning of its id, where it is not: %s', (reference) => {
    expect(named(reference)).toBe('req-01234567');
  });
});
