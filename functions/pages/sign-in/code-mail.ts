import { html } from 'hono/html';
import type { Language } from '../../../shared/messages/index.ts';
import type { PeopleMessages } from '../../../shared/messages/people/index.ts';
import { wordsIn } from '../../../shared/messages/words.ts';
import { CODE_MINUTES } from '../../../shared/people/sign-in-ration.ts';
import { MAIL_STYLE, mailPage } from '../../adapters/mail-look.ts';
import type { Mail } from '../../adapters/ports/notices.ts';

/** To whom a code goes, how they read, and what it opens. */
export interface CodeReader {
  readonly email: string;
  readonly language: Language;
  readonly opens: (words: PeopleMessages['codeMail']['opens'], all: PeopleMessages) => string;
  /** It confirms a change of contact, and signs nobody in. */
  readonly isOfContact?: boolean;
}

/** What the code is for and what it opens; itself in the body only: subjects show on locked screens. */
export async function codeMail(
  { email, language, opens, isOfContact = false }: CodeReader,
  code: string,
): Promise<Mail> {
  const { people } = await wordsIn(language);
  const { codeMail: words } = people;
  const { subject, intro } = isOfContact ? words.ofContact : words;
  const opened = opens(words.opens, people);
  const validity = words.validity(CODE_MINUTES);
  const body = mailPage({
    language,
    title: subject,
    closing: words.ignore,
    main: html`
<p style="${MAIL_STYLE.text}">${intro}</p>
<p style="font-size:32px;font-weight:700;letter-spacing:.2em;margin:16px 0;color:#14202e">${code}</p>
<p style="${MAIL_STYLE.text}">${opened}</p>
<p style="${MAIL_STYLE.text}">${validity}</p>`,
  });
  return {
    to: email,
    subject,
    text: [intro, code, opened, validity, words.ignore].join('\n\n'),
    html: String(body).trim(),
  };
}
