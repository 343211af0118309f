import { html } from 'hono/html';
import type { CaseFile } from '../../shared/contracts/case.ts';
import type { OutboxEvent } from '../../shared/contracts/event.ts';
import { decisiveFindings } from '../../shared/decisive.ts';
import {
  licenseIn,
  type Messages,
  messagesIn,
  requirementIn,
} from '../../shared/messages/index.ts';
import type { Mail } from '../adapters/ports.ts';

interface Section {
  readonly title: string;
  readonly sentences: readonly string[];
}

interface Content {
  readonly messages: Messages;
  readonly greeting: string;
  readonly intro: string;
  readonly label: string;
  readonly meaning: string;
  readonly sections: readonly Section[];
  readonly link: string;
}

/** The mail that tells an applicant, in their language, what happened to their request. */
export function noticeOf(file: CaseFile, event: OutboxEvent, publicUrl: string): Mail {
  const { contact, reference } = file.request;
  const messages = messagesIn(contact.language);
  const { label, meaning } = messages.statuses[event.status];
  const content: Content = {
    messages,
    greeting: messages.notice.greeting(contact.name),
    intro: messages.notice.intro(reference),
    label,
    meaning,
    sections: sectionsOf(messages, file, event).filter(({ sentences }) => sentences.length > 0),
    link: `${publicUrl}/status/${file.publicReference}`,
  };
  return {
    to: contact.email,
    subject: oneLine(messages.notice.subject(label, reference)),
    text: textOf(content),
    html: String(htmlOf(content)),
  };
}

/** A decision is told only while it is the one this event was about. */
function sectionsOf(messages: Messages, file: CaseFile, event: OutboxEvent): Section[] {
  const { sections, statuses } = messages;
  const next = { title: sections.next, sentences: [statuses[event.status].awaited] };
  const { decision } = file;
  if (!decision || file.status !== event.status) return [next];
  const reasons = decisiveFindings(decision).map((finding) =>
    [requirementIn(messages, finding).text, finding.because, `(${finding.citation})`].join(' '),
  );
  const licenses = file.license ? [licenseIn(messages, file.license)] : [];
  return [
    { title: messages.request.license, sentences: licenses },
    { title: sections.why, sentences: [messages.routes[decision.route], ...reasons] },
    next,
    { title: sections.conditions, sentences: decision.conditions },
    { title: sections.wouldChange, sentences: decision.wouldChange },
  ];
}

const textOf = ({ messages, greeting, intro, label, meaning, sections, link }: Content): string =>
  [
    greeting,
    intro,
    `${label}\n${meaning}`,
    ...sections.map(({ title, sentences }) => [title, ...sentences.map(bullet)].join('\n')),
    `${messages.notice.link}:\n${link}`,
    messages.notice.closing,
  ].join('\n\n');

const bullet = (sentence: string): string => `- ${sentence}`;

const htmlOf = ({ messages, greeting, intro, label, meaning, sections, link }: Content) => html`
<!doctype html>
<html lang="${messages.language}">
<head><meta charset="utf-8"><title>${label}</title></head>
<body style="font:16px/1.6 system-ui,sans-serif;color:#1b1f24;max-width:40em">
<p>${greeting}</p>
<p>${intro}</p>
<p style="font-size:20px;margin:0"><strong>${label}</strong></p>
<p style="margin-top:0">${meaning}</p>
${sections.map(
  ({ title, sentences }) => html`
<h2 style="font-size:16px">${title}</h2>
<ul>${sentences.map((sentence) => html`<li>${sentence}</li>`)}</ul>`,
)}
<p><a href="${link}">${messages.notice.link}</a></p>
<p style="color:#57606a">${messages.notice.closing}</p>
</body>
</html>`;

/** A subject is a header: whatever could end its line becomes a space. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
