import type { SESv2ClientConfig } from '@aws-sdk/client-sesv2';
import { once } from './once.ts';
import type { Mailer } from './ports/notices.ts';

/** Mail through SES. Few calls send any, so the first that does loads what it takes. */
export function mailer(from: string, configuration: SESv2ClientConfig = {}): Mailer {
  const ses = once(async () => (await import('./ses.ts')).ses(from, configuration));
  return { send: async (mail) => (await ses()).send(mail) };
}
