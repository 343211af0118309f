import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { expect, it } from 'vitest';
import { startMail } from '../../../infra/local/mail.ts';

const file = join(mkdtempSync(join(tmpdir(), 'chipgate-mail-')), 'inbox.jsonl');
const credentials = { accessKeyId: 'a', secretAccessKey: 'b' };

it('An inbox whose last mail was cut short by a crash takes mail again, for its owner alone', async () => {
  writeFileSync(file, '{"subject":"kept"}\n{"subject":"cut sh', { mode: 0o600 });
  const mail = await startMail({ port: 0, option: '--inbox-port' }, file);
  const client = new SESv2Client({ endpoint: mail.url, region: 'us-east-1', credentials });
  const text = { Data: 'text' };
  await client.send(
    new SendEmailCommand({
      FromEmailAddress: 'a@chipgate.example',
      Destination: { ToAddresses: ['b@chipgate.example'] },
      Content: { Simple: { Subject: { Data: 'new' }, Body: { Text: text } } },
    }),
  );
  await mail.close();
  const kept = readFileSync(file, 'utf8').trim().split('\n');
  expect(kept.map((line) => JSON.parse(line).subject)).toEqual(['kept', 'new']);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});
