import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { registerOffices } from '../../../functions/operator/offices/register-offices.ts';
import type { OfficeRecord } from '../../../shared/contracts/review.ts';
import { policies } from '../../../shared/rules/index.ts';

const SAMPLE = JSON.parse(readFileSync('functions/operator/samples/offices.json', 'utf8'));
const registered = new Map<string, OfficeRecord>();
const offices = {
  find: async (id: string) => registered.get(id),
  replace: async (office: OfficeRecord) => void registered.set(office.id, office),
};
const away = (delegate: string, to = '2026-01-09') => ({
  offices: [
    {
      id: 'commerce',
      name: 'Commerce',
      officers: [
        {
          email: 'A@office.example',
          name: 'A',
          outOfOffice: [{ from: '2026-01-02', to, delegate }],
        },
        { email: 'b@office.example', name: 'B' },
      ],
    },
  ],
});

describe('Registering offices', () => {
  it('puts every office of the sample in place, and every office that a plan asks is among them', async () => {
    await registerOffices(SAMPLE, offices);
    for (const { reviewPlans } of policies) {
      const asked = Object.values(reviewPlans).flatMap(({ stages }) =>
        stages.flatMap((s) => s.offices),
      );
      expect(asked.filter((id) => !registered.has(id))).toEqual([]);
    }
  });

  it('knows people by their address in lower case', async () => {
    const [office] = await registerOffices(away('B@office.example'), offices);
    expect(office?.officers[0]).toMatchObject({
      email: 'a@office.example',
      outOfOffice: [{ delegate: 'b@office.example' }],
    });
  });

  it('takes nobody twice, however the address is written', async () => {
    const [office] = away('b@office.example').offices;
    const officers = [...office!.officers, { email: 'B+2@office.example', name: 'B' }];
    const content = { offices: [{ ...office, officers }] };
    await expect(registerOffices(content, offices)).rejects.toThrow(
      'b+2@office.example stands twice',
    );
  });

  it.each([
    ['a delegate from elsewhere', away('x@office.example'), 'not another officer'],
    ['a delegate of oneself', away('a@office.example'), 'not another officer'],
    [
      'an absence that ends before it begins',
      away('b@office.example', '2026-01-02'),
      'would be back',
    ],
    [
      'an office that stands twice',
      { offices: [...away('b@office.example').offices, ...away('b@office.example').offices] },
      'stands twice',
    ],
    [
      'an unknown field',
      { offices: [{ ...away('b@office.example').offices[0], boss: 'x' }] },
      'boss',
    ],
    ['what has no offices', {}, '/offices'],
  ])('refuses %s, and registers nothing', async (_what, content, why) => {
    registered.clear();
    await expect(registerOffices(content, offices)).rejects.toThrow(why);
    expect(registered.size).toBe(0);
  });
});
