import { html } from 'hono/html';
import { defanged } from '../../../shared/messages/defanged.ts';
import { mailBar, mailBox, mailPage, MAIL_STYLE as STYLE } from '../../adapters/mail-look.ts';
import type { Mail } from '../../adapters/ports/notices.ts';
import type { Fact, Letter, Section, Sentence } from './letter.ts';

/**
 * A letter as a mail. `href` is where its link leads: the only one that a mail program finds, for
 * whatever else could become one in it was written by others.
 */
export function mailOf(said: Letter, href: string | undefined): Mail {
  const letter = withoutLinks(said);
  return {
    to: said.to,
    subject: oneLine(letter.subject),
    text: textOf(letter, href),
    html: String(htmlOf(letter, href)).trim(),
  };
}

/** Where we ourselves say where something is. */
const OURS: ReadonlySet<string> = new Set(['to', 'link', 'url', 'tone']);

const withoutLinks = <T>(said: T): T =>
  JSON.parse(JSON.stringify(said), (key, value: unknown) =>
    typeof value === 'string' && !OURS.has(key) ? defanged(value) : value,
  ) as T;

/** A subject is a header: whatever could end its line becomes a space. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();

function textOf(letter: Letter, href: string | undefined): string {
  const { greeting, intro, headline, lead, facts, sections, link, closing } = letter;
  const parts = [
    greeting,
    intro,
    [headline, ...lead].join('\n'),
    facts.map(factLine).join('\n'),
    ...filled(sections).map(({ title, sentences }) =>
      [title, ...sentences.map((sentence) => `- ${whole(sentence)}`)].join('\n'),
    ),
    link && href ? `${link.label}:\n${href}` : '',
    closing,
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

const factLine = ({ name, value, note }: Fact): string =>
  `${name}: ${value}${note ? ` (${note})` : ''}`;
const whole = ({ text, found, url }: Sentence): string =>
  [found ? `${text} ${found}` : text, ...(url ? [`  ${url}`] : [])].join('\n');
const filled = (sections: readonly Section[]) =>
  sections.filter(({ sentences }) => sentences.length > 0);

const htmlOf = (letter: Letter, href: string | undefined) =>
  mailPage({
    language: letter.language,
    title: oneLine(letter.subject),
    closing: letter.closing,
    main: html`
<p style="${STYLE.text}">${letter.greeting}</p>
<p style="${STYLE.text}">${letter.intro}</p>
${headlineHtml(letter)}
${
  letter.facts.length === 0
    ? ''
    : html`
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">${letter.facts.map(factHtml)}</table>`
}${filled(letter.sections).map(sectionHtml)}${
  letter.link && href
    ? html`<p style="margin:28px 0 4px"><a class="button" href="${href}" target="_blank" rel="noopener noreferrer" style="${STYLE.button}">${letter.link.label}</a></p>`
    : ''
}`,
  });

/** What stands is told in its color; what is asked stands by itself. */
function headlineHtml({ headline, lead, tone }: Letter) {
  const sentences = (style: string) =>
    lead.map(
      (sentence) => html`<p style="${style};white-space:pre-line"><bdi>${sentence}</bdi></p>`,
    );
  if (tone === undefined) {
    return html`<h1 style="${STYLE.headline}"><bdi>${headline}</bdi></h1>${sentences(STYLE.text)}`;
  }
  const title = html`<h1 style="${STYLE.boxed}"><bdi>${headline}</bdi></h1>`;
  // On the one solid color only what must be done is read.
  return tone === 'act'
    ? html`${mailBox(tone, title)}${sentences(STYLE.text)}`
    : mailBox(tone, html`${title}${sentences('margin:0;color:#14202e')}`);
}

const factHtml = ({ name, value, note, bar }: Fact) => html`
<tr><td class="soft" width="36%" valign="top" style="padding:6px 16px 6px 0;${STYLE.soft}">${name}</td>
<td valign="top" style="padding:6px 0"><strong><bdi>${value}</bdi></strong>${
  note ? html`<br><span class="soft" style="${STYLE.soft}">${note}</span>` : ''
}</td></tr>${bar ? html`<tr><td colspan="2">${mailBar(bar)}</td></tr>` : ''}`;

const linked = (text: string, url: string | undefined) =>
  url
    ? html`<a href="${url}" target="_blank" rel="noopener noreferrer" class="link"><bdi>${text}</bdi></a>`
    : html`<bdi>${text}</bdi>`;

function sectionHtml({ title, sentences, tone }: Section) {
  const [first, ...others] = sentences;
  const listed = tone ? others : sentences;
  return html`
<hr style="${STYLE.rule}"><h2 style="${STYLE.title}">${title}</h2>
${tone && first ? mailBox(tone, html`<strong><bdi>${first.text}</bdi></strong>`) : ''}${
  listed.length === 0
    ? ''
    : html`
<ul style="margin:0;padding-left:20px">${listed.map(
        ({ text, found, url }) =>
          html`<li style="margin:6px 0;white-space:pre-line">${linked(text, url)}${
            found
              ? html`<br><span class="soft" lang="en" style="${STYLE.small}"><bdi>${found}</bdi></span>`
              : ''
          }</li>`,
      )}</ul>`
}`;
}
