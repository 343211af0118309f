import { beforeEach, describe, expect, it } from 'vitest';
import { dynamoDueCases } from '../../../functions/adapters/dynamodb/settlements/due-cases.ts';
import type { CaseFile } from '../../../shared/contracts/case.ts';
import { mailMessagesIn } from '../../../shared/messages/mails/index.ts';
import { countryOrder } from '../../support/filings.ts';
import { DAY, openPeopleDesk, type PeopleDesk } from '../../support/people-desk.ts';
import { postOf } from './post.ts';

let desk: PeopleDesk;
let post: ReturnType<typeof postOf>;
beforeEach(async () => {
  desk = await openPeopleDesk();
  post = postOf(desk);
});

async function filed(language: 'en' | 'ko'): Promise<CaseFile> {
  const contact = { name: 'Buyer', email: 'buyer@purchaser.example', language };
  const file = await desk.file(countryOrder({ contact, quantity: 10 }));
  await post.run(file.id);
  return file;
}
const lines = (quantity: number) => [{ line: 1, quantity }];
async function ship(file: CaseFile, number: string, quantity: number) {
  await desk.ship(file, { do: 'plan', number, lines: lines(quantity), holdDays: 30 });
  await desk.ship(file, { do: 'depart', number });
}

describe.each(['en', 'ko'] as const)('The holder of a license (%s)', (language) => {
  const { warning } = mailMessagesIn(language).license;

  it('is told once that much of it has shipped, and once that all has', async () => {
    const file = await filed(language);
    await ship(file, 'S-1', 7);
    expect(await post.run(file.id)).toEqual([]);
    await ship(file, 'S-2', 2);
    const [much, ...more] = await post.run(file.id);
    expect(more).toEqual([]);
    expect(much?.subject).toContain('90');
    for (const said of [warning.left, warning.next.shipped, file.license!.id]) {
      expect(much?.text).toContain(said);
    }
    await ship(file, 'S-3', 1);
    const [all] = await post.run(file.id);
    expect(all?.subject).toContain(warning.exhausted);
    expect(all?.text).toContain(warning.next.exhausted);
  });

  it('is told 60, 30 and 7 days before its end, once each', async () => {
    const file = await filed(language);
    const due = dynamoDueCases(desk.table.client, desk.table.name);
    const end = Date.parse(file.license!.expiresAt);
    const told: string[] = [];
    for (const days of [61, 60, 45, 30, 7, 3]) {
      const at = new Date(end - days * DAY);
      for (const { caseId } of await due.due('license', at, 10)) {
        expect(await due.expireLicense(caseId, at)).toBe(false);
      }
      const [mail] = await post.run(file.id);
      if (mail) told.push(mail.subject);
    }
    expect(
      told.map((subject) => [60, 30, 7].find((days) => subject.includes(warning.days(days)))),
    ).toEqual([60, 30, 7]);
    expect(await due.due('license', new Date(end - 1), 10)).toEqual([]);
    expect(await due.expireLicense(file.id, new Date(end))).toBe(true);
  });
});
