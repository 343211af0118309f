import { beforeEach, describe, expect, it } from 'vitest';
import { dynamoApiClients } from '../../../functions/adapters/dynamodb/people/api-clients.ts';
import { setClient } from '../../../functions/adapters/dynamodb/people/client-settings.ts';
import type { Mail } from '../../../functions/adapters/ports/notices.ts';
import type { CaseFile } from '../../../shared/contracts/case.ts';
import { en } from '../../../shared/messages/en.ts';
import { ko } from '../../../shared/messages/ko.ts';
import { mailMessagesIn } from '../../../shared/messages/mails/index.ts';
import { countryOrder } from '../../support/filings.ts';
import { approving, openPeopleDesk, type PeopleDesk, refusing } from '../../support/people-desk.ts';
import { postOf } from './post.ts';

const CONTACT = 'buyer@purchaser.example';
const ASKER = 'commerce.second@licensing.example';
const DESK = 'desk@supplier.example';

let desk: PeopleDesk;
let post: ReturnType<typeof postOf>;
let file: CaseFile;
beforeEach(async () => {
  desk = await openPeopleDesk();
  post = postOf(desk);
  const contact = { name: 'Buyer', email: CONTACT, language: 'ko' };
  file = await desk.file(countryOrder({ contact }));
  await post.run(file.id);
});

const told = async (): Promise<Record<string, Mail>> =>
  Object.fromEntries((await post.run(file.id)).map((mail) => [mail.to, mail]));
const reason = (code: 'false-statement' | 'resolved', words: string) => ({ code, words }) as const;
const suspend = () =>
  desk.licenses.suspend(
    file.id,
    { reason: reason('false-statement', '<b>Not</b> so.'), by: ASKER, office: 'commerce' },
    desk.time.now,
  );
async function supplied(email: string) {
  const { client, name } = desk.table;
  await dynamoApiClients(client, name).register({ id: file.clientId, name: 'Supplier' }, 'hash');
  await setClient(desk.table, file.clientId, { supplier: { email, language: 'en' } });
}
const ask = async (move: 'revoke' | 'reinstate') => {
  await desk.licenses.ask(file.id, {
    move,
    license: file.license!.id,
    reason: reason(move === 'revoke' ? 'false-statement' : 'resolved', 'Looked into.'),
    by: ASKER,
    office: 'commerce',
    confirmer: 'commerce',
    at: desk.time.now.toISOString(),
  });
  const { round = 1 } = await desk.find(file.id);
  await desk.plan(file.id, round);
};

describe('Who is told of a license', () => {
  it('are its holder and its supplier, each in their language, with reason and words', async () => {
    await supplied(DESK);
    await suspend();
    const mails = await told();
    expect(Object.keys(mails).sort()).toEqual([CONTACT, DESK]);
    for (const [to, words, language] of [
      [CONTACT, ko, 'ko'],
      [DESK, en, 'en'],
    ] as const) {
      const { subject, text, html } = mails[to]!;
      const { label, meaning } = mailMessagesIn(language).license;
      expect(subject).toContain(label['license.suspended']);
      for (const said of [meaning['license.suspended'], file.license!.id]) {
        expect(text).toContain(said);
      }
      expect(text).toContain(words.licenseReasons['false-statement']);
      expect(text).toContain('<b>Not</b> so.');
      expect(html).not.toContain('<b>Not</b>');
    }
  });

  it('is told once where supplier and holder are one mailbox', async () => {
    await supplied('Buyer+x@purchaser.example');
    await suspend();
    expect(Object.keys(await told())).toEqual([CONTACT]);
  });
});

describe('The second officer', () => {
  it('is asked by mail what, by whom and why; the holder hears nothing before it is confirmed', async () => {
    await ask('revoke');
    const mails = await told();
    expect(Object.keys(mails)).toEqual(['commerce@licensing.example']);
    const { subject, text } = mails['commerce@licensing.example']!;
    expect(subject).toContain('Your decision by');
    expect(text).toContain(`Is license ${file.license!.id} of PO-1 to be revoked?`);
    expect(text).toContain('Looked into.');
    expect(text).toContain('/tasks/');
    expect(text).not.toContain('The rules recommend');
  });
});

describe('What came of it', () => {
  it('is told to holder and asker when it is confirmed, with what went back', async () => {
    await ask('revoke');
    await desk.resolved(file.id, approving);
    const mails = await told();
    const { license } = mailMessagesIn('ko');
    expect(mails[CONTACT]?.subject).toContain(license.label['license.revoked']);
    expect(mails[CONTACT]?.text).toContain(license.returned);
    // The second officer of the sample reads Korean.
    expect(mails[ASKER]?.subject).toContain(license.label['license.revoked']);
  });

  it('is told to the asker alone when it is refused, in the words of the second officer', async () => {
    await ask('revoke');
    await told();
    await desk.resolved(file.id, refusing);
    const mails = await told();
    const { license } = mailMessagesIn('ko');
    expect(Object.keys(mails)).toEqual([ASKER]);
    expect(mails[ASKER]?.subject).toContain(license.notConfirmed);
    expect(mails[ASKER]?.text).toContain(license.whyNot.refused);
    expect(mails[ASKER]?.text).toContain('commerce reason');
  });

  it.each([
    ['missed', () => desk.resolved(file.id, () => 'nothing' as const)],
    [
      'law',
      async () => {
        await desk.importList(['Gulf Cloud']);
        await desk.resolved(file.id, approving);
      },
    ],
    [
      'overtaken',
      async () => {
        const further = { reason: reason('false-statement', 'More.'), by: ASKER };
        await desk.licenses.suspend(file.id, further, desk.time.now);
      },
    ],
  ] as const)('is told to the asker when it is not done: %s', async (why, happens) => {
    await suspend();
    await ask('reinstate');
    await told();
    await happens();
    const mails = await told();
    expect(mails[ASKER]?.text).toContain(mailMessagesIn('ko').license.whyNot[why]);
    if (why !== 'overtaken') return;
    const over = mailMessagesIn('en').over.why.suspended;
    expect(mails['commerce@licensing.example']?.text).toContain(over);
  });
});
