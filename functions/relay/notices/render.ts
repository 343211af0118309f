import { html } from 'hono/html';
import { defanged } from '../../../shared/messages/defanged.ts';
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
const OURS: ReadonlySet<string> = new Set(['to', 'link', 'url']);

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

// No colors but the button's, and softer text by opacity: what a reader's dark mode makes of the
// page stays readable.
const STYLE = {
  body: 'margin:0;padding:16px;font:16px/1.5 system-ui,-apple-system,Segoe UI,Roboto,sans-serif',
  headline: 'font-size:20px;line-height:1.3;margin:24px 0 8px',
  title: 'font-size:16px;margin:24px 0 4px',
  soft: 'opacity:.75',
  button:
    'display:inline-block;padding:12px 20px;border-radius:6px;background:#1d4ed8;color:#ffffff;font-weight:600;text-decoration:none',
} as const;

const htmlOf = (letter: Letter, href: string | undefined) => html`
<!doctype html>
<html lang="${letter.language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="format-detection" content="telephone=no,date=no,address=no,email=no,url=no">
<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">
<title>${oneLine(letter.subject)}</title></head>
<body style="${STYLE.body}">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td align="center">
<table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0" style="width:100%;max-width:600px"><tr><td align="left">
<p>${letter.greeting}</p>
<p>${letter.intro}</p>
<h1 style="${STYLE.headline}"><bdi>${letter.headline}</bdi></h1>
${letter.lead.map((sentence) => html`<p style="margin:0 0 8px;white-space:pre-line"><bdi>${sentence}</bdi></p>`)}
${letter.facts.map(factHtml)}
${filled(letter.sections).map(sectionHtml)}
${
  letter.link && href
    ? html`<p style="margin:28px 0"><a href="${href}" target="_blank" rel="noopener noreferrer" style="${STYLE.button}">${letter.link.label}</a></p>`
    : ''
}
<p style="${STYLE.soft}">${letter.closing}</p>
</td></tr></table>
</td></tr></table>
</body>
</html>`;

const factHtml = ({ name, value, note }: Fact) => html`
<p style="margin:8px 0"><span style="${STYLE.soft}">${name}</span><br><strong><bdi>${value}</bdi></strong>${
  note ? html`<br><span style="${STYLE.soft}">${note}</span>` : ''
}</p>`;

const linked = (text: string, url: string | undefined) =>
  url
    ? html`<a href="${url}" target="_blank" rel="noopener noreferrer"><bdi>${text}</bdi></a>`
    : html`<bdi>${text}</bdi>`;

const sectionHtml = ({ title, sentences }: Section) => html`
<h2 style="${STYLE.title}">${title}</h2>
<ul style="margin:0;padding-left:20px">${sentences.map(
  ({ text, found, url }) =>
    html`<li style="margin:4px 0;white-space:pre-line">${linked(text, url)}${
      found ? html`<br><span lang="en" style="${STYLE.soft}"><bdi>${found}</bdi></span>` : ''
    }</li>`,
)}</ul>`;
