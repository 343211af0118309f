import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { expect, it } from 'vitest';
import { startMail } from '../../../infra/local/mail.ts';

const file = join(mkdtempSync(join(tmpdir(), 'chipgate-mail-')), 'inbox.jsonl');
const credentials = { accessKeyId: 'a', secretAccessKey: 'b' };

const mailOf = (subject: string) =>
  new SendEmailCommand({
    FromEmailAddress: 'a@chipgate.example',
    Destination: { ToAddresses: ['b@chipgate.example'] },
    Content: { Simple: { Subject: { Data: subject }, Body: { Text: { Data: 'text' } } } },
  });

const keptIn = (): string[] =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).subject);

it('An inbox whose last mail was cut short by a crash takes mail again, for its owner alone', async () => {
  writeFileSync(file, '{"subject":"kept"}\n{"subject":"cut sh', { mode: 0o600 });
  const mail = await startMail({ port: 0, option: '--inbox-port' }, file);
  const client = new SESv2Client({ endpoint: mail.url, region: 'us-east-1', credentials });
  await client.send(mailOf('new'));
  await mail.close();
  expect(keptIn()).toEqual(['kept', 'new']);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

it('Of mails that come at once, each is in the inbox for good before its sender is answered', async () => {
  rmSync(file, { force: true });
  const mail = await startMail({ port: 0, option: '--inbox-port' }, file);
  const client = new SESv2Client({ endpoint: mail.url, region: 'us-east-1', credentials });
  const subjects = Array.from({ length: 40 }, (_, n) => `mail ${n}`);
  await Promise.all(
    subjects.map(async (subject) => {
      await client.send(mailOf(subject));
      expect(keptIn()).toContain(subject);
    }),
  );
  await mail.close();
  expect(keptIn().toSorted()).toEqual(subjects.toSorted());
});
