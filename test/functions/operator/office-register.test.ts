import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { registerOffices } from '../../../functions/operator/offices/register-offices.ts';
import type { OfficeRecord } from '../../../shared/contracts/review.ts';
import { taskOf as asSeen } from '../../../shared/reviews/case-review.ts';
import { policies } from '../../../shared/rules/index.ts';
import { OFFICES, RED_FLAG_REVIEW, taskOf } from '../pages/support/cases.ts';

const SAMPLE = JSON.parse(readFileSync('functions/operator/samples/offices.json', 'utf8'));
const registered = new Map<string, OfficeRecord>();
const stillLeaving = new Map<string, readonly string[]>();
const offices = {
  find: async (id: string) => registered.get(id),
  replace: async (office: OfficeRecord, leaving: readonly string[] = []) => {
    registered.set(office.id, office);
    stillLeaving.set(office.id, leaving);
  },
  leaving: async (id: string) => [...(stillLeaving.get(id) ?? [])],
};
const closed: string[] = [];
const handedOn: string[] = [];
const book = {
  offices,
  tasks: {
    openOf: async (email: string) =>
      [RED_FLAG_REVIEW].flatMap((review) =>
        email === 'a@office.example'
          ? ['commerce', 'state'].map((id) =>
              asSeen(taskOf(review, 'officer', { ...OFFICES[0]!, id })),
            )
          : [],
      ),
    recuse: async (id: string) => {
      handedOn.push(id);
      return 'done' as const;
    },
  },
  signIns: { closeEverySession: async (email: string) => void closed.push(email) },
  now: new Date('2026-03-04T15:00:00.000Z'),
};
const away = (delegate: string, to = '2026-01-09') => ({
  offices: [
    {
      id: 'commerce',
      name: { en: 'Commerce', ko: '상무부' },
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
    await registerOffices(SAMPLE, book);
    for (const { reviewPlans } of policies) {
      const asked = Object.values(reviewPlans).flatMap(({ stages }) =>
        stages.flatMap((s) => s.offices),
      );
      expect(asked.filter((id) => !registered.has(id))).toEqual([]);
    }
  });

  it('knows people by their address in lower case', async () => {
    const [office] = await registerOffices(away('B@office.example'), book);
    expect(office?.officers[0]).toMatchObject({
      email: 'a@office.example',
      outOfOffice: [{ delegate: 'b@office.example' }],
    });
  });

  it('signs out whoever leaves an office, and hands on what they were asked for it', async () => {
    registered.clear();
    closed.length = 0;
    const { offices: before } = away('b@office.example');
    const officers = before[0]!.officers.map(({ email, name }) => ({ email, name }));
    await registerOffices({ offices: [{ ...before[0], officers }] }, book);
    const stays = { email: 'B+new@Office.example', name: 'B' };
    const after = { offices: [{ ...before[0], officers: [stays] }] };
    const [office] = await registerOffices(after, book);
    expect(office?.left).toEqual([{ email: 'a@office.example', tasks: 1 }]);
    expect(closed).toEqual(['a@office.example']);
    expect(handedOn).toEqual(['case-1.1.officer.commerce']);
    expect((await registerOffices(after, book))[0]?.left).toEqual([]);
  });

  it('finishes with whoever left when it is run again after it broke off', async () => {
    registered.clear();
    stillLeaving.clear();
    const [before] = away('b@office.example').offices;
    const [a, b] = before!.officers.map(({ email, name }) => ({ email, name }));
    await registerOffices({ offices: [{ ...before, officers: [a, b] }] }, book);
    const after = { offices: [{ ...before, officers: [b] }] };
    const broken = { ...book.tasks, recuse: () => Promise.reject(new Error('killed')) };
    await expect(registerOffices(after, { ...book, tasks: broken })).rejects.toThrow('killed');
    handedOn.length = 0;
    const [again] = await registerOffices(after, book);
    expect(again?.left).toEqual([{ email: 'a@office.example', tasks: 1 }]);
    expect(handedOn).toEqual(['case-1.1.officer.commerce']);
    expect((await registerOffices(after, book))[0]?.left).toEqual([]);
  });

  it('is done with nobody who has come back', async () => {
    registered.clear();
    stillLeaving.set('commerce', ['A+old@office.example']);
    closed.length = 0;
    const [office] = away('b@office.example').offices;
    const officers = office!.officers.map(({ email, name }) => ({ email, name }));
    await registerOffices({ offices: [{ ...office, officers }] }, book);
    expect(closed).toEqual([]);
  });

  it('takes nobody twice, however the address is written', async () => {
    const [office] = away('b@office.example').offices;
    const officers = [...office!.officers, { email: 'B+2@office.example', name: 'B' }];
    const content = { offices: [{ ...office, officers }] };
    await expect(registerOffices(content, book)).rejects.toThrow('b+2@office.example stands twice');
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
    closed.length = 0;
    await expect(registerOffices(content, book)).rejects.toThrow(why);
    expect(registered.size).toBe(0);
  });
});
