import { html } from 'hono/html';
import type { Language } from '../../../shared/messages/index.ts';
import { peopleMessagesIn } from '../../../shared/messages/people/index.ts';
import { CODE_MINUTES } from '../../adapters/one-time-code.ts';
import type { Mail } from '../../adapters/ports/notices.ts';

/** The code is in the body only: subjects show on locked screens. */
export function codeMail(to: string, code: string, language: Language): Mail {
  const { codeMail: words } = peopleMessagesIn(language);
  const validity = words.validity(CODE_MINUTES);
  const body = html`
<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><title>${words.subject}</title></head>
<body style="font:16px/1.6 system-ui,sans-serif;color:#1b1f24;max-width:40em">
<p>${words.intro}</p>
<p style="font-size:32px;font-weight:700;letter-spacing:.2em;margin:16px 0">${code}</p>
<p>${validity}</p>
<p style="color:#57606a">${words.ignore}</p>
</body>
</html>`;
  return {
    to,
    subject: words.subject,
    text: [words.intro, code, validity, words.ignore].join('\n\n'),
    html: String(body),
  };
}
