import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { DependencyUnavailableError } from '../../shared/errors.ts';
import type { Mailer } from './ports.ts';

const UTF8 = 'UTF-8';

/** So that out-of-office replies stay away (RFC 3834). */
const HEADERS = [{ Name: 'Auto-Submitted', Value: 'auto-generated' }];

export const emailClient = (): SESv2Client => new SESv2Client({});

/** Mail through SES: one recipient, a plain and an HTML body. */
export const mailer = (client: SESv2Client, from: string): Mailer => ({
  async send(mail) {
    const command = new SendEmailCommand({
      FromEmailAddress: from,
      Destination: { ToAddresses: [mail.to] },
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
    await client.send(command).catch((cause: unknown) => {
      throw new DependencyUnavailableError('The mail service did not take the mail', { cause });
    });
  },
});
