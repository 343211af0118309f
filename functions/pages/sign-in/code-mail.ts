import { html } from 'hono/html';
import type { Language } from '../../../shared/messages/index.ts';
import type { PeopleMessages } from '../../../shared/messages/people/index.ts';
import { wordsIn } from '../../../shared/messages/words.ts';
import { CODE_MINUTES } from '../../../shared/people/sign-in-ration.ts';
import type { Mail } from '../../adapters/ports/notices.ts';

/** To whom a code goes, how they read, and what it opens. */
export interface CodeReader {
  readonly email: string;
  readonly language: Language;
  readonly opens: (words: PeopleMessages['codeMail']['opens']) => string;
}

/** What the code is for and what it opens; itself in the body only: subjects show on locked screens. */
export async function codeMail(
  { email, language, opens }: CodeReader,
  code: string,
): Promise<Mail> {
  const { codeMail: words } = (await wordsIn(language)).people;
  const opened = opens(words.opens);
  const validity = words.validity(CODE_MINUTES);
  const body = html`
<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><title>${words.subject}</title></head>
<body style="font:16px/1.6 system-ui,sans-serif;color:#1b1f24;max-width:40em">
<p>${words.intro}</p>
<p style="font-size:32px;font-weight:700;letter-spacing:.2em;margin:16px 0">${code}</p>
<p>${opened}</p>
<p>${validity}</p>
<p style="color:#57606a">${words.ignore}</p>
</body>
</html>`;
  return {
    to: email,
    subject: words.subject,
    text: [words.intro, code, opened, validity, words.ignore].join('\n\n'),
    html: String(body),
  };
}
