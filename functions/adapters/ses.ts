import { SESv2Client, type SESv2ClientConfig, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { unavailable } from '../../shared/errors.ts';
import { wireAddressOf } from '../../shared/people/mailbox.ts';
import type { Mail, Mailer } from './ports/notices.ts';
import { limited } from './time-limits.ts';

const UTF8 = 'UTF-8';

/** So that out-of-office replies stay away (RFC 3834). */
const HEADERS = [{ Name: 'Auto-Submitted', Value: 'auto-generated' }];

/** One recipient, a plain and an HTML body. */
export function ses(from: string, configuration: SESv2ClientConfig): Mailer {
  const client = new SESv2Client({ ...limited(), ...configuration });
  return {
    async send(mail) {
      const sent = client.send(commandOf(mail, from));
      await sent.catch(unavailable('The mail service did not take the mail'));
    },
  };
}

const commandOf = (mail: Mail, from: string): SendEmailCommand =>
  new SendEmailCommand({
    FromEmailAddress: from,
    Destination: { ToAddresses: [wireAddressOf(mail.to)] },
    Content: {
      Simple: {
        Subject: { Data: mail.subject, Charset: UTF8 },
        Body: {
          Text: { Data: mail.text, Charset: UTF8 },
          Html: { Data: mail.html, Charset: UTF8 },
        },
        Headers: HEADERS,
      },
    },
  });
