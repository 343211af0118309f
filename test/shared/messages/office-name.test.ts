import { describe, expect, it } from 'vitest';
import { office, offices } from '../../../shared/contracts/review.ts';
import { officeNameIn } from '../../../shared/messages/office-name.ts';

const officers = [{ email: 'a@office.example', name: 'A' }];
const named = (name: unknown) => ({ id: 'state', name, officers });
const BOTH = { en: 'Department of State', ko: '국무부' };

describe('What an office is called', () => {
  it('is told in the language of who reads it', () => {
    const kept = office.parse(named(BOTH));
    expect(officeNameIn('en', kept, 'state')).toBe('Department of State');
    expect(officeNameIn('ko', kept, 'state')).toBe('국무부');
  });

  it('is its one name, where it was registered before offices had several', () => {
    expect(officeNameIn('ko', office.parse(named('State')), 'state')).toBe('State');
  });

  it('is its id, where it is not registered any more', () => {
    expect(officeNameIn('ko', undefined, 'state')).toBe('state');
  });

  it.each([['State'], [{ en: 'State' }], [{ en: 'State', ko: ' ' }]])(
    'is registered in every language, and not as %j',
    (name) => {
      expect(offices.safeParse({ offices: [named(name)] }).success).toBe(false);
      expect(offices.safeParse({ offices: [named(BOTH)] }).success).toBe(true);
    },
  );
});
