import type { ReportTold } from '../../../shared/contracts/report.ts';
import { dayIn } from '../../../shared/messages/people/index.ts';
import { type ReportMessages, reportMessagesIn } from '../../../shared/messages/reports/index.ts';
import type { Letter } from './letter.ts';
import { plain } from './letter.ts';
import { addressedTo, statusPageOf } from './notice.ts';
import { mailWordsIn, type Scene } from './scene.ts';
import { nameInSubject } from './subject.ts';

/** Tells the contact that a report was filed, is to be filed, or is late; as it was, whatever came after. */
export async function reportLetters(scene: Scene): Promise<Letter[]> {
  const { file, event } = scene;
  const { report } = event;
  if (!report) return [];
  const words = await mailWordsIn(file.request.contact.language);
  const said = reportMessagesIn(words.language);
  const { title, asks } = said.kinds[report.kind];
  const isFiled = event.type === 'report.filed';
  const headline = isFiled ? said.mail.filed(title) : headlineOf(said, report);
  return [
    {
      ...addressedTo(file, words),
      closing: isFiled ? words.common.notice.closing : said.mail.closing,
      subject: words.common.notice.subject(headline, nameInSubject(file)),
      intro: said.mail.intro(file.request.reference),
      headline,
      tone: isFiled ? 'good' : report.isLate ? 'bad' : 'act',
      lead: [isFiled ? said.mail.filedLead : asks],
      facts: [{ name: said.dueOn, value: dayIn(words.language, report.dueOn) }],
      sections: [{ title: said.clause, sentences: plain([report.citation]) }],
      link: { label: said.mail.link, to: { path: statusPageOf(file) } },
    },
  ];
}

function headlineOf(said: ReportMessages, { kind, dueOn, isLate }: ReportTold): string {
  const { title } = said.kinds[kind];
  const day = dayIn(said.language, dueOn);
  return isLate ? said.mail.late(title, day) : said.mail.due(title, day);
}
