import { html } from 'hono/html';
import type { KeptWebhook, OwedMail } from '../../shared/contracts/webhook.ts';
import { defanged } from '../../shared/messages/defanged.ts';
import { WEBHOOK_WORDS } from '../../shared/messages/mails/webhooks.ts';
import { MAIL_STYLE, mailPage } from '../adapters/mail-look.ts';
import type { Mail } from '../adapters/ports/notices.ts';

/** Tells whoever looks after an endpoint that nobody calls it any more, and how that ends. */
export function mailAbout(
  { id, name, tell: { email, language } }: KeptWebhook,
  { about, caseId = '' }: OwedMail,
): Mail {
  const words = WEBHOOK_WORDS[language];
  const named = { name: defanged(name), id, caseId };
  const subject = words.subject(named.name);
  const said = [words.happened[about](named), words.kept, words.next(id)];
  const body = mailPage({
    language,
    title: subject,
    closing: words.closing,
    main: html`${said.map((text) => html`<p style="${MAIL_STYLE.text}"><bdi>${text}</bdi></p>`)}`,
  });
  return {
    to: email,
    subject,
    text: [...said, words.closing].join('\n\n'),
    html: String(body).trim(),
  };
}
