import { beforeAll, describe, expect, it } from 'vitest';
import { dynamoReports } from '../../../functions/adapters/dynamodb/reports/reports.ts';
import { fileOnce } from '../../../functions/adapters/filing/file-report.ts';
import { sweepPortsOn } from '../../support/desk.ts';
import { countryOrder } from '../../support/filings.ts';
import { DAY, openPeopleDesk, type PeopleDesk } from '../../support/people-desk.ts';
import { postOf } from './post.ts';

const CONTACT = 'buyer@purchaser.example';
const UNIVERSITY = { name: 'Hue University of Sciences', country: 'VN', headquarters: 'VN' };

let desk: PeopleDesk;
beforeAll(async () => {
  desk = await openPeopleDesk();
});

/** A small order, part of which has left. */
async function shipped(language: 'en' | 'ko') {
  const post = postOf(desk);
  const file = await desk.file(
    countryOrder({
      quantity: 10,
      certifications: {
        goodFaithResearch: true,
        smallOrderLimitNotReached: true,
        noProhibitedEndUse: true,
      },
      parties: {
        purchaser: UNIVERSITY,
        ultimateConsignee: UNIVERSITY,
        endUser: { ...UNIVERSITY, kind: 'university' },
      },
      destination: 'VN',
      endUse: 'Teaching and research of weather models at the university',
      contact: { name: 'Buyer', email: CONTACT, language },
    }),
  );
  const lines = [{ line: 1, quantity: 5 }];
  await desk.ship(file, { do: 'plan', number: 'S-1', lines, holdDays: 30 });
  await desk.ship(file, { do: 'depart', number: 'S-1' });
  await post.run(file.id);
  const { dueReports } = sweepPortsOn(desk.table);
  const told = async () =>
    (await post.run(file.id)).map(({ to, subject, text }) => ({ to, subject, text }));
  return { file, told, remind: () => dueReports.remind(file.id, desk.time.now) };
}

describe('The contact is mailed', () => {
  it('before a report is due, once it is late, and when it was filed', async () => {
    const start = desk.time.now;
    const { file, told, remind } = await shipped('en');
    await remind();
    const [first, ...none] = await told();
    expect(none).toEqual([]);
    expect(first?.to).toBe(CONTACT);
    expect(first?.subject).toMatch(/^Copy of the consignee’s certification: due by /);
    expect(first?.text).toContain('mailbox EARReports, subject');
    expect(first?.text).toContain('15 CFR 740.29(g)(1)');
    expect(first?.text).toContain('/reports');
    desk.time.now = new Date(start.getTime() + 31 * DAY);
    await remind();
    expect((await told())[0]?.subject).toContain('certification: late, was due by');
    const reports = dynamoReports(desk.table.client, desk.table.name);
    const known = await reports.find(file.id, desk.time.now);
    await fileOnce(
      { reports, clock: () => desk.time.now },
      {
        caseId: file.id,
        reportId: `certification-copy.${known!.known.license!.id}`,
        through: 'page',
        filed: {
          reference: 'F-1',
          filedOn: '2025-06-01',
          by: { name: 'A. Person' },
          answers: {
            'certification-signed-by': 'The dean',
            'certification-signed-on': '2025-05-20',
          },
        },
      },
    );
    expect((await told())[0]?.subject).toContain('certification: filed');
    desk.time.now = start;
  });

  it('in Korean, where that is its language', async () => {
    const { told, remind } = await shipped('ko');
    await remind();
    const [mail] = await told();
    expect(mail?.subject).toMatch(/^최종수하인 서약서 사본: 기한 /);
    expect(mail?.text).toContain('보고 보기');
  });
});
