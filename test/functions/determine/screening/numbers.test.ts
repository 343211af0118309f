import { describe, expect, it } from 'vitest';
import { inFigures } from '../../../../functions/determine/screening/numbers.ts';

describe('Numbers in a name are figures', () => {
  it.each([
    ['13th institute', '13 institute'],
    ['institute no 13', 'institute 13'],
    ['thirteenth institute', '13 institute'],
    ['thirteen', '13'],
    ['institute xiii', 'institute 13'],
    ['xix xxi iv', '19 21 4'],
    ['twenty ninth', '29'],
    ['twentieth', '20'],
    ['ninety nine', '99'],
    ['013', '13'],
    ['a100 v i civil no', 'a100 v i civil no'],
  ])('%s is %s', (name, figures) => {
    expect(inFigures(name.split(' ')).join(' ')).toBe(figures);
  });
});
