import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mailer } from '../../../functions/adapters/mail.ts';

const start = createRequire(import.meta.url)('aws-ses-v2-local').default as (
  config: object,
) => Promise<Server>;

let server: Server;
let inbox: string;

beforeAll(async () => {
  server = await start({ host: '127.0.0.1', port: 0 });
  inbox = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

const mailerAt = (endpoint: string) =>
  mailer('notices@chipgate.example', {
    endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'x', secretAccessKey: 'x' },
    maxAttempts: 1,
  });

interface Sent {
  readonly destination: { readonly to: readonly string[] };
}

const MAIL = {
  to: 'order.desk@example.com',
  subject: '허가 불필요: PO-42',
  text: 'Dear Lan, 안녕하세요',
  html: '<p>Dear Lan, 안녕하세요</p>',
};

describe('The mailer', () => {
  it('sends one mail to one person, in letters of any language', async () => {
    await mailerAt(inbox).send(MAIL);
    const { emails } = (await (await fetch(`${inbox}/store`)).json()) as { emails: Sent[] };
    // All inboxes of one process are one.
    const sent = emails.filter(({ destination }) => destination.to.includes(MAIL.to));
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({
      from: 'notices@chipgate.example',
      destination: { to: [MAIL.to] },
      subject: MAIL.subject,
      body: { text: MAIL.text, html: MAIL.html },
    });
  });

  it.each([
    ['a&b@x.example', 'a&b@x.example'],
    ['A.B@예시.한국', 'A.B@xn--vv4b11d.xn--3e0b707e'],
    ['김@예시.한국', '김@xn--vv4b11d.xn--3e0b707e'],
  ])('sends to %s as SES knows it: %s', async (to, known) => {
    await mailerAt(inbox).send({ ...MAIL, to });
    const { emails } = (await (await fetch(`${inbox}/store`)).json()) as { emails: object[] };
    expect(emails.at(-1)).toMatchObject({ destination: { to: [known] } });
  });

  it('marks every mail as sent by a machine, so that no machine answers', async () => {
    await mailerAt(inbox).send(MAIL);
    const { emails } = (await (await fetch(`${inbox}/store`)).json()) as { emails: object[] };
    const headers = [{ name: 'Auto-Submitted', value: 'auto-generated' }];
    expect(emails.at(-1)).toMatchObject({ headers, replyTo: [] });
  });

  it('says so when the mail was not taken', async () => {
    const nowhere = mailerAt('http://127.0.0.1:9');
    await expect(nowhere.send(MAIL)).rejects.toMatchObject({ name: 'DependencyUnavailableError' });
  });
});
