import { describe, expect, it } from 'vitest';
import { partyNamed } from '../../../shared/facts/named-parties.ts';
import { RED_FLAG_CASE } from '../../functions/pages/support/cases.ts';

const { request } = RED_FLAG_CASE;

describe('Who bears a name in what was filed', () => {
  it('is told as all that they are, with everything that is said of them', () => {
    expect(partyNamed(request, 'Falcon Cloud LLC')).toEqual({
      name: 'Falcon Cloud LLC',
      as: ['purchaser', 'ultimate-consignee', 'end-user'],
      headquarters: 'AE',
      country: 'AE',
      formedOn: '2025-11-03',
      kind: 'company',
    });
  });

  it('may be an ultimate parent', () => {
    expect(partyNamed(request, 'Falcon Holding PJSC')).toMatchObject({
      as: ['ultimate-parent'],
      lei: '549300PPXHEU2JF0AM85',
    });
  });

  it('is nobody, where no such name was filed', () => {
    expect(partyNamed(request, 'Somebody Else')).toBeUndefined();
  });
});
