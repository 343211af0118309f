import { describe, expect, it } from 'vitest';
import { caseNamedIn, publicReferenceOf } from '../../../shared/cases/public-reference.ts';

describe('A public reference', () => {
  it('leads to its case, whatever the id of that is', () => {
    expect(publicReferenceOf('case-1', 'secret')).toBe('case-1.secret');
    for (const id of ['case-1', 'a.b', 'x']) {
      expect(caseNamedIn(publicReferenceOf(id, 'secret'))).toBe(id);
    }
  });

  it.each(['secretonly', '.secret', ''])('that names no case leads to none: "%s"', (reference) => {
    expect(caseNamedIn(reference)).toBeUndefined();
  });
});
